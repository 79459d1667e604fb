import { open } from 'node:fs/promises';
import type { OpenSink } from '../report/rejects.ts';

/** A file for refused rows: UTF-8 with a byte order mark, by which spreadsheets know it. */
export const openSink: OpenSink = async (path) => {
  const file = await open(path, 'w');
  await file.write('\uFEFF');
  return {
    write: async (cells) => {
      await file.write(
        cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',') + '\r\n',
      );
    },
    close: () => file.close(),
  };
};
