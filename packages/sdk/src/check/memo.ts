import { hashBytes } from '../bytes/byte-dictionary.ts';

/** Texts that are kept: a city has a thousand maintenance units, and a few thousand of anything else that recurs. */
const SLOTS = 1 << 14;
/** How far from its own place a text may be kept. */
const REACH = 8;
const WIDTH = 64;

/**
 * Remembers texts about which the rules had nothing to say, so that a rule that needs a string runs once for each distinct value and
 * not once for each row. Of fixed size: a text that is pushed out or too long is simply judged again.
 */
export class Memo {
  readonly #lengths = new Uint8Array(SLOTS + REACH);
  readonly #bytes = new Uint8Array((SLOTS + REACH) * WIDTH);
  #next = 0;

  has(bytes: Uint8Array, start: number, end: number): boolean {
    const length = end - start;
    const home = hashBytes(bytes, start, end) & (SLOTS - 1);
    for (let slot = home; slot < home + REACH; slot++) {
      const known = this.#lengths[slot]!;
      if (known === 0) return false;
      if (known !== length) continue;
      let i = start;
      for (let at = slot * WIDTH; i < end && this.#bytes[at] === bytes[i]; i++) at++;
      if (i === end) return true;
    }
    return false;
  }

  add(bytes: Uint8Array, start: number, end: number): void {
    if (end === start || end - start > WIDTH || this.has(bytes, start, end)) return;
    const home = hashBytes(bytes, start, end) & (SLOTS - 1);
    let slot = home;
    while (slot < home + REACH && this.#lengths[slot] !== 0) slot++;
    // all places within reach are taken: one after another gives way
    if (slot === home + REACH) slot = home + (this.#next++ % REACH);
    this.#lengths[slot] = end - start;
    this.#bytes.set(bytes.subarray(start, end), slot * WIDTH);
  }
}
