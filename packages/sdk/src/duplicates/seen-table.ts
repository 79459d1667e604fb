import { mix } from './identity-key.ts';
import type { IdentityKey } from './identity-key.ts';

/** Four 32-bit words a slot: the key and the place (input and line) where it was first accepted, plus one; 0 marks a free slot. */
const WORDS = 4;
/** Beyond this share of used slots, probing gets long. */
const MAX_LOAD = 0.6;

/** An open-addressing hash table of identity keys in one Int32Array, which can be written to disk as it is. */
export class SeenTable {
  readonly words: Int32Array;
  readonly #mask: number;
  #used = 0;

  constructor(slots: number) {
    this.words = new Int32Array(slots * WORDS);
    this.#mask = slots - 1;
  }

  get full(): boolean {
    return this.#used >= (this.#mask + 1) * MAX_LOAD;
  }

  get slots(): number {
    return this.#mask + 1;
  }

  /** The place that was kept for the key, or 0. */
  find(key: IdentityKey): number {
    const { words } = this;
    for (let slot = slotOf(key, this.#mask); ; slot = (slot + 1) & this.#mask) {
      const at = slot * WORDS;
      const place = words[at + 3]!;
      if (place === 0) return 0;
      if (words[at] === key.a && words[at + 1] === key.b && words[at + 2] === key.c) return place;
    }
  }

  /** Keeps `place` (not 0) for a key that is not there yet. */
  insert(a: number, b: number, c: number, place: number): void {
    const { words } = this;
    for (let slot = slotOf({ a, b, c }, this.#mask); ; slot = (slot + 1) & this.#mask) {
      const at = slot * WORDS;
      if (words[at + 3] !== 0) continue;
      words[at] = a;
      words[at + 1] = b;
      words[at + 2] = c;
      words[at + 3] = place;
      this.#used++;
      return;
    }
  }

  /** The same content in a table of twice the slots. */
  doubled(): SeenTable {
    const bigger = new SeenTable(this.slots * 2);
    const { words } = this;
    for (let at = 0; at < words.length; at += WORDS) {
      const place = words[at + 3]!;
      if (place !== 0) bigger.insert(words[at]!, words[at + 1]!, words[at + 2]!, place);
    }
    return bigger;
  }

  clear(): void {
    this.words.fill(0);
    this.#used = 0;
  }
}

/**
 * Where probing for a key starts in a table of `mask + 1` slots. Surveys number the parts of a class one after another: eight
 * neighbours share a place in memory, so that one look into it brings the next seven along.
 */
export function slotOf(key: { readonly a: number; readonly b: number; readonly c: number }, mask: number): number {
  const group = mix(key.a) ^ mix((key.b >>> 3) + 0x9e3779b9) ^ Math.imul(key.c, 0x27d4eb2f);
  return ((group << 3) | (key.b & 7)) & mask;
}
