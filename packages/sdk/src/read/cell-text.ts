import type { Batch } from './batch.ts';

const decoder = new TextDecoder();

/** A cell as text, as it stands. For the few rows that somebody has to explain or that are handled as texts anyway. */
export function textAt(batch: Batch, row: number, column: number): string {
  const cell = row * batch.columns + column;
  return decoder.decode(batch.bytes.subarray(batch.start[cell], batch.end[cell]));
}

/** All cells of a row as text. */
export function textsOf(batch: Batch, row: number): string[] {
  return Array.from({ length: batch.columns }, (_, column) => textAt(batch, row, column));
}
