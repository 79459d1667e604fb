import { ROW_SUSPECT } from '../batch.ts';
import { CR, type Dialect, LF, QUOTE } from './dialect.ts';
import { Irregular, type Widths } from './irregular.ts';

const PLAIN = 0;
const CONTROL = 1;
const DELIMITER = 2;
const NEWLINE = 3;
const CARRIAGE_RETURN = 4;

/** Cells that one batch can hold, so that a page of tiny rows under a wide header stays bounded. */
const CELLS = 1 << 18;

/** Rows of a batch at most. */
export function rowsPerBatch(columns: number): number {
  return Math.max(1, Math.floor(CELLS / Math.max(1, columns)));
}

/**
 * Finds the cells of CSV records in UTF-8 bytes, without making strings.
 *
 * RFC 4180, and where that is silent: quotes count only at the beginning of a cell, elsewhere they are text; a cell with text behind its closing
 * quote stands as it is, quotes and all, in a suspect row; blank lines are skipped but counted; the last record may lack its line end.
 */
export class Splitter {
  readonly columns: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly line: Int32Array;
  readonly flags: Uint8Array;
  /** Where each row begins in the bytes; one more than there are rows. */
  readonly rowStart: Int32Array;
  rows = 0;
  /** Physical line of the next byte. */
  nextLine: number;
  /** The bytes ended inside quotes. */
  openQuote = false;
  readonly irregular: Irregular;

  readonly #maxRows: number;
  readonly #dialect: Dialect;
  readonly #uniform: boolean;
  readonly #classes = new Uint8Array(256);
  // Of the quoted cell met last: line ends and other control characters inside, and whether it holds `""`.
  #lineEnds = 0;
  #controls = 0;
  #doubled = false;

  /** @param columns cells of each row that are wanted; what stands beyond them goes to `irregular`. */
  constructor(dialect: Dialect, columns: number, widths: Widths, nextLine: number, maxRows = rowsPerBatch(columns)) {
    this.columns = columns;
    this.nextLine = nextLine;
    this.#maxRows = maxRows;
    this.#dialect = dialect;
    this.#uniform = widths.header === columns && widths.habit === columns;
    this.start = new Int32Array(maxRows * columns);
    this.end = new Int32Array(maxRows * columns);
    this.line = new Int32Array(maxRows);
    this.flags = new Uint8Array(maxRows);
    this.rowStart = new Int32Array(maxRows + 1);
    this.irregular = new Irregular(this, widths);
    this.#classes.fill(CONTROL, 0, 0x20);
    this.#classes[CR] = CARRIAGE_RETURN;
    if (dialect.newline === CR) this.#classes[LF] = CONTROL;
    this.#classes[dialect.newline] = NEWLINE;
    this.#classes[dialect.delimiter] = DELIMITER;
  }

  /**
   * Splits the complete records of bytes[from … to), as many as a batch holds, and undoes their doubled quotes in place.
   * bytes[to] must exist: a line end is put there as a sentinel.
   * @param last nothing follows: the record at the end is complete without its line end.
   * @returns where the first record begins that was not taken: `to`, or less where it is incomplete or the batch is full.
   */
  split(bytes: Uint8Array, from: number, to: number, last: boolean): number {
    const { start, end, columns, irregular } = this;
    const classes = this.#classes;
    const skip = Math.max(this.#dialect.delimiter, 0x1f);
    const maxRows = this.#maxRows;
    bytes[to] = this.#dialect.newline;
    irregular.clear();
    this.openQuote = false;
    let rows = 0;
    let line = this.nextLine;
    let i = from;
    while (i < to && rows < maxRows) {
      const recordStart = i;
      const base = rows * columns;
      let lineEnds = 1;
      let column = 0;
      let flags = 0;
      let kind = DELIMITER;
      for (;;) {
        let cellStart = i;
        let cellEnd = -1;
        if (bytes[i] === QUOTE) {
          const close = this.#closingQuote(bytes, i + 1, to);
          if (close < 0) {
            this.openQuote = true;
            i = to;
            kind = NEWLINE;
            break;
          }
          if (this.#controls > 0) flags = ROW_SUSPECT;
          lineEnds += this.#lineEnds;
          i = close + 1;
          kind = classes[bytes[i]!]!;
          if (kind === DELIMITER || kind === NEWLINE || (kind === CARRIAGE_RETURN && bytes[i + 1] === LF)) {
            cellStart++;
            cellEnd = close;
            if (this.#doubled) irregular.doubled(column);
          } else {
            flags = ROW_SUSPECT;
          }
        }
        for (;;) {
          let byte = bytes[i]!;
          while (byte > skip || classes[byte] === PLAIN) byte = bytes[++i]!;
          kind = classes[byte]!;
          if (kind === DELIMITER || kind === NEWLINE || (kind === CARRIAGE_RETURN && bytes[i + 1] === LF)) break;
          flags = ROW_SUSPECT;
          i++;
        }
        if (cellEnd < 0) cellEnd = i;
        if (column < columns) {
          start[base + column] = cellStart;
          end[base + column] = cellEnd;
        } else {
          irregular.beyond(cellStart, cellEnd);
        }
        column++;
        if (kind !== DELIMITER) break;
        i++;
      }
      const recordEnd = i;
      if (kind === CARRIAGE_RETURN) i++;
      if (i >= to && (!last || this.openQuote)) {
        irregular.forgetRow();
        i = recordStart;
        break;
      }
      i++;
      if (recordEnd > recordStart) {
        this.rowStart[rows] = recordStart;
        this.line[rows] = line;
        this.flags[rows] = flags;
        if (irregular.hasDoubled) irregular.undouble(bytes, rows);
        if (column !== columns || !this.#uniform) irregular.width(bytes, rows, column, recordEnd);
        rows++;
      }
      irregular.forgetRow();
      line += lineEnds;
    }
    if (i > to) i = to;
    this.rows = rows;
    this.rowStart[rows] = i;
    this.nextLine = line;
    return i;
  }

  /** The quote that closes the cell whose text begins at `i`, or -1 where the bytes end before it. */
  #closingQuote(bytes: Uint8Array, from: number, to: number): number {
    const newline = this.#dialect.newline;
    let lineEnds = 0;
    let controls = 0;
    let doubled = false;
    for (let i = from; ; i++) {
      let byte = bytes[i]!;
      while (byte > QUOTE || byte === 0x20 || byte === 0x21) byte = bytes[++i]!;
      if (byte === QUOTE) {
        if (bytes[i + 1] !== QUOTE || i + 1 >= to) {
          this.#lineEnds = lineEnds;
          this.#controls = controls;
          this.#doubled = doubled;
          return i;
        }
        doubled = true;
        i++;
        continue;
      }
      if (i >= to) return -1;
      controls++;
      if (byte === newline) lineEnds++;
    }
  }
}
