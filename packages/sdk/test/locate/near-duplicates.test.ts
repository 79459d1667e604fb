import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degreeLengths } from '../../src/locate/degree-lengths.ts';
import { nearDuplicates, type NearDuplicatesOptions } from '../../src/locate/near-duplicates.ts';

type Point = readonly [kind: number, lon: number, lat: number];

function pairs(points: readonly Point[], options: NearDuplicatesOptions): [number, number, number][] {
  const found: [number, number, number][] = [];
  const near = nearDuplicates(options);
  // in batches of three: a batch must not be a border
  for (let k = 0; k < points.length; k += 3) {
    const batch = points.slice(k, k + 3);
    near.add(
      Int32Array.from(batch, (p) => p[0]),
      Float64Array.from(batch, (p) => p[1]),
      Float64Array.from(batch, (p) => p[2]),
      Int32Array.from(batch, (_, i) => k + i),
      batch.length,
      (row, earlier, distance) => found.push([k + row, earlier, distance]),
    );
  }
  return found;
}

function metres([, lon, lat]: Point, [, otherLon, otherLat]: Point): number {
  const { perLon, perLat } = degreeLengths((lat + otherLat) / 2);
  return Math.hypot((lon - otherLon) * perLon, (lat - otherLat) * perLat);
}

describe('nearDuplicates', () => {
  const lat0 = fc.constantFrom(0, -0.001, 18.2, 37.87, 53.5, 88.9);
  const distance = fc.constantFrom(0.5, 3, 100);
  it('finds what comparing every point with all before it finds', () => {
    fc.assert(
      fc.property(
        lat0,
        distance,
        fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: 1 }),
            fc.integer({ min: -40, max: 40 }),
            fc.integer({ min: -40, max: 40 }),
          ),
          { maxLength: 60 },
        ),
        (lat, distanceM, raw) => {
          const { perLon, perLat } = degreeLengths(lat);
          const points = raw.map(([kind, x, y]): Point => [
            kind,
            112 + (x * distanceM) / 8 / perLon,
            lat + (y * distanceM) / 8 / perLat,
          ]);
          const found = new Map(
            pairs(points, { distanceM }).map(([later, earlier, away]) => [later, { earlier, away }]),
          );
          for (const [later, point] of points.entries()) {
            const nearest = Math.min(
              ...points
                .slice(0, later)
                .filter((p) => p[0] === point[0])
                .map((p) => metres(p, point)),
            );
            const hit = found.get(later);
            // at the very distance, the centimetre to which points are kept decides
            if (Math.abs(nearest - distanceM) < 0.02 + distanceM * 1e-4) continue;
            expect(hit !== undefined).toBe(nearest < distanceM);
            if (hit !== undefined) {
              expect(Math.abs(hit.away - nearest)).toBeLessThan(0.02 + distanceM * 1e-4);
              expect(points[hit.earlier]![0]).toBe(point[0]);
              expect(hit.earlier).toBeLessThan(later);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('tells the earlier place and the distance', () => {
    const { perLon } = degreeLengths(37.87);
    const found = pairs(
      [
        [1, 112.55, 37.87],
        [2, 112.55, 37.87],
        [1, 112.55 + 0.4 / perLon, 37.87],
      ],
      { distanceM: 0.5 },
    );
    expect(found).toEqual([[2, 0, expect.closeTo(0.4, 2) as number]]);
  });

  it('a hundred thousand points on one spot are no hundred thousand squared', () => {
    const same = Array.from({ length: 100_000 }, (_, k): Point => [7, 112.5 + (k % 1000) * 1e-9, 37.8]);
    expect(pairs(same, { distanceM: 1 }).length).toBe(99_999);
  });

  it('keeps no more points than allowed and says so', () => {
    const near = nearDuplicates({ distanceM: 1, maxPoints: 2 });
    const found: [number, number][] = [];
    const one = (lon: number, place: number) =>
      near.add(Int32Array.of(1), Float64Array.of(lon), Float64Array.of(37), Int32Array.of(place), 1, (_, earlier) =>
        found.push([place, earlier]),
      );
    one(112, 0);
    one(NaN, 1);
    expect(near.isFull).toBe(false);
    one(113, 2);
    expect(near.isFull).toBe(true);
    one(114, 3);
    one(114, 4);
    one(112, 5);
    expect(found).toEqual([[5, 0]]);
    expect(near.kept).toBe(2);
  });

  it.each([0, -1, NaN, 1001])('refuses a distance of %d m', (distanceM) =>
    expect(() => nearDuplicates({ distanceM })).toThrow(RangeError),
  );
});
