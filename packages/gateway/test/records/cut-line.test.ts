import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, lengthInside, lengthOf, outlineOf } from '../../src/records/cut-line.ts';

const spatial =
  spawnSync('ogrinfo', ['--version']).status === 0 && spawnSync('ogrinfo', ['--formats']).stdout.includes('SQLite');
const degrees = (d: number, minutes: number, seconds: number) =>
  Math.sign(d) * (Math.abs(d) + minutes / 60 + seconds / 3600);
const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const place = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }))
  .map(([x, y]) => [112 + x / 10_000, 37 + y / 10_000]);
const line = fc.array(place, { minLength: 2, maxLength: 6 });
const none = () => undefined;

describe('lengths', () => {
  it('are geodesic: Flinders Peak to Buninyong as Geoscience Australia publishes it', () => {
    const [flinders, buninyong] = [
      [degrees(144, 25, 29.5244), degrees(-37, 57, 3.7203)],
      [degrees(143, 55, 35.3839), degrees(-37, 39, 10.1561)],
    ];
    expect(distance(flinders!, buninyong!)).toBeCloseTo(54972.271, 3);
    expect(distance([112, 37], [112, 37])).toBe(0);
  });
  it('of the parts of a cut line are the whole, wherever it is cut and whatever the hole', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: -100, max: 2100 }), (road, x) => {
        const middle = 112 + (x + 0.5) / 10_000;
        const all = box(111, 36, 113, 38);
        const whole = lengthOf([road]);
        const inside = (...rings: number[][][]) => lengthInside([road], [outlineOf(rings)], none);
        expect(inside(all)).toBeCloseTo(whole, 1);
        expect(inside(box(111, 36, middle, 38)) + inside(box(middle, 36, 113, 38))).toBeCloseTo(whole, 1);
        const hole = box(112.05005, 37.05005, 112.15005, 37.15005);
        expect(inside(all, hole) + inside(hole)).toBeCloseTo(whole, 1);
        const twice = lengthInside([road], [outlineOf([all]), outlineOf([hole])], none);
        expect(twice, 'what two polygons hold counts once').toBeCloseTo(whole, 1);
      }),
    );
  });
  it.skipIf(!spatial)('are what GDAL and SpatiaLite measure', () => {
    const folder = mkdtempSync(join(tmpdir(), 'shuniu-length-'));
    try {
      const road = [[115.77, 33.84], [115.79, 33.845], [115.8, 33.86]]; // prettier-ignore
      const file = join(folder, 'road.geojson');
      writeFileSync(file, JSON.stringify({ type: 'LineString', coordinates: road }));
      const sql = `SELECT ST_Length(geometry, 1) AS whole,
        ST_Length(ST_Intersection(geometry, BuildMbr(115.78, 33.83, 115.79, 33.85, 4326)), 1) AS inside FROM road`;
      const { stdout } = spawnSync('ogrinfo', ['-q', '-dialect', 'sqlite', '-sql', sql, file], { encoding: 'utf8' });
      const [whole, inside] = [...stdout.matchAll(/\(Real\) = ([\d.]+)/g)].map(([, value]) => Number(value));
      expect(whole).toBeGreaterThan(3836);
      expect(lengthOf([road])).toBeCloseTo(whole!, 2);
      const drawn = outlineOf([box(115.78, 33.83, 115.79, 33.85)]);
      expect(lengthInside([road], [drawn], none)).toBeCloseTo(inside!, 2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
