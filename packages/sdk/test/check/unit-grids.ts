import type { Grid } from '../../src/grids/grid.ts';

function square(id: string, line: number, west: number, south: number): Grid {
  const [east, north] = [west + 0.01, south + 0.01];
  const ring: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { id, line, polygons: [[ring]] };
}

/** Three squares of a hundredth of a degree, from 112.5° E, 37.8° N. */
export const UNIT_GRIDS: readonly Grid[] = [
  square('140105001001001', 1, 112.5, 37.8),
  square('140105001001002', 2, 112.51, 37.8),
  square('140106001002003', 3, 112.5, 37.81),
];
