import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openEngine, openForExchange, type Engine, type Session } from '@shuniu/sdk/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedOf } from '../../src/feed/feed.ts';
import { datasetOf } from '../../src/policy/dataset.ts';
import { addApp, addDataset, ENGINES, startHub, type TestHub } from '../hub.ts';
import { partsNow, writeSet, type Write, type Written } from './writers.ts';

const WRITERS = 8;
const SETS = 12;
const PARTS = 40;
const CHILD = fileURLToPath(new URL('sequencer-child.ts', import.meta.url));

/** Reads on from where it was, one set after another, as a reader of the feed does; throws where a number is missing. */
class Reader {
  seq = 0;
  readonly state = new Map<string, string>();

  async poll(session: Session): Promise<void> {
    const sets = await session.query<{ seq: number; import: number }>(
      'SELECT seq::float8 AS seq, import FROM hub.feed_set WHERE seq > $1 ORDER BY seq',
      [this.seq],
    );
    for (const { seq, import: origin } of sets) {
      if (seq !== this.seq + 1) throw new Error(`after ${this.seq} comes ${seq}`);
      const rows = await session.query<{ id: string; status: string; deleted: boolean }>(
        'SELECT id, status, deleted FROM shuniu.part WHERE origin = $1 ORDER BY id',
        [origin],
      );
      for (const { id, status, deleted } of rows)
        if (deleted) this.state.delete(id);
        else this.state.set(id, status);
      this.seq = seq;
    }
  }
}

const chance = (of: number): boolean => Math.random() < of;
const some = (writer: number, set: number): Write[] =>
  Array.from({ length: 1 + Math.floor(Math.random() * 6) }, () => Math.floor(Math.random() * PARTS))
    .filter((n, i, all) => all.indexOf(n) === i)
    .map((n) => ({ n, status: `${writer}.${set}`, deleted: chance(0.2) }));

describe.each(ENGINES)('the sequencer on $name', (engines) => {
  let test: TestHub;
  let engine: Engine | undefined;
  beforeAll(async () => {
    test = await startHub(engines, { tickMs: 5, pool: { size: 4, patienceMs: 60_000 } });
    if (engines.name === 'postgres') engine = await openEngine(test.config.db);
    await addApp(test.hub, 'water', 'water-bureau');
    await addDataset(test.hub, 'parts', 'water-bureau', 'part', '2013');
    await test.hub.pool.use(async (session) => openForExchange(session, (await datasetOf(session, 'parts')).table));
  });
  afterAll(async () => {
    await engine?.close();
    await test?.stop();
  });

  /** Connections of their own where there can be any, else turns on the only one. */
  async function write(writer: number, use: (work: (session: Session) => Promise<void>) => Promise<void>) {
    const written: Written[] = [];
    for (let set = 0; set < SETS; set++) {
      const pause = (): number => (engines.name === 'pglite' ? 0 : Math.random() * 15);
      await use(async (session) => {
        const did = await writeSet(session, some(writer, set), { rollback: chance(0.2), pause });
        if (did !== undefined) written.push(did);
      });
      await setTimeout(Math.random() * 5);
    }
    return written;
  }
  async function writeAll(): Promise<Written[]> {
    const all = await Promise.all(
      Array.from({ length: WRITERS }, async (_, i) => {
        if (engine === undefined) return write(i, (work) => test.hub.pool.use(work));
        const session = await engine.open();
        try {
          return await write(i, (work) => work(session));
        } finally {
          await session.release();
        }
      }),
    );
    return all.flat();
  }
  async function readUntil(reader: Reader, over: Promise<unknown>): Promise<void> {
    let done = false;
    const poll = (): Promise<void> => test.hub.pool.use((session) => reader.poll(session));
    over.finally(() => (done = true)).catch(() => undefined);
    while (!done) {
      await poll();
      await setTimeout(1);
    }
    await expect.poll(() => pending(), { timeout: 20_000 }).toBe(0);
    await poll();
  }
  const pending = async (): Promise<number> =>
    (await test.hub.pool.use((s) => s.query<{ n: number }>('SELECT count(*)::integer AS n FROM hub.feed_pending')))[0]
      ?.n ?? -1;

  async function assertComplete(reader: Reader, written: readonly Written[]): Promise<void> {
    const { hub } = test;
    expect(reader.state).toEqual(await hub.pool.use((session) => partsNow(session)));
    const rows = await hub.pool.use((session) =>
      session.query<{ seq: number; import: number }>(
        'SELECT seq::float8 AS seq, import FROM hub.feed_set ORDER BY seq',
      ),
    );
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1));
    const seqOf = new Map(rows.map((row) => [row.import, row.seq]));
    for (const { import: id, over } of written)
      for (const before of over) expect(seqOf.get(before)).toBeLessThan(seqOf.get(id) ?? 0);
    expect(written.every(({ import: id }) => seqOf.has(id))).toBe(true);
  }

  it('lets a reader that polls all the time miss nothing of eight writers, and keeps what depends in order', async () => {
    const others = engine === undefined ? [] : [await test.second(), await test.second()];
    const reader = new Reader();
    const writing = writeAll();
    await readUntil(reader, writing);
    await assertComplete(reader, await writing);
    for (const other of others) await other.stop();
  });

  it('killed in the middle, again and again, goes on without a gap', async (context) => {
    // PGlite lives and dies with its process: sdk/test/store/crash.test.ts
    if (engine === undefined) return context.skip();
    let over = false;
    const killing = (async () => {
      for (let n = 0; !over || n < 3; n++) {
        const child = spawn(process.execPath, ['--import', 'tsx', CHILD, test.config.db], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        await once(child.stdout, 'data');
        await setTimeout(Math.random() * 60);
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    })();
    const reader = new Reader();
    const writing = writeAll().finally(() => (over = true));
    await readUntil(reader, Promise.all([writing, killing]));
    await assertComplete(reader, await writing);
  });

  it('numbers what an import left that died, once nobody holds the table, and again when it goes on', async () => {
    const { pool } = test.hub;
    const begun = await pool.use((session) =>
      session.query<{ id: number }>(
        `INSERT INTO shuniu.import (dataset, key, on_conflict, on_missing, description, started_at)
         VALUES ('part', 'dies', 'update', 'keep', '{}', clock_timestamp()) RETURNING id`,
      ),
    );
    const id = begun[0]?.id ?? 0;
    const chunk = (n: number) =>
      pool.transaction(async (session) => {
        await session.run(
          `INSERT INTO shuniu.part (division, id, edition, status, origin, valid_from, deleted)
           VALUES ('140105', $1, '2013', 'chunk', $2, now(), false)`,
          [`14010501029${n}`, id],
        );
        await session.run('INSERT INTO shuniu.import_chunk VALUES ($1, $2, 1, 0, 0, 0)', [id, n]);
      });
    const numbers = async (): Promise<number> =>
      (
        await pool.use((session) =>
          session.query<{ n: number }>('SELECT count(*)::integer AS n FROM hub.feed_set WHERE import = $1', [id]),
        )
      )[0]?.n ?? -1;
    const lock = (verb: string) => `SELECT ${verb}(5478002, hashtext('part'))`;

    const holder = engine === undefined ? undefined : await engine.open();
    const hold = (verb: string) =>
      holder === undefined ? pool.use((s) => s.query(lock(verb))) : holder.query(lock(verb));
    await hold('pg_advisory_lock');
    await chunk(0);
    await setTimeout(100);
    expect(await numbers()).toBe(0);
    await hold('pg_advisory_unlock');
    await expect.poll(numbers).toBe(1);
    await setTimeout(50);
    expect(await numbers()).toBe(1);
    await chunk(1);
    await expect.poll(numbers).toBe(2);
    await pool.use((s) => s.run('UPDATE shuniu.import SET finished_at = clock_timestamp() WHERE id = $1', [id]));
    await expect.poll(numbers).toBe(3);
    await expect.poll(pending).toBe(0);
    // taken up again, as a change of edition is: unfinished until it says so again
    await pool.use((s) => s.run('UPDATE shuniu.import SET finished_at = NULL WHERE id = $1', [id]));
    await expect.poll(numbers).toBe(4);
    await pool.use((s) => s.run('UPDATE shuniu.import SET finished_at = clock_timestamp() WHERE id = $1', [id]));
    await expect.poll(numbers).toBe(5);
    await holder?.release();
  });

  it('wakes who waits for a table, at once where there is news already, and nobody else', async () => {
    const feed = feedOf(test.hub);
    const [head] = await test.hub.pool.use((s) =>
      s.query<{ seq: number }>('SELECT max(seq)::float8 AS seq FROM hub.feed_set'),
    );
    const seq = head?.seq ?? 0;
    const { signal } = new AbortController();
    await feed.news('part', seq - 1, 60_000, signal);
    let woken = false;
    const waiting = feed.news('part', seq, 60_000, signal).then(() => (woken = true));
    const elsewhere = feed.news('grid', 0, 150, signal).then(() => expect(woken).toBe(true));
    expect(woken).toBe(false);
    await test.hub.pool.use((session) => writeSet(session, [{ n: 1, status: 'news' }]));
    feed.wake();
    await waiting;
    await elsewhere;
    const aborter = new AbortController();
    const aborted = feed.news('part', seq + 1000, 60_000, aborter.signal);
    aborter.abort();
    await aborted;
  });
});
