import type { WholeSheet, WholeTable } from '../../read/whole-table.ts';
import { ABOUT_SHEET } from '../export/as-xlsx.ts';
import { EXPORT_COLUMNS } from '../export/columns.ts';
import { parseLockText, type Pinned } from '../export/lock-text.ts';

/** A table that `standards export` wrote, perhaps edited since. */
export interface FoundExport {
  readonly sheet: WholeSheet;
  readonly headerLine: number;
  /** What the table was made of when it was exported. */
  readonly pins: readonly Pinned[];
  readonly rows: readonly ExportedRow[];
}

export interface ExportedRow {
  readonly line: number;
  /** Cells by column name; a column that was taken out is not there. */
  readonly cells: ReadonlyMap<string, string>;
}

/** undefined where the file is no export of ours. */
export function recogniseExport(file: WholeTable): FoundExport | undefined {
  for (const sheet of file.sheets) {
    const [header] = sheet.rows;
    const columns = new Map(
      [...(header?.cells ?? [])].map(([column, { text }]) => [text.trim().split(' ').at(-1) ?? '', column] as const),
    );
    if (!['code', 'name', 'origin', 'key'].every((name) => columns.has(name))) continue;
    const rows = sheet.rows.slice(1).flatMap(({ line, cells }): ExportedRow[] => {
      const texts = new Map([...columns].map(([name, column]) => [name, cells.get(column)?.text ?? '']));
      return EXPORT_COLUMNS.every(({ name }) => (texts.get(name) ?? '').trim() === '') ? [] : [{ line, cells: texts }];
    });
    const pins = parseLockText(lockIn(file, rows));
    if (pins !== undefined) return { sheet, headerLine: header?.line ?? 0, pins, rows };
  }
  return undefined;
}

/** In a workbook on its sheet about, in a CSV on every line that was not added by hand. */
function lockIn({ sheets }: WholeTable, rows: readonly ExportedRow[]): string {
  const about = sheets.find(({ name }) => name === ABOUT_SHEET);
  const fact = about?.rows.find(({ cells }) => cells.get(1)?.text === 'lock');
  if (fact !== undefined) return fact.cells.get(2)?.text ?? '';
  const stated = new Set(rows.map(({ cells }) => cells.get('lock') ?? '').filter((text) => text !== ''));
  return stated.size === 1 ? ([...stated][0] ?? '') : '';
}
