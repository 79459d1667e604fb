import type { FileRefused } from '../../finding/finding.ts';
import { refuse } from '../refuse.ts';
import { type Dialect, QUOTE } from './dialect.ts';

/**
 * Walks through the records of a file without looking at their cells, to prove before the first row is given out that no quote is left
 * open at the end and no record is longer than allowed. Quotes open and close exactly as in Splitter.
 */
export class StructureProof {
  readonly #dialect: Dialect;
  readonly #recordBytes: number;
  #quoted = false;
  /** A quote was the last byte inside quotes: the next byte tells whether it closed them. */
  #closing = false;
  #atCellStart = true;
  #line = 1;
  #recordLine = 1;
  #recordLength = 0;
  #skip: number;

  /** @param skip bytes of a byte order mark before the first cell. */
  constructor(dialect: Dialect, recordBytes: number, skip: number) {
    this.#skip = skip;
    this.#dialect = dialect;
    this.#recordBytes = recordBytes;
  }

  /** @throws FileRefused `file_too_complex` */
  add(bytes: Uint8Array, start: number, to: number): void {
    const { delimiter, newline } = this.#dialect;
    const from = Math.min(to, start + this.#skip);
    this.#skip -= from - start;
    let recordStart = from - this.#recordLength;
    let i = from;
    if (this.#closing && i < to) {
      this.#closing = false;
      if (bytes[i] === QUOTE) i++;
      else this.#quoted = false;
    }
    while (i < to) {
      if (this.#quoted) {
        let byte = 0;
        while (i < to && (byte = bytes[i]!) !== QUOTE) {
          if (byte === newline) this.#line++;
          i++;
        }
        if (i === to) break;
        i++;
        if (i === to) this.#closing = true;
        else if (bytes[i] === QUOTE) i++;
        else this.#quoted = false;
        continue;
      }
      if (this.#atCellStart && bytes[i] === QUOTE) {
        this.#quoted = true;
        this.#atCellStart = false;
        i++;
        continue;
      }
      const byte = bytes[i++]!;
      this.#atCellStart = byte === delimiter;
      if (byte === newline) {
        if (i - recordStart > this.#recordBytes) this.#tooLong();
        this.#atCellStart = true;
        recordStart = i;
        this.#recordLine = ++this.#line;
      }
    }
    this.#recordLength = to - recordStart;
    if (this.#recordLength > this.#recordBytes) this.#tooLong();
  }

  /** @throws FileRefused `file_truncated` where the file ends inside quotes. */
  end(): void {
    if (!this.#quoted || this.#closing) return;
    throw openQuote(this.#recordLine);
  }

  #tooLong(): never {
    throw recordTooLong(this.#recordBytes, this.#recordLine);
  }
}

/** @param line physical line where the record begins; 0 where nobody has counted. */
export function recordTooLong(limit: number, line: number): FileRefused {
  return refuse('file_too_complex', 'record_too_long', line > 0 ? { limit, atLine: line } : { limit });
}

/** @param line physical line where the record begins whose quote is never closed. */
export function openQuote(line: number): FileRefused {
  return refuse('file_truncated', 'open_quote', { atLine: line });
}
