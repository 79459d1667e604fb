import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapOffset } from '../../src/locate/map-offset.ts';

const pairs = '../shared/real/vectors/gcj02-pairs.csv';

describe('GCJ-02 and BD-09', () => {
  it.skipIf(!existsSync(pairs))('published pairs', () => {
    const rows = readFileSync(pairs, 'utf8').trim().split('\n').slice(1);
    expect(rows.length).toBe(3);
    for (const row of rows) {
      const [lat, lon, gcjLat, gcjLon] = row.split(',').slice(1).map(Number) as [number, number, number, number];
      const x = Float64Array.of(gcjLon);
      const y = Float64Array.of(gcjLat);
      mapOffset('GCJ-02').toLonLat(x, y, 1);
      expect(Math.hypot(x[0]! - lon, y[0]! - lat)).toBeLessThan(1e-6);
    }
  });

  it.each(['GCJ-02', 'BD-09'] as const)('%s comes back to where it started', (name) => {
    const crs = mapOffset(name);
    fc.assert(
      fc.property(
        fc.double({ min: 74, max: 135, noNaN: true }),
        fc.double({ min: 4, max: 53, noNaN: true }),
        (lon, lat) => {
          const x = Float64Array.of(lon);
          const y = Float64Array.of(lat);
          crs.fromLonLat(x, y, 1);
          expect(Math.hypot(x[0]! - lon, y[0]! - lat)).toBeGreaterThan(1e-5);
          crs.toLonLat(x, y, 1);
          expect(Math.hypot(x[0]! - lon, y[0]! - lat)).toBeLessThan(1e-8);
        },
      ),
    );
  });

  it('ends on the rim of the offset area and on nonsense, where an unbounded iteration need not', () => {
    const crs = mapOffset('GCJ-02');
    const x = Float64Array.from({ length: 400 }, (_, i) => 72 + i * 1e-4);
    const y = Float64Array.from({ length: 400 }, (_, i) => 0.82 + i * 1e-4);
    crs.toLonLat(x, y, 400);
    const odd = Float64Array.of(NaN, Infinity, 1e300, -1.797e308, 181);
    crs.toLonLat(odd, new Float64Array(5), 5);
    expect([...odd]).toEqual([NaN, NaN, NaN, NaN, NaN]);
  });
});
