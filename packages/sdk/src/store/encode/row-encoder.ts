import type { Batch } from '../../read/batch.ts';
import { NO_DATE, NO_INT, type ColumnSource } from './column-source.ts';
import { TupleBuffer } from './tuple-buffer.ts';

export interface EncodedRows {
  /** Valid until the next call: the buffer is used again. */
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** The parts of a batch that are encoded. */
export type Cells = Pick<Batch, 'bytes' | 'columns' | 'start' | 'end'>;

/** PostgreSQL counts days from 2000-01-01. */
const EPOCH_DAYS = 10957;
const EPOCH_MS = EPOCH_DAYS * 86_400_000;

/**
 * Rows of a batch as tuples of PostgreSQL's binary COPY format: a field count, then per field its length (-1: NULL) and
 * its bytes, all numbers with the high byte first. Texts must be UTF-8 without NUL bytes: the checks see to that.
 */
export class RowEncoder {
  readonly #sources: readonly ColumnSource[];
  readonly #out = new TupleBuffer();
  /** Bytes that a row needs at least: its field count, and 4 + 8 bytes for every field. */
  readonly #rowBytes: number;

  constructor(sources: readonly ColumnSource[]) {
    if (sources.length === 0 || sources.length > 1600) throw new RangeError('a table has 1 to 1600 columns');
    this.#sources = sources;
    this.#rowBytes = 2 + 12 * sources.length;
  }

  /**
   * @param accepted numbers of the batch's rows to encode; the first `count` of them are read
   * @param start offsets to use instead of the batch's own, e.g. with blanks trimmed; `end` alike
   */
  encode(cells: Cells, accepted: Int32Array, count: number, start = cells.start, end = cells.end): EncodedRows {
    const out = this.#out;
    out.clear();
    out.source(cells.bytes);
    for (let n = 0; n < count; n++) this.#row(cells.bytes, accepted[n]!, accepted[n]! * cells.columns, start, end);
    return { bytes: out.taken(), rows: count };
  }

  #row(bytes: Uint8Array, row: number, first: number, start: Int32Array, end: Int32Array): void {
    const out = this.#out;
    const sources = this.#sources;
    out.reserve(this.#rowBytes);
    out.int16(sources.length);
    for (let c = 0; c < sources.length; c++) {
      const source = sources[c]!;
      switch (source.kind) {
        case 'cell': {
          const i = first + source.column;
          out.text(bytes, start[i]!, end[i]!, this.#rowBytes);
          break;
        }
        case 'slice': {
          const from = start[first + source.column]! + source.offset;
          const to = from + source.length;
          out.text(bytes, from, to > end[first + source.column]! ? from : to, this.#rowBytes);
          break;
        }
        case 'dictionary': {
          const i = source.index[row]!;
          if (i < 0 && source.orCell !== undefined)
            out.text(bytes, start[first + source.orCell]!, end[first + source.orCell]!, this.#rowBytes);
          else if (i < 0) out.nothing();
          else out.text(source.bytes, source.offsets[i]!, source.offsets[i + 1]!, this.#rowBytes);
          break;
        }
        case 'constant':
          if (source.bytes === null) out.nothing();
          else if (source.bytes.length === 0) out.emptyText();
          else out.text(source.bytes, 0, source.bytes.length, this.#rowBytes);
          break;
        case 'float8':
          out.float8(source.values[row]!);
          break;
        case 'date': {
          const days = source.days[row]!;
          if (days === NO_DATE) out.nothing();
          else out.int4(days - EPOCH_DAYS);
          break;
        }
        case 'int4': {
          const value = source.values[row]!;
          if (value === NO_INT) out.nothing();
          else out.int4(value);
          break;
        }
        case 'timestamptz': {
          const ms = source.ms[row]!;
          if (Number.isNaN(ms)) out.nothing();
          else out.int8((ms - EPOCH_MS) * 1000);
          break;
        }
        case 'jsonb': {
          const i = first + source.column;
          out.jsonb(bytes, start[i]!, end[i]!, this.#rowBytes);
          break;
        }
      }
    }
  }
}
