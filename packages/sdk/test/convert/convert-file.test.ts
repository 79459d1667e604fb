import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { convertFile } from '../../src/convert/convert-file.ts';
import { esriWkt } from '../../src/convert/esri-wkt.ts';
import type { ConvertOptions, ConvertOutcome } from '../../src/convert/options.ts';
import { parseCrs } from '../../src/locate/parse-crs.ts';
import { encode } from '../../src/write/encode.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'shuniu-convert-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const HEADER = '标识码,名称,X,Y';
const ROWS = ['0001,井盖 "甲",4192103.502,636568.681', '0002,"路灯,一",4192091.745,636461.040', '0003,,,'];

function write(name: string, text: string | Buffer): string {
  writeFileSync(join(folder, name), text);
  return name;
}

function convert(from: string, to: string, more: Partial<ConvertOptions> = {}): Promise<ConvertOutcome> {
  const fixed = { asOf: '2026-01-01', samples: 20, lang: 'zh-CN' } as const;
  return convertFile({ from: join(folder, from), to: join(folder, to), ...fixed, ...more });
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** Cells of a CSV that has no quotes. */
function cellsOf(name: string): string[][] {
  return read(name)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
}

describe('there and back again', () => {
  test.each(['t.geojson', 't.ndjson', 't.shp', 't.xlsx', 't.tsv'])('through %s', async (through) => {
    write('in.csv', `${HEADER}\n${ROWS.join('\n').replaceAll('"甲"', '甲').replace('"路灯,一"', '路灯')}\n`);
    const there = await convert('in.csv', through, { crs: 'EPSG:4546', toCrs: 'EPSG:4490' });
    expect(there.report.counts).toMatchObject({ read: 3, accepted: 3, refused: 0 });
    expect(there.output).toMatchObject({ crs: 'EPSG:4490', coordinates: 'moved' });
    // A line of Features has no place to name its system; a table neither: degrees are recognised.
    const back = await convert(through, 'back.csv', { toCrs: 'EPSG:4546' });
    expect(back.report.inputs[0]).toMatchObject({ rows: 3 });
    const [header = [], ...rows] = cellsOf('back.csv');
    expect(header.slice(0, 2)).toEqual(['标识码', '名称']);
    expect(rows.map((cells) => cells[0])).toEqual(['0001', '0002', '0003']);
    expect(rows.map((cells) => cells[1])).toEqual(['井盖 甲', '路灯', '']);
    const places = rows.map((cells) =>
      cells
        .slice(2)
        .map(Number)
        .sort((a, b) => b - a),
    );
    expect(places[0]?.[0]).toBeCloseTo(4192103.502, 3);
    expect(places[0]?.[1]).toBeCloseTo(636568.681, 3);
    expect(rows[2]?.slice(2)).toEqual(['', '']);
  });
});

test('a change of encoding changes nothing else', async () => {
  const text = `${HEADER}\r\n${ROWS.join('\r\n')}\r\n`;
  write('in.csv', encode(text, 'gb18030'));
  const { output, report } = await convert('in.csv', 'out.csv');
  expect(report.inputs[0]?.encoding).toBe('gb18030');
  expect(output).toMatchObject({ encoding: 'utf-8', coordinates: 'kept' });
  expect(read('out.csv')).toBe(text.replace('井盖 "甲"', '"井盖 ""甲"""'));
  await convert('out.csv', 'bom.csv', { toEncoding: 'utf-8-bom' });
  expect(read('bom.csv')).toBe(`\uFEFF${read('out.csv')}`);
  await convert('bom.csv', 'gbk.csv', { toEncoding: 'gb18030' });
  expect(readFileSync(join(folder, 'gbk.csv'))).toEqual(encode(read('out.csv'), 'gb18030'));
});

test('rows that cannot be converted are named and left out', async () => {
  const bad = [
    '0004,x,4192103.502,6365o8',
    '0005,x,636568.681,4192103.502',
    '0006,x,4192103.502,',
    '0007,x,4192103.502,38636568.681',
    '0008,x',
    '0009,x,1,2,3',
  ];
  write('in.csv', `${HEADER}\n${[...ROWS, ...bad].join('\n')}\n`);
  const { report } = await convert('in.csv', 'out.geojson', { crs: 'EPSG:4546' });
  expect(report.counts).toMatchObject({ read: 9, accepted: 3, refused: 6 });
  const found = report.notices.flatMap(({ code, samples }) =>
    samples.map(({ line }): [number, string] => [line, code]),
  );
  expect(found.sort(([a], [b]) => a - b)).toEqual([
    [5, 'coordinate_malformed'],
    [6, 'coordinate_axes_swapped'],
    [7, 'coordinate_missing'],
    [8, 'coordinate_zone_mismatch'],
    [9, 'row_width'],
    [10, 'row_width'],
  ]);
  const features = (JSON.parse(read('out.geojson')) as { features: { geometry: unknown }[] }).features;
  expect(features.map((feature) => feature.geometry !== null)).toEqual([true, true, false]);
});

test('blanks of every kind around coordinates hide no numbers', async () => {
  write('in.csv', `${HEADER}\n0001,x,\u00a04192103.502,\u3000636568.681 \n`);
  const { report, output } = await convert('in.csv', 'out.csv', { crs: 'EPSG:4546', toCrs: 'EPSG:4490' });
  expect(report.notices).toEqual([]);
  expect(output).toMatchObject({ coordinates: 'moved' });
  expect(cellsOf('out.csv')[1]?.slice(2).map(Number)[0]).toBeCloseTo(37.86, 1);
});

test('polygons are moved, whatever stands in them', async () => {
  const ring = [
    [636000, 4192000],
    [636100, 4192000],
    [636100, 4192100],
    [636000, 4192000],
  ];
  const feature = (geometry: unknown) => ({ type: 'Feature', properties: { id: '1' }, geometry });
  const features = [feature({ type: 'Polygon', coordinates: [ring] }), feature(null)];
  write('in.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
  await convert('in.geojson', 'out.shp', { crs: 'EPSG:4546' });
  const { output } = await convert('out.shp', 'back.geojson', { toCrs: 'EPSG:4546' });
  expect(output.crs).toBe('EPSG:4546');
  const [first, second] = (
    JSON.parse(read('back.geojson')) as { features: { geometry: { coordinates: number[][][] } | null }[] }
  ).features;
  const corners = first?.geometry?.coordinates[0]?.map(([x = 0, y = 0]) => `${Math.round(x)} ${Math.round(y)}`);
  expect(corners?.sort()).toEqual(ring.map(([x, y]) => `${x} ${y}`).sort());
  expect(second?.geometry).toBeNull();
});

describe('what cannot be', () => {
  test('geometries without coordinates', async () => {
    write('in.csv', 'a,b\n1,2\n');
    await expect(convert('in.csv', 'out.geojson')).rejects.toMatchObject({ code: 'convert_no_coordinates' });
  });
  test('metres of an unknown system: the file is refused, nothing is written', async () => {
    write('in.csv', `${HEADER}\n${ROWS.join('\n')}\n`);
    const { report } = await convert('in.csv', 'out.geojson');
    expect(report.notices.map(({ code }) => code)).toEqual(['crs_unknown']);
    expect(readdirSync(folder)).toEqual(['in.csv']);
  });
  test('lines in a Shapefile', async () => {
    const geometry = {
      type: 'LineString',
      coordinates: [
        [112, 37],
        [113, 38],
      ],
    };
    write(
      'in.geojson',
      JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] }),
    );
    await expect(convert('in.geojson', 'out.shp')).rejects.toMatchObject({ code: 'convert_geometry' });
  });
  test('a value that a Shapefile cannot hold leaves nothing behind', async () => {
    write('in.csv', `a,lon,lat\n${'长'.repeat(200)},112,37\n`);
    await expect(convert('in.csv', 'out.shp')).rejects.toMatchObject({ name: 'ValueTooWide' });
    expect(readdirSync(folder)).toEqual(['in.csv']);
  });
});

test('the inexact is said to be inexact', async () => {
  write('in.csv', 'a,lon,lat\n1,112.5,37.8\n');
  const { output } = await convert('in.csv', 'out.csv', { toCrs: 'GCJ-02' });
  expect(output.lossy).toBeDefined();
  expect((await convert('in.csv', 'out.shp', { toCrs: 'GCJ-02' })).output.prj).toBe(false);
});

test.each([4490, 4326, 4491, 4501, 4502, 4512, 4513, 4533, 4534, 4546, 4554])(
  'the text of EPSG:%i names the same system',
  (epsg) => {
    const crs = parseCrs(esriWkt(`EPSG:${epsg}`) ?? '');
    const wanted = parseCrs(`EPSG:${epsg}`);
    const x = Float64Array.of(112.3);
    const y = Float64Array.of(37.8);
    const [x2, y2] = [x.slice(), y.slice()];
    crs.fromLonLat(x, y, 1);
    wanted.fromLonLat(x2, y2, 1);
    expect(x[0]).toBeCloseTo(x2[0] ?? NaN, 6);
    expect(y[0]).toBeCloseTo(y2[0] ?? NaN, 6);
  },
);

test('names that a table cuts are told', async () => {
  write('in.csv', '养护单位名称,养护单位代码,lon,lat\n甲,1,112.5,37.8\n');
  const { output } = await convert('in.csv', 'out.shp');
  expect(output.renamed).toEqual([
    { from: '养护单位名称', to: '养护单位名' },
    { from: '养护单位代码', to: '养护单位代' },
  ]);
});
