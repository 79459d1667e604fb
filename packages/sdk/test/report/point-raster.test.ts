import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PointRaster } from '../../src/report/point-raster.ts';

interface Point {
  lon: number;
  lat: number;
  refused: boolean;
}

function rasterOf(points: readonly Point[], capacity: number): PointRaster {
  const raster = new PointRaster(capacity);
  const lon = Float64Array.from(points, (p) => p.lon);
  const lat = Float64Array.from(points, (p) => p.lat);
  points.forEach((p, i) => raster.add(lon, lat, Int32Array.of(i), 1, p.refused ? 'refused' : 'accepted'));
  return raster;
}

function listed(raster: PointRaster): string[] {
  return [...raster.cells()].map((c) => `${c.lon} ${c.lat} ${c.accepted} ${c.refused}`).sort();
}

const coordinate = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const points = fc.array(fc.record({ lon: coordinate(-180, 180), lat: coordinate(-90, 90), refused: fc.boolean() }), {
  maxLength: 200,
});

test('every point is in the cell that covers it, at the finest size that fits', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 2, max: 64 }), (given, capacity) => {
      const raster = rasterOf(given, capacity);
      const naive = (size: number) => {
        const cells = new Map<string, [number, number]>();
        for (const p of given) {
          const key = `${Math.floor((p.lon + 180) / size)} ${Math.floor((p.lat + 90) / size)}`;
          const counts = cells.get(key) ?? [0, 0];
          counts[p.refused ? 1 : 0]++;
          cells.set(key, counts);
        }
        return cells;
      };
      const expected = [...naive(raster.cellSize)].map(([key, [accepted, refused]]) => {
        const [ix, iy] = key.split(' ').map(Number) as [number, number];
        return `${ix * raster.cellSize - 180} ${iy * raster.cellSize - 90} ${accepted} ${refused}`;
      });
      expect(listed(raster)).toEqual(expected.sort());
      if (raster.cellSize > 2 ** -16) expect(naive(raster.cellSize / 2).size).toBeGreaterThan(capacity);
    }),
  );
});

test('the order of the points does not matter', () => {
  fc.assert(
    fc.property(points, (given) => {
      expect(listed(rasterOf(given.toReversed(), 16))).toEqual(listed(rasterOf(given, 16)));
    }),
  );
});

test('one stray point costs no sharpness', () => {
  const city = Array.from({ length: 1000 }, (_, i) => ({
    lon: 112 + (i % 32) / 100,
    lat: 37 + Math.floor(i / 32) / 100,
    refused: false,
  }));
  const alone = rasterOf(city, 1100);
  const withStray = rasterOf([...city, { lon: 0, lat: 0, refused: true }], 1100);
  expect(withStray.cellSize).toBe(alone.cellSize);
});

test('what is no place on the globe is not counted', () => {
  const raster = rasterOf(
    [NaN, Infinity, -1e308, 181].map((lon) => ({ lon, lat: 30, refused: true })),
    8,
  );
  expect(listed(raster)).toEqual([]);
  expect(raster.refused).toBe(0);
});
