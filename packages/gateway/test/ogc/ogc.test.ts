import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addApp, addDataset, addGrant, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';
import { fill, makeTable, type Row } from '../data.ts';

const run = promisify(execFile);
const gdal = spawnSync('ogrinfo', ['--version']).status === 0;
const gis = appOf('gis', 'gis-bureau');

describe.each(ENGINES)('OGC API – Features on $name', (engine) => {
  let test: TestHub;
  let address: string;
  const folder = mkdtempSync(join(tmpdir(), 'shuniu-ogc-'));
  beforeAll(async () => {
    test = await startHub(engine);
    const { hub } = test;
    await addApp(hub, 'gis', 'gis-bureau');
    await addDataset(hub, 'parts', 'gis-bureau', 'part', '2013');
    await addDataset(hub, 'offices', 'gis-bureau', 'department', '2013');
    await addDataset(hub, 'cells', 'gis-bureau', 'unit-grid', null);
    await fill(
      test,
      await makeTable(test, 'parts'),
      Array.from({ length: 250 }, (_, n): Row => ({
        division: n < 200 ? '140105' : '150100',
        edition: '2013',
        id: `1401050101${String(n).padStart(6, '0')}`,
        class_code: n % 2 === 0 ? '0101' : '0102',
        name: n % 2 === 0 ? '上水井盖' : '污水井盖',
        position: `第${n}号`,
        change_date: `2025-0${1 + (n % 9)}-15`,
        lon: 112.5 + n / 10_000,
        lat: 37.8,
        located_grid: '140105001000001',
      })),
    );
    await fill(test, await makeTable(test, 'cells'), [
      {
        division: '140105',
        id: '140105001000001',
        name: '一号网格',
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [112.5, 37.8],
              [112.51, 37.8],
              [112.51, 37.81],
              [112.5, 37.8],
            ],
          ],
        },
        west: 112.5,
        south: 37.8,
        east: 112.51,
        north: 37.81,
      },
    ]);
    const fields = ['id', 'classCode', 'name', 'changeDate', 'geometry'].map((name) => ({ name }));
    await addGrant(hub, 'gis-parts', 'gis', 'parts', 'read', { divisions: ['1401'], fields });
    await addGrant(hub, 'gis-offices', 'gis', 'offices', 'read', { fields: [{ name: 'code' }] });
    await addGrant(hub, 'gis-cells', 'gis', 'cells', 'read', {
      fields: [{ name: 'id' }, { name: 'name' }, { name: 'geometry' }],
    });
    await addGrant(hub, 'gis-cells-2', 'gis', 'cells', 'read', { fields: [{ name: 'name' }] });
    await test.app.listen({ host: '127.0.0.1', port: 0 });
    const at = test.app.server.address();
    address = `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}`;
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await test.stop();
  });

  interface Items {
    type: string;
    numberReturned: number;
    links: { rel: string; href: string; type: string }[];
    features: { id?: string; geometry: object | null; properties: Record<string, unknown> }[];
    code?: string;
  }
  const get = async (path: string) => (await test.as(gis, { url: `/ogc${path}` })).json<Items>();

  it('begins with a landing page whose links lead on', async () => {
    const { links } = await get('');
    expect(links.map(({ rel }) => rel)).toEqual(['self', 'service-desc', 'conformance', 'data']);
    expect(await get('/conformance')).toMatchObject({
      conformsTo: [
        'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
        'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
      ],
    });
  });
  it('lists the datasets with places, each grant of several by itself', async () => {
    const { collections } = (await test.as(gis, { url: '/ogc/collections' })).json<{ collections: { id: string }[] }>();
    expect(collections.map(({ id }) => id)).toEqual(['cells~gis-cells', 'cells~gis-cells-2', 'parts']);
    expect(await get('/collections/parts')).toMatchObject({ id: 'parts', itemType: 'feature' });
    expect(await get('/collections/cells')).toMatchObject({ code: 'grant_ambiguous' });
    expect(await get('/collections/nothing')).toMatchObject({ code: 'dataset_unknown' });
    expect((await test.as({ kind: 'anyone' }, { url: '/ogc/collections' })).statusCode).toBe(401);
  });
  it('gives pages that lead to the next one', async () => {
    let [url, seen] = ['/ogc/collections/parts/items?limit=70', 0];
    for (let pages = 1; ; pages++) {
      const page = (await test.as(gis, { url })).json<Items>();
      seen += page.numberReturned;
      const next = page.links.find(({ rel }) => rel === 'next');
      if (next === undefined) {
        expect([pages, seen]).toEqual([3, 200]);
        break;
      }
      expect(next.type).toBe('application/geo+json');
      url = next.href.slice(next.href.indexOf('/ogc'));
    }
  });
  it.each([
    ['bbox=112.5,37.7,112.50095,37.9', 10],
    ['bbox=112.5,37.7,0,112.50095,37.9,100', 10],
    ['datetime=2025-01-15', 23],
    ['datetime=2025-01-01T00:00:00Z/2025-02-28T00:00:00Z', 46],
    ['datetime=2025-09-01/..', 22],
    ['datetime=../2025-01-31', 23],
    ['name=上水井盖&limit=1000', 100],
    ['class=0101&limit=100000', 100],
  ])('finds with %s', async (query, count) => {
    expect(
      await get(`/collections/parts/items?limit=500&${query}`.replace(/limit=500&(.*limit=)/, '$1')),
    ).toMatchObject({
      type: 'FeatureCollection',
      numberReturned: count,
    });
  });
  it.each([
    ['/collections/parts/items?position=x', 'field_not_granted'],
    ['/collections/parts/items?unknown=x', 'field_unknown'],
    ['/collections/parts/items?limit=0', 'request_malformed'],
    ['/collections/parts/items?datetime=soon', 'request_malformed'],
    ['/collections/parts/items?bbox=1,2', 'request_malformed'],
    ['/collections/parts/items/x', 'request_malformed'],
    ['/collections/parts/items/140105~1401050101009999~2013', 'not_found'],
    ['/collections/parts/items/150100~1401050101000249~2013', 'not_found'],
    ['/collections/cells~gis-cells-2/items?bbox=112,37,113,38', 'field_not_granted'],
  ])('refuses %s', async (path, code) => {
    expect(await get(path)).toMatchObject({ code });
  });
  it('gives one feature, and none of its place where that was not granted', async () => {
    const { features } = await get('/collections/parts/items?limit=1');
    expect(await get(`/collections/parts/items/${features[0]?.id}`)).toMatchObject({
      type: 'Feature',
      id: '140105~1401050101000000~2013',
      geometry: { type: 'Point', coordinates: [112.5, 37.8] },
      properties: { name: '上水井盖' },
    });
    expect((await get('/collections/cells~gis-cells-2/items')).features).toMatchObject([
      { geometry: null, properties: { name: '一号网格' } },
    ]);
  });

  describe.skipIf(!gdal)('with GDAL', () => {
    // the field holds commas, which GDAL_HTTP_HEADERS would part
    const headers = join(folder, 'headers');
    const call = async (command: string, ...args: string[]): Promise<string> => {
      writeFileSync(headers, `x-test-principal: ${JSON.stringify(gis)}\n`);
      const { stdout } = await run(command, [...args, '--config', 'GDAL_HTTP_HEADER_FILE', headers]);
      return stdout;
    };

    it('is opened by ogrinfo', async () => {
      const layers = await call('ogrinfo', `OAPIF:${address}/ogc`);
      expect(layers).toContain('parts');
      expect(layers).toContain('cells~gis-cells');
      const summary = await call('ogrinfo', '-so', '-ro', `OAPIF:${address}/ogc`, 'parts');
      expect(summary).toContain('Feature Count: 200');
      expect(summary).toMatch(/name: String/);
      expect(summary).toContain('Point');
    });
    it('is copied by ogr2ogr, all pages of it, and a box of it', async () => {
      const out = join(folder, `${engine.name}.geojson`);
      await call('ogr2ogr', '-f', 'GeoJSON', out, `OAPIF:${address}/ogc`, 'parts', '-oo', 'PAGE_SIZE=60');
      const copied = JSON.parse(readFileSync(out, 'utf8')) as Items;
      expect(copied.features).toHaveLength(200);
      expect(copied.features[7]).toMatchObject({
        geometry: { coordinates: [112.5007, 37.8] },
        properties: { name: '污水井盖', classCode: '0102' },
      });
      const part = join(folder, `${engine.name}-part.geojson`);
      await call(
        'ogr2ogr',
        '-f',
        'GeoJSON',
        part,
        `OAPIF:${address}/ogc`,
        'parts',
        '-spat',
        '112.5',
        '37.7',
        '112.50095',
        '37.9',
      );
      expect((JSON.parse(readFileSync(part, 'utf8')) as Items).features).toHaveLength(10);
    });
  });
});
