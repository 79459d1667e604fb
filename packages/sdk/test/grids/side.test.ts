import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWestOf } from '../../src/grids/side.ts';

it('west is west, east and on the edge is not', () => {
  expect(isWestOf(-1, 0.5, 0, 0, 0, 1)).toBe(true);
  expect(isWestOf(1, 0.5, 0, 0, 0, 1)).toBe(false);
  expect(isWestOf(0, 0.5, 0, 0, 0, 1)).toBe(false);
});

it('is exact: the sign is that of the same determinant in whole numbers', () => {
  // 2^-60 steps around one point: far below what a rounded determinant can tell apart
  const step = fc.integer({ min: -8, max: 8 });
  fc.assert(
    fc.property(
      step,
      step,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      (dx, dy, width, height) => {
        const unit = 2 ** -52;
        const [lowX, lowY, highX, highY] = [0.5, 0.5, 0.5 + width / 4, 0.5 + height / 4];
        const [x, y] = [0.5 + width / 8 + dx * unit, 0.5 + height / 8 + dy * unit];
        const whole = (v: number) => BigInt(v * 2 ** 52);
        const determinant =
          (whole(highX) - whole(lowX)) * (whole(y) - whole(lowY)) -
          (whole(highY) - whole(lowY)) * (whole(x) - whole(lowX));
        expect(isWestOf(x, y, lowX, lowY, highX, highY)).toBe(determinant > 0n);
      },
    ),
    { numRuns: 1000 },
  );
});
