import type { GridEdges } from './grid-edges.ts';

/** The area cut into size × size cells, each of which knows the grids that a point in it can be in. */
export interface GridRaster {
  readonly size: number;
  readonly cellsPerX: number;
  readonly cellsPerY: number;
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
const largest = 1024;
/** Enough that most cells have no edge; more gains nothing. */
const cellsPerEdge = 8;
/** Bound on the work and memory for grids that lie on top of each other or have endless borders: then the cells are made larger. */
const budget = 2 ** 25;
/** In cells; what an edge touches is widened by this, so that rounding only ever adds a candidate. */
const margin = 1e-6;

export function gridRaster(edges: GridEdges): GridRaster {
  let size = 1;
  while (size < largest && size * size < cellsPerEdge * (edges.ends.length / 4)) size *= 2;
  while (size > 1 && costOf(edges, size) > budget) size /= 2;
  const scale = scaleOf(edges, size);
  const rows = edgesByRow(edges, size, scale);
  return { size, ...scale, ...fillCells(edges, size, scale, rows), rowEnds: rows.rowEnds };
}

interface Scale {
  readonly cellsPerX: number;
  readonly cellsPerY: number;
}

function scaleOf({ west, east, south, north }: GridEdges, size: number): Scale {
  return { cellsPerX: east > west ? size / (east - west) : 0, cellsPerY: north > south ? size / (north - south) : 0 };
}

function clamp(cell: number, size: number): number {
  return cell < 0 ? 0 : cell >= size ? size - 1 : Math.floor(cell);
}

function costOf(edges: GridEdges, size: number): number {
  const { cellsPerX, cellsPerY } = scaleOf(edges, size);
  const { ends, from } = edges;
  let cost = 0;
  for (let g = 0; g + 1 < from.length; g++) {
    const box = boxOf(edges, g);
    cost += ((box.x1 - box.x0) * cellsPerX + 1) * ((box.y1 - box.y0) * cellsPerY + 1) || 0;
  }
  for (let e = 0; e < ends.length; e += 4) {
    cost += Math.abs(ends[e + 2]! - ends[e]!) * cellsPerX + (ends[e + 3]! - ends[e + 1]!) * cellsPerY + 1;
  }
  return cost;
}

function boxOf({ ends, from }: GridEdges, g: number) {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let e = 4 * from[g]!; e < 4 * from[g + 1]!; e += 4) {
    x0 = Math.min(x0, ends[e]!, ends[e + 2]!);
    x1 = Math.max(x1, ends[e]!, ends[e + 2]!);
    y0 = Math.min(y0, ends[e + 1]!);
    y1 = Math.max(y1, ends[e + 3]!);
  }
  return { x0, y0, x1, y1 };
}

/** Goes through the grids from the last to the first, so that lists built at their heads end up in order. */
function fillCells(
  edges: GridEdges,
  size: number,
  scale: Scale,
  rows: EdgeRows,
): Pick<GridRaster, 'cells' | 'candidates'> {
  const { ends, from, west, south } = edges;
  const { cellsPerX, cellsPerY } = scale;
  const head = new Int32Array(size * size).fill(-1);
  const touchedBy = new Int32Array(size * size).fill(-1);
  const flips = new Uint8Array(size * size);
  let value = new Int32Array(1 << 16);
  let next = new Int32Array(1 << 16);
  let count = 0;
  const add = (cell: number, entry: number) => {
    if (count === value.length) {
      value = grown(value);
      next = grown(next);
    }
    value[count] = entry;
    next[count] = head[cell]!;
    head[cell] = count++;
  };

  for (let g = from.length - 2; g >= 0; g--) {
    const box = boxOf(edges, g);
    if (!(box.x0 <= box.x1)) continue;
    const c0 = clamp((box.x0 - west) * cellsPerX, size);
    const c1 = clamp((box.x1 - west) * cellsPerX, size);
    const r0 = clamp((box.y0 - south) * cellsPerY, size);
    const r1 = clamp((box.y1 - south) * cellsPerY, size);
    for (let e = 4 * from[g]!; e < 4 * from[g + 1]!; e += 4) {
      const lowX = (ends[e]! - west) * cellsPerX;
      const lowY = (ends[e + 1]! - south) * cellsPerY;
      const highX = (ends[e + 2]! - west) * cellsPerX;
      const highY = (ends[e + 3]! - south) * cellsPerY;
      const slope = highY > lowY ? (highX - lowX) / (highY - lowY) : 0;
      const isFlat = highY - lowY < margin;
      const lastRow = clamp(highY + margin, size);
      for (let r = clamp(lowY - margin, size); r <= lastRow; r++) {
        const fromX = isFlat ? lowX : lowX + (Math.max(r, lowY) - lowY) * slope;
        const toX = isFlat ? highX : lowX + (Math.min(r + 1, highY) - lowY) * slope;
        const doubt = margin * (1 + Math.abs(slope));
        const lastCell = clamp(Math.min(Math.max(lowX, highX) + margin, Math.max(fromX, toX) + doubt), size);
        for (
          let c = clamp(Math.max(Math.min(lowX, highX) - margin, Math.min(fromX, toX) - doubt), size);
          c <= lastCell;
          c++
        ) {
          const cell = r * size + c;
          if (touchedBy[cell] !== g) {
            touchedBy[cell] = g;
            add(cell, g);
          }
        }
        const middle = r + 0.5;
        if (lowY <= middle && middle < highY) {
          const c = Math.max(c0, Math.ceil(lowX + (middle - lowY) * slope - 0.5));
          if (c <= c1) flips[r * size + c]! ^= 1;
        }
      }
    }
    // cells that no edge touches are wholly inside or wholly outside: their middle says which
    for (let r = r0; r <= r1; r++) {
      let isInside = 0;
      for (let cell = r * size + c0; cell <= r * size + c1; cell++) {
        isInside ^= flips[cell]!;
        flips[cell] = 0;
        if (isInside === 1 && touchedBy[cell] !== g) add(cell, ~g);
      }
    }
  }
  return baked({ head, value, next, count }, size, rows);
}

interface LinkedLists {
  readonly head: Int32Array;
  readonly value: Int32Array;
  readonly next: Int32Array;
  readonly count: number;
}

function baked(
  { head, value, next, count }: LinkedLists,
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

interface EdgeRows {
  /** Row r of grid g is the k-th, k = rowBase[g] + r. */
  readonly rowBase: Int32Array;
  /** Its edges are rowFrom[k] … rowFrom[k + 1). */
  readonly rowFrom: Int32Array;
  readonly rowEnds: Float64Array;
}

function edgesByRow(edges: GridEdges, size: number, { cellsPerY }: Scale): EdgeRows {
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

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
