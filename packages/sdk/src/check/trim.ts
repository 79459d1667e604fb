import { endOfValue, startOfValue } from '../bytes/blanks.ts';
import type { Batch } from '../read/batch.ts';

/** A cell that had blanks around its value: its column and where it stood before. */
export interface Trimmed {
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Takes surrounding blanks (control characters, space, NBSP, ideographic space, BOM) off every cell of a batch, marks those rows, and
 * says which cells they were, by row.
 */
export function trimCells(batch: Batch, suspect: Uint8Array): Map<number, Trimmed[]> {
  const { bytes, start, end, columns } = batch;
  const trimmed = new Map<number, Trimmed[]>();
  const cells = batch.rows * columns;
  for (let i = 0; i < cells; i++) {
    const s = start[i]!;
    const e = end[i]!;
    if (s === e) continue;
    const first = bytes[s]!;
    const last = bytes[e - 1]!;
    // the usual cell begins and ends with printable ASCII or with a Chinese character
    if (first > 0x20 && last > 0x20 && last < 0x80 && first < 0x80) continue;
    const from = startOfValue(bytes, s, e);
    const to = endOfValue(bytes, from, e);
    if (from === s && to === e) continue;
    start[i] = from;
    end[i] = to;
    const row = Math.floor(i / columns);
    suspect[row] = 1;
    const cell = { column: i % columns, start: s, end: e };
    const others = trimmed.get(row);
    if (others === undefined) trimmed.set(row, [cell]);
    else others.push(cell);
  }
  return trimmed;
}
