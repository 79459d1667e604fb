import type { OpenSink } from '../report/rejects.ts';
import { CsvWriter } from '../write/csv.ts';
import { XlsxWriter } from '../write/xlsx.ts';

/** A file for refused rows: `.csv` in UTF-8 with a byte order mark, by which spreadsheets know it, or `.xlsx` with every cell as text. */
export const openSink: OpenSink = async (path, ending) => {
  switch (ending) {
    case '.csv': {
      const writer = await CsvWriter.open(path, { mark: true, newline: '\r\n' });
      return { write: (cells) => writer.write(cells), close: () => writer.finish() };
    }
    case '.xlsx': {
      const writer = await XlsxWriter.open(path);
      return { write: (cells) => writer.write(cells), close: () => writer.finish() };
    }
    default:
      throw new RangeError(
        `rejects go to a .csv or .xlsx file, not to one ending in ${ending === '' ? 'nothing' : ending}`,
      );
  }
};
