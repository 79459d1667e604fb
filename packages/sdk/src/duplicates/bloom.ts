import { mix } from './identity-key.ts';
import type { IdentityKey } from './identity-key.ts';

/** A Bloom filter of fixed size: `mayHave` is never wrong when it says no. */
export class Bloom {
  readonly #bits: Uint32Array;
  readonly #mask: number;

  /** @param bits a power of two */
  constructor(bits: number) {
    this.#bits = new Uint32Array(bits >>> 5);
    this.#mask = bits - 1;
  }

  add(a: number, b: number, c: number): void {
    const step = mix(b ^ Math.imul(c, 0x9e3779b9)) | 1;
    let bit = mix(a + c);
    for (let i = 0; i < 4; i++, bit = (bit + step) | 0) {
      const at = bit & this.#mask;
      this.#bits[at >>> 5]! |= 1 << (at & 31);
    }
  }

  mayHave(key: IdentityKey): boolean {
    const step = mix(key.b ^ Math.imul(key.c, 0x9e3779b9)) | 1;
    let bit = mix(key.a + key.c);
    for (let i = 0; i < 4; i++, bit = (bit + step) | 0) {
      const at = bit & this.#mask;
      if ((this.#bits[at >>> 5]! & (1 << (at & 31))) === 0) return false;
    }
    return true;
  }
}
