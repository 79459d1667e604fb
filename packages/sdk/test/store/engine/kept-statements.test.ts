import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_KEPT } from '../../../src/store/engine/kept-statements.ts';
import type { Engine, Session } from '../../../src/store/engine/engine.ts';
import { openEngine } from '../../../src/store/store.ts';
import { ENGINES, type Place } from '../engines.ts';

describe.each(ENGINES)('kept statements on $name', ({ name, place }) => {
  let where: Place;
  let engine: Engine;
  let session: Session;
  beforeAll(async () => {
    where = await place();
    engine = await openEngine(await where.address());
    session = await engine.open();
  });
  afterAll(async () => {
    await session.release();
    await engine.close();
    await where.stop();
  });
  const doubled = (add: number, n: number): Promise<{ x: number }[]> =>
    session.queryKept<{ x: number }>(`SELECT $1::int * 2 + (${add}) AS x`, [n]);
  const atServer = async (): Promise<number> => {
    const [row] = await session.query<{ n: number }>('SELECT count(*)::int AS n FROM pg_prepared_statements');
    return row?.n ?? 0;
  };

  it('answer as any other statement does', async () => {
    for (const n of [1, 2, 3]) expect(await doubled(0, n)).toEqual([{ x: n * 2 }]);
  });
  it('are parsed once, and never more of them than there is room for', async () => {
    for (let i = 0; i < MOST_KEPT + 50; i++) expect(await doubled(i, 1)).toEqual([{ x: 2 + i }]);
    if (name === 'postgres') expect(await atServer()).toBe(MOST_KEPT);
    expect(await doubled(0, 5)).toEqual([{ x: 10 }]);
    const before = await atServer();
    expect(await doubled(0, 6)).toEqual([{ x: 12 }]);
    expect(await atServer()).toBe(before);
  });
  it('that fail leave the session as it was', async () => {
    await expect(session.queryKept('SELECT 1 / $1::int AS x', [0])).rejects.toMatchObject({ name: 'StoreError' });
    expect(await session.queryKept('SELECT 1 / $1::int AS x', [1])).toEqual([{ x: 1 }]);
    await expect(session.queryKept('SELECT nonsense')).rejects.toThrow();
    await expect(session.queryKept('SELECT nonsense')).rejects.toThrow();
    for (let i = 0; i <= MOST_KEPT; i++) expect(await doubled(-i, 7)).toEqual([{ x: 14 - i }]);
  });
});
