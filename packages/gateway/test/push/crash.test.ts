import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Session } from '@shuniu/sdk/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backendsGone } from '../../../sdk/test/store/backends.ts';
import type { Place } from '../../../sdk/test/store/engines.ts';
import { inDatabase } from '../../../sdk/test/store/in-database.ts';
import { randomNumbers, SEED } from '../../../sdk/test/store/random.ts';
import { ENGINES } from '../hub.ts';

const CHILD = fileURLToPath(new URL('push-child.ts', import.meta.url));

interface Attempt {
  readonly receipts: ReadonlyMap<number, string>;
  /** Statements that it announced. */
  readonly steps: number;
  readonly last: string;
}

/** Lets the producer push until it has announced `steps` statements, and kills. */
function attempt(
  address: string,
  keyFile: string,
  steps: number,
  kill: (pid: number) => Promise<void>,
): Promise<Attempt> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, address, keyFile], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const receipts = new Map<number, string>();
    let seen = 0;
    let last = '';
    let killing: Promise<void> = Promise.resolve();
    createInterface(child.stdout).on('line', (line) => {
      const [what, seq, , receipt] = line.split(' ');
      if (what === 'receipt') receipts.set(Number(seq), Buffer.from(receipt ?? '', 'base64').toString());
      last = line.slice(0, 60);
      if (what === 'step' && ++seen === steps && child.pid !== undefined) {
        killing = kill(child.pid);
        killing.catch(reject);
      }
    });
    child.on('error', reject);
    child.on('close', () => void killing.then(() => resolve({ receipts, steps: seen, last }), reject));
  });
}

/** Everything that batches leave, but for ids and times, which no two runs share. */
async function left(session: Session): Promise<unknown> {
  const columns = `to_jsonb(t) - 'origin' - 'valid_from' - 'valid_to'`;
  const all = async (sql: string): Promise<unknown[]> =>
    (await session.query<{ row: unknown }>(sql)).map(({ row }) => row);
  return {
    rows: await all(`SELECT ${columns} AS row FROM shuniu.part t ORDER BY id`),
    history: await all(`SELECT ${columns} AS row FROM shuniu.part_history t ORDER BY id, note`),
    imports: await all(
      `SELECT to_jsonb(ARRAY[key, inserted::text, updated::text, retired::text, (finished_at IS NULL)::text]) AS row
         FROM shuniu.import ORDER BY started_at`,
    ),
    producers: await all(`SELECT to_jsonb(ARRAY[id, epoch::text, last_seq::text]) AS row FROM hub.producer`),
    batches: await all(
      `SELECT jsonb_build_object('seq', seq, 'digest', digest, 'records', records, 'counts', receipt::jsonb -> 'counts') AS row
         FROM hub.batch ORDER BY seq`,
    ),
    letters: await all(`SELECT to_jsonb(ARRAY[line::text, code]) AS row FROM hub.dead_letter ORDER BY id`),
    // every leaf is of a batch that is there, and every batch has one
    leaves: await all(
      `SELECT to_jsonb(b.seq) AS row FROM hub.evidence_leaf l LEFT JOIN hub.batch b ON b.id = l.ref ORDER BY l.id`,
    ),
    // rows belong to batches that are there
    strangers: await all(
      `SELECT to_jsonb(t.id) AS row FROM shuniu.part t LEFT JOIN shuniu.import i ON i.id = t.origin WHERE i.id IS NULL`,
    ),
  };
}

describe.each(ENGINES)('a push that is killed on $name', ({ name, place: makePlace }) => {
  let place: Place;
  let folder: string;
  beforeAll(async () => {
    place = await makePlace();
    folder = mkdtempSync(join(tmpdir(), 'shuniu-push-crash-'));
  });
  afterAll(async () => {
    await place.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves nothing, and sent again gets the one receipt', async () => {
    const never = (): Promise<void> => Promise.resolve();
    const calm = await place.address();
    const undisturbed = await attempt(calm, join(folder, 'calm.json'), Infinity, never);
    expect(undisturbed.last).toBe('done');
    const expected = await inDatabase(calm, left);

    const random = randomNumbers(SEED);
    const address = await place.address();
    const keyFile = join(folder, 'keys.json');
    const told = new Map<number, string>();
    const ends: string[] = [`seed ${SEED}`];
    const keep = ({ receipts }: Attempt): void => {
      for (const [seq, receipt] of receipts) {
        // whatever was answered once is answered for ever
        expect(told.get(seq) ?? receipt, ends.join('\n')).toBe(receipt);
        told.set(seq, receipt);
      }
    };
    const kills = name === 'postgres' ? 9 : 5;
    for (let n = 0; n < kills; n++) {
      // what was taken before takes some five statements, a new batch some twenty: kills move along, to within the last ones
      const steps = 1 + told.size * 5 + Math.floor(random(Math.min(60, 21 * (10 - told.size))));
      const server = n % 3 === 2 && place.cluster?.crash !== undefined;
      const killed = await attempt(address, keyFile, steps, async (pid) => {
        if (server) await place.cluster?.crash?.();
        else process.kill(pid, 'SIGKILL');
      });
      ends.push(`${server ? 'server' : 'hub'} at ${steps}: ${killed.last}`);
      keep(killed);
      // an outlived backend may still be committing
      if (name === 'postgres' && !server) await inDatabase(address, backendsGone);
    }
    const last = await attempt(address, keyFile, Infinity, never);
    expect(last.last, ends.join('\n')).toBe('done');
    keep(last);
    expect(ends.filter((end) => end.endsWith('done')).length, ends.join('\n')).toBeLessThan(kills);
    expect(told.size).toBe(10);
    const found = await inDatabase(address, left);
    expect(found, ends.join('\n')).toEqual(expected);
    const stored = await inDatabase(address, (session) =>
      session.query<{ receipt: string }>('SELECT receipt FROM hub.batch ORDER BY seq'),
    );
    expect(stored.map(({ receipt }) => receipt)).toEqual(
      [...told].toSorted(([a], [b]) => a - b).map(([, each]) => each),
    );
  }, 600_000);
});
