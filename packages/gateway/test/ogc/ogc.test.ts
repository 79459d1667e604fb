import { execFile, spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/config/config.ts';
import type { Hub } from '../../src/hub.ts';
import type { Dataset } from '../../src/policy/dataset.ts';
import type { Authenticate } from '../../src/server/build-server.ts';
import { authenticateFor } from '../../src/start-hub.ts';
import { addApp, addDataset, addGrant, appOf, believing, ENGINES, startHub, type TestHub } from '../hub.ts';
import { empty, fill, makeTable, type Row } from '../data.ts';
import { decoded, tileAt, type DecodedFeature } from '../tiles/decode.ts';

const run = promisify(execFile);
const gdal = spawnSync('ogrinfo', ['--version']).status === 0;
const gis = appOf('gis', 'gis-bureau');

/** Believes the header of the tests where there is one; all others say who they are as they do in work. */
function both(hub: Hub): Authenticate {
  const real = authenticateFor(hub);
  const way = (request: { headers: object }): Authenticate =>
    'x-test-principal' in request.headers ? believing : real;
  return {
    identify: (request) => way(request).identify(request),
    admit: (request) => way(request).admit(request),
  };
}

describe.each(ENGINES)('GIS programs on $name', (engine) => {
  let test: TestHub;
  let address: string;
  let problems: Dataset;
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const folder = mkdtempSync(join(tmpdir(), 'shuniu-ogc-'));
  beforeAll(async () => {
    test = await startHub(engine, { limits: { ...DEFAULTS.limits, tileRecords: 120 } }, both);
    const { hub } = test;
    await addApp(hub, 'gis', 'gis-bureau');
    await sql(`UPDATE hub.credential SET public_key = $1 WHERE app = 'gis'`, [
      publicKey.export({ format: 'der', type: 'spki' }),
    ]);
    await addDataset(hub, 'parts', 'gis-bureau', 'part', '2013');
    await addDataset(hub, 'offices', 'gis-bureau', 'department', '2013');
    await addDataset(hub, 'cells', 'gis-bureau', 'unit-grid', null);
    await addDataset(hub, 'problems', 'gis-bureau', 'event', '2013');
    problems = await makeTable(test, 'problems');
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
    await addGrant(hub, 'gis-problems', 'gis', 'problems', 'read', {
      fields: ['eventNo', 'name', 'geometry'].map((name) => ({ name, plain: true })),
    });
    await addGrant(hub, 'gis-coarse', 'gis', 'problems', 'read', {
      fields: [{ name: 'eventNo' }, { name: 'geometry', mask: { kind: 'coarse', decimals: 2 } }],
    });
    await test.app.listen({ host: '127.0.0.1', port: 0 });
    const at = test.app.server.address();
    address = `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}`;
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await test.stop();
  });

  const sql = (text: string, params: unknown[] = []): Promise<number> =>
    test.hub.pool.use((session) => session.run(text, params));

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
    expect(collections.map(({ id }) => id)).toEqual([
      ...['cells~gis-cells', 'cells~gis-cells-2', 'parts'],
      ...['problems~gis-coarse', 'problems~gis-problems'],
    ]);
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
    let env: NodeJS.ProcessEnv;
    /** As a department's program does it: an assertion by its own key, for a token that GDAL then sends. */
    beforeAll(async () => {
      const seconds = Math.floor(Date.now() / 1000);
      const assertion = await new SignJWT({ iss: 'gis', sub: 'gis', aud: `${address}/oauth/token`, jti: randomUUID() })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'gis-key' })
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + 300)
        .sign(privateKey);
      const answer = await fetch(`${address}/oauth/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: assertion,
        }),
      });
      const { access_token } = (await answer.json()) as { access_token: string };
      env = { ...process.env, GDAL_HTTP_HEADERS: `Authorization: Bearer ${access_token}` };
    });
    const call = async (command: string, ...args: string[]): Promise<string> =>
      (await run(command, args, { env })).stdout;

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
    it('gets nothing without a token, nor from a grant that was revoked a moment ago', async () => {
      await expect(run('ogrinfo', [`OAPIF:${address}/ogc`])).rejects.toThrow(/401|Unauthorized/);
      await sql(`UPDATE hub.permit SET state = 'revoked', version = version + 1 WHERE id = 'gis-parts'`);
      try {
        expect(await call('ogrinfo', `OAPIF:${address}/ogc`)).not.toContain('parts');
        await expect(call('ogrinfo', '-ro', `OAPIF:${address}/ogc`, 'parts')).rejects.toThrow();
      } finally {
        await sql(`UPDATE hub.permit SET state = 'active', version = version + 1 WHERE id = 'gis-parts'`);
      }
      expect(await call('ogrinfo', `OAPIF:${address}/ogc`)).toContain('parts');
    });
    it('reads a tile, and finds its records where the records say they are', async () => {
      const [z, x, y] = [16, ...tileAt([112.5, 37.8], 16).map(Math.floor)] as [number, number, number];
      const { rawPayload } = await tile('parts', [z, x, y]);
      const file = join(folder, engine.name, `${z}`, `${x}`, `${y}.pbf`);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, rawPayload);
      const out = join(folder, `${engine.name}-tile.geojson`);
      await call('ogr2ogr', '-f', 'GeoJSON', '-t_srs', 'EPSG:4326', '-oo', 'CLIP=NO', out, `MVT:${file}`, 'parts');
      const read = JSON.parse(readFileSync(out, 'utf8')) as Items;
      expect(read.features.length).toBeGreaterThan(40);
      const { features } = await get('/collections/parts/items?limit=1000');
      for (const { geometry, properties } of read.features) {
        const record = features.find((each) => each.id === properties['key']);
        expect(properties).toMatchObject({ ...record?.properties });
        const places = [geometry, record?.geometry].map((each) => (each as { coordinates: number[] }).coordinates);
        // half a unit of level 16 is 0.7 millionths of a degree
        expect(Math.abs(places[0]![0]! - places[1]![0]!)).toBeLessThan(7e-7);
        expect(Math.abs(places[0]![1]! - places[1]![1]!)).toBeLessThan(7e-7);
      }
    });
  });

  type Address = readonly [number, number, number];
  const tile = async (dataset: string, at: Address, query = '', headers: Record<string, string> = {}) =>
    (await test.as(gis, { url: `/v1/datasets/${dataset}/tiles/${at.join('/')}${query}`, headers })) as Awaited<
      ReturnType<TestHub['as']>
    > & { readonly rawPayload: Buffer };
  const features = async (dataset: string, at: Address, query = ''): Promise<DecodedFeature[]> => {
    const answer = await tile(dataset, at, query);
    expect([200, 204], answer.body).toContain(answer.statusCode);
    return decoded(answer.rawPayload, ...at);
  };

  describe('by vector tiles', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }));

    it('finds every record in exactly the tiles that hold it or nearly do', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(place, { minLength: 1, maxLength: 40, selector: String }),
          fc.constantFrom(9, 13, 15),
          async (places, z) => {
            await empty(test, problems.table.name);
            const at = places.map(([i, j]) => [112.49 + i / 500_000, 37.79 + j / 500_000] as const);
            await fill(
              test,
              problems,
              at.map(([lon, lat], n): Row => ({
                ...{ division: '140105', edition: '2013', event_no: `E${n}`, class_code: '0101' },
                ...{ name: n % 2 === 0 ? '上水井盖' : null, lon, lat },
              })),
            );
            const [left, top] = tileAt([112.49, 37.81], z).map((each) => Math.floor(each)) as [number, number];
            const [right, bottom] = tileAt([112.51, 37.79], z).map((each) => Math.floor(each)) as [number, number];
            for (let x = left - 1; x <= right + 1; x++)
              for (let y = top - 1; y <= bottom + 1; y++) {
                const found = await features('problems', [z, x, y], '?grant=gis-problems');
                const names = found.map(({ properties }) => properties['eventNo']);
                expect(new Set(names).size).toBe(names.length);
                at.forEach((of, n) => {
                  const [column, row] = tileAt(of, z);
                  // outside of the tile by so many of its units
                  const away = 4096 * Math.max(x - column, column - x - 1, y - row, row - y - 1);
                  if (away <= 63) expect(names, `${z}/${x}/${y} E${n}`).toContain(`E${n}`);
                  if (away >= 65) expect(names, `${z}/${x}/${y} E${n}`).not.toContain(`E${n}`);
                });
                for (const { layer, properties, geometry } of found) {
                  expect(layer).toBe('problems');
                  const n = Number(String(properties['eventNo']).slice(1));
                  expect(properties['name']).toBe(n % 2 === 0 ? '上水井盖' : undefined);
                  const [lon, lat] = geometry.coordinates as [number, number];
                  expect(Math.abs(lon - at[n]![0])).toBeLessThan(200 / 2 ** z / 4096);
                  expect(Math.abs(lat - at[n]![1])).toBeLessThan(200 / 2 ** z / 4096);
                }
              }
          },
        ),
        { numRuns: 8 },
      );
    });
    it('counts by cell where there are too many to draw, each record once, and says so', async () => {
      const [x, y] = tileAt([112.5, 37.8], 11).map(Math.floor) as [number, number];
      const answer = await tile('parts', [11, x, y]);
      expect(answer.headers).toMatchObject({ 'shuniu-tile': 'cells', 'shuniu-grant': 'gis-parts' });
      const found = decoded(answer.rawPayload, 11, x, y);
      expect(new Set(found.map(({ layer }) => layer))).toEqual(new Set(['parts:cells']));
      expect(found.reduce((sum, { properties }) => sum + Number(properties['count']), 0)).toBe(200);
      expect(Object.keys(found[0]?.properties ?? {})).toEqual(['count']);
      // half of the class fits, and is drawn
      const some = await tile('parts', [11, x, y], '?class=0101');
      expect(some.headers['shuniu-tile']).toBe('records');
      expect(decoded(some.rawPayload, 11, x, y)).toHaveLength(100);
    });
    it('draws outlines', async () => {
      const [x, y] = tileAt([112.505, 37.802], 11).map(Math.floor) as [number, number];
      const [cell] = await features('cells', [11, x, y], '?grant=gis-cells');
      expect(cell).toMatchObject({
        layer: 'cells',
        properties: { id: '140105001000001', name: '一号网格' },
        geometry: { type: 'Polygon' },
      });
      const ring = (cell?.geometry.coordinates as [number, number][][])[0]!;
      for (const corner of [
        [112.5, 37.8],
        [112.51, 37.8],
        [112.51, 37.81],
      ])
        // prettier-ignore
        expect(Math.min(...ring.map(([a, b]) => Math.hypot(a - corner[0]!, b - corner[1]!)))).toBeLessThan(5e-5);
    });
    it('is told where the tiles are and what they hold', async () => {
      const url = '/v1/datasets/parts/tiles?class=0101&fields=name';
      const told = (await test.as(gis, { url })).json<{ tiles: string[] }>();
      expect(told).toMatchObject({
        tilejson: '3.0.0',
        scheme: 'xyz',
        vector_layers: [
          { id: 'parts', fields: { division: 'String', edition: 'String', name: 'String' } },
          { id: 'parts:cells', fields: { count: 'Number' } },
        ],
      });
      expect(told.tiles[0]).toMatch(/\/v1\/datasets\/parts\/tiles\/\{z\}\/\{x\}\/\{y\}\?class=0101&fields=name$/);
    });
    it('sends again only what has changed, and nothing once the grant has ended', async () => {
      const at = [15, ...tileAt([112.5, 37.8], 15).map(Math.floor)] as unknown as Address;
      const first = await tile('parts', at);
      expect(first.headers).toMatchObject({
        'content-type': 'application/vnd.mapbox-vector-tile',
        'cache-control': 'private, no-cache',
      });
      const known = { 'if-none-match': String(first.headers['etag']) };
      expect(await tile('parts', at, '', known)).toMatchObject({ statusCode: 304, body: '' });
      await sql(`UPDATE hub.permit SET state = 'revoked', version = version + 1 WHERE id = 'gis-parts'`);
      const refused = await tile('parts', at, '', known);
      await sql(`UPDATE hub.permit SET state = 'active', version = version + 1 WHERE id = 'gis-parts'`);
      expect(refused.json()).toMatchObject({ code: 'grant_missing' });
      expect((await tile('parts', [15, 0, 0])).statusCode).toBe(204);
    });
    it.each([
      ['problems', '0/0/0?grant=gis-coarse', 'field_not_granted'],
      ['cells', '0/0/0?grant=gis-cells-2', 'field_not_granted'],
      ['cells', '?grant=gis-cells-2', 'field_not_granted'],
      ['offices', '0/0/0', 'place_none'],
      ['problems', '0/0/0', 'grant_ambiguous'],
      ['parts', '0/0/0?position=x', 'field_not_granted'],
      ['parts', '0/0/0?fields=position', 'field_not_granted'],
      ['parts', '0/1/0', 'request_malformed'],
      ['parts', '23/1/0', 'request_malformed'],
      ['parts', '1/0/-1', 'request_malformed'],
      ['nothing', '0/0/0', 'dataset_unknown'],
    ])('is refused %s %s', async (dataset, path, code) => {
      const url = `/v1/datasets/${dataset}/tiles${path.startsWith('?') ? '' : '/'}${path}`;
      expect((await test.as(gis, { url })).json()).toMatchObject({ code });
    });
  });
});
