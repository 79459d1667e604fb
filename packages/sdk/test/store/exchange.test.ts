import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, Session } from '../../src/store/engine/engine.ts';
import { openForExchange } from '../../src/store/load/exchange.ts';
import { lockTable, tableHeld, unlockTable } from '../../src/store/load/table-lock.ts';
import { openEngine, storeOn, type Store } from '../../src/store/store.ts';
import { ENGINES, type Place } from './engines.ts';
import { part, PARTS, spec, tuples } from './rows.ts';

describe.each(ENGINES)('tables opened for exchange on $name', ({ place: makePlace, name }) => {
  let place: Place;
  let engine: Engine;
  let session: Session;
  let store: Store;
  beforeAll(async () => {
    place = await makePlace();
    engine = await openEngine(await place.address());
    store = await storeOn(engine);
    session = await engine.open();
  });
  afterAll(async () => {
    await session?.release();
    await store?.close();
    await place?.stop();
  });

  const fresh = () =>
    session.script(`DROP TABLE IF EXISTS shuniu.test_part, shuniu.test_part_history; DELETE FROM shuniu.dataset`);
  const indexes = async (): Promise<string[]> =>
    (
      await session.query<{ name: string }>(
        `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'shuniu' AND tablename = 'test_part' ORDER BY 1`,
      )
    ).map((row) => row.name);
  const ALL = ['test_part_class_code_idx', 'test_part_origin_idx', 'test_part_pkey', 'test_part_point_idx'];
  async function fill(key: string): Promise<string[]> {
    const job = await store.job(spec(key));
    const without = await indexes();
    const writer = await job.begin(0);
    await writer.write(tuples([part(1), part(2)]), 2);
    await writer.commit();
    await job.finish();
    await job.close();
    return without;
  }

  it('have key and indexes although they are empty; an import still fills them without, and builds all again', async () => {
    await fresh();
    expect(await openForExchange(session, PARTS)).toBe(true);
    expect(await indexes()).toEqual(ALL);
    expect(await fill('first')).toEqual([]);
    expect(await indexes()).toEqual(ALL);
  });
  it('that are filled already get the index; opening again changes nothing', async () => {
    await fresh();
    await fill('second');
    expect(await indexes()).toEqual(ALL.filter((each) => !each.includes('origin')));
    expect(await openForExchange(session, PARTS)).toBe(true);
    expect(await openForExchange(session, PARTS)).toBe(true);
    expect(await indexes()).toEqual(ALL);
  });
  it('are left alone while an import holds them, which can be asked, unless they were opened before', async (context) => {
    // all sessions of PGlite are one, and hold the table together
    if (name === 'pglite') return context.skip();
    await fresh();
    const other = await engine.open();
    expect(await tableHeld(session, PARTS.name)).toBe(false);
    await lockTable(other, PARTS.name);
    expect(await openForExchange(session, PARTS)).toBe(false);
    expect(await tableHeld(session, PARTS.name)).toBe(true);
    expect(await tableHeld(session, 'another')).toBe(false);
    await unlockTable(other, PARTS.name);
    expect(await openForExchange(session, PARTS)).toBe(true);
    await lockTable(other, PARTS.name);
    expect(await openForExchange(session, PARTS)).toBe(true);
    await unlockTable(other, PARTS.name);
    await other.release();
  });
  it('that an import left half filled wait for the one that settles them', async () => {
    await fresh();
    const dead = await store.job(spec('dead'));
    const writer = await dead.begin(0);
    await writer.write(tuples([part(1)]), 1);
    await writer.commit();
    await dead.release();
    expect(await openForExchange(session, PARTS)).toBe(true);
    expect(await indexes()).toEqual([]);
    await fill('settles');
    expect(await indexes()).toEqual(ALL);
  });
});
