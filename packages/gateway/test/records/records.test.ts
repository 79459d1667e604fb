import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addApp, addDataset, addGrant, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';
import { fill, makeTable, type Row } from '../data.ts';

const water = appOf('water', 'water-bureau');

/** Point number n of a small square city around (112.5, 37.8). */
const event = (n: number, more: Row = {}): Row => ({
  division: n % 2 === 0 ? '140105' : '140106',
  edition: '2013',
  event_no: `E${String(n).padStart(4, '0')}`,
  class_code: n % 3 === 0 ? '0101' : '0201',
  name: `事件${n}`,
  reporter_name: `张报告${n}`,
  reporter_phone: `1390351${String(n).padStart(4, '0')}`,
  plate: `晋A${String(10000 + n)}`,
  division_code: n % 2 === 0 ? '140105' : '140106',
  reported_at: `2026-03-${String(1 + (n % 28)).padStart(2, '0')}T01:00:00Z`,
  lon: 112.5 + n / 1000,
  lat: 37.8 + n / 1000,
  located_grid: `14010500100${String(n % 5).padStart(4, '0')}`,
  ...more,
});

const PLAIN = ['eventNo', 'classCode', 'name', 'divisionCode', 'reportedAt', 'geometry', 'position'];

describe.each(ENGINES)('records on $name', (engine) => {
  let test: TestHub;
  beforeAll(async () => {
    test = await startHub(engine);
    await addApp(test.hub, 'water', 'water-bureau');
    await addApp(test.hub, 'heat', 'heat-bureau');
    await addDataset(test.hub, 'events', 'water-bureau', 'event', '2013');
    await addDataset(test.hub, 'grids', 'water-bureau', 'unit-grid', null);
    const events = await makeTable(test, 'events');
    await fill(test, events, [
      ...Array.from({ length: 120 }, (_, n) => event(n)),
      event(900, { deleted: true }),
      event(901, { edition: '2026' }),
      event(902, { division: '140200', event_no: '=HYPERLINK("x")', name: '@cmd', position: '-1' }),
    ]);
    const fields = [...PLAIN, 'reporterName', 'plate'].map((name) => ({ name }));
    await addGrant(test.hub, 'city', 'water', 'events', 'read', { divisions: ['1401'], fields });
    await addGrant(test.hub, 'heat', 'heat', 'events', 'read', {
      fields: [{ name: 'name' }, { name: 'eventNo' }, { name: 'position' }],
    });
    await addGrant(test.hub, 'no-grids', 'water', 'grids', 'read', { fields: [{ name: 'id' }] });
  });
  afterAll(() => test.stop());

  const get = (url: string, who = water) => test.as(who, { url: `/v1/datasets/events/records${url}` });
  const heat = appOf('heat', 'heat-bureau');
  interface Page {
    count: number;
    next: string | null;
    cursor: string | null;
    records: Record<string, unknown>[];
  }

  it('answers a page with the terms of its grant, personal fields masked', async () => {
    const answer = await get('?limit=2');
    expect(answer.json()).toMatchObject({
      dataset: 'events',
      grant: 'city',
      purpose: 'test',
      edition: '2013',
      masked: ['reporterName', 'plate'],
    });
    expect(answer.json<Page>().records[0]).toEqual({
      key: '140105~E0000~2013',
      division: '140105',
      edition: '2013',
      eventNo: 'E0000',
      classCode: '0101',
      name: '事件0',
      position: null,
      reportedAt: '2026-03-01T01:00:00+00:00',
      reporterName: '张***',
      plate: '晋A***00',
      divisionCode: '140105',
      lon: 112.5,
      lat: 37.8,
      locatedGrid: '140105001000000',
    });
  });
  it('walks all pages, each record once, retired ones and other editions left out', async () => {
    const seen: unknown[] = [];
    let url: string | null = '/v1/datasets/events/records?limit=17';
    while (url !== null) {
      const page: Page = (await test.as(water, { url })).json<Page>();
      seen.push(...page.records.map((record) => record['eventNo']));
      url = page.next;
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });
  it('has no further page where the last one is just full', async () => {
    expect((await get('?limit=120')).json<Page>()).toMatchObject({ count: 120, next: null });
  });
  it.each([
    ['?eventNo=E0007', 1],
    ['?eventNo.prefix=E001', 10],
    ['?eventNo.ge=E0010&eventNo.lt=E0020', 10],
    ['?eventNo.in=E0001,E0002,E0999', 2],
    ['?name.ne=事件1', 119],
    ['?position.empty=true', 120],
    ['?position.empty=false', 0],
    ['?division=140105', 60],
    ['?division=140105,140106', 120],
    ['?division=1402', 0],
    ['?class=01', 40],
    ['?class=0201', 80],
    ['?class=01,02', 120],
    ['?grid=140105001000001', 24],
    ['?reportedAt=2026-03-02', 5],
    ['?reportedAt.ge=2026-03-27', 8],
    ['?reportedAt.le=2026-03-01T01:00:00Z', 5],
    ['?bbox=112.4,37.7,112.5095,37.9', 10],
    ['?bbox=112.5,37.8,112.51,37.81', 11],
    [
      `?within=${encodeURIComponent('{"type":"Polygon","coordinates":[[[112.4995,37.7],[112.5105,37.7],[112.5105,37.9],[112.4995,37.9],[112.4995,37.7]]]}')}`,
      11,
    ],
    [
      `?within=${encodeURIComponent('{"type":"Polygon","coordinates":[[[112.4995,37.7],[112.5105,37.7],[112.5105,37.9],[112.4995,37.9],[112.4995,37.7]],[[112.5035,37.79],[112.5065,37.79],[112.5065,37.82],[112.5035,37.82],[112.5035,37.79]]]}')}`,
      8,
    ],
  ])('finds with %s %i', async (query, count) => {
    const answer = await get(`${query}&limit=1000`);
    expect(answer.json()).toMatchObject({ count });
  });
  it.each([
    ['?plate=晋A10000', 403, 'field_not_granted'],
    ['?reporterPhone.prefix=1', 403, 'field_not_granted'],
    ['?note.empty=true', 403, 'field_not_granted'],
    ['?fields=note', 403, 'field_not_granted'],
    ['?fields=nothing', 400, 'field_unknown'],
    ['?nothing=1', 400, 'field_unknown'],
    ['?origin=1', 400, 'field_unknown'],
    ['?class=0999', 400, 'class_unknown'],
    ['?limit=1001', 400, 'request_malformed'],
    ['?limit=0', 400, 'request_malformed'],
    ['?bbox=1,2,3', 400, 'request_malformed'],
    ['?bbox=2,2,1,3', 400, 'request_malformed'],
    ['?within=x', 400, 'request_malformed'],
    ['?within={"type":"Point","coordinates":[1,2]}', 400, 'request_malformed'],
    ['?reportedAt=yesterday', 400, 'request_malformed'],
    ['?lon.gt=abc', 400, 'request_malformed'],
    ['?name=%00', 400, 'request_malformed'],
    ['?name.like=a', 400, 'request_malformed'],
    ['?name=a&name=b', 400, 'request_malformed'],
    ['?division=14x', 400, 'request_malformed'],
    ['?cursor=abc', 400, 'cursor_invalid'],
    ['?format=xml', 400, 'request_malformed'],
    ['?grant=heat', 403, 'grant_unknown'],
  ])('refuses %s with %i %s', async (query, statusCode, code) => {
    const answer = await get(query);
    expect([answer.statusCode, answer.json()['code']]).toEqual([statusCode, code]);
  });
  it('lets nobody ask where it is who was not granted the place', async () => {
    expect((await get('?bbox=112,37,113,38', heat)).json()).toMatchObject({
      code: 'field_not_granted',
      params: { field: 'geometry' },
    });
    expect((await get('?fields=lon', heat)).json()).toMatchObject({ code: 'field_not_granted' });
  });
  it('takes a cursor only for what it was given for', async () => {
    const { cursor } = (await get('?limit=5&division=140105')).json<Page>();
    expect((await get(`?limit=7&division=140105&cursor=${cursor}`)).statusCode).toBe(200);
    for (const [query, who] of [
      [`?division=140106&cursor=${cursor}`, water],
      [`?cursor=${cursor}`, water],
      [`?division=140105&cursor=${cursor}`, heat],
      [`?division=140105&cursor=${cursor?.slice(0, -4)}AAAA`, water],
    ] as const)
      expect((await get(query, who)).json()).toMatchObject({ code: 'cursor_invalid' });
  });
  it('chooses fields', async () => {
    const { records } = (await get('?limit=1&fields=name,geometry')).json<Page>();
    expect(Object.keys(records[0] ?? {})).toEqual(['key', 'division', 'edition', 'name', 'lon', 'lat', 'locatedGrid']);
  });
  it('gives GeoJSON, NDJSON and CSV, by name and by Accept', async () => {
    const geo = await test.as(water, {
      url: '/v1/datasets/events/records?limit=1',
      headers: { accept: 'application/geo+json' },
    });
    expect(geo.headers['content-type']).toContain('application/geo+json');
    expect(geo.json<{ features: object[] }>().features[0]).toMatchObject({
      type: 'Feature',
      id: '140105~E0000~2013',
      geometry: { type: 'Point', coordinates: [112.5, 37.8] },
      properties: { name: '事件0', plate: '晋A***00' },
    });
    const lines = (await get('?limit=3&format=ndjson')).body.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { eventNo: string }).eventNo)).toEqual(['E0000', 'E0002', 'E0004']);
    const csv = await get('?format=csv&division=1402&bom=true', heat);
    expect(csv.headers['shuniu-grant']).toBe('heat');
    expect(csv.body).toBe(
      '\u{FEFF}key,division,edition,eventNo,name,position\r\n' +
        `140200~=3d48595045524c494e4b28227822 29~2013,140200,2013,"'=HYPERLINK(""x"")",'@cmd,'-1\r\n`.replace(' ', ''),
    );
  });
  it('finds what was drawn by POST, page after page', async () => {
    const within = {
      type: 'Polygon',
      coordinates: [
        [
          [112.4, 37.7],
          [112.56, 37.7],
          [112.56, 37.9],
          [112.4, 37.7],
        ],
      ],
    };
    const search = (payload: object) =>
      test.as(water, {
        method: 'POST',
        url: '/v1/datasets/events/records/search',
        payload,
        headers: { 'content-type': 'application/json' },
      });
    const first = (await search({ within, limit: 10, query: { division: '140105' }, fields: ['name'] })).json<Page>();
    expect(first.count).toBe(10);
    const second = (
      await search({ within, limit: 1000, query: { division: '140105' }, fields: ['name'], cursor: first.cursor })
    ).json<Page>();
    expect(first.count + second.count).toBeGreaterThan(20);
    expect((await search({ within, cursor: first.cursor })).json()).toMatchObject({ code: 'cursor_invalid' });
    const ring = Array.from({ length: 2000 }, (_, n) => [112 + Math.cos(n / 318), 37 + Math.sin(n / 318)]);
    expect((await search({ within: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } })).json()).toMatchObject({
      code: 'request_malformed',
    });
  });
  it('finds a record by its key, whatever its identity is made of', async () => {
    expect((await get('/140105~E0000~2013')).json()).toMatchObject({
      grant: 'city',
      record: { eventNo: 'E0000', plate: '晋A***00' },
    });
    const [odd] = (await get('?division=1402', heat)).json<Page>().records;
    expect((await get(`/${String(odd?.['key'])}`, heat)).json()).toMatchObject({ record: { name: '@cmd' } });
  });
  it.each([
    ['/140105~E0999~2013', 404, 'not_found'],
    ['/140200~=3d~2013', 404, 'not_found'],
    ['/140105~E0900~2013', 404, 'not_found'],
    ['/x', 400, 'request_malformed'],
    ['/140105~=zz~2013', 400, 'request_malformed'],
    ['/140105~=00~2013', 400, 'request_malformed'],
    ['/140105~E0000~2013/history', 403, 'field_not_granted'],
    ['/..%2f..%2fetc', 400, 'request_malformed'],
  ])('has nothing at %s', async (path, statusCode, code) => {
    const answer = await get(path);
    expect([answer.statusCode, answer.json()['code']]).toEqual([statusCode, code]);
  });
  it('has an empty page of what nobody has imported', async () => {
    const answer = await test.as(water, { url: '/v1/datasets/grids/records' });
    expect(answer.json()).toMatchObject({ count: 0, records: [] });
  });
  it('tells everybody else to get a grant', async () => {
    await addApp(test.hub, 'none', 'water-bureau');
    expect((await get('', appOf('none', 'water-bureau'))).json()).toMatchObject({ code: 'grant_missing' });
    expect(
      (
        await test.as(
          { kind: 'admin', user: 'a', roles: ['system', 'security', 'audit'] },
          { url: '/v1/datasets/events/records' },
        )
      ).statusCode,
    ).toBe(403);
    expect((await test.as({ kind: 'anyone' }, { url: '/v1/datasets/events/records' })).statusCode).toBe(401);
    expect((await test.as(water, { url: '/v1/datasets/none/records' })).json()).toMatchObject({
      code: 'dataset_unknown',
    });
  });
  it('lets nothing out the moment after a grant was revoked or changed, on another instance too', async () => {
    await addApp(test.hub, 'brief', 'water-bureau');
    const brief = appOf('brief', 'water-bureau');
    await addGrant(test.hub, 'brief', 'brief', 'events', 'read', { fields: [{ name: 'name' }] });
    const other = engine.name === 'postgres' ? await test.second() : test;
    const url = '/v1/datasets/events/records?limit=1';
    expect((await other.as(brief, { url })).json()).toMatchObject({ count: 1 });
    await test.hub.pool.use((session) =>
      session.run(`UPDATE hub.permit SET fields = '[{"name":"classCode"}]', version = version + 1 WHERE id = 'brief'`),
    );
    const changed = (await other.as(brief, { url })).json<Page>();
    expect(Object.keys(changed.records[0] ?? {})).toEqual(['division', 'edition', 'classCode']);
    await test.hub.pool.use((session) => session.run(`UPDATE hub.permit SET state = 'revoked' WHERE id = 'brief'`));
    expect((await other.as(brief, { url })).json()).toMatchObject({ code: 'grant_missing' });
  });
  it('leaves evidence where personal fields are shown as they are, and only there', async () => {
    await addApp(test.hub, 'plain', 'water-bureau');
    const plain = appOf('plain', 'water-bureau');
    await addGrant(test.hub, 'plain', 'plain', 'events', 'read', {
      fields: [{ name: 'eventNo' }, { name: 'reporterName', plain: true }],
    });
    const leaves = async (): Promise<{ ref: string; receipt: string }[]> =>
      test.hub.pool.use((session) =>
        session.query(`SELECT ref, receipt FROM hub.evidence_leaf WHERE kind = 'read' ORDER BY id`),
      );
    const before = (await leaves()).length;
    await get('?limit=1');
    await get('?limit=1&fields=eventNo', plain);
    await get('?limit=1&eventNo=nothing', plain);
    expect(await leaves()).toHaveLength(before);
    const answer = await get('?limit=7', plain);
    expect(answer.headers['shuniu-evidence']).toMatch(/^\d+$/);
    await get('/140105~E0000~2013', plain);
    const left = (await leaves()).slice(before);
    expect(left.map(({ ref }) => ref)).toEqual(['plain', 'plain']);
    expect(JSON.parse(left[0]?.receipt ?? '')).toMatchObject({
      dataset: 'events',
      app: 'plain',
      fields: ['reporterName'],
      records: 7,
    });
  });
  it('admits exactly as many requests as the quota allows, and no more records', async () => {
    await addApp(test.hub, 'quota', 'water-bureau');
    const asker = appOf('quota', 'water-bureau');
    await addGrant(test.hub, 'q', 'quota', 'events', 'read', {
      fields: [{ name: 'name' }],
      quota: { requestsPerDay: 20 },
    });
    const answers = await Promise.all(Array.from({ length: 50 }, () => get('?limit=1', asker)));
    expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(20);
    const refused = answers.filter((answer) => answer.statusCode === 429);
    expect(refused).toHaveLength(30);
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.every((answer) => !answer.body.includes('事件'))).toBe(true);
    await test.hub.pool.use((session) =>
      session.run(`UPDATE hub.permit SET quota = '{"rowsPerDay":25}', version = version + 1 WHERE id = 'q'`),
    );
    await test.hub.pool.use((session) => session.run(`DELETE FROM hub.quota_use`));
    const rows = await Promise.all(Array.from({ length: 10 }, () => get('?limit=10', asker)));
    expect(rows.map((answer) => answer.statusCode).sort()).toEqual([200, 200, ...Array<number>(8).fill(429)]);
    expect((await get('?limit=5', asker)).statusCode).toBe(200);
  });
});
