import type { ResolvedTable } from '@shuniu/schema';
import { csvLine } from '../../write/csv-line.ts';
import { EXPORT_COLUMNS, exportCells } from './columns.ts';
import { lockText } from './lock-text.ts';

const STYLE = { delimiter: ',', newline: '\n' } as const;

/**
 * UTF-8 without mark, LF, one header. Every line says in its last columns which table it is of, how far that can be trusted, and what
 * it was made of. Cells stand as they are: for programs. A spreadsheet that opens it eats leading zeros; the XLSX is for people.
 */
export function asCsv(table: ResolvedTable): string {
  const tail = [[table.ref, ...table.overlays.map(({ id }) => id)].join('+'), table.status, lockText(table)];
  return [
    [...EXPORT_COLUMNS.map(({ name }) => name), 'table', 'table_status', 'lock'],
    ...[...table.codes.values()].map((code) => [...exportCells(code, table), ...tail]),
  ]
    .map((cells) => csvLine(cells, STYLE))
    .join('');
}

/** Cells that a spreadsheet would take for a formula. */
export function formulaCells(table: ResolvedTable): number {
  return [...table.codes.values()]
    .flatMap((code) => exportCells(code, table))
    .filter((cell) => /^[=+\-@\t\r]/.test(cell)).length;
}
