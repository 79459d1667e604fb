/** A 96-bit key of an identity in three integers: exact for up to 18 digits, a hash for other texts (a false match among 10 million: 1 in 10^15). */
export class IdentityKey {
  a = 0;
  b = 0;
  c = 0;

  /** Starts an identity of one or several parts. */
  reset(): void {
    this.a = 0;
    this.b = 0;
    this.c = 0;
  }

  /** Adds the text `bytes[start … end)`. */
  add(bytes: Uint8Array, start: number, end: number): void {
    if (this.c === 0 && end - start <= 18 && this.#digits(bytes, start, end)) return;
    this.#hash(bytes, start, end);
  }

  #digits(bytes: Uint8Array, start: number, end: number): boolean {
    const split = end - start > 9 ? end - 9 : start;
    let high = 0;
    let low = 0;
    for (let i = start; i < split; i++) {
      const digit = bytes[i]! - 48;
      if (digit < 0 || digit > 9) return false;
      high = high * 10 + digit;
    }
    for (let i = split; i < end; i++) {
      const digit = bytes[i]! - 48;
      if (digit < 0 || digit > 9) return false;
      low = low * 10 + digit;
    }
    this.a = high;
    this.b = low;
    this.c = end - start + 1; // 1 … 19 marks the exact form and keeps leading zeros apart
    return true;
  }

  #hash(bytes: Uint8Array, start: number, end: number): void {
    let a = this.a ^ 0x9e3779b9;
    let b = this.b ^ 0x85ebca6b;
    let c = this.c ^ 0xc2b2ae35;
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b ^ byte, 0x5bd1e995);
      b ^= b >>> 15;
      c = (Math.imul(c, 31) + byte) | 0;
      c ^= c << 7;
    }
    // a part that ended must not look like one that goes on
    this.a = mix(a ^ (end - start));
    this.b = mix(b + a);
    this.c = mix(c ^ b) | 0x40000000; // never 1 … 19: those are exact keys
  }
}

/** Finalizer of MurmurHash3: every input bit reaches every output bit. */
export function mix(value: number): number {
  let h = value;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
