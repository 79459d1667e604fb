/** A seeded generator (xoshiro128**): the same seed gives the same city on every machine. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(seed: number) {
    this.#a = mix(seed, 1, 0, 0);
    this.#b = mix(seed, 2, 0, 0);
    this.#c = mix(seed, 3, 0, 0);
    this.#d = mix(seed, 4, 0, 0) | 1;
  }

  /** 0 … 2^32 - 1 */
  uint32(): number {
    const five = Math.imul(this.#b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const t = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= t;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result >>> 0;
  }

  /** 0 ≤ x < 1 */
  unit(): number {
    return this.uint32() / 0x1_0000_0000;
  }

  /** 0 … n - 1 */
  below(n: number): number {
    return Math.floor(this.unit() * n);
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  shuffle<T>(items: readonly T[]): T[] {
    const out = [...items];
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [out[i], out[j]] = [out[j] as T, out[i] as T];
    }
    return out;
  }
}

/** Hash of four integers to 32 bits. */
export function mix(a: number, b: number, c: number, d: number): number {
  let h = 0x9e3779b9;
  for (const k of [a, b, c, d]) {
    h = Math.imul(h ^ k, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return h >>> 0;
}

/** The same hash as a number 0 ≤ x < 1: jitter that needs no storage, because it can be asked for again. */
export function unitOf(a: number, b: number, c: number, d: number): number {
  return mix(a, b, c, d) / 0x1_0000_0000;
}
