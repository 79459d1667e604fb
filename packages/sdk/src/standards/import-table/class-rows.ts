import type { WholeCell, WholeSheet } from '../../read/whole-table.ts';
import type { Columns, Role } from './columns.ts';
import { tidyName } from './tidy.ts';

/** A row that names a class, with merged cells filled in. Further conditions of the same class are no rows here. */
export interface ClassRow {
  readonly line: number;
  readonly code: StoodCell;
  readonly name: StoodCell;
  readonly parent: StoodCell;
  readonly parentName: StoodCell;
  readonly rollUp: string;
  readonly reason: string;
  readonly nameEn: string;
}

/** A cell as it stood, and the row in which it stood: that of the first cell of a merged range. */
export interface StoodCell {
  readonly text: string;
  readonly line: number;
  /** `below`: the cell was empty and unmerged, what stands above it was taken. */
  readonly from: 'cell' | 'merged' | 'above' | 'nowhere';
}

const NOWHERE: StoodCell = { text: '', line: 0, from: 'nowhere' };

/**
 * The rows below the header in which a class begins: those with a code or a name of their own. Big class cells that are empty are
 * filled from the merged range that covers them, else from above, and say so.
 */
export function classRows(sheet: WholeSheet, columns: Columns): ClassRow[] {
  const cells = new Map(sheet.rows.map((row) => [row.line, row.cells]));
  const merged = mergedCells(sheet, columns);
  const found: ClassRow[] = [];
  for (const { line, cells: own } of sheet.rows) {
    if (line <= columns.line) continue;
    const textAt = (role: Role) => cellAt(own, columns.at[role]);
    const stood = (role: Role): StoodCell => {
      const text = textAt(role);
      if (text.trim() !== '') return { text, line, from: 'cell' };
      const top = merged.get(`${columns.at[role]} ${line}`);
      const above = top === undefined || top === line ? '' : cellAt(cells.get(top), columns.at[role]);
      return top !== undefined && above.trim() !== '' ? { text: above, line: top, from: 'merged' } : NOWHERE;
    };
    if (textAt('code').trim() === '' && textAt('name').trim() === '') continue;
    const last = found.at(-1);
    const fromAbove = (cell: StoodCell, above: StoodCell | undefined): StoodCell =>
      cell.from === 'nowhere' && above !== undefined && above.from !== 'nowhere' ? { ...above, from: 'above' } : cell;
    found.push({
      line,
      code: stood('code'),
      name: stood('name'),
      parent: fromAbove(stood('parent'), last?.parent),
      parentName: fromAbove(stood('parentName'), last?.parentName),
      rollUp: textAt('rollUp').trim(),
      reason: tidyName(textAt('reason')),
      nameEn: tidyName(textAt('nameEn')),
    });
  }
  return found;
}

/** Rows below the header that name no class but say something in the columns that would: titles, notes, remainders. */
export function otherLines(sheet: WholeSheet, columns: Columns, rows: readonly ClassRow[]): readonly number[] {
  const known = new Set(rows.map(({ line }) => line));
  const watched = [columns.at.parent, columns.at.parentName].filter((each) => each !== undefined);
  return sheet.rows
    .filter(({ line }) => line > columns.line && !known.has(line))
    .filter(({ cells }) => watched.some((column) => cellAt(cells, column).trim() !== ''))
    .map(({ line }) => line);
}

/** `column line` → first line of the merged range that covers it, for the columns that matter. */
function mergedCells(sheet: WholeSheet, columns: Columns): ReadonlyMap<string, number> {
  const watched = new Set(Object.values(columns.at));
  const last = sheet.rows.at(-1)?.line ?? 0;
  const tops = new Map<string, number>();
  for (const { left, top, bottom } of sheet.merges) {
    if (!watched.has(left)) continue;
    for (let line = top; line <= Math.min(bottom, last); line++) tops.set(`${left} ${line}`, top);
  }
  return tops;
}

function cellAt(cells: ReadonlyMap<number, WholeCell> | undefined, column: number | undefined): string {
  return column === undefined ? '' : (cells?.get(column)?.text ?? '');
}
