import { csvLine, type CsvStyle } from '@shuniu/sdk/write';

const STYLE: CsvStyle = { delimiter: ',', newline: '\r\n' };
export const BOM = '\u{FEFF}';

/**
 * Records as CSV (RFC 4180). A text that a spreadsheet would take for a formula gets a `'` before it; numbers stay
 * numbers, and codes are written digit by digit.
 */
export function csvText(records: readonly Readonly<Record<string, unknown>>[], names: readonly string[]): string {
  const lines = records.map((record) =>
    csvLine(
      names.map((name) => cell(record[name])),
      STYLE,
    ),
  );
  return csvLine(names, STYLE) + lines.join('');
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return /^[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value as number | boolean);
}
