import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSource } from '../../src/read/open.ts';
import { refusalOf, rowsOf, scratch } from './rows-of.ts';

const write = await scratch();
const hasGdal = spawnSync('ogr2ogr', ['--version']).status === 0;
afterEach(() => vi.unstubAllEnvs());

const features = (code: string) =>
  `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4547"}},"features":[{"type":"Feature","properties":{"编码":"${code}","n":7},"geometry":{"type":"Point","coordinates":[478648.2779533607,2518138.1885565924]}}]}`;

/** A GeoPackage with these layers, made by GDAL itself. */
async function geopackage(name: string, ...layers: string[]): Promise<string> {
  const path = `${dirname(await write('x', ''))}/${name}`;
  for (const [i, layer] of layers.entries()) {
    const from = await write(`${layer}.geojson`, features(layer));
    execFileSync('ogr2ogr', ['-f', 'GPKG', ...(i > 0 ? ['-update'] : []), path, from, '-nln', layer], {
      stdio: 'pipe',
    });
  }
  return path;
}

describe.skipIf(!hasGdal)('formats read through GDAL', () => {
  it('reads a GeoPackage in its own reference system and cleans up', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shuniu-test-'));
    vi.stubEnv('TMPDIR', folder);
    const source = await openSource(await geopackage('one.gpkg', '部件'));
    expect(source).toMatchObject({
      name: 'one.gpkg',
      format: 'geojson',
      layer: 'one',
      header: ['编码', 'n', 'geometry:x', 'geometry:y'],
    });
    expect(source.crs).toMatch(/^PROJCS\["CGCS2000 \/ 3-degree Gauss-Kruger CM 114E".*AUTHORITY\["EPSG","4547"\]\]$/);
    const [row] = await rowsOf(source);
    expect(row?.cells.slice(0, 2)).toEqual(['部件', '7']);
    expect(row?.cells.slice(2).map(Number)).toEqual([478648.2779533607, 2518138.1885565924]);
    expect(readdirSync(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('chooses a layer by name or number, and says which others there are', async () => {
    const path = await geopackage('two.gpkg', '井盖', 'lamp (old)');
    for (const [sheet, layer] of [
      [undefined, '井盖'],
      ['lamp (old)', 'lamp (old)'],
      ['2', 'lamp (old)'],
    ] as const) {
      const source = await openSource(path, sheet === undefined ? {} : { sheet });
      expect(source.layer).toBe(layer);
      expect(source.notices?.map((notice) => notice.params?.['sheets'])).toEqual(
        sheet === undefined ? ['2 lamp (old)'] : [],
      );
      expect((await rowsOf(source))[0]?.cells[0]).toBe(layer);
    }
    expect((await refusalOf(openSource(path, { sheet: 'x' }))).code).toBe('sheet_unknown');
  });

  it('says that GDAL could not read a broken file', async () => {
    expect(await refusalOf(openSource(await write('broken.gpkg', 'SQLite format 3\0broken')))).toMatchObject({
      code: 'file_format_unknown',
      reason: 'gdal_failed',
    });
  });

  it('reads KML', async () => {
    const kml =
      '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>井盖</name><Point><coordinates>112.5,37.8,0</coordinates></Point></Placemark></Document></kml>';
    const source = await openSource(await write('a.kml', kml));
    expect(source.crs).toMatch(/WGS/);
    const name = source.header.findIndex((text) => /^name$/i.test(text));
    const [row] = await rowsOf(source);
    expect([row?.cells[name], ...(row?.cells.slice(-2).map(Number) ?? [])]).toEqual(['井盖', 112.5, 37.8]);
  });
});

describe('formats read through GDAL, which is missing', () => {
  it('says so, and how to get it', async () => {
    vi.stubEnv('PATH', '/nowhere');
    expect(await refusalOf(openSource(await write('none.gpkg', 'SQLite format 3\0')))).toMatchObject({
      code: 'file_format_unknown',
      reason: 'needs_gdal',
    });
  });
});
