import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '@shuniu/sdk/report';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, type Ran } from './run-cli.ts';

type Ring = [number, number][];
const square = (x: number, y: number, side = 0.001): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const layer = (features: { id?: string; ring: Ring | null }[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(({ id, ring }) => ({
      type: 'Feature',
      properties: id === undefined ? { n: 1 } : { 网格编码: id },
      geometry: ring === null ? null : { type: 'Polygon', coordinates: [ring] },
    })),
  });

let folder: string;
const run = (...args: string[]): Promise<Ran> => runCli(['grids', 'check', ...args], { cwd: folder });
const found = (ran: Ran): [string, number][] =>
  (JSON.parse(ran.out) as Report).notices.flatMap(({ code, samples }) =>
    samples.map(({ line }): [string, number] => [code, line]),
  );

const a = { id: '140105001001001', ring: square(112.5, 37.8) };
const b = { id: '140105001001002', ring: square(112.501, 37.8) };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuniu-grids-'));
  const files = {
    'clean.geojson': layer([a, b]),
    'overlap.geojson': layer([a, { ...b, ring: square(112.5005, 37.8) }]),
    'broken.geojson': layer([a, { ...b, ring: null }]),
    'nameless.geojson': layer([{ ring: a.ring }, { ring: square(112.5005, 37.8) }]),
    'metres.csv': `网格编码,geometry\n140105001001001,"${JSON.stringify({ type: 'Polygon', coordinates: [square(636000, 4192000, 100)] }).replaceAll('"', '""')}"\n`,
    'communities.geojson': layer([
      { id: '140105001001', ring: square(112.49, 37.79, 0.0105) },
      { id: '140105001002', ring: square(112.5005, 37.79, 0.02) },
    ]),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is found in a file of grids', () => {
  const cases: [string, string[], number, [string, number][]][] = [
    ['nothing', ['clean.geojson'], 0, []],
    ['an overlap', ['overlap.geojson'], 1, [['grid_overlap', 2]]],
    ['a wide tolerance', ['overlap.geojson', '--tolerance-m', '60'], 0, []],
    ['no boundary', ['broken.geojson'], 1, [['grid_ring_invalid', 2]]],
    ['grids without ids', ['nameless.geojson'], 1, [['grid_overlap', 2]]],
    ['metres of nowhere', ['metres.csv'], 1, [['crs_unknown', 0]]],
    ['metres of somewhere', ['metres.csv', '--crs', 'EPSG:4546'], 0, []],
    [
      'a community crossed',
      ['clean.geojson', '--communities', 'communities.geojson'],
      1,
      [['grid_crosses_community', 1]],
    ],
  ];
  test.each(cases)('%s', async (_, args, code, expected) => {
    const ran = await run(...args, '--json');
    expect(ran.err).not.toMatch(/缺陷/);
    expect(ran.code).toBe(code);
    if (args[1] === '--tolerance-m') expect(found(ran).every(([what]) => what !== 'grid_gap')).toBe(true);
    else expect(found(ran)).toEqual(expected);
  });
});

test('a page with the grids on its map, and words in the reader’s language', async () => {
  const ran = await run('broken.geojson', '--report', 'g.html', '--lang', 'en');
  expect(ran.err).toMatch(/grid 140105001001002 is not valid: there is none/);
  expect(readFileSync(join(folder, 'g.html'), 'utf8')).toMatch(/class="outline"[^>]+d="M/);
});

const real = join(import.meta.dirname, '../../../../shared/real');
describe.skipIf(!existsSync(real))('real files (skipped where they are not)', () => {
  test('1,276 communes that fit seamlessly', async () => {
    expect((await run(join(real, 'communes/communes-ile-de-france.geojson'))).code).toBe(0);
  });
  test('78 counties with slivers between them', async () => {
    const ran = await run(join(real, 'chinese-encoding/chinese_encoding.shp'), '--json');
    const gaps = (JSON.parse(ran.out) as Report).notices.filter((notice) => notice.code === 'grid_gap');
    expect(gaps.reduce((sum, gap) => sum + gap.total, 0)).toBeGreaterThan(4000);
  });
});
