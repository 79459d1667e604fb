import { extname } from 'node:path';
import { CsvWriter } from '../write/csv.ts';
import { XlsxWriter } from '../write/xlsx.ts';

/** Writes a small table for people: `.xlsx` with every cell text, else CSV with the mark by which spreadsheets know UTF-8. */
export async function writeTable(path: string, rows: readonly (readonly string[])[]): Promise<void> {
  const writer =
    extname(path).toLowerCase() === '.xlsx'
      ? await XlsxWriter.open(path)
      : await CsvWriter.open(path, { mark: true, newline: '\r\n' });
  try {
    for (const row of rows) await writer.write(row);
    await writer.finish();
  } catch (error) {
    await writer.abort();
    throw error;
  }
}
