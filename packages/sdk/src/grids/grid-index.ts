import type { Grid } from './grid.ts';
import { gridEdges } from './grid-edges.ts';
import { END, gridRaster } from './grid-raster.ts';
import { ByteDictionary } from '../bytes/byte-dictionary.ts';
import { isWestOf } from './side.ts';

/**
 * Which grid is a point in? Built once for a city's grids, asked for whole columns of points.
 *
 * A point on the border of two grids is in the eastern one; on a border that runs exactly east-west, in the northern one. So every point of a
 * seamless tiling, corners included, is in exactly one grid; only the eastern and northern rim of the whole area is in none. The rule is that
 * of ray crossing with half-open edges (an edge counts for low y ≤ y < high y when the point is strictly west of it), decided exactly.
 * Where grids overlap, the lowest id (by code units) has the point. Holes belong to no part of their grid.
 *
 * A raster of up to 1024² cells answers most points at once: a cell wholly inside one grid needs no geometry, the others a few edges.
 */
export interface GridIndex {
  /** Ids in ascending order; a grid's ordinal is its place here. */
  readonly ids: readonly string[];
  /** Line or feature number of each grid in its file, by ordinal. */
  readonly lines: Int32Array;
  /** All ids as UTF-8: id of ordinal g is idBytes[idOffsets[g] … idOffsets[g + 1]). */
  readonly idBytes: Uint8Array;
  readonly idOffsets: Int32Array;
  /** Degrees; of all grids together. With no grid at all, west > east. */
  readonly bounds: Bounds;
  /** For n points in degrees: the ordinal of each point's grid into `out`, -1 for none (NaN too). */
  locate(lon: Float64Array, lat: Float64Array, n: number, out: Int32Array): void;
  /** The ordinal of the grid whose id has exactly the bytes[start … end), or -1. */
  indexOfId(bytes: Uint8Array, start: number, end: number): number;
  /** Whether a point is within 10 km of the bounds (of their box, not of the grids). */
  nearBounds(lon: number, lat: number): boolean;
}

export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function gridIndex(unordered: readonly Grid[]): GridIndex {
  const grids = unordered.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.line - b.line));
  const ids = grids.map((grid) => grid.id);
  const edges = gridEdges(grids);
  const { west, south, east, north } = edges;
  const { size, cellsPerX, cellsPerY, cells, candidates, rowEnds } = gridRaster(edges);
  const table = new ByteDictionary(ids);
  const nearby = widened({ west, south, east, north }, 10_000);

  function isInside(x: number, y: number, from: number, to: number): boolean {
    let crossings = 0;
    for (let e = from; e < to; e += 4) {
      const lowY = rowEnds[e + 1]!;
      const highY = rowEnds[e + 3]!;
      if (y < lowY || y >= highY) continue;
      const lowX = rowEnds[e]!;
      const highX = rowEnds[e + 2]!;
      if (
        x < lowX
          ? x < highX || isWestOf(x, y, lowX, lowY, highX, highY)
          : x < highX && isWestOf(x, y, lowX, lowY, highX, highY)
      ) {
        crossings ^= 1;
      }
    }
    return crossings === 1;
  }

  function search(x: number, y: number, list: number): number {
    for (let at = list; ; at += 3) {
      const g = candidates[at]!;
      if (g === END) return -1;
      if (g < 0) return ~g;
      if (isInside(x, y, candidates[at + 1]!, candidates[at + 2]!)) return g;
    }
  }

  function locate(lon: Float64Array, lat: Float64Array, n: number, out: Int32Array): void {
    for (let i = 0; i < n; i++) {
      const x = lon[i]!;
      const y = lat[i]!;
      if (!(x >= west && x <= east && y >= south && y <= north)) {
        out[i] = -1;
        continue;
      }
      // on the last column's and row's own far side the quotient is `size`
      const column = Math.min(size - 1, ((x - west) * cellsPerX) | 0);
      const row = Math.min(size - 1, ((y - south) * cellsPerY) | 0);
      const cell = cells[row * size + column]!;
      out[i] = cell >= -1 ? cell : search(x, y, -2 - cell);
    }
  }

  return {
    ids,
    lines: Int32Array.from(grids, (grid) => grid.line),
    idBytes: table.bytes,
    idOffsets: table.offsets,
    bounds: { west, south, east, north },
    locate,
    indexOfId: (bytes, start, end) => table.find(bytes, start, end),
    nearBounds: (lon, lat) => lon >= nearby.west && lon <= nearby.east && lat >= nearby.south && lat <= nearby.north,
  };
}

/** By the shortest degree of latitude (110,574 m) and the shortest degree of longitude that the box has: never narrower than `metres`. */
function widened({ west, south, east, north }: Bounds, metres: number): Bounds {
  const degrees = metres / 110_574;
  const farthest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + degrees);
  const sideways = metres / (111_320 * Math.cos((farthest * Math.PI) / 180));
  return { west: west - sideways, south: south - degrees, east: east + sideways, north: north + degrees };
}
