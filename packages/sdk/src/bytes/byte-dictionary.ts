const encoder = new TextEncoder();

/** Finds the ordinal of a word by its UTF-8 bytes, without making a string. */
export class ByteDictionary {
  /** All words one after another; word i is `bytes[offsets[i] … offsets[i + 1])`. */
  readonly bytes: Uint8Array;
  readonly offsets: Int32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** @param words ordinal i is the i-th; of equal ones the first is found */
  constructor(words: readonly string[]) {
    const encoded = words.map((word) => encoder.encode(word));
    this.offsets = new Int32Array(words.length + 1);
    encoded.forEach((word, i) => (this.offsets[i + 1] = this.offsets[i]! + word.length));
    this.bytes = new Uint8Array(this.offsets[words.length]!);
    encoded.forEach((word, i) => this.bytes.set(word, this.offsets[i]));
    let size = 16;
    while (size < words.length * 3) size *= 2;
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
    encoded.forEach((word, i) => {
      let slot = hashBytes(word, 0, word.length) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = i + 1;
    });
  }

  /** Ordinal of `bytes[start … end)`, or -1. */
  find(bytes: Uint8Array, start: number, end: number): number {
    for (let slot = hashBytes(bytes, start, end) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const ordinal = this.#slots[slot]! - 1;
      if (ordinal < 0 || this.equals(ordinal, bytes, start, end)) return ordinal;
    }
  }

  /** Whether word `ordinal` is `bytes[start … end)`. */
  equals(ordinal: number, bytes: Uint8Array, start: number, end: number): boolean {
    let at = this.offsets[ordinal]!;
    if (this.offsets[ordinal + 1]! - at !== end - start) return false;
    const own = this.bytes;
    for (let i = start; i < end; i++) if (bytes[i] !== own[at++]) return false;
    return true;
  }
}

/** FNV-1a with a last stir. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
