import type { GridEdges } from './grid-edges.ts';

/** How the area of all edges is cut into size × size cells. */
export interface RasterScale {
  readonly size: number;
  readonly cellsPerX: number;
  readonly cellsPerY: number;
}

const largest = 1024;
/** Enough that most cells have no edge; more gains nothing. */
const cellsPerEdge = 8;
/** Bound on the work and memory for grids that lie on top of each other or have endless borders: then the cells are made larger. */
const budget = 2 ** 25;

export function rasterScale(edges: GridEdges): RasterScale {
  let size = 1;
  while (size < largest && size * size < cellsPerEdge * (edges.ends.length / 4)) size *= 2;
  while (size > 1 && costOf(edges, scaleOf(edges, size)) > budget) size /= 2;
  return scaleOf(edges, size);
}

function scaleOf({ west, east, south, north }: GridEdges, size: number): RasterScale {
  const perX = east > west ? size / (east - west) : 0;
  const perY = north > south ? size / (north - south) : 0;
  return { size, cellsPerX: perX, cellsPerY: perY };
}

function costOf(edges: GridEdges, { cellsPerX, cellsPerY }: RasterScale): number {
  const { ends, from } = edges;
  let cost = 0;
  for (let g = 0; g + 1 < from.length; g++) {
    const { x0, y0, x1, y1 } = boxOf(edges, g);
    if (x0 <= x1) cost += ((x1 - x0) * cellsPerX + 1) * ((y1 - y0) * cellsPerY + 1);
  }
  for (let e = 0; e < ends.length; e += 4) {
    cost += Math.abs(ends[e + 2]! - ends[e]!) * cellsPerX + (ends[e + 3]! - ends[e + 1]!) * cellsPerY + 1;
  }
  return cost;
}

/** The column or row of a place given in cells, its own far side included. */
export function clamp(cell: number, size: number): number {
  return cell < 0 ? 0 : cell >= size ? size - 1 : Math.floor(cell);
}

/** Bounds of the edges of grid g; x0 > x1 when it has none. */
export function boxOf({ ends, from }: GridEdges, g: number) {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let e = 4 * from[g]!; e < 4 * from[g + 1]!; e += 4) {
    x0 = Math.min(x0, ends[e]!, ends[e + 2]!);
    x1 = Math.max(x1, ends[e]!, ends[e + 2]!);
    y0 = Math.min(y0, ends[e + 1]!);
    y1 = Math.max(y1, ends[e + 3]!);
  }
  return { x0, y0, x1, y1 };
}
