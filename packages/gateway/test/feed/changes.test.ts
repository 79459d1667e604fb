import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { openEngine, type Engine, type Session } from '@shuniu/sdk/store';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { numberImports } from '../../src/feed/sequencer.ts';
import { addApp, addDataset, addGrant, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';
import { Follower, type ChangesBody } from './follower.ts';
import { beginImport, finishImport, partId, partsNow, writeRows, writeSet, type Begun, type Write } from './writers.ts';

const FIELDS = [{ name: 'id' }, { name: 'name', mask: { kind: 'edges', head: 1, tail: 0 } }, { name: 'status' }];
const all = appOf('all', 'org-all');
const some = appOf('some', 'org-some');
const key = (n: number, division = '140105'): string => `${division}~${partId(n, division)}~2013`;

describe.each(ENGINES)('the change feed on $name', (engines) => {
  let test: TestHub;
  let engine: Engine | undefined;
  beforeAll(async () => {
    // numbered when the test says so, and not by itself
    test = await startHub(engines, { tickMs: 3_600_000, pool: { size: 4, patienceMs: 60_000 } });
    if (engines.name === 'postgres') engine = await openEngine(test.config.db);
    await addApp(test.hub, 'all', 'org-all');
    await addApp(test.hub, 'some', 'org-some');
    await addDataset(test.hub, 'parts', 'org-all', 'part', '2013');
    await addGrant(test.hub, 'g-all', 'all', 'parts', 'read', { fields: FIELDS });
    await addGrant(test.hub, 'g-some', 'some', 'parts', 'read', {
      divisions: ['140105'],
      fields: FIELDS,
      rowFilter: { field: 'status', op: 'prefix', value: 'open' },
    });
    await new Follower(test, all).read(1);
  });
  afterAll(async () => {
    await engine?.close();
    await test?.stop();
  });

  const sql = (text: string, params: unknown[] = []) => test.hub.pool.use((session) => session.run(text, params));
  const number = () => test.hub.pool.transaction(numberImports);
  async function write(...writes: Write[]): Promise<void> {
    await test.hub.pool.use((session) => writeSet(session, writes));
    await number();
  }
  const get = (query: string, who = all) => test.as(who, { url: `/v1/datasets/parts/changes?${query}` });

  describe('tells', () => {
    beforeEach(async () => {
      await sql('DELETE FROM shuniu.part');
      await sql('DELETE FROM shuniu.part_history');
    });

    it('what there is in the order in which it came, page by page, masked as the grant says', async () => {
      await write({ n: 3, status: 'open' }, { n: 1, status: 'open' });
      await write({ n: 2, status: 'open' });
      const follower = new Follower(test, all);
      while (await follower.read(2));
      expect(follower.seen.map((change) => [change.op, change.key])).toEqual([
        ['put', key(1)],
        ['put', key(3)],
        ['put', key(2)],
      ]);
      expect(follower.seen[0]?.record).toEqual({
        key: key(1),
        division: '140105',
        edition: '2013',
        id: partId(1),
        name: '部**',
        status: 'open',
      });
    });
    it('of a record that changed again only the last, and of one that was deleted its key', async () => {
      await write({ n: 1, status: 'a' }, { n: 2, status: 'a' });
      const follower = new Follower(test, all);
      await follower.readAll(10);
      await write({ n: 1, status: 'b' });
      await write({ n: 1, status: 'c' });
      await write({ n: 2, status: 'a', deleted: true });
      follower.seen.length = 0;
      await follower.readAll(10);
      expect(follower.seen.map(({ op, key, record }) => [op, key, record?.['status']])).toEqual([
        ['put', key(1), 'c'],
        ['delete', key(2), undefined],
      ]);
    });
    it('nothing of what was deleted before the reader began, and with `now` nothing that was there', async () => {
      await write({ n: 1, status: 'a' }, { n: 2, status: 'a' });
      await write({ n: 2, status: 'a', deleted: true });
      const [fresh, now] = [new Follower(test, all), new Follower(test, all)];
      now.cursor = 'now';
      await fresh.readAll(10);
      await now.readAll(10);
      expect(fresh.seen.map((change) => change.op)).toEqual(['put']);
      expect(now.seen).toEqual([]);
      await write({ n: 3, status: 'a' });
      await now.readAll(10);
      expect(now.seen.map((change) => change.key)).toEqual([key(3)]);
    });
    it('who begins a cursor and nothing else, at once: what he loses of the next page, he reads again, or hears that it has gone', async () => {
      await write({ n: 1, status: 'open' }, { n: 2, status: 'open' });
      for (const [word, more, found] of [
        ['start', true, [key(1), key(2)]],
        ['now', false, []],
      ] as const) {
        const began = (await get(`cursor=${word}&limit=1&wait=30`, some)).json<ChangesBody>();
        expect(began).toMatchObject({ count: 0, changes: [], more });
        const lost = new Follower(test, some);
        lost.cursor = began.cursor;
        await lost.readAll(10);
        expect(lost.seen.map((change) => change.key)).toEqual(found);
        await write({ n: 1, status: `shut ${word}` }, { n: 2, status: 'x', deleted: true });
        const again = new Follower(test, some);
        again.cursor = began.cursor;
        await again.readAll(10);
        expect(again.seen).toEqual([
          { op: 'leave', key: key(1) },
          { op: 'delete', key: key(2) },
        ]);
        await write({ n: 1, status: 'open' }, { n: 2, status: 'open' });
      }
    });
    it('of a record that leaves the row filter its key and no more; of one that was never inside nothing', async () => {
      await write({ n: 1, status: 'open' }, { n: 2, status: 'shut' }, { n: 3, status: 'open', division: '140106' });
      const follower = new Follower(test, some);
      await follower.readAll(10);
      expect(follower.seen.map((change) => change.key)).toEqual([key(1)]);
      follower.seen.length = 0;
      await write({ n: 1, status: 'shut' }, { n: 2, status: 'shut 2' }, { n: 3, status: 'shut', division: '140106' });
      await follower.readAll(10);
      expect(follower.seen).toEqual([{ op: 'leave', key: key(1) }]);
      follower.seen.length = 0;
      await write({ n: 1, status: 'x', deleted: true }, { n: 2, status: 'x', deleted: true });
      await follower.readAll(10);
      expect(follower.seen).toEqual([{ op: 'delete', key: key(1) }]);
    });
    it('what an import left that is not finished only when it is, and all of it when it is numbered again', async () => {
      const { pool } = test.hub;
      const follower = new Follower(test, all);
      await follower.readAll(10);
      const begun = await pool.use(beginImport);
      await pool.transaction((session) => writeRows(session, begun, [{ n: 5, status: 'half' }]));
      await number();
      await follower.readAll(10);
      expect(follower.seen).toEqual([]);
      await pool.use((session) => finishImport(session, begun));
      await number();
      await follower.readAll(10);
      expect(follower.seen.map((change) => change.key)).toEqual([key(5)]);
      await pool.transaction((session) => writeRows(session, begun, [{ n: 6, status: 'more' }]));
      await pool.use((session) => finishImport(session, begun));
      await number();
      await follower.readAll(1);
      expect(follower.seen.map((change) => change.key)).toEqual([key(5), key(5), key(6)]);
    });
  });

  it('answers an instance that has just started while somebody imports into the table', async ({ skip }) => {
    if (engine === undefined) return skip('PGlite has one session');
    const importing = await engine.open();
    // as an import does as long as it runs
    await importing.query(`SELECT pg_advisory_lock(5478002, hashtext('part'))`);
    const other = await test.second();
    const answer = await other.as(all, { url: '/v1/datasets/parts/changes' });
    expect(answer.statusCode, answer.body).toBe(200);
    await importing.release();
  });

  describe('refuses', () => {
    it.each([
      ['a cursor that nobody gave', 'cursor=abc', 400, 'cursor_invalid'],
      ['limits out of bounds', 'limit=1001', 400, 'request_malformed'],
      ['to wait for hours', 'wait=3600', 400, 'request_malformed'],
      ['what it does not know', 'since=now', 400, 'request_malformed'],
    ])('%s', async (_, query, status, code) => {
      const answer = await get(query);
      expect([answer.statusCode, answer.json()['code']]).toEqual([status, code]);
    });
    it("another grant's cursor", async () => {
      const { cursor } = (await get('limit=1')).json<{ cursor: string }>();
      expect((await get(`cursor=${cursor}`, some)).json()['code']).toBe('cursor_invalid');
    });
    it('who has no grant, and a grant under which records have no key', async () => {
      const nobody = appOf('nobody', 'org-nobody');
      expect((await get('', nobody)).json()['code']).toBe('grant_missing');
      await addApp(test.hub, 'keyless', 'org-keyless');
      await addGrant(test.hub, 'g-keyless', 'keyless', 'parts', 'read', { fields: [{ name: 'status' }] });
      expect((await get('', appOf('keyless', 'org-keyless'))).json()).toMatchObject({
        code: 'field_not_granted',
        params: { field: 'id' },
      });
    });
    it.each([
      [
        'grant_changed',
        `UPDATE hub.permit SET row_filter = '{"field":"status","op":"eq","value":"x"}', version = version + 1 WHERE id = 'g-all'`,
      ],
      ['dataset_changed', `UPDATE hub.dataset SET edition = '2007', version = version + 1 WHERE id = 'parts'`],
      ['restored', `UPDATE hub.feed_set SET at = at - interval '1 day'`],
      ['restored', `DELETE FROM hub.feed_set`],
      ['purged', `INSERT INTO hub.feed_floor SELECT 'part', max(seq) + 1 FROM hub.feed_set`],
    ])('a cursor that is too old: %s', async (reason, change) => {
      await write({ n: 1, status: `open ${reason}` });
      const { cursor } = (await get('limit=1000')).json<{ cursor: string }>();
      expect((await get(`cursor=${cursor}`)).statusCode).toBe(200);
      const undo = await test.hub.pool.use((s) =>
        s.query<{ seq: number; import: number; dataset: string; at: Date }>(
          'SELECT seq, import, dataset, at FROM hub.feed_set',
        ),
      );
      await sql(change);
      const answer = await get(`cursor=${cursor}`);
      expect([answer.statusCode, answer.json()['code'], answer.json<{ params: object }>().params]).toEqual([
        410,
        'cursor_too_old',
        { dataset: 'parts', reason },
      ]);
      expect((await get('cursor=start')).statusCode).toBe(200);
      await sql(`UPDATE hub.permit SET row_filter = NULL, version = version + 1 WHERE id = 'g-all'`);
      await sql(`UPDATE hub.dataset SET edition = '2013', version = version + 1 WHERE id = 'parts'`);
      await sql('DELETE FROM hub.feed_floor');
      await sql('DELETE FROM hub.feed_set');
      for (const { seq, import: id, dataset, at } of undo)
        await sql('INSERT INTO hub.feed_set VALUES ($1, $2, $3, $4)', [seq, id, dataset, at]);
    });
  });

  describe('rebuilds the table', () => {
    /** What may happen, in any order. */
    type Step =
      | { readonly do: 'write'; readonly writes: readonly Write[]; readonly rollback: boolean }
      | { readonly do: 'begin' | 'number' | 'restart' | 'end' }
      | { readonly do: 'chunk'; readonly writes: readonly Write[] }
      | { readonly do: 'read'; readonly limit: number; readonly lost: boolean };
    const writes = fc.uniqueArray(
      fc.record({
        n: fc.nat(6),
        status: fc.constantFrom('open 1', 'open 2', 'shut 1', 'shut 2'),
        deleted: fc.boolean(),
        division: fc.constantFrom('140105', '140106'),
      }),
      { maxLength: 5, selector: ({ n, division }) => `${n} ${division}` },
    );
    const step: fc.Arbitrary<Step> = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), writes, rollback: fc.boolean() }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('chunk' as const), writes }) },
      {
        weight: 5,
        arbitrary: fc.record({
          do: fc.constant('read' as const),
          limit: fc.integer({ min: 1, max: 4 }),
          lost: fc.boolean(),
        }),
      },
      { weight: 4, arbitrary: fc.constant({ do: 'number' as const }) },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constantFrom('begin' as const, 'end' as const, 'restart' as const) }),
      },
    );

    it('whatever the interleaving, the page size and the restarts', async () => {
      const { pool } = test.hub;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
          await sql('DELETE FROM shuniu.part');
          await sql('DELETE FROM shuniu.part_history');
          const followers = [new Follower(test, all), new Follower(test, some)];
          let open: Begun | undefined;
          for (const each of steps)
            switch (each.do) {
              case 'write':
                await pool.use((s) => writeSet(s, each.writes, each));
                break;
              case 'begin':
                open ??= await pool.use(beginImport);
                break;
              case 'chunk': {
                const begun = open;
                if (begun !== undefined) await pool.transaction((s) => writeRows(s, begun, each.writes));
                break;
              }
              case 'end': {
                const begun = open;
                if (begun !== undefined) await pool.use((s) => finishImport(s, begun));
                open = undefined;
                break;
              }
              case 'number':
                await number();
                break;
              case 'restart':
                for (const follower of followers) follower.restart();
                break;
              case 'read':
                for (const follower of followers) {
                  const before = follower.cursor;
                  await follower.read(each.limit);
                  // the answer came, was worked on, and then the machine died before the cursor was kept
                  if (each.lost) follower.cursor = before;
                }
            }
          const begun = open;
          if (begun !== undefined) await pool.use((s) => finishImport(s, begun));
          await number();
          for (const follower of followers) await follower.readAll(3);
          const [everything, inside] = await pool.use(async (s) => [
            await partsNow(s),
            await partsNow(s, `division = '140105' AND status LIKE 'open%'`),
          ]);
          expect(followers[0]?.statuses()).toEqual(everything);
          expect(followers[1]?.statuses()).toEqual(inside);
        }),
        { numRuns: engines.name === 'pglite' ? 25 : 60 },
      );
    });

    it('while eight writers write, for readers that read all the time, begin anew and repeat', async () => {
      const followers = [new Follower(test, all), new Follower(test, some)];
      let over = false;
      const chance = (of: number): boolean => Math.random() < of;
      const random = (): Write[] =>
        Array.from({ length: 5 }, () => Math.floor(Math.random() * 30))
          .filter((n, i, many) => many.indexOf(n) === i)
          .map((n) => ({ n, status: `${chance(0.5) ? 'open' : 'shut'} ${Math.random()}`, deleted: chance(0.2) }));
      async function writing(session: Session | undefined): Promise<void> {
        for (let set = 0; set < 10; set++) {
          const pause = (): number => (session === undefined ? 0 : Math.random() * 10);
          const manner = { rollback: chance(0.2), pause };
          if (session === undefined) await test.hub.pool.use((s) => writeSet(s, random(), manner));
          else await writeSet(session, random(), manner);
          await setTimeout(Math.random() * 4);
        }
        await session?.release();
      }
      const numbering = (async () => {
        while (!over) {
          await number();
          await setTimeout(3);
        }
      })();
      const reading = followers.map(async (follower) => {
        while (!over) {
          const before = follower.cursor;
          await follower.read(1 + Math.floor(Math.random() * 20));
          if (chance(0.1)) follower.cursor = before;
          if (chance(0.02)) follower.restart();
          await setTimeout(1);
        }
      });
      const writers = Array.from({ length: 8 }, async () => writing(await engine?.open()));
      await Promise.all(writers);
      over = true;
      await Promise.all([numbering, ...reading]);
      await number();
      for (const follower of followers) await follower.readAll(7);
      const { pool } = test.hub;
      expect(followers[0]?.statuses()).toEqual(await pool.use((s) => partsNow(s)));
      expect(followers[1]?.statuses()).toEqual(
        await pool.use((s) => partsNow(s, `division = '140105' AND status LIKE 'open%'`)),
      );
    });
  });
});
