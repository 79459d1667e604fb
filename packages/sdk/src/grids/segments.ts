/**
 * Straight pieces between vertices, each once, with the shapes whose boundary runs along it. A boundary that runs along a piece an even number
 * of times (there and back) does not count: it bounds nothing.
 */
export class Segments {
  readonly from: Int32Array;
  readonly to: Int32Array;
  count = 0;
  readonly #slots: Int32Array;
  /** Linked lists of shapes, one per segment. */
  readonly #first: Int32Array;
  readonly #shape: Int32Array;
  readonly #next: Int32Array;
  #links = 0;

  /** @param capacity how often `toggle` will be called at most */
  constructor(capacity: number) {
    let slots = 16;
    while (slots < 2 * capacity) slots *= 2;
    this.#slots = new Int32Array(slots).fill(-1);
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
    this.#first = new Int32Array(capacity);
    this.#shape = new Int32Array(capacity);
    this.#next = new Int32Array(capacity);
  }

  /** A shape's boundary runs between two vertices, in either direction. */
  toggle(a: number, b: number, shape: number): void {
    if (a === b) return;
    const segment = this.#segment(Math.min(a, b), Math.max(a, b));
    let before = -1;
    for (let link = this.#first[segment]!; link >= 0; before = link, link = this.#next[link]!) {
      if (this.#shape[link] !== shape) continue;
      if (before < 0) this.#first[segment] = this.#next[link]!;
      else this.#next[before] = this.#next[link]!;
      return;
    }
    this.#shape[this.#links] = shape;
    this.#next[this.#links] = this.#first[segment]!;
    this.#first[segment] = this.#links++;
  }

  /** Shapes along a segment; none: the segment bounds nothing. */
  shapes(segment: number): number[] {
    const shapes: number[] = [];
    for (let link = this.#first[segment]!; link >= 0; link = this.#next[link]!) shapes.push(this.#shape[link]!);
    return shapes;
  }

  isBoundary(segment: number): boolean {
    return this.#first[segment]! >= 0;
  }

  #segment(from: number, to: number): number {
    const mask = this.#slots.length - 1;
    const mixed = Math.imul(from, 0x9e3779b1) ^ Math.imul(to, 0x85ebca77);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (; this.#slots[slot]! >= 0; slot = (slot + 1) & mask) {
      const segment = this.#slots[slot]!;
      if (this.from[segment] === from && this.to[segment] === to) return segment;
    }
    this.#slots[slot] = this.count;
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.#first[this.count] = -1;
    return this.count++;
  }
}
