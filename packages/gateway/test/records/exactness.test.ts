import fc from 'fast-check';
import { historyName } from '@shuniu/sdk/store';
import { gridIndex } from '@shuniu/sdk';
import { resolveTable } from '@shuniu/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addApp, addDataset, addGrant, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';
import { empty, fill, makeTable, type Row } from '../data.ts';
import type { Dataset } from '../../src/policy/dataset.ts';

const asker = appOf('asker', 'bureau');
const BASE = { division: '140105', edition: '2013' };

describe.each(ENGINES)('what is asked for, exactly, on $name', (engine) => {
  let test: TestHub;
  let parts: Dataset;
  beforeAll(async () => {
    test = await startHub(engine);
    await addApp(test.hub, 'asker', 'bureau');
    await addDataset(test.hub, 'parts', 'bureau', 'part', '2013', { overlay: 'cn-140100' });
    parts = await makeTable(test, 'parts');
    await addGrant(test.hub, 'g', 'asker', 'parts', 'read', {
      fields: ['id', 'name', 'classCode', 'geometry', 'history'].map((name) => ({ name })),
    });
  });
  afterAll(() => test.stop());
  const ids = async (query: object): Promise<unknown[]> => {
    const answer = await test.as(asker, {
      method: 'POST',
      url: '/v1/datasets/parts/records/search',
      headers: { 'content-type': 'application/json' },
      payload: { limit: 1000, fields: ['id'], ...query },
    });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json<{ records: { id: string }[] }>().records.map(({ id }) => id);
  };

  it('puts points into a drawn area as the grid index does, borders and corners included', async () => {
    // on a lattice, so that points lie on edges and corners all the time
    const at = (n: number): number => n / 64;
    const coordinate = fc.integer({ min: 0, max: 16 });
    const ring = fc
      .array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 9 })
      .map((points) => points.map(([x, y]): [number, number] => [112 + at(x), 37 + at(y)]))
      .map((points) => [...points, points[0]!]);
    const points = Array.from({ length: 17 * 17 }, (_, n): Row => ({
      ...BASE,
      id: `P${String(n).padStart(3, '0')}`,
      lon: 112 + at(n % 17),
      lat: 37 + at(Math.floor(n / 17)),
    }));
    await empty(test, 'part');
    await fill(test, parts, points);
    const [lon, lat] = ['lon', 'lat'].map((name) => Float64Array.from(points, (point) => point[name] as number));
    await fc.assert(
      fc.asyncProperty(fc.array(ring, { minLength: 1, maxLength: 2 }), async (rings) => {
        const index = gridIndex([{ id: 'drawn', line: 1, polygons: [rings] }]);
        const into = new Int32Array(points.length);
        index.locate(lon!, lat!, points.length, into);
        const inside = points.filter((_, n) => into[n] === 0).map(({ id }) => id);
        expect(await ids({ within: { type: 'Polygon', coordinates: rings } })).toEqual(inside);
      }),
      { numRuns: 60 },
    );
  });
  it('finds what a city calls by a code of its own under the national code and the big class', async () => {
    const added = [...resolveTable('gbt-30428-2/part@2013', 'cn-140100').codes.values()].find(
      ({ origin, rollUp }) => origin === 'cn-140100' && rollUp !== null,
    );
    const { code, rollUp, parent } = added!;
    await empty(test, 'part');
    await fill(test, parts, [
      { ...BASE, id: 'own', class_code: code },
      { ...BASE, id: 'national', class_code: rollUp },
      { ...BASE, id: 'other', class_code: parent === '01' ? '0201' : '0101' },
    ]);
    expect(await ids({ query: { class: rollUp } })).toEqual(['national', 'own']);
    expect(await ids({ query: { class: code } })).toEqual(['own']);
    expect(await ids({ query: { class: parent } })).toEqual(['national', 'own']);
    expect(await ids({ query: { classCode: rollUp } })).toEqual(['national']);
    const counted = await test.as(asker, { url: '/v1/datasets/parts/aggregate?by=nationalClass' });
    expect(counted.json<{ groups: object[] }>().groups[0]).toMatchObject({ nationalClass: rollUp, count: 2 });
  });
  it('shows all versions of a record, newest first', async () => {
    const history = historyName(parts.table.name);
    await empty(test, 'part', history);
    await fill(test, parts, [{ ...BASE, id: 'H1', name: '新', deleted: true }]);
    await fill(
      test,
      parts,
      [{ ...BASE, id: 'H1', name: '旧', valid_from: '2025-01-01T00:00:00Z', valid_to: '2026-01-01T00:00:00Z' }],
      history,
    );
    const answer = await test.as(asker, { url: '/v1/datasets/parts/records/140105~H1~2013/history' });
    expect(answer.json()).toMatchObject({
      count: 2,
      versions: [
        { validTo: null, retired: true, record: { name: '新' } },
        { validTo: '2026-01-01T00:00:00+00:00', retired: false, record: { name: '旧' } },
      ],
    });
  });
});
