import { type Dialect, QUOTE } from './dialect.ts';

/**
 * The same proof as StructureProof for files with few quotes, many times faster: it jumps from quote to quote. It only says that the
 * structure is sound; where it is not, StructureProof finds out why.
 */
export class SparseQuotes {
  readonly #dialect: Dialect;
  readonly #recordBytes: number;
  #quoted = false;
  #closing = false;
  /** Last byte of the block before; a newline before the first. */
  #previous: number;
  /** Bytes of the record that has begun before this block. */
  #recordLength = 0;

  constructor(dialect: Dialect, recordBytes: number) {
    this.#dialect = dialect;
    this.#recordBytes = recordBytes;
    this.#previous = dialect.newline;
  }

  /** @returns whether all is well so far */
  add(block: Buffer): boolean {
    const { delimiter, newline } = this.#dialect;
    let recordStart = -this.#recordLength;
    let at = 0;
    if (this.#closing && block.length > 0) {
      this.#closing = false;
      if (block[0] === QUOTE) at = 1;
      else this.#quoted = false;
    }
    while (at < block.length) {
      const quote = block.indexOf(QUOTE, at);
      // an offset of -1 would search from the end
      if (!this.#quoted && quote !== 0) {
        const lineEnd = block.lastIndexOf(newline, (quote < 0 ? block.length : quote) - 1);
        if (lineEnd >= at) {
          // the record of the quote before ends at the first newline; those between are lines, whose lengths preflight knows
          if (block.indexOf(newline, at) + 1 - recordStart > this.#recordBytes) return false;
          recordStart = lineEnd + 1;
        }
      }
      if ((quote < 0 ? block.length : quote) - recordStart > this.#recordBytes) return false;
      if (quote < 0) break;
      at = quote + 1;
      if (this.#quoted) {
        if (at === block.length) this.#closing = true;
        else if (block[at] === QUOTE) at++;
        else this.#quoted = false;
      } else {
        const before = quote === 0 ? this.#previous : block[quote - 1];
        this.#quoted = before === delimiter || before === newline;
      }
    }
    this.#recordLength = block.length - recordStart;
    this.#previous = block.at(-1) ?? this.#previous;
    return this.#recordLength <= this.#recordBytes;
  }

  /** Whether no quote is left open at the end of the file. */
  get closed(): boolean {
    return !this.#quoted || this.#closing;
  }
}
