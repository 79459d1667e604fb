import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureIndexes } from '../../src/query/indexes.ts';
import { addApp, addDataset, addGrant, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';
import { fill, makeTable, type Row } from '../data.ts';
import { decoded } from '../tiles/decode.ts';

const garden = appOf('garden', 'garden-bureau', '341600');
const square = (west: number, south: number, degrees: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + degrees, south],
      [west + degrees, south + degrees],
      [west, south + degrees],
      [west, south],
    ],
  ],
});
const field = (title: string, kind: string, more: object = {}) => ({
  type: kind === 'number' ? 'number' : 'string',
  title,
  'x-title-en': title,
  'x-kind': kind,
  'x-requirement': 'O',
  'x-sensitivity': 'public',
  'x-source': 'test',
  ...more,
});
/** A dataset that a department brought: green spaces as areas. */
const GREEN = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:test:green-space',
  title: '绿地',
  description: '绿地普查',
  type: 'object',
  'x-name': 'green-space',
  'x-ts-name': 'GreenSpace',
  'x-title-en': 'Green space',
  'x-category': 'basic',
  'x-editions': [],
  'x-geometry': { type: 'polygon', required: true },
  'x-identity': ['code'],
  'x-division-from': ['code'],
  properties: {
    code: field('编号', 'text'),
    kind: field('绿地类型', 'text'),
    coverage: field('绿化覆盖面积', 'number'),
    keeper: field('养护人', 'text', { 'x-sensitivity': 'personal' }),
    geometry: field('边界', 'geometry'),
  },
};

const plain = (...names: string[]) => names.map((name) => ({ name, plain: true }));

describe.each(ENGINES)('aggregates and entities on $name', (engine) => {
  let test: TestHub;
  beforeAll(async () => {
    test = await startHub(engine);
    const { hub } = test;
    await addApp(hub, 'garden', 'garden-bureau', '341600');
    await addApp(hub, 'police', 'police-bureau', '341600');
    await hub.pool.use((session) =>
      session.run(
        `INSERT INTO hub.dataset (id, title_zh, title_en, provider, record_type, schema) VALUES ('green', '绿地', 'Green', 'garden-bureau', 'green-space', $1)`,
        [JSON.stringify(GREEN)],
      ),
    );
    await addDataset(hub, 'problems', 'garden-bureau', 'event', '2013', { overlay: 'cn-140100' });
    await addDataset(hub, 'services', 'police-bureau', 'service-item', null);
    const green = await makeTable(test, 'green');
    await fill(
      test,
      green,
      Array.from({ length: 9 }, (_, n): Row => {
        const [west, south] = [115.78 + (n % 3) / 100, 33.84 + Math.floor(n / 3) / 100];
        return {
          division: '341602',
          code: `G${n}`,
          kind: n % 3 === 0 ? '公园绿地' : '附属绿地',
          coverage: 100 * n,
          keeper: `王养护${n}`,
          geometry: square(west, south, 0.01),
          west,
          south,
          east: west + 0.01,
          north: south + 0.01,
        };
      }),
    );
    const event = (n: number): Row => ({
      division: n % 2 === 0 ? '140105' : '140106',
      edition: '2013',
      event_no: `E${n}`,
      class_code: ['0101', '0102', '0201', '9999'][n % 4],
      reported_at: `2026-0${1 + (n % 3)}-01T20:00:00Z`,
      plate: n === 7 ? '晋A·12345' : '晋A99999',
      lon: 112.5 + n / 1000,
      lat: 37.8,
      located_grid: `14010500100000${n % 5}`,
    });
    await fill(
      test,
      await makeTable(test, 'problems'),
      Array.from({ length: 60 }, (_, n) => event(n)),
    );
    await fill(test, await makeTable(test, 'services'), [
      { division: '140105', item_no: 'S1', plate: '晋A12345', reporter_name: '李服务', description: '渣土车' },
    ]);
    await addGrant(hub, 'green', 'garden', 'green', 'read', {
      fields: [...plain('code', 'kind', 'coverage', 'geometry'), { name: 'keeper' }],
    });
    await addGrant(hub, 'problems', 'garden', 'problems', 'read', {
      fields: plain('eventNo', 'classCode', 'reportedAt', 'geometry'),
    });
    await addGrant(hub, 'p1', 'police', 'problems', 'read', {
      divisions: ['140106'],
      fields: plain('eventNo', 'plate'),
    });
    await addGrant(hub, 'p2', 'police', 'problems', 'read', { fields: [{ name: 'plate' }, { name: 'eventNo' }] });
    await addGrant(hub, 'p3', 'police', 'services', 'read', {
      fields: [{ name: 'plate', plain: true }, { name: 'reporterName' }, { name: 'itemNo' }, { name: 'description' }],
    });
  });
  afterAll(() => test.stop());

  interface Answer {
    groups: Record<string, unknown>[];
    clipped?: boolean;
    cutRecords?: number;
    code?: string;
  }
  const get = async (dataset: string, query: string) =>
    (await test.as(garden, { url: `/v1/datasets/${dataset}/aggregate${query}` })).json() as unknown as Answer;

  it('measures green in one box, cut at its border: Bozhou’s 一框统计', async () => {
    const whole = await get('green', '?by=kind&measure=area');
    expect(whole.groups.map(({ kind, count }) => [kind, count])).toEqual([
      ['附属绿地', 6],
      ['公园绿地', 3],
    ]);
    const all = whole.groups.reduce((sum, { area }) => sum + (area as number), 0);
    // 0.03° × 0.03° at 33.86° N
    expect(all / 1e6).toBeCloseTo(9.24, 1);
    const box = await get('green', '?by=kind&measure=area&bbox=115.785,33.845,115.795,33.855');
    expect(box).toMatchObject({ clipped: true, cutRecords: 4, bounds: [115.785, 33.845, 115.795, 33.855] });
    const [one] = box.groups.map(({ area }) => area as number);
    expect(one! / all).toBeCloseTo(0.5 / 9, 3);
    const drawn = await test.as(garden, {
      method: 'POST',
      url: '/v1/datasets/green/aggregate',
      headers: { 'content-type': 'application/json' },
      payload: { within: square(115.785, 33.845, 0.01), by: ['kind'], measure: ['area'] },
    });
    expect((drawn.json() as unknown as Answer).groups).toEqual(box.groups);
  });
  it('has lines from push to length, page, tile and OGC, under the grant', async () => {
    const roads = {
      ...{ id: 'roads', title: { zh: '道路', en: 'Roads' } },
      schema: {
        ...GREEN,
        ...{
          $id: 'urn:shuniu:record:road',
          'x-name': 'road',
          'x-ts-name': 'Road',
          'x-title-en': 'Road',
          title: '道路',
        },
        ...{ 'x-category': 'city-management', 'x-division-from': ['county'], required: [] },
        'x-geometry': { type: 'line', required: true },
        properties: {
          code: field('编号', 'text', { 'x-requirement': 'M', description: '编号' }),
          county: field('区县', 'division', { description: '区县' }),
          kind: field('等级', 'text', { description: '等级' }),
          geometry: field('中心线', 'geometry', { type: 'object', description: '中心线' }),
        },
      },
    };
    const json = { 'content-type': 'application/json' };
    const made = await test.as(garden, { method: 'POST', url: '/v1/datasets', headers: json, payload: roads });
    expect(made.statusCode, made.body).toBe(201);
    await addGrant(test.hub, 'roads', 'garden', 'roads', 'read', { fields: plain('code', 'kind', 'geometry') });
    const road = (code: string, coordinates: unknown, type = 'LineString') =>
      JSON.stringify({ code, county: '341602', kind: '主干路', geometry: { type, coordinates } });
    const bend = [[115.77, 33.84], [115.79, 33.845], [115.8, 33.86]]; // prettier-ignore
    const lines = [
      road('R1', bend),
      road('R2', [bend, [[115.9, 33.9], [115.9, 33.901]]], 'MultiLineString'), // prettier-ignore
      road('R3', [[115.785, 33.842]]),
      road('R4', [[[115.77, 33.84], [115.79, 33.84], [115.79, 33.85], [115.77, 33.84]]], 'Polygon'), // prettier-ignore
    ];
    // with a token: an answer to a signed request would be signed in turn
    const pushed = await test.as({ ...garden, via: 'token' } as typeof garden, {
      ...{ method: 'POST', url: '/v1/datasets/roads/batches', payload: lines.join('\n') },
      headers: {
        ...{ 'content-type': 'application/x-ndjson', 'producer-id': 'p', 'producer-epoch': '1' },
        'producer-seq': '0',
      },
    });
    expect(pushed.json(), pushed.body).toMatchObject({ counts: { accepted: 2, rejected: 2 } });
    expect(pushed.body).toContain('geometry_malformed');

    // as GDAL and SpatiaLite measure them: 3836.247 m, and 966.184 m of it in the box
    const [whole] = (await get('roads', '?by=kind&measure=length')).groups;
    expect(whole).toMatchObject({ kind: '主干路', count: 2 });
    expect(whole?.['length']).toBeCloseTo(2 * 3836.247 + 110.92, 1);
    const box = await get('roads', '?by=division&measure=length&bbox=115.78,33.83,115.79,33.85');
    expect(box).toMatchObject({ clipped: true, cutRecords: 2, groups: [{ division: '341602', count: 2 }] });
    expect(box.groups[0]?.['length']).toBeCloseTo(2 * 966.184, 1);
    expect(await get('roads', '?measure=area')).toMatchObject({ code: 'request_malformed' });
    expect(await get('green', '?measure=length')).toMatchObject({ code: 'request_malformed' });

    const read = async (url: string) => (await test.as(garden, { url })).json<{ features: { geometry: object }[] }>();
    const drawn = (west: number) => encodeURIComponent(JSON.stringify(square(west, 33.83, 0.02)));
    const found = await read(`/v1/datasets/roads/records?format=geojson&within=${drawn(115.76)}`);
    expect(found.features.map(({ geometry }) => geometry)).toMatchObject([
      { type: 'LineString', coordinates: bend },
      { type: 'MultiLineString' },
    ]);
    // their bounds meet this square, and they pass it by
    expect((await read(`/v1/datasets/roads/records?format=geojson&within=${drawn(115.795)}`)).features).toEqual([]);
    expect((await read('/ogc/collections/roads/items?limit=1')).features).toMatchObject([
      { geometry: { coordinates: bend } },
    ]);
    const tile = (await test.as(garden, { url: '/v1/datasets/roads/tiles/9/420/204' })) as { rawPayload?: Buffer };
    expect(decoded(tile.rawPayload!, 9, 420, 204).map(({ geometry }) => geometry.type)).toEqual([
      'LineString',
      'MultiLineString',
    ]);
    const ordered = await test.as(garden, {
      ...{ method: 'POST', url: '/v1/exports', headers: json, payload: { dataset: 'roads', format: 'geojson' } },
    });
    let status = ordered.json<{ id: string; state: string; files?: { url: string }[] }>();
    while (status.state === 'waiting' || status.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 20));
      status = (await test.as(garden, { url: `/v1/exports/${status.id}` })).json();
    }
    const exported = await test.as(garden, { url: status.files?.[0]?.url ?? '' });
    expect(exported.body).toMatch(/"type": ?"MultiLineString"/);
  });
  it('sums numbers, whole ones only', async () => {
    const { groups } = await get('green', '?measure=sum:coverage');
    expect(groups).toEqual([{ count: 9, 'sum:coverage': 3600 }]);
  });
  it('counts problems by grid, a heat map: Linhai’s 热力图', async () => {
    const { groups } = await get('problems', '?by=grid');
    expect(groups).toHaveLength(5);
    expect(groups[0]).toEqual({ grid: '140105001000000', count: 12 });
    const inside = await get('problems', '?by=grid&bbox=112.4995,37.7,112.5095,37.9');
    expect(inside.groups.reduce((sum, { count }) => sum + (count as number), 0)).toBe(10);
    expect(inside).toMatchObject({ clipped: false });
  });
  it.each([
    ['?by=bigClass', { bigClass: '01', count: 30 }],
    ['?by=class', { class: '0101', count: 15 }],
    ['?by=division', { division: '140105', count: 30 }],
    ['?by=division:4', { 'division:4': '1401', count: 60 }],
    ['?by=reportedAt:month', { 'reportedAt:month': '2026-01', count: 20 }],
    ['', { count: 60 }],
    ['?class=01', { count: 30 }],
  ])('counts %s', async (query, group) => {
    expect((await get('problems', query)).groups[0]).toMatchObject(group);
  });
  it('keeps codes that the table does not have by themselves', async () => {
    const { groups } = await get('problems', '?by=bigClass,division');
    expect(groups).toContainEqual({ bigClass: '9999', bigClassName: null, division: '140106', count: 15 });
  });
  it.each([
    ['green', '?by=keeper', 'field_not_granted'],
    ['green', '?measure=sum:keeper', 'field_not_granted'],
    ['green', '?by=geometry', 'request_malformed'],
    ['green', '?by=class', 'field_unknown'],
    ['problems', '?by=plate', 'field_not_granted'],
    ['problems', '?by=plate:2', 'field_not_granted'],
    ['problems', '?measure=area', 'request_malformed'],
    ['problems', '?measure=avg:lon', 'request_malformed'],
    ['problems', '?by=division:x', 'request_malformed'],
    ['problems', '?by=a,b,c,d', 'request_malformed'],
    ['problems', `?by=division:2)%20FROM%20hub.app--`, 'request_malformed'],
  ])('refuses %s %s', async (dataset, query, code) => {
    expect(await get(dataset, query)).toMatchObject({ code });
  });

  it('shows one plate as all departments have it: Bozhou’s 一拍明了', async () => {
    const police = appOf('police', 'police-bureau', '341600');
    const ask = (url: string) => test.as(police, { url: `/v1/entities/${url}` });
    const answer = (await ask(`plate/${encodeURIComponent('晋A12345')}`)).json<{ found: Record<string, unknown>[] }>();
    expect(answer).toMatchObject({
      kind: 'plate',
      notSearched: [{ dataset: 'problems', grant: 'p2', reason: 'field_not_granted' }],
    });
    expect(answer.found).toMatchObject([
      {
        dataset: 'problems',
        grant: 'p1',
        provider: 'garden-bureau',
        fields: ['plate'],
        count: 1,
        records: [{ eventNo: 'E7', plate: '晋A·12345' }],
      },
      { dataset: 'services', grant: 'p3', count: 1, records: [{ itemNo: 'S1', reporterName: '李**' }] },
    ]);
    const posted = await test.as(police, {
      method: 'POST',
      url: '/v1/entities/search',
      headers: { 'content-type': 'application/json' },
      payload: { kind: 'plate', value: '晋A12345' },
    });
    expect(posted.json()).toEqual(answer);
    expect((await ask('plate/x')).json()).toMatchObject({ code: 'request_malformed' });
    expect((await ask('nothing/x')).json()).toMatchObject({ code: 'request_malformed' });
    expect((await ask(`plate/${encodeURIComponent('晋B00000')}`)).json()).toMatchObject({ found: [] });
  });
  it('has indexes over what is looked for, made once', async () => {
    const build = () => test.hub.pool.use((session) => ensureIndexes(session, test.hub.pool.kind));
    await build();
    expect(await build()).toEqual([]);
    const names = await test.hub.pool.use((session) =>
      session.query<{ name: string }>(
        `SELECT indexname AS name FROM pg_indexes WHERE indexname LIKE '%\\_asked' ORDER BY 1`,
      ),
    );
    expect(names.map(({ name }) => name)).toContain('event_plate_asked');
    expect(names.map(({ name }) => name)).toContain('service_item_plate_asked');
  });
});
