import { CELL_TEXT, ROW_SUSPECT } from './batch.ts';
import type { Batch, RowNote } from './batch.ts';

const ROWS = 4096;
const CELLS = 1 << 20;
const BYTES = 16 * 1024 * 1024;
const NOTHING_BEYOND: Batch['extra'] = new Map();

/**
 * Collects cells in any column order into a batch whose arrays are used again for the next one.
 * Cells that are never set are empty. A cell with a control character makes its row ROW_SUSPECT.
 */
export class BatchBuilder {
  /** Where cells are written; grows by `reserve`, so it must be read anew after that. */
  bytes = Buffer.allocUnsafeSlow(256 * 1024);
  used = 0;
  rows = 0;
  private readonly capacity: number;
  private readonly start: Int32Array;
  private readonly end: Int32Array;
  private readonly types: Uint8Array;
  private readonly line: Int32Array;
  private readonly flags: Uint8Array;
  private notes: RowNote[] = [];
  private base = 0;

  constructor(readonly columns: number) {
    this.capacity = Math.max(16, Math.min(ROWS, Math.floor(CELLS / Math.max(1, columns))));
    this.start = new Int32Array(this.capacity * columns);
    this.end = new Int32Array(this.capacity * columns);
    this.types = new Uint8Array(this.capacity * columns);
    this.line = new Int32Array(this.capacity);
    this.flags = new Uint8Array(this.capacity);
  }

  get full(): boolean {
    return this.rows === this.capacity || this.used >= BYTES;
  }

  beginRow(line: number): void {
    this.line[this.rows] = line;
    this.flags[this.rows] = 0;
    this.base = this.rows * this.columns;
    this.start.fill(this.used, this.base, this.base + this.columns);
    this.end.fill(this.used, this.base, this.base + this.columns);
    this.types.fill(CELL_TEXT, this.base, this.base + this.columns);
    this.rows++;
  }

  /** Takes back the row that was begun last. */
  dropRow(): void {
    this.rows--;
  }

  /** Makes room for n more bytes behind `used`. */
  reserve(n: number): void {
    if (this.used + n <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.used + n));
    larger.set(this.bytes.subarray(0, this.used));
    this.bytes = larger;
  }

  /** A cell is what was written between `from` and `used`. */
  setCell(column: number, from: number, type: number): void {
    const { bytes, used } = this;
    for (let i = from; i < used; i++) {
      const byte = bytes[i]!;
      if (byte < 0x20 || byte === 0x7f) this.flags[this.rows - 1]! |= ROW_SUSPECT;
    }
    this.start[this.base + column] = from;
    this.end[this.base + column] = used;
    this.types[this.base + column] = type;
  }

  /** A cell is these bytes, which must be UTF-8. */
  copyCell(column: number, source: Uint8Array, from: number, to: number, type: number): void {
    this.reserve(to - from);
    const { bytes } = this;
    const at = this.used;
    let used = at;
    for (let i = from; i < to; i++) bytes[used++] = source[i]!;
    this.used = used;
    this.setCell(column, at, type);
  }

  /** A cell is this text. */
  textCell(column: number, text: string, type: number): void {
    this.reserve(text.length * 3);
    const at = this.used;
    this.used += this.bytes.write(text, at, 'utf8');
    this.setCell(column, at, type);
  }

  hasValue(column: number): boolean {
    return this.end[this.base + column]! > this.start[this.base + column]!;
  }

  /** Says something of the row that was begun last. */
  note(column: number, code: string, params?: RowNote['params'], value?: string): void {
    const row = this.rows - 1;
    this.flags[row]! |= ROW_SUSPECT;
    this.notes.push({
      row,
      column,
      code,
      ...(value === undefined ? {} : { value }),
      ...(params === undefined ? {} : { params }),
    });
  }

  take(): Batch {
    const { bytes, rows, columns, start, end, line, flags, notes, types } = this;
    return { bytes, rows, columns, start, end, line, flags, notes, extra: NOTHING_BEYOND, types };
  }

  /** Begins the next batch; the one taken before is no longer valid. */
  reset(): void {
    this.used = 0;
    this.rows = 0;
    this.notes = [];
  }
}
