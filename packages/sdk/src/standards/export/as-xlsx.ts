import type { ResolvedTable } from '@shuniu/schema';
import { XlsxWriter } from '../../write/xlsx.ts';
import { EXPORT_COLUMNS, exportCells } from './columns.ts';
import { factsOf } from './facts-of.ts';

/** Name of the sheet that says what the workbook is; by it an edited export is known again. */
export const ABOUT_SHEET = '说明 about';

/**
 * A workbook for people: the codes, and a sheet that says what they are of and how far that can be trusted. Every cell is text, those
 * still empty too, so that `0118` stays `0118`. The file appears under its name when it is whole.
 */
export async function writeXlsx(table: ResolvedTable, path: string): Promise<void> {
  const writer = await XlsxWriter.open(path, { sheet: '代码 codes' });
  try {
    await writer.write(EXPORT_COLUMNS.map(({ zh, name }) => `${zh} ${name}`));
    for (const code of table.codes.values()) await writer.write(exportCells(code, table));
    if (table.narrowed.size > 0) {
      await writer.sheet('停用 narrowed');
      await writer.write(['代码 code', '名称 name', '出处 origin', '理由 reason']);
      for (const [code, { base, origin, reason }] of table.narrowed)
        await writer.write([code, base.name, origin, reason]);
    }
    await writer.sheet(ABOUT_SHEET);
    await writer.write(['项目', 'fact', '内容 value']);
    for (const [name, zh, value] of factsOf(table)) await writer.write([zh, name, value]);
  } catch (error) {
    await writer.abort();
    throw error;
  }
  await writer.finish();
}
