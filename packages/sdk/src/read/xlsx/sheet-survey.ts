import { CELL_TEXT } from '../batch.ts';
import type { ReadLimits } from '../batch.ts';
import type { FileRefused } from '../../finding/finding.ts';
import { refuse } from '../refuse.ts';
import { cellText } from './cell-text.ts';
import type { NumberMeaning } from './cell-text.ts';
import { EARLY_ROWS } from './header.ts';
import type { EarlyRow } from './header.ts';
import { Merges } from './merges.ts';
import type { SharedStrings } from './string-table.ts';
import type { CellKind, SheetSink } from './sheet-scanner.ts';

/** What the proving pass over a sheet learns: its first rows, its width, its merged ranges, and that every shared text exists. */
export class SheetSurvey implements SheetSink {
  readonly early: EarlyRow[] = [];
  readonly merges = new Merges();
  /** Columns up to the last that holds a value. */
  width = 0;
  lastLine = 0;
  private line = 0;
  private rowBytes = 0;
  private earlyBytes = 0;
  private cells = new Map<number, { text: string; isText: boolean }>();

  constructor(
    private readonly strings: SharedStrings,
    private readonly meaning: NumberMeaning,
    private readonly limits: Pick<ReadLimits, 'columns' | 'recordBytes'>,
  ) {}

  row(line: number): void {
    this.line = line;
    this.rowBytes = 0;
  }

  cell(column: number, kind: CellKind, style: number, bytes: Buffer, length: number): void {
    const index = kind === 'shared' ? sharedIndex(bytes, length) : -1;
    if (kind === 'shared') {
      if (!(index < this.strings.count)) throw refuse('file_truncated', 'string_index', { detail: `row ${this.line}` });
      if (this.strings.lengthOf(index) === 0) return;
    }
    const size = kind === 'shared' ? this.strings.lengthOf(index) : length;
    this.rowBytes += size;
    if (this.rowBytes > this.limits.recordBytes) throw this.tooLong();
    this.lastLine = this.line;
    if (column >= this.width) {
      this.width = column + 1;
      if (this.width > this.limits.columns)
        throw refuse('file_too_complex', 'too_many_columns', { limit: this.limits.columns });
    }
    if (this.early.length >= EARLY_ROWS) return;
    this.earlyBytes += size;
    if (this.earlyBytes > this.limits.recordBytes) throw this.tooLong();
    const [text, type] =
      kind === 'shared'
        ? [this.sharedText(index), CELL_TEXT]
        : cellText(kind, style, bytes.toString('utf8', 0, length), this.meaning);
    this.cells.set(column, { text, isText: type === CELL_TEXT });
  }

  endRow(): void {
    if (this.cells.size === 0) return;
    this.early.push({ line: this.line, cells: this.cells });
    this.cells = new Map();
  }

  merge(range: string): void {
    this.merges.add(range);
  }

  private tooLong(): FileRefused {
    return refuse('file_too_complex', 'record_too_long', {
      limit: this.limits.recordBytes,
      detail: `row ${this.line}`,
    });
  }

  private sharedText(index: number): string {
    const start = this.strings.startOf(index);
    return this.strings.blockOf(index).toString('utf8', start, start + this.strings.lengthOf(index));
  }
}

/** Index of a shared string, NaN where the value is none. */
export function sharedIndex(b: Buffer, length: number): number {
  let index = 0;
  for (let i = 0; i < length; i++) {
    const digit = b[i]! - 0x30;
    if (digit < 0 || digit > 9) return NaN;
    index = index * 10 + digit;
  }
  return index;
}
