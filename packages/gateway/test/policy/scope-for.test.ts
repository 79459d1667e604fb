import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { datasetOf } from '../../src/policy/dataset.ts';
import { scopeFor } from '../../src/policy/scope-for.ts';
import { addApp, addDataset, addGrant, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';

describe.each(ENGINES)('scopes on $name', (engine) => {
  let test: TestHub;
  beforeAll(async () => {
    test = await startHub(engine);
    await addApp(test.hub, 'water', 'water-bureau');
    await addDataset(test.hub, 'parts', 'water-bureau', 'part', '2013');
    await addGrant(test.hub, 'g1', 'water', 'parts', 'read', { divisions: ['1401'], fields: [{ name: 'partId' }] });
  });
  afterAll(() => test.stop());

  const scope = (grant?: string) =>
    test.hub.pool.use((session) => scopeFor(session, appOf('water', 'water-bureau'), 'parts', 'read', grant));

  it('finds the only grant', async () => {
    expect(await scope()).toMatchObject({ grant: 'g1', divisions: ['1401'], fields: [{ name: 'partId' }], version: 1 });
  });
  it('asks which one where there are several, and takes the one that is named', async () => {
    await addGrant(test.hub, 'g2', 'water', 'parts', 'read', { fields: [] });
    await expect(scope()).rejects.toMatchObject({ code: 'grant_ambiguous' });
    expect(await scope('g2')).toMatchObject({ grant: 'g2' });
    await expect(scope('g3')).rejects.toMatchObject({ code: 'grant_unknown' });
  });
  it.each([
    ['revoked', `state = 'revoked'`],
    ['ended', `not_after = now()`],
    ['not begun', `not_before = now() + interval '1 hour'`],
  ])('sees no grant that has %s', async (_, change) => {
    await test.hub.pool.use((session) => session.run(`UPDATE hub.permit SET ${change} WHERE id = 'g2'`));
    expect(await scope()).toMatchObject({ grant: 'g1' });
  });
  it('builds the table of a dataset from its record type', async () => {
    const dataset = await test.hub.pool.use((session) => datasetOf(session, 'parts'));
    expect(dataset.table.name).toBe('part');
    expect(dataset.type.edition).toBe('2013');
  });
  it('lends sessions one by one and gives up when none gets free', async () => {
    const { pool } = test.hub;
    const { size } = pool.load();
    const seen = await Promise.all(
      Array.from({ length: size * 3 }, (_, i) => pool.use((s) => s.query<{ n: number }>('SELECT $1::int AS n', [i]))),
    );
    expect(seen.map(([row]) => row?.n)).toEqual(Array.from({ length: size * 3 }, (_, i) => i));
    // the hub's own chores may have one just now
    await vi.waitFor(() => expect(pool.load()).toMatchObject({ lent: 0, waiting: 0 }), { timeout: 30_000 });
  });
});
