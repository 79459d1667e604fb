import type { GridEdges } from './grid-edges.ts';
import { boxOf, clamp, type RasterScale } from './raster-scale.ts';

/** Per cell a list of grids, in the order of the ordinals: `value` from `head` on along `next`. g: an edge of g touches the cell; ~g: it is wholly inside. */
export interface RasterCells {
  readonly head: Int32Array;
  readonly value: Int32Array;
  readonly next: Int32Array;
  readonly count: number;
}

/** In cells; what an edge touches is widened by this, so that rounding only ever adds a grid. */
const margin = 1e-6;

/** Goes through the grids from the last to the first, so that lists built at their heads end up in order. */
export function rasterCells(edges: GridEdges, { size, cellsPerX, cellsPerY }: RasterScale): RasterCells {
  const { ends, from, west, south } = edges;
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
  return { head, value, next, count };
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
