import { isAscii } from 'node:buffer';

const WINDOW = 1 << 16;
const ENOUGH = 1 << 20;

/** Gathers the lines of a file that help to tell its encoding: from each block the first stretch with non-ASCII bytes, a megabyte in all. */
export class EncodingSample {
  #length = 0;
  readonly #bytes = new Uint8Array(ENOUGH + WINDOW);

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  add(block: Uint8Array): void {
    if (this.#length >= ENOUGH) return;
    for (let i = 0; i < block.length; i += WINDOW) {
      const window = block.subarray(i, i + WINDOW);
      if (isAscii(window)) continue;
      this.#take(wholeLines(window, this.#length === 0 && i === 0));
      return;
    }
  }

  #take(lines: Uint8Array): void {
    this.#bytes.set(lines, this.#length);
    this.#length += lines.length;
  }
}

/** Without the cut lines at both ends, whose characters may be cut too; unless nothing else is there. */
function wholeLines(window: Uint8Array, isStart: boolean): Uint8Array {
  const from = isStart ? 0 : window.indexOf(0x0a) + 1;
  const to = window.lastIndexOf(0x0a) + 1;
  const lines = window.subarray(from, to);
  return to > from && !isAscii(lines) ? lines : window;
}
