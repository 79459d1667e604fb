import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseCheckpoint, parseNote } from '@shuniu/sdk/evidence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtChild } from '../../../sdk/test/built-child.ts';
import { DEFAULTS, type Config } from '../../src/config/config.ts';
import { openHub } from '../../src/hub.ts';
import { registerRoutes } from '../../src/rooms.ts';
import { buildServer } from '../../src/server/build-server.ts';
import type { Place } from '../../../sdk/test/store/engines.ts';
import { mth } from '../../../sdk/test/evidence/second-opinion.ts';
import { believing, ENGINES } from '../hub.ts';
import { sequenced, wholeLog, type WholeLog } from './whole-log.ts';

const CHILD = await builtChild(new URL('sequence-child.ts', import.meta.url));

type Victim = 'hub' | 'server' | 'server and hub';

interface Seen {
  readonly committed: readonly string[];
  readonly checkpoints: readonly string[];
  readonly last: string;
}

/** Lets a hub work until it has announced so many steps of its sequencer, and kills. */
function disturbed(config: Config, run: string, steps: number, kill: (pid: number) => Promise<void>): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, config.db, config.keyFile, run], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const committed: string[] = [];
    const checkpoints: string[] = [];
    let last = '';
    let left = steps;
    let killing: Promise<void> = Promise.resolve();
    createInterface(child.stdout).on('line', (line) => {
      const [what = '', about = ''] = line.split(' ', 2);
      if (what === 'committed') committed.push(about);
      if (what === 'checkpoint') checkpoints.push(Buffer.from(about, 'base64').toString());
      last = line;
      if (what === 'step' && --left === 0 && child.pid !== undefined) {
        killing = kill(child.pid);
        killing.catch(reject);
      }
    });
    child.on('error', reject);
    child.on('close', () => void killing.then(() => resolve({ committed, checkpoints, last }), reject));
  });
}

/** Starts the hub again and looks at the log by its routes. */
async function lookedAt(config: Config): Promise<WholeLog> {
  const hub = await openHub(config);
  const app = buildServer(hub, believing);
  registerRoutes(app, hub);
  try {
    await sequenced({ hub });
    return await wholeLog({ app });
  } finally {
    await app.close();
    await hub.close();
  }
}

describe.each(ENGINES)('a sequencer that is killed on $name', ({ name, place: makePlace }) => {
  let place: Place;
  let folder: string;
  let config: Config;
  beforeAll(async () => {
    place = await makePlace();
    folder = mkdtempSync(join(tmpdir(), 'shuniu-crash-'));
    config = { ...DEFAULTS, db: await place.address(), keyFile: join(folder, 'keys.json'), tickMs: 20 };
  });
  afterAll(async () => {
    await place.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const victims = (): readonly Victim[] =>
    place.cluster?.crash === undefined ? ['hub'] : ['hub', 'server', 'server and hub'];

  // of a pass: BEGIN, SET, the lock, what is pending, places, edges, tiles, root, state, COMMIT
  const steps = name === 'postgres' ? [3, 5, 15, 26, 37, 48, 59, 70, 120] : [5, 17, 29, 60];
  it('goes on with the same tree: no gap, every committed leaf once, every checkpoint that was seen still true', async () => {
    const committed = new Set<string>();
    const checkpoints: string[] = [];
    const ends: string[] = [];
    for (const [n, wanted] of steps.entries()) {
      const victim = victims()[n % victims().length] as Victim;
      const seen = await disturbed(config, `r${n}`, wanted, async (pid) => {
        if (victim !== 'server') process.kill(pid, 'SIGKILL');
        if (victim !== 'hub') await place.cluster?.crash?.();
      });
      ends.push(`${victim}: ${seen.last}`);
      for (const ref of seen.committed) committed.add(ref);
      checkpoints.push(...seen.checkpoints);
      const { leaves, entries, checkpoint } = await lookedAt(config);
      const refs = leaves.map(({ ref }) => ref);
      expect(new Set(refs).size, ends.join('\n')).toBe(refs.length);
      expect(refs, ends.join('\n')).toEqual(expect.arrayContaining([...committed]));
      for (const note of checkpoints) {
        const { size, root } = parseCheckpoint(parseNote(note)?.text ?? '') ?? checkpoint;
        expect(size).toBeLessThanOrEqual(checkpoint.size);
        expect(mth(entries.slice(0, size)).equals(root), ends.join('\n')).toBe(true);
      }
    }
    expect(
      ends.filter((end) => end.endsWith('done')),
      'nothing was killed',
    ).toEqual([]);
    expect(committed.size).toBeGreaterThan(steps.length);
  }, 600_000);
});
