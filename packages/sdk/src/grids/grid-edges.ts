import type { Grid } from './grid.ts';

/** All edges of all grids, the lower end first, so that an edge shared by two grids is the same four numbers in both. */
export interface GridEdges {
  /** lowX, lowY, highX, highY of each edge. */
  readonly ends: Float64Array;
  /** Edges of grid g are from[g] … from[g + 1). */
  readonly from: Int32Array;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Positions that are not two finite numbers are left out (`grids check` reports them); a ring that is not closed is closed. */
export function gridEdges(grids: readonly Grid[]): GridEdges {
  let capacity = 0;
  for (const { polygons } of grids) for (const rings of polygons) for (const ring of rings) capacity += ring.length;
  const ends = new Float64Array(4 * capacity);
  const from = new Int32Array(grids.length + 1);
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  let edge = 0;
  for (const [g, { polygons }] of grids.entries()) {
    for (const rings of polygons) for (const ring of rings) edge = addRing(ring, ends, edge, bounds);
    from[g + 1] = edge;
  }
  return { ends: ends.subarray(0, 4 * edge), from, ...bounds };
}

function addRing(ring: readonly (readonly number[])[], ends: Float64Array, at: number, bounds: Bounds): number {
  const last = ring.findLast(isPosition);
  if (last === undefined) return at;
  let [x0, y0] = last as [number, number];
  for (const position of ring) {
    if (!isPosition(position)) continue;
    const [x1, y1] = position as [number, number];
    bounds.west = Math.min(bounds.west, x1);
    bounds.east = Math.max(bounds.east, x1);
    bounds.south = Math.min(bounds.south, y1);
    bounds.north = Math.max(bounds.north, y1);
    if (x0 !== x1 || y0 !== y1) {
      const isUp = y0 < y1 || (y0 === y1 && x0 < x1);
      ends[4 * at] = isUp ? x0 : x1;
      ends[4 * at + 1] = isUp ? y0 : y1;
      ends[4 * at + 2] = isUp ? x1 : x0;
      ends[4 * at + 3] = isUp ? y1 : y0;
      at++;
    }
    x0 = x1;
    y0 = y1;
  }
  return at;
}

interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

function isPosition(position: readonly number[]): boolean {
  return Number.isFinite(position[0]) && Number.isFinite(position[1]);
}
