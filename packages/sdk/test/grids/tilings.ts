import fc from 'fast-check';
import type { Grid, Position } from '../../src/grids/grid.ts';

export function grid(id: string, ...rings: Position[][]): Grid {
  return { id, line: 1, polygons: [rings] };
}

export function box(id: string, west: number, south: number, east: number, north: number): Grid {
  return grid(id, [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]);
}

/** Triangles and quadrangles between the corners of a lattice, shaken so little that every quadrangle stays convex: no gaps, no overlaps. */
export const tiling = fc
  .record({
    columns: fc.integer({ min: 1, max: 5 }),
    rows: fc.integer({ min: 1, max: 5 }),
    seed: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 97, maxLength: 97 }),
  })
  .map(({ columns, rows, seed }) => {
    const corner = (i: number, j: number): Position => {
      const isRim = i === 0 || j === 0 || i === columns || j === rows;
      const shake = (k: number) => (isRim ? 0 : (seed[(i * 31 + j * 7 + k) % 97]! / 1000 - 0.5) * 0.48);
      return [112 + (i + shake(0)) * 0.01, 37 + (j + shake(1)) * 0.01];
    };
    const grids: Grid[] = [];
    const corners: Position[] = [];
    for (let i = 0; i < columns; i++) {
      for (let j = 0; j < rows; j++) {
        const [a, b, c, d] = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)];
        corners.push(a);
        const kind = seed[(i * 13 + j) % 97]! % 3;
        const parts =
          kind === 0
            ? [[a, b, c, d, a]]
            : kind === 1
              ? [
                  [a, b, c, a],
                  [a, c, d, a],
                ]
              : [
                  [a, d, b, a],
                  [d, c, b, d],
                ];
        for (const ring of parts) grids.push(grid(`${100 + grids.length}`, ring));
      }
    }
    return { grids, corners, columns, rows };
  });
