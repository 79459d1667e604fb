import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid, Position } from '../../src/grids/grid.ts';
import { gridIndex } from '../../src/grids/grid-index.ts';
import { box, grid, tiling } from './tilings.ts';

function locate(grids: readonly Grid[], points: readonly Position[]): (string | undefined)[] {
  const index = gridIndex(grids);
  const out = new Int32Array(points.length);
  index.locate(
    Float64Array.from(points, (p) => p[0]!),
    Float64Array.from(points, (p) => p[1]!),
    points.length,
    out,
  );
  return [...out].map((g) => index.ids[g]);
}

describe('seamless tilings', () => {
  it('every point, corners and points on edges too, is in exactly one grid', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        tiling,
        fc.array(fc.tuple(share, share), { maxLength: 30 }),
        ({ grids, corners, columns, rows }, shares) => {
          const points = [
            ...corners,
            ...shares.map(([u, v]): Position => [112 + u * columns * 0.0099999, 37 + v * rows * 0.0099999]),
          ];
          for (const { polygons } of grids) {
            const ring = polygons[0]![0]!;
            for (let k = 1; k < ring.length; k++) {
              const middle = [(ring[k - 1]![0]! + ring[k]![0]!) / 2, (ring[k - 1]![1]! + ring[k]![1]!) / 2] as const;
              if (middle[0] < 112 + columns * 0.00999 && middle[1] < 37 + rows * 0.00999) points.push(middle);
            }
          }
          const found = locate(grids, points);
          const alone = grids.map((g) => locate([g], points));
          for (const [k, id] of found.entries()) {
            expect(alone.map((ids) => ids[k]).filter((i) => i !== undefined)).toEqual([id]);
          }
        },
      ),
    );
  });

  it('agrees with turf away from edges', () => {
    const share = fc.double({ min: -0.1, max: 1.1, noNaN: true });
    fc.assert(
      fc.property(tiling, share, share, ({ grids, columns, rows }, u, v) => {
        const point = [112 + u * columns * 0.01, 37 + v * rows * 0.01];
        const holding = grids.filter((g) =>
          booleanPointInPolygon(point, { type: 'Polygon', coordinates: g.polygons[0] as number[][][] }),
        );
        fc.pre(holding.length < 2);
        if (holding.length === 1) {
          const inside = booleanPointInPolygon(
            point,
            { type: 'Polygon', coordinates: holding[0]!.polygons[0] as number[][][] },
            { ignoreBoundary: true },
          );
          fc.pre(inside);
        }
        expect(locate(grids, [point])).toEqual([holding[0]?.id]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a star with a hole and a second part, many corners', () => {
  const star = (cx: number, cy: number, radius: number, corners: number): Position[] => {
    const ring = Array.from({ length: corners }, (_, k): Position => {
      const angle = (2 * Math.PI * k) / corners;
      const r = radius * (k % 2 === 0 ? 1 : 0.6);
      return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
    });
    return [...ring, ring[0]!];
  };
  const shape: Grid = {
    id: 'star',
    line: 1,
    polygons: [[star(112, 37, 0.1, 501), star(112, 37, 0.03, 40)], [star(112.3, 37.1, 0.05, 9)]],
  };

  it('agrees with turf everywhere', () => {
    const coordinates = shape.polygons as unknown as number[][][][];
    fc.assert(
      fc.property(
        fc.double({ min: 111.85, max: 112.4, noNaN: true }),
        fc.double({ min: 36.85, max: 37.2, noNaN: true }),
        (x, y) => {
          const expected = booleanPointInPolygon([x, y], { type: 'MultiPolygon', coordinates });
          expect(locate([shape], [[x, y]])[0] !== undefined).toBe(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the stated rules', () => {
  const west = box('w', 112, 37, 112.01, 37.01);
  const east = box('e', 112.01, 37, 112.02, 37.01);
  const north = box('n', 112, 37.01, 112.01, 37.02);

  it('a point on a border is in the eastern grid, on a level border in the northern one, on the far rim in none', () => {
    const points: Position[] = [
      [112.01, 37.005],
      [112.005, 37.01],
      [112, 37],
      [112.02, 37.005],
      [112.005, 37.02],
      [112.01, 37.01],
    ];
    expect(locate([west, east, north], points)).toEqual(['e', 'n', 'w', undefined, undefined, undefined]);
  });

  it('where grids overlap the lowest id has the point', () => {
    expect(
      locate(
        [box('b', 112, 37, 113, 38), box('a', 112.4, 37.4, 112.6, 37.6), box('c', 112, 37, 113, 38)],
        [
          [112.5, 37.5],
          [112.1, 37.1],
        ],
      ),
    ).toEqual(['a', 'b']);
  });

  it('a hole belongs to no part of its grid, but to the grid that fills it', () => {
    const ring = grid(
      'ring',
      box('', 0, 0, 4, 4).polygons[0]![0] as Position[],
      box('', 1, 1, 3, 3).polygons[0]![0] as Position[],
    );
    const points: Position[] = [
      [2, 2],
      [1, 2],
      [3, 2],
      [0.5, 2],
    ];
    expect(locate([ring], points)).toEqual([undefined, undefined, 'ring', 'ring']);
    expect(locate([ring, box('x', 1, 1, 3, 3)], points)).toEqual(['x', 'x', 'ring', 'ring']);
  });

  it('nonsense is in no grid', () => {
    const points: Position[] = [
      [NaN, 37],
      [112, NaN],
      [Infinity, 37],
      [-1.797e308, -1.797e308],
    ];
    expect(locate([west], points)).toEqual([undefined, undefined, undefined, undefined]);
    expect(locate([], points)).toEqual([undefined, undefined, undefined, undefined]);
    expect(
      locate(
        [
          grid('flat', [
            [1, 1],
            [2, 1],
            [1, 1],
          ]),
          grid('empty', []),
          grid('bad', [[NaN, 1], [1], [3, 3]]),
        ],
        [
          [1, 1],
          [1.5, 1],
        ],
      ),
    ).toEqual([undefined, undefined]);
  });

  it('many grids on top of each other stay cheap: the raster gives way', () => {
    const pile = Array.from({ length: 400 }, (_, k) => box(`${1000 + k}`, 112, 37, 113 - k * 1e-4, 38 - k * 1e-4));
    expect(
      locate(pile, [
        [112.5, 37.5],
        [112.9605, 37.5],
        [112.99995, 37.5],
      ]),
    ).toEqual(['1000', '1000', '1000']);
  });
});

describe('ids and bounds', () => {
  const index = gridIndex([
    box('140105001002003', 112, 37, 112.1, 37.1),
    box('网格', 112.1, 37, 112.2, 37.1),
    box('140105001002003', 0, 0, 1, 1),
    box('1', 5, 5, 6, 6),
  ]);

  it('finds an id by its bytes', () => {
    const bytes = new TextEncoder().encode(',140105001002003,网格,');
    const g = index.indexOfId(bytes, 1, 16);
    expect(index.ids[g]).toBe('140105001002003');
    expect(index.ids[index.indexOfId(bytes, 17, 23)]).toBe('网格');
    expect(index.indexOfId(bytes, 1, 15)).toBe(-1);
    expect(index.indexOfId(bytes, 0, 0)).toBe(-1);
    expect(new TextDecoder().decode(index.idBytes.subarray(index.idOffsets[g], index.idOffsets[g + 1]))).toBe(
      '140105001002003',
    );
  });

  it('knows every id of a large set and no other', () => {
    const many = gridIndex(Array.from({ length: 3000 }, (_, k) => box(`1401050010${k}`, k, 0, k + 1, 1)));
    for (const [g] of many.ids.entries()) {
      expect(many.indexOfId(many.idBytes, many.idOffsets[g]!, many.idOffsets[g + 1]!)).toBe(g);
      expect(many.indexOfId(many.idBytes, many.idOffsets[g]!, many.idOffsets[g + 1]! - 5)).toBe(-1);
    }
  });

  it('10 km around the bounds is near, 11 km is not', () => {
    const { nearBounds, bounds } = gridIndex([box('a', 112, 37, 112.1, 37.1)]);
    expect(bounds).toEqual({ west: 112, south: 37, east: 112.1, north: 37.1 });
    const km = 1 / 111;
    expect(nearBounds(112.05, 37.1 + 9.9 * km)).toBe(true);
    expect(nearBounds(112.05, 37.1 + 11 * km)).toBe(false);
    expect(nearBounds(112 - (9.9 * km) / Math.cos(37 / 57.3), 37.05)).toBe(true);
    expect(nearBounds(112 - (11 * km) / Math.cos(37 / 57.3), 37.05)).toBe(false);
    expect(nearBounds(NaN, 37)).toBe(false);
    expect(gridIndex([]).nearBounds(112, 37)).toBe(false);
  });
});
