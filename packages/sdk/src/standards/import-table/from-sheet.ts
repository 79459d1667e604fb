import type { ResolvedTable } from '@shuniu/schema';
import type { WholeSheet, WholeTable } from '../../read/whole-table.ts';
import { classRows, otherLines, type ClassRow } from './class-rows.ts';
import { codeFormOf } from './code-form.ts';
import type { Columns } from './columns.ts';
import type { DecisionBook } from './decision-book.ts';
import type { LayerRows } from './layer-rows.ts';
import { Placed } from './place-classes.ts';
import { readCodes } from './read-codes.ts';
import { askLeftOver, askMissing, carryOver } from './remaining.ts';
import { tidyCode, tidyName } from './tidy.ts';

/** What a sheet was read as, for a person to see: nothing of it was silently made different. */
export interface SheetReading {
  readonly headerLine: number;
  /** Rows in which a class begins. */
  readonly classes: number;
  /** Of them, as they are beneath. */
  readonly same: number;
  /** Names and codes in which line breaks, blanks or full-width digits were read as what they mean. */
  readonly tidied: readonly { readonly row: number; readonly stood: string; readonly read: string }[];
  /** Rows whose big class was taken from above. */
  readonly filledDown: readonly number[];
  /** Rows below the header that name no class. */
  readonly ignored: readonly number[];
}

export interface SheetImport {
  readonly overlay: string;
  readonly file: WholeTable;
  readonly sheet: WholeSheet;
  readonly columns: Columns;
  /** The table with everything that lies beneath the overlay. */
  readonly table: ResolvedTable;
  readonly before: LayerRows;
  readonly book: DecisionBook;
}

/** A city's own sheet, compared with what lies beneath its overlay. */
export function layerFromSheet(input: SheetImport): { readonly rows: LayerRows; readonly reading: SheetReading } {
  const { overlay, file, sheet, columns, table, before, book } = input;
  const form = codeFormOf(table);
  const found = classRows(sheet, columns);
  const hasParents = columns.at.parent !== undefined || columns.at.parentName !== undefined;
  const sheetSource = `spreadsheet (${file.name} ${sheet.name}`.replaceAll(';', ',');
  const hasMerges = sheet.merges.some(({ left }) => left === columns.at.parent);
  const classes = readCodes(found, hasParents, { sheet: sheet.name, hasMerges, table, form, book });
  const sourceOf = (line: number) => `${sheetSource} ${line})`;
  const placed = new Placed({ overlay, table, form, book, sheet: sheet.name, sourceOf, before });
  for (const each of classes) placed.place(each);
  askMissing(placed.claimed, table, sheet.name, book, `${sheetSource})`, placed.rows);
  askLeftOver(before, placed.rows, sheet.name, book);
  carryOver(before, placed.rows);
  return {
    rows: placed.rows,
    reading: {
      headerLine: columns.line,
      classes: found.length,
      same: placed.same,
      tidied: found.flatMap(tidiedIn),
      filledDown: hasMerges ? [] : found.filter(({ parent }) => parent.from === 'above').map(({ line }) => line),
      ignored: otherLines(sheet, columns, found),
    },
  };
}

function tidiedIn({ line, code, name, parentName }: ClassRow): SheetReading['tidied'] {
  const pairs = [
    [code.text, tidyCode(code.text)],
    [name.text, tidyName(name.text)],
    ...(parentName.line === line ? [[parentName.text, tidyName(parentName.text)] as const] : []),
  ] as const;
  return pairs.filter(([stood, read]) => stood !== read).map(([stood, read]) => ({ row: line, stood, read }));
}
