import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine, openStore } from '../../src/store/store.ts';
import { backendsGone } from './backends-gone.ts';
import { ENGINES, type Place } from './engines.ts';

const CHILD = fileURLToPath(new URL('crash-child.ts', import.meta.url));
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
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, address, scenario], {
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

/** Small and repeatable (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) / 4294967296) * below;
  };
}

/** Whether an import that has handed over its result, and was killed then, got as far as to be closed. */
async function isClosed(address: string, key: string): Promise<boolean> {
  const engine = await openEngine(address);
  try {
    const session = await engine.open();
    await backendsGone(session);
    const open = await session.query('SELECT FROM shuniu.import WHERE key = $1 AND closed_at IS NULL', [key]);
    await session.release();
    return open.length === 0;
  } finally {
    await engine.close();
  }
}

/** Everything that is stored, with the keys of imports for their numbers and times. */
async function everything(address: string): Promise<unknown> {
  const engine = await openEngine(address);
  const session = await engine.open();
  const key = (column: string): string => `(SELECT key FROM shuniu.import WHERE started_at = ${column}) AS ${column}`;
  const columns = `division, part_id, class_code, name, lon, lat, edition, deleted`;
  const origin = `(SELECT key FROM shuniu.import WHERE id = origin) AS origin`;
  try {
    return {
      rows: await session.query(
        `SELECT ${columns}, ${origin}, ${key('valid_from')} FROM shuniu.test_part ORDER BY part_id`,
      ),
      history: await session.query(
        `SELECT ${columns}, ${origin}, ${key('valid_from')}, ${key('valid_to')} FROM shuniu.test_part_history ORDER BY part_id`,
      ),
      imports: await session.query(
        `SELECT key, inserted::int, updated::int, unchanged::int, skipped::int, retired::int, closed_at IS NOT NULL AS closed
         FROM shuniu.import ORDER BY id`,
      ),
      left: await session.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'shuniu' ORDER BY 1`),
      indexes: await session.query(`SELECT indexname FROM pg_indexes WHERE tablename = 'test_part' ORDER BY 1`),
      dataset: await session.query('SELECT name, keyed, filled_by FROM shuniu.dataset'),
    };
  } finally {
    await session.release();
    await engine.close();
  }
}

describe.each(ENGINES)('an import that is killed on $name', ({ name, place: makePlace }) => {
  const wanted = name === 'postgres' ? 24 : 8;
  let place: Place;
  let undisturbed: unknown;
  const results = new Map<string, string>();
  beforeAll(async () => {
    place = await makePlace();
    const address = await place.address();
    for (const scenario of ['fill', 'survey']) {
      const { result } = await attempt(address, scenario, Infinity, 0, () => Promise.resolve());
      results.set(scenario, result ?? 'none');
    }
    undisturbed = await everything(address);
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
    await client.query(
      `CREATE FUNCTION public.wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.3); RETURN NULL; END $$;
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
    const seed = Number(process.env['SHUNIU_TEST_SEED'] ?? Date.now() % 1e9);
    const random = randomNumbers(seed);
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
            expect(last, said(seed, kills)).toMatch(/^failed store_(connection_lost|unreachable)$/);
            expect(victim, said(seed, kills)).not.toBe('client');
          }
          if (result !== undefined) expect(result, said(seed, kills)).toBe(results.get(scenario));
          if (result !== undefined && (last === 'closed' || (await isClosed(address, scenario)))) break;
        }
      }
      expect(await everything(address), said(seed, kills)).toEqual(undisturbed);
    }
    console.log(`${name}: ${kills.length} kills, SHUNIU_TEST_SEED=${seed}`);
  });
});

const said = (seed: number, kills: readonly string[]): string => `SHUNIU_TEST_SEED=${seed}\n${kills.join('\n')}`;

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
      return terminateBackends(address);
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

/** Ends the connections of the import, as an administrator or a failing network would. */
async function terminateBackends(address: string): Promise<void> {
  const client = new pg.Client({ connectionString: address, application_name: 'crash test' });
  await client.connect();
  try {
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'shuniu'`,
    );
  } finally {
    await client.end();
  }
}
