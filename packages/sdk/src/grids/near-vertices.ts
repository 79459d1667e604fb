/**
 * Points of a plane that stand for all points within a tolerance of them: no two are nearer to each other than it.
 * Asking for the same point twice gives the same answer as long as nothing was added near it in between.
 */
export class NearVertices {
  x = new Float64Array(1024);
  y = new Float64Array(1024);
  count = 0;
  readonly #tolerance: number;
  #next = new Int32Array(1024);
  #buckets = new Int32Array(4096).fill(-1);

  /** @param tolerance metres, greater than 0 */
  constructor(tolerance: number) {
    this.#tolerance = tolerance;
  }

  /** The nearest vertex within the tolerance, or -1. */
  nearest(x: number, y: number): number {
    const column = Math.floor(x / this.#tolerance);
    const row = Math.floor(y / this.#tolerance);
    let found = -1;
    let best = this.#tolerance * this.#tolerance;
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        for (let v = this.#buckets[this.#bucket(c, r)]!; v >= 0; v = this.#next[v]!) {
          const dx = this.x[v]! - x;
          const dy = this.y[v]! - y;
          const square = dx * dx + dy * dy;
          if (square < best || (square === best && v < found)) {
            best = square;
            found = v;
          }
        }
      }
    }
    return found;
  }

  /** The nearest vertex within the tolerance; the point itself becomes one where there is none. */
  add(x: number, y: number): number {
    const near = this.nearest(x, y);
    if (near >= 0) return near;
    if (this.count === this.x.length) this.#grow();
    const v = this.count++;
    this.x[v] = x;
    this.y[v] = y;
    this.#link(v);
    return v;
  }

  #bucket(column: number, row: number): number {
    const mixed = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca77);
    return (mixed ^ (mixed >>> 15)) & (this.#buckets.length - 1);
  }

  #link(v: number): void {
    const bucket = this.#bucket(Math.floor(this.x[v]! / this.#tolerance), Math.floor(this.y[v]! / this.#tolerance));
    this.#next[v] = this.#buckets[bucket]!;
    this.#buckets[bucket] = v;
  }

  #grow(): void {
    this.x = twice(this.x, new Float64Array(2 * this.count));
    this.y = twice(this.y, new Float64Array(2 * this.count));
    this.#next = new Int32Array(2 * this.count);
    this.#buckets = new Int32Array(8 * this.count).fill(-1);
    for (let v = 0; v < this.count; v++) this.#link(v);
  }
}

function twice<T extends Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
