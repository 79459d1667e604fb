import type { ResolvedTable } from '@shuniu/schema';
import { asCsv } from './as-csv.ts';
import { asJson } from './as-json.ts';
import { asSql } from './as-sql.ts';

export const TEXT_FORMATS = ['csv', 'json', 'sql'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** A resolved table as text; the same text for the same table. The workbook is written by `writeXlsx`. */
export function exportText(table: ResolvedTable, format: TextFormat): string {
  switch (format) {
    case 'csv':
      return asCsv(table);
    case 'json':
      return asJson(table);
    case 'sql':
      return asSql(table);
  }
}
