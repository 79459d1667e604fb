import { type RowNote, ROW_SUSPECT } from '../batch.ts';
import { QUOTE } from './dialect.ts';

/** Cells beyond the header's width that are kept one by one; whatever follows them stays together as the last. */
const KEPT_CELLS = 4096;

/** How many cells a record may have: the header's own number, and the number that the file's rows have by habit of trailing delimiters. */
export interface Widths {
  readonly header: number;
  readonly habit: number;
}

/** The arrays of a batch that irregular rows reach into. */
export interface Cells {
  readonly columns: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly flags: Uint8Array;
}

/** What the rare rows of a batch need: doubled quotes, missing cells, cells beyond the header. */
export class Irregular {
  notes: RowNote[] = [];
  extra = new Map<number, readonly string[]>();
  hasDoubled = false;

  readonly #cells: Cells;
  readonly #widths: Widths;
  /** Of the row at hand: columns with `""` in them, and begin and end of each cell beyond the header. */
  #doubledColumns: number[] = [];
  #beyond: number[] = [];

  constructor(cells: Cells, widths: Widths) {
    this.#cells = cells;
    this.#widths = widths;
  }

  /** Begins a new batch. The old notes stay whole for whoever still holds them. */
  clear(): void {
    if (this.notes.length > 0) this.notes = [];
    if (this.extra.size > 0) this.extra = new Map();
    this.forgetRow();
  }

  forgetRow(): void {
    if (this.#beyond.length > 0) this.#beyond = [];
    if (!this.hasDoubled) return;
    this.#doubledColumns = [];
    this.hasDoubled = false;
  }

  doubled(column: number): void {
    this.hasDoubled = true;
    if (column < this.#cells.columns + KEPT_CELLS) this.#doubledColumns.push(column);
  }

  beyond(start: number, end: number): void {
    if (this.#beyond.length < KEPT_CELLS * 2) this.#beyond.push(start, end);
    else this.#beyond[KEPT_CELLS * 2 - 1] = end;
  }

  /** Makes `""` into `"`, moving the rest of the cell to the front. */
  undouble(bytes: Uint8Array, row: number): void {
    const { columns, start, end } = this.#cells;
    for (const column of this.#doubledColumns) {
      if (column < columns) {
        const i = row * columns + column;
        end[i] = undouble(bytes, start[i]!, end[i]!);
      } else {
        const i = (column - columns) * 2;
        this.#beyond[i + 1] = undouble(bytes, this.#beyond[i]!, this.#beyond[i + 1]!);
      }
    }
  }

  /** Judges the number of cells of a row; empty cells beyond the header are nothing, where the header or the file's habit has them. */
  width(bytes: Uint8Array, row: number, actual: number, recordEnd: number): void {
    const { columns, start, end, flags } = this.#cells;
    start.fill(recordEnd, row * columns + actual, (row + 1) * columns);
    end.fill(recordEnd, row * columns + actual, (row + 1) * columns);
    const beyond = this.#beyond;
    const filled = beyond.some((value, i) => i % 2 === 1 && value > beyond[i - 1]!);
    if (!filled && (actual === this.#widths.header || actual === this.#widths.habit)) return;
    flags[row] = ROW_SUSPECT;
    this.notes.push({ row, column: -1, code: 'row_width', params: { expected: this.#widths.header, actual } });
    if (beyond.length > 0) this.extra.set(row, strings(bytes, beyond));
  }
}

function undouble(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  for (let i = from; i < to; i++) {
    bytes[at++] = bytes[i]!;
    if (bytes[i] === QUOTE) i++;
  }
  return at;
}

function strings(bytes: Uint8Array, offsets: readonly number[]): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const texts: string[] = [];
  for (let i = 0; i < offsets.length; i += 2) texts.push(buffer.toString('utf8', offsets[i], offsets[i + 1]));
  return texts;
}
