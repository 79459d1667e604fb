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
    if (blankBefore(bytes, s, e) === 0 && blankAfter(bytes, s, e) === 0) continue;
    let from = s;
    let to = e;
    for (let n; from < to && (n = blankBefore(bytes, from, to)) > 0;) from += n;
    for (let n; from < to && (n = blankAfter(bytes, from, to)) > 0;) to -= n;
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

/** Bytes of the blank that `bytes[start … end)` begins with, or 0. */
function blankBefore(bytes: Uint8Array, start: number, end: number): number {
  const b = bytes[start]!;
  if (b <= 0x20) return 1;
  if (b === 0xc2 && end - start >= 2 && bytes[start + 1] === 0xa0) return 2;
  return end - start >= 3 && isWideBlank(b, bytes[start + 1]!, bytes[start + 2]!) ? 3 : 0;
}

/** Bytes of the blank that `bytes[start … end)` ends with, or 0. */
function blankAfter(bytes: Uint8Array, start: number, end: number): number {
  const b = bytes[end - 1]!;
  if (b <= 0x20) return 1;
  if (b === 0xa0 && end - start >= 2 && bytes[end - 2] === 0xc2) return 2;
  return end - start >= 3 && isWideBlank(bytes[end - 3]!, bytes[end - 2]!, b) ? 3 : 0;
}

/** U+3000 ideographic space, U+FEFF byte order mark. */
function isWideBlank(a: number, b: number, c: number): boolean {
  return (a === 0xe3 && b === 0x80 && c === 0x80) || (a === 0xef && b === 0xbb && c === 0xbf);
}
