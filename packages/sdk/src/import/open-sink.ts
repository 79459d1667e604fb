import { extname } from 'node:path';
import type { OpenSink } from '../report/rejects.ts';
import { CsvWriter } from '../write/csv.ts';

/** A file for refused rows: `.csv` in UTF-8 with a byte order mark, by which spreadsheets know it. */
export const openSink: OpenSink = async (path, ending) => {
  if (ending !== '.csv') throw new RangeError(`rejects go to a .csv or .xlsx file, not to ${extname(path)}`);
  const writer = await CsvWriter.open(path, { mark: true, newline: '\r\n' });
  return { write: (cells) => writer.write(cells), close: () => writer.finish() };
};
