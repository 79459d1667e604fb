import type { Merge } from './merges.ts';

/** A row as it was met: texts by column, and which of them are text cells. */
export interface EarlyRow {
  readonly line: number;
  readonly cells: ReadonlyMap<number, { readonly text: string; readonly isText: boolean }>;
}

export interface ChosenHeader {
  /** Sheet row of the header, its lowest where it spans several; 0 where the sheet is empty. */
  readonly line: number;
  /** By column; columns without a text are ''. */
  readonly texts: readonly string[];
}

/** How many rows with a value are looked at. */
export const EARLY_ROWS = 20;

/**
 * Finds the header among the first twenty rows that hold a value: the first with at least two different texts, and with text in at least
 * half as many columns as the fullest of those rows fills. So titles (one cell, or one merged over the whole width), units and dates above
 * the header are passed over. Where no row is like that, the first one counts.
 * If cells of that row are merged downwards (a header of two rows), the lowest of these rows is the header: a column's text is the cell
 * there, or the merged one above it.
 * @param width number of columns that hold a value anywhere in the sheet
 */
export function chooseHeader(rows: readonly EarlyRow[], merges: readonly Merge[], width: number): ChosenHeader {
  const widest = Math.max(0, ...rows.map((row) => row.cells.size));
  const first = rows.find((row) => looksLikeHeader(row, widest)) ?? rows[0];
  if (first === undefined) return { line: 0, texts: [] };
  const lowest = rows.at(-1)?.line ?? first.line;
  const line = merges
    .filter((merge) => merge.top <= first.line && first.line <= merge.bottom && merge.right - merge.left < widest - 1)
    .reduce((bottom, merge) => Math.max(bottom, Math.min(merge.bottom, lowest)), first.line);
  const byLine = new Map(rows.map((row) => [row.line, row.cells]));
  const above = new Map(
    merges.filter((merge) => merge.top < line && merge.bottom >= line).map((merge) => [merge.left, merge.top]),
  );
  const texts = Array.from({ length: width }, (_, column) => {
    const own = byLine.get(line)?.get(column)?.text;
    if (own !== undefined) return own;
    const top = above.get(column);
    return top === undefined ? '' : (byLine.get(top)?.get(column)?.text ?? '');
  });
  return { line, texts };
}

function looksLikeHeader(row: EarlyRow, widest: number): boolean {
  const texts = [...row.cells.values()].filter((cell) => cell.isText && cell.text.trim() !== '');
  const different = new Set(texts.map((cell) => cell.text.trim())).size;
  return widest < 2 ? texts.length > 0 : different >= 2 && texts.length * 2 >= widest;
}
