import { parse } from 'csv-parse/sync';

/** csv-parse with the same leniency: what it and our reader must agree on, row for row. */
export function referenceRows(text: string | Buffer, delimiter = ','): string[][] {
  return parse(text, { bom: true, delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: true });
}
