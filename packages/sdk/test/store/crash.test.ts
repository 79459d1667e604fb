import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { builtChild } from '../built-child.ts';
import { backendsGone, terminateBackends } from './backends.ts';
import { ENGINES, type Place } from './engines.ts';
import { inDatabase } from './in-database.ts';
import { randomNumbers, SEED } from './random.ts';
import { PARTS } from './rows.ts';
import { differences, stored, type Stored } from './stored.ts';

const CHILD = await builtChild(new URL('crash-child.ts', import.meta.url));
/** Steps that a whole run announces, about. */
const STEPS = 50;
/** Opening; of six chunks beginning, six portions and the commit; looking at what is missing, finishing, the result, closed. */
const STEPS_OF_FILL = 1 + 6 * 8 + 4;

type Victim = 'client' | 'backend' | 'server' | 'server and client';

interface Attempt {
  readonly killed: boolean;
  /** What the import said of itself, if it came so far. */
  readonly result?: string;
  readonly last: string;
}

/** Lets the import run until it has announced `steps` steps, then a little longer, and kills. Never: `steps` is Infinity. */
function attempt(
  address: string,
  scenario: string,
  steps: number,
  delay: number,
  kill: (pid: number) => Promise<void>,
): Promise<Attempt> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, address, scenario], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let seen = 0;
    let last = '';
    let result: string | undefined;
    let killing: Promise<void> | undefined;
    createInterface(child.stdout).on('line', (line) => {
      last = line;
      if (line.startsWith('result')) result = line;
      if (++seen === steps && child.pid !== undefined) {
        const { pid } = child;
        killing = new Promise<void>((done) => setTimeout(done, delay)).then(() => kill(pid));
        killing.catch(reject);
      }
    });
    child.on('error', reject);
    child.on(
      'close',
      () =>
        void (killing ?? Promise.resolve()).then(
          () => resolve({ killed: killing !== undefined, last, ...(result === undefined ? {} : { result }) }),
          reject,
        ),
    );
  });
}

/** Whether an import that has handed over its result, and was killed then, got as far as to be closed. */
function isClosed(address: string, key: string): Promise<boolean> {
  return inDatabase(address, async (session) => {
    await backendsGone(session);
    return (await session.query('SELECT FROM shuniu.import WHERE key = $1 AND closed_at IS NULL', [key])).length === 0;
  });
}

describe.each(ENGINES)('an import that is killed on $name', ({ name, place: makePlace }) => {
  const wanted = name === 'postgres' ? 24 : 8;
  let place: Place;
  let undisturbed: Stored;
  const results = new Map<string, string>();
  beforeAll(async () => {
    place = await makePlace();
    const address = await place.address();
    for (const scenario of ['fill', 'survey']) {
      const { result } = await attempt(address, scenario, Infinity, 0, () => Promise.resolve());
      results.set(scenario, result ?? 'none');
    }
    undisturbed = await stored(address, PARTS.name);
  });
  afterAll(() => place?.stop());

  it('runs through when nobody disturbs it', () => {
    expect(results.get('fill')).toMatch(/^result .*"inserted":1500/);
    expect(results.get('survey')).toMatch(/^result .*"retired":[1-9]/);
  });

  it.runIf(name === 'postgres')('killed while the commit that closes it is under way, is closed', async () => {
    const address = await place.address();
    await (await openStore(address)).close();
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    // the commit takes a while, and a busy machine must not make it long enough for the backend to notice that its client is gone
    await client.query(
      `CREATE FUNCTION public.wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         PERFORM set_config('client_connection_check_interval', '0', false);
         PERFORM pg_sleep(0.5);
         RETURN NULL;
       END $$;
       CREATE CONSTRAINT TRIGGER wait AFTER UPDATE ON shuniu.import DEFERRABLE INITIALLY DEFERRED
         FOR EACH ROW WHEN (new.closed_at IS NOT NULL) EXECUTE FUNCTION public.wait()`,
    );
    const closing = async (): Promise<boolean> =>
      (await client.query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`))
        .rowCount === 1;
    // the last step but one is the result; then the import is closed
    const { result, last } = await attempt(address, 'fill', STEPS_OF_FILL - 1, 0, async (pid) => {
      while (!(await closing()));
      kill(pid);
    });
    await client.end();
    expect(result).toBe(results.get('fill'));
    expect(last).toBe(result);
    expect(await isClosed(address, 'fill')).toBe(true);
  });

  it(`ends as if it had not been, ${wanted} kills`, { timeout: 600_000 }, async () => {
    const random = randomNumbers(SEED);
    const kills: string[] = [];
    const seenVictims = victims(place);
    while (kills.length < wanted) {
      const address = await place.address();
      for (const scenario of ['fill', 'survey']) {
        for (let tries = 0; ; tries++) {
          // a dozen kills of one import are enough; then it may finish
          const steps = tries > 12 ? Infinity : 1 + Math.floor(random(STEPS));
          const victim = seenVictims[Math.floor(random(seenVictims.length))] ?? 'client';
          const { killed, last, result } = await attempt(address, scenario, steps, random(25), (pid) =>
            strike(victim, pid, address, place),
          );
          if (killed) kills.push(`${scenario}: ${victim} after "${last}"`);
          if (last.startsWith('failed')) {
            expect(last, said(kills)).toMatch(/^failed store_(connection_lost|unreachable)$/);
            expect(victim, said(kills)).not.toBe('client');
          }
          if (result !== undefined) expect(result, said(kills)).toBe(results.get(scenario));
          if (result !== undefined && (last === 'closed' || (await isClosed(address, scenario)))) break;
        }
      }
      expect(differences(await stored(address, PARTS.name), undisturbed), said(kills)).toEqual([]);
    }
    console.log(`${name}: ${kills.length} kills, SHUNIU_TEST_SEED=${SEED}`);
  });
});

const said = (kills: readonly string[]): string => `SHUNIU_TEST_SEED=${SEED}\n${kills.join('\n')}`;

function victims(place: Place): Victim[] {
  if (place.cluster === undefined) return ['client'];
  return place.cluster.crash === undefined
    ? ['client', 'backend']
    : ['client', 'client', 'backend', 'server', 'server and client'];
}

async function strike(victim: Victim, pid: number, address: string, place: Place): Promise<void> {
  switch (victim) {
    case 'client':
      return void kill(pid);
    case 'backend':
      return void (await terminateBackends(address));
    case 'server':
      return place.cluster?.crash?.();
    case 'server and client': {
      kill(pid);
      return place.cluster?.crash?.();
    }
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it had finished by itself
  }
}
