import { edgeRows, type EdgeRows } from './edge-rows.ts';
import type { GridEdges } from './grid-edges.ts';
import { rasterCells, type RasterCells } from './raster-cells.ts';
import { rasterScale, type RasterScale } from './raster-scale.ts';

/** The area cut into size × size cells, each of which knows the grids that a point in it can be in. */
export interface GridRaster extends RasterScale {
  /** Per cell, row by row from the south-west: -1 no grid; g ≥ 0 wholly inside grid g; -2 - k: see `candidates` from k on. */
  readonly cells: Int32Array;
  /**
   * Lists ended by END, in the order of the ordinals: ~g when the cell is wholly inside g; or g, from, to when the edges of g that touch
   * this row of cells have to decide: rowEnds[from … to). Horizontal edges are left out.
   */
  readonly candidates: Int32Array;
  /** lowX, lowY, highX, highY of one edge after the other, grid by grid and row by row: an edge stands in every row that it touches. */
  readonly rowEnds: Float64Array;
}

export const END = 0x7fffffff;

export function gridRaster(edges: GridEdges): GridRaster {
  const scale = rasterScale(edges);
  const rows = edgeRows(edges, scale);
  return { ...scale, ...baked(rasterCells(edges, scale), scale.size, rows), rowEnds: rows.rowEnds };
}

function baked(
  { head, value, next, count }: RasterCells,
  size: number,
  rows: EdgeRows,
): Pick<GridRaster, 'cells' | 'candidates'> {
  const cells = head;
  const candidates = new Int32Array(4 * count);
  let length = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    let at = cells[cell]!;
    if (at < 0) continue;
    if (value[at]! < 0) {
      cells[cell] = ~value[at]!;
      continue;
    }
    cells[cell] = -2 - length;
    let isSettled = false;
    for (; at >= 0 && !isSettled; at = next[at]!) {
      const g = value[at]!;
      candidates[length++] = g;
      isSettled = g < 0;
      if (isSettled) continue;
      const k = rows.rowBase[g]! + Math.floor(cell / size);
      candidates[length++] = 4 * rows.rowFrom[k]!;
      candidates[length++] = 4 * rows.rowFrom[k + 1]!;
    }
    candidates[length++] = END;
  }
  return { cells, candidates: candidates.slice(0, length) };
}
