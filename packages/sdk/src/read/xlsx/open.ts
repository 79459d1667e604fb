import { basename } from 'node:path';
import type { Batch, ReadOptions, Source } from '../batch.ts';
import { BatchBuilder } from '../batch-builder.ts';
import { fingerprint } from '../fingerprint.ts';
import { limitsOf } from '../format-limits.ts';
import { refuse } from '../refuse.ts';
import type { NumberMeaning } from './cell-text.ts';
import { namesOf, sheetsToTry } from './choose-sheet.ts';
import { chooseHeader } from './header.ts';
import type { MergedRows } from './merges.ts';
import { readSharedStrings } from './string-table.ts';
import type { SharedStrings } from './string-table.ts';
import { SheetRows } from './sheet-rows.ts';
import { SheetScanner } from './sheet-scanner.ts';
import { SheetSurvey } from './sheet-survey.ts';
import { readDateStyles } from './styles.ts';
import { readWorkbook } from './workbook.ts';
import type { SheetEntry, Workbook } from './workbook.ts';
import { scanPart, scanning } from './xml-part.ts';
import { Zip } from './zip.ts';

/**
 * Opens one sheet of an XLSX workbook (ECMA-376, Transitional and Strict): the one asked for, else the first visible one that holds a value.
 * A first pass unpacks the sheet wholly, checks its checksum and its XML and finds header, width and merged ranges; a second gives the rows.
 * Header: see `chooseHeader`; `headerLine` and `line` are sheet rows. Columns without a header but with values have the header ''.
 * Cells: text as it stands, numbers as CELL_NUMBER, formulas by their last value, errors as their text (`#N/A`), dates as ISO text and CELL_DATE.
 * The value of a merged range stands in its first cell only; rows of a range that spans several carry a note `cell_merged`.
 * @throws {FileRefused} file_truncated, file_encrypted, file_too_complex, file_format_unknown, sheet_unknown
 */
export async function openXlsx(path: string, options: ReadOptions): Promise<Source> {
  const limits = limitsOf(options);
  const zip = await Zip.open(path, limits);
  try {
    const workbook = await readWorkbook(zip);
    const meaning = { dateStyles: await readDateStyles(zip, workbook.styles), date1904: workbook.date1904 };
    const strings = await readSharedStrings(zip, workbook.sharedStrings);
    const { sheet, survey } = await firstWithData(
      zip,
      workbook,
      options.sheet,
      () => new SheetSurvey(strings, meaning, limits),
    );
    const header = chooseHeader(survey.early, survey.merges.all, survey.width);
    const merged = survey.merges.inData(header.line, limits.columns);
    const { sha256, bytes } = await fingerprint([path]);
    zip.forget();
    const others = namesOf(workbook.sheets, (other) => other.visible && other !== sheet);
    const running = { line: 0 };
    return {
      name: basename(path),
      format: 'xlsx',
      encoding: 'utf-8',
      sha256,
      bytes,
      header: header.texts,
      headerLine: header.line,
      notices:
        others === '' || options.sheet !== undefined
          ? []
          : [{ code: 'sheet_chosen', severity: 'warning', value: sheet.name, params: { sheets: others } }],
      layer: sheet.name,
      progress: () => (survey.lastLine === 0 ? 1 : Math.min(1, running.line / survey.lastLine)),
      batches: () => rows(zip, sheet, header.texts.length, strings, meaning, header.line, merged, running),
      close: () => Promise.resolve(zip.close()),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function firstWithData(
  zip: Zip,
  workbook: Workbook,
  wanted: string | undefined,
  start: () => SheetSurvey,
): Promise<{ sheet: SheetEntry; survey: SheetSurvey }> {
  let empty: { sheet: SheetEntry; survey: SheetSurvey } | undefined;
  for (const sheet of sheetsToTry(workbook, wanted)) {
    const survey = start();
    await scanPart(zip, sheet.part, new SheetScanner(survey));
    if (survey.width > 0) return { sheet, survey };
    empty ??= { sheet, survey };
  }
  if (empty === undefined) throw refuse('file_format_unknown', 'not_workbook');
  return empty;
}

async function* rows(
  zip: Zip,
  sheet: SheetEntry,
  columns: number,
  strings: SharedStrings,
  meaning: NumberMeaning,
  headerLine: number,
  merged: MergedRows,
  running: { line: number },
): AsyncGenerator<Batch> {
  const builder = new BatchBuilder(columns);
  const sink = new SheetRows(builder, strings, meaning, headerLine, merged);
  for await (const scanner of scanning(zip, sheet.part, new SheetScanner(sink))) {
    void scanner;
    running.line = sink.line;
    yield builder.take();
    builder.reset();
  }
  running.line = sink.line;
  if (builder.rows > 0) yield builder.take();
}
