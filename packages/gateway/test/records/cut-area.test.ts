import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedArea, sheetOf, type Rings } from '../../src/records/cut-area.ts';

const ORIGIN = [112, -90];
const box = (west: number, south: number, east: number, north: number): Rings => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];
const area = (...rings: Rings) => sheetOf([rings], ORIGIN).area;
const shared = (a: readonly Rings[], b: readonly Rings[]) => sharedArea(sheetOf(a, ORIGIN), sheetOf(b, ORIGIN));

describe('areas', () => {
  it('knows the area of the whole ellipsoid (GRS 80: 510,065,621.724 km²)', () => {
    expect(area(...box(-180, -90, 180, 90)) / 1e6).toBeCloseTo(510065621.724, 1);
  });
  it('is the same whichever way round a ring was drawn, and takes holes off', () => {
    const [outer] = box(112, 37, 112.01, 37.01);
    const [hole] = box(112.002, 37.002, 112.004, 37.004);
    expect(area([...outer!].reverse())).toBeCloseTo(area(outer!), 3);
    expect(area(outer!, hole!)).toBeCloseTo(area(outer!) - area(hole!), 3);
    expect(area(outer!, [...hole!].reverse())).toBeCloseTo(area(outer!, hole!), 3);
  });

  /** Stars around a centre: simple polygons, mostly not convex. */
  const star = fc
    .record({
      x: fc.integer({ min: 0, max: 100 }),
      y: fc.integer({ min: 0, max: 100 }),
      radii: fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 3, maxLength: 12 }),
    })
    .map(({ x, y, radii }): Rings => {
      const ring = radii.map((radius, n) => {
        const angle = (2 * Math.PI * n) / radii.length;
        return [112 + (x + radius * Math.cos(angle)) / 10_000, 37 + (y + radius * Math.sin(angle)) / 10_000];
      });
      return [[...ring, ring[0]!]];
    });
  it('shares an area with itself, with what holds it, and with nothing that is apart', () => {
    fc.assert(
      fc.property(star, (polygon) => {
        const whole = sheetOf([polygon], ORIGIN).area;
        expect(shared([polygon], [polygon])).toBeCloseTo(whole, 2);
        expect(shared([polygon], [box(111.9, 36.9, 112.1, 37.1)])).toBeCloseTo(whole, 2);
        expect(shared([polygon], [box(113, 38, 113.1, 38.1)])).toBe(0);
      }),
    );
  });
  it('is symmetric, and the parts of a cut polygon are the whole', () => {
    fc.assert(
      fc.property(star, star, fc.integer({ min: -40, max: 140 }), (a, b, x) => {
        expect(shared([a], [b])).toBeCloseTo(shared([b], [a]), 2);
        const middle = 112 + x / 10_000;
        const halves = shared([a], [box(111.9, 36.9, middle, 37.1)]) + shared([a], [box(middle, 36.9, 112.1, 37.1)]);
        expect(halves).toBeCloseTo(sheetOf([a], ORIGIN).area, 2);
      }),
    );
  });
  it('is what a fine raster counts', () => {
    fc.assert(
      fc.property(star, star, (a, b) => {
        const inside = ([ring]: Rings, x: number, y: number): boolean => {
          let odd = false;
          for (let i = 1; i < ring!.length; i++) {
            const [[x1, y1], [x2, y2]] = [ring![i - 1] as [number, number], ring![i] as [number, number]];
            if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
          }
          return odd;
        };
        let hits = 0;
        const step = 1 / 10_000;
        for (let i = -70; i < 170; i++)
          for (let j = -70; j < 170; j++) {
            const [x, y] = [112 + (i + 0.5) * step, 37 + (j + 0.5) * step];
            if (inside(a, x, y) && inside(b, x, y)) hits++;
          }
        const cell = sheetOf([box(112, 37, 112 + step, 37 + step)], ORIGIN).area;
        // the border of a star crosses some hundreds of cells
        expect(Math.abs(shared([a], [b]) - hits * cell)).toBeLessThan(400 * cell);
      }),
      { numRuns: 20 },
    );
  });
});
