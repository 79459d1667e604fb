import type { GridEdges } from './grid-edges.ts';
import { boxOf, clamp, type RasterScale } from './raster-scale.ts';

/** The edges of every grid, once for each row of cells that they touch; horizontal ones are left out. */
export interface EdgeRows {
  /** Row r of grid g is the k-th, k = rowBase[g] + r. */
  readonly rowBase: Int32Array;
  /** Its edges are rowFrom[k] … rowFrom[k + 1). */
  readonly rowFrom: Int32Array;
  /** lowX, lowY, highX, highY. */
  readonly rowEnds: Float64Array;
}

export function edgeRows(edges: GridEdges, { size, cellsPerY }: RasterScale): EdgeRows {
  const { ends, from, south } = edges;
  const grids = from.length - 1;
  const row = (y: number) => clamp((y - south) * cellsPerY, size);
  const rowBase = new Int32Array(grids);
  let rows = 0;
  for (let g = 0; g < grids; g++) {
    const box = boxOf(edges, g);
    if (!(box.x0 <= box.x1)) continue;
    // one more on either side: what is touched was widened by the margin
    const first = Math.max(0, row(box.y0) - 1);
    rowBase[g] = rows - first;
    rows += row(box.y1) + 1 - first + 1;
  }
  const rowFrom = new Int32Array(rows + 1);
  const each = (visit: (k: number, edge: number) => void) => {
    for (let g = 0; g < grids; g++) {
      for (let edge = from[g]!; edge < from[g + 1]!; edge++) {
        const low = ends[4 * edge + 1]!;
        const high = ends[4 * edge + 3]!;
        if (low === high) continue;
        const last = rowBase[g]! + row(high);
        for (let k = rowBase[g]! + row(low); k <= last; k++) visit(k, edge);
      }
    }
  };
  each((k) => rowFrom[k + 1]!++);
  for (let k = 0; k < rows; k++) rowFrom[k + 1]! += rowFrom[k]!;
  const rowEnds = new Float64Array(4 * rowFrom[rows]!);
  const filled = rowFrom.slice();
  each((k, edge) => {
    const at = 4 * filled[k]!++;
    for (let i = 0; i < 4; i++) rowEnds[at + i] = ends[4 * edge + i]!;
  });
  return { rowBase, rowFrom, rowEnds };
}
