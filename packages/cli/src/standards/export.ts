import { extname } from 'node:path';
import { resolveTable, type Library } from '@shuniu/schema';
import { exportText, formulaCells, writeXlsx, type TextFormat } from '@shuniu/sdk/standards';
import { replacingFile } from '@shuniu/sdk/write';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { standards } from '../words/standards.ts';
import { refuseExisting } from './refuse-existing.ts';

export interface ExportFlags {
  readonly overlay?: string;
  readonly format?: TextFormat | 'xlsx';
  readonly output?: string;
  readonly bom?: boolean;
  readonly overwrite?: boolean;
  readonly standards?: string;
}

export async function exportTable(ref: string, library: Library, flags: ExportFlags, io: Io): Promise<void> {
  const { output } = flags;
  const format = flags.format ?? formatOf(output);
  const table = resolveTable(ref, flags.overlay, library);
  if (output !== undefined) await refuseExisting(output, flags.overwrite === true);
  if (format === 'csv') {
    const n = formulaCells(table);
    if (n > 0) io.say(standards.csvFormulas, { n });
  }
  if (format === 'xlsx') {
    if (output === undefined) throw new UsageError(standards.xlsxNeedsFile);
    await writeXlsx(table, output);
  } else {
    const text = (format === 'csv' && flags.bom === true ? '\uFEFF' : '') + exportText(table, format);
    if (output === undefined) {
      io.out(text.replace(/\n$/, ''));
      return;
    }
    await put(output, text);
  }
  io.say(standards.exported, { path: output, n: table.codes.size });
}

function formatOf(output: string | undefined): TextFormat | 'xlsx' {
  const ending = extname(output ?? '')
    .slice(1)
    .toLowerCase();
  if (ending === 'csv' || ending === 'xlsx' || ending === 'json' || ending === 'sql') return ending;
  throw new UsageError(standards.formatNeeded);
}

async function put(path: string, text: string): Promise<void> {
  const file = await replacingFile(path);
  try {
    await file.write(Buffer.from(text, 'utf8'));
    await file.finish();
  } catch (error) {
    await file.abort();
    throw error;
  }
}
