import { isAscii } from 'node:buffer';

const WINDOW = 1 << 16;
const ENOUGH = 1 << 20;

/** Gathers the lines of a file that help to tell its encoding: from each block the first stretch with non-ASCII bytes, a megabyte in all. */
export class EncodingSample {
  #length = 0;
  #bytes = new Uint8Array(0);

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
    if (this.#length + lines.length > this.#bytes.length) this.#grow();
    this.#bytes.set(lines, this.#length);
    this.#length += lines.length;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2 + WINDOW);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Without the cut lines at both ends, whose characters may be cut too; unless nothing else is there. */
function wholeLines(window: Uint8Array, isStart: boolean): Uint8Array {
  const from = isStart ? 0 : window.indexOf(0x0a) + 1;
  const to = window.lastIndexOf(0x0a) + 1;
  const lines = window.subarray(from, to);
  return to > from && !isAscii(lines) ? lines : window;
}
