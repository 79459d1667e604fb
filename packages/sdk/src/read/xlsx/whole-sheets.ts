import { open } from 'node:fs/promises';
import { CELL_NUMBER } from '../batch.ts';
import type { ReadOptions } from '../batch.ts';
import { fingerprint } from '../fingerprint.ts';
import { limitsOf } from '../format-limits.ts';
import { refuse } from '../refuse.ts';
import { cellText } from './cell-text.ts';
import type { NumberMeaning } from './cell-text.ts';
import { Merges } from './merges.ts';
import type { Merge } from './merges.ts';
import { SheetScanner } from './sheet-scanner.ts';
import type { CellKind, SheetSink } from './sheet-scanner.ts';
import { sharedIndex } from './sheet-survey.ts';
import { readSharedStrings } from './string-table.ts';
import type { SharedStrings } from './string-table.ts';
import { readDateStyles } from './styles.ts';
import { readWorkbook } from './workbook.ts';
import { scanPart } from './xml-part.ts';
import { Zip } from './zip.ts';

export interface WholeCell {
  readonly text: string;
  /** The cell holds a number: leading zeros it cannot have. */
  readonly isNumber: boolean;
}

export interface WholeRow {
  /** Row of the sheet, or physical line, from 1. */
  readonly line: number;
  /** Cells with a value by column from 0. */
  readonly cells: ReadonlyMap<number, WholeCell>;
}

export async function isWorkbook(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(4);
    await file.read(head, 0, 4, 0);
    return head.toString('latin1', 0, 2) === 'PK';
  } finally {
    await file.close();
  }
}

/** @throws {FileRefused} as `openXlsx`; file_too_complex beyond so many cells */
export async function readWholeSheets(path: string, options: ReadOptions, mostCells: number) {
  const zip = await Zip.open(path, limitsOf(options));
  try {
    const workbook = await readWorkbook(zip);
    const meaning = { dateStyles: await readDateStyles(zip, workbook.styles), date1904: workbook.date1904 };
    const strings = await readSharedStrings(zip, workbook.sharedStrings);
    const sheets = [];
    let room = mostCells;
    for (const { name, visible, part } of workbook.sheets) {
      const sink = new WholeSheetSink(strings, meaning, room, mostCells);
      await scanPart(zip, part, new SheetScanner(sink));
      room = sink.room;
      const rows: readonly WholeRow[] = sink.rows;
      const merges: readonly Merge[] = sink.merges.all;
      sheets.push({ name, visible, rows, merges });
    }
    const { sha256 } = await fingerprint([path]);
    return { sheets, sha256 };
  } finally {
    zip.close();
  }
}

class WholeSheetSink implements SheetSink {
  readonly rows: WholeRow[] = [];
  readonly merges = new Merges();
  private line = 0;
  private cells = new Map<number, WholeCell>();

  constructor(
    private readonly strings: SharedStrings,
    private readonly meaning: NumberMeaning,
    public room: number,
    private readonly limit: number,
  ) {}

  row(line: number): void {
    this.line = line;
  }

  cell(column: number, kind: CellKind, style: number, bytes: Buffer, length: number): void {
    if (this.room-- <= 0) throw refuse('file_too_complex', 'too_many_cells', { limit: this.limit });
    const [text, type] =
      kind === 'shared'
        ? ([this.sharedText(sharedIndex(bytes, length)), -1] as const)
        : cellText(kind, style, bytes.toString('utf8', 0, length), this.meaning);
    if (text !== '') this.cells.set(column, { text, isNumber: type === CELL_NUMBER });
  }

  endRow(): void {
    if (this.cells.size > 0) this.rows.push({ line: this.line, cells: this.cells });
    this.cells = new Map();
  }

  merge(range: string): void {
    this.merges.add(range);
  }

  private sharedText(index: number): string {
    if (!(index < this.strings.count)) throw refuse('file_truncated', 'string_index', { detail: `row ${this.line}` });
    const start = this.strings.startOf(index);
    return this.strings.blockOf(index).toString('utf8', start, start + this.strings.lengthOf(index));
  }
}
