import { CELL_NUMBER, CELL_TEXT } from '../batch.ts';
import type { BatchBuilder } from '../batch-builder.ts';
import { cellText, isPlainNumber } from './cell-text.ts';
import type { NumberMeaning } from './cell-text.ts';
import type { MergedRows } from './merges.ts';
import type { SharedStrings } from './string-table.ts';
import { sharedIndex } from './sheet-survey.ts';
import type { CellKind, SheetSink } from './sheet-scanner.ts';
import { NOT_A_DATE } from './styles.ts';

/** Writes the rows below the header into batches. Rows without a value are none. */
export class SheetRows implements SheetSink {
  line = 0;
  private begun = false;

  constructor(
    private readonly builder: BatchBuilder,
    private readonly strings: SharedStrings,
    private readonly meaning: NumberMeaning,
    private readonly headerLine: number,
    private readonly merged: MergedRows,
  ) {}

  get paused(): boolean {
    return this.builder.full && !this.begun;
  }

  row(line: number): void {
    this.line = line;
  }

  cell(column: number, kind: CellKind, style: number, bytes: Buffer, length: number): void {
    if (this.line <= this.headerLine) return;
    if (kind === 'shared') {
      const index = sharedIndex(bytes, length);
      const size = this.strings.lengthOf(index);
      if (size === 0) return;
      const start = this.strings.startOf(index);
      this.begin();
      this.builder.copyCell(column, this.strings.blockOf(index), start, start + size, CELL_TEXT);
      return;
    }
    this.begin();
    if (kind === 'text') this.builder.copyCell(column, bytes, 0, length, CELL_TEXT);
    else if (
      kind === 'number' &&
      (this.meaning.dateStyles[style] ?? NOT_A_DATE) === NOT_A_DATE &&
      isPlainNumber(bytes, length)
    ) {
      this.builder.copyCell(column, bytes, 0, length, CELL_NUMBER);
    } else {
      const [text, type] = cellText(kind, style, bytes.toString('utf8', 0, length), this.meaning);
      this.builder.textCell(column, text, type);
    }
  }

  endRow(): void {
    if (!this.begun) return;
    this.begun = false;
    const merge = this.merged.at(this.line);
    if (merge !== undefined) this.builder.note(merge.column, 'cell_merged', { range: merge.range });
  }

  merge(): void {}

  private begin(): void {
    if (this.begun) return;
    this.begun = true;
    this.builder.beginRow(this.line);
  }
}
