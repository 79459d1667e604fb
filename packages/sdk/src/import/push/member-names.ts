import type { Role } from './record-layout.ts';

interface Known {
  readonly raw: Buffer;
  readonly name: string;
  /** Absent: no member of the record type. */
  readonly role: Role | undefined;
}

/** More names than this are not kept: a body of nothing but different names would fill the memory. */
const MOST_NAMES = 2_000;

/** Finds what a member is for from the bytes of its name, guessing that records repeat their order. */
export class MemberNames {
  readonly #roles: ReadonlyMap<string, Role>;
  readonly #order: Known[] = [];
  readonly #places = new Map<string, number>();
  #expected = 0;

  constructor(roles: ReadonlyMap<string, Role>) {
    this.#roles = roles;
  }

  /** @param from of the name without its quotes */
  find(b: Buffer, from: number, to: number): Known {
    const guess = this.#order[this.#expected];
    if (guess !== undefined && isSame(guess.raw, b, from, to)) {
      this.#expected = (this.#expected + 1) % this.#order.length;
      return guess;
    }
    const name = String(JSON.parse(b.toString('utf8', from - 1, to + 1)));
    let place = this.#places.get(name);
    if (place === undefined) {
      const known = { raw: Buffer.from(b.subarray(from, to)), name, role: this.#roles.get(name) };
      if (this.#order.length >= MOST_NAMES) return known;
      place = this.#order.push(known) - 1;
      this.#places.set(name, place);
    }
    this.#expected = (place + 1) % this.#order.length;
    return this.#order[place]!;
  }

  /** A record begins. */
  rewind(): void {
    this.#expected = 0;
  }
}

/** By hand: a name is short, and the call of a native comparison costs more than it saves. */
function isSame(raw: Buffer, b: Buffer, from: number, to: number): boolean {
  if (raw.length !== to - from) return false;
  for (let i = 0; i < raw.length; i++) if (raw[i] !== b[from + i]) return false;
  return true;
}
