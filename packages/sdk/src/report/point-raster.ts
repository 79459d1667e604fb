/** One ring, longitude and latitude in turn, degrees of EPSG:4490. */
export type Outline = Float64Array;

export interface Cell {
  /** South-west corner, degrees. */
  readonly lon: number;
  readonly lat: number;
  readonly accepted: number;
  readonly refused: number;
}

/** Counts of points per cell of a square lattice. */
export interface PointDensity {
  /** Side of a cell in degrees: a power of two. */
  readonly cellSize: number;
  readonly accepted: number;
  readonly refused: number;
  cells(): Iterable<Cell>;
}

/** 2^-16 degree is 1.7 m: no map of a city needs less. */
const FINEST = 2 ** -16;
const EMPTY = -1;
/** Cells per axis at the finest level stay below 2^25, so that two indices fit into one exact double. */
const STRIDE = 2 ** 25;

/**
 * Density of points in fixed memory. Only cells that hold points are kept; when there are more than `capacity` of them,
 * the cell's side doubles and four become one. So a stray point far away costs one cell and no sharpness, and the result
 * does not depend on the order of the points: it is the finest lattice on which all of them fit.
 */
export class PointRaster implements PointDensity {
  accepted = 0;
  refused = 0;
  cellSize = FINEST;
  readonly #capacity: number;
  readonly #mask: number;
  #keys: Float64Array;
  #counts: Uint32Array;
  #used = 0;

  /** @param capacity most cells that are kept; memory is 32 to 64 bytes for each. */
  constructor(capacity = 2 ** 17) {
    this.#capacity = capacity;
    const slots = 2 ** Math.ceil(Math.log2(capacity * 2));
    this.#mask = slots - 1;
    this.#keys = new Float64Array(slots).fill(EMPTY);
    this.#counts = new Uint32Array(slots * 2);
  }

  /** Counts points `rows[0 … n)` of the columns; points that are no numbers on the globe are left out. */
  add(lon: Float64Array, lat: Float64Array, rows: Int32Array, n: number, fate: 'accepted' | 'refused'): void {
    const side = fate === 'accepted' ? 0 : 1;
    let counted = 0;
    for (let k = 0; k < n; k++) {
      const row = rows[k]!;
      const x = lon[row]!;
      const y = lat[row]!;
      if (!(x >= -180 && x <= 180 && y >= -90 && y <= 90)) continue;
      this.#bump(this.#key(x, y), side, 1);
      while (this.#used > this.#capacity) this.#coarsen();
      counted++;
    }
    if (side === 0) this.accepted += counted;
    else this.refused += counted;
  }

  *cells(): Iterable<Cell> {
    for (let slot = 0; slot <= this.#mask; slot++) {
      const key = this.#keys[slot]!;
      if (key === EMPTY) continue;
      const ix = Math.floor(key / STRIDE);
      const iy = key - ix * STRIDE;
      yield {
        lon: ix * this.cellSize - 180,
        lat: iy * this.cellSize - 90,
        accepted: this.#counts[slot * 2]!,
        refused: this.#counts[slot * 2 + 1]!,
      };
    }
  }

  #key(lon: number, lat: number): number {
    return Math.floor((lon + 180) / this.cellSize) * STRIDE + Math.floor((lat + 90) / this.cellSize);
  }

  #bump(key: number, side: number, by: number): void {
    let slot = hash(key) & this.#mask;
    for (; this.#keys[slot] !== key; slot = (slot + 1) & this.#mask) {
      if (this.#keys[slot] !== EMPTY) continue;
      this.#keys[slot] = key;
      this.#used++;
      break;
    }
    this.#counts[slot * 2 + side]! += by;
  }

  #coarsen(): void {
    const keys = this.#keys;
    const counts = this.#counts;
    this.#keys = new Float64Array(keys.length).fill(EMPTY);
    this.#counts = new Uint32Array(counts.length);
    this.#used = 0;
    this.cellSize *= 2;
    for (let slot = 0; slot <= this.#mask; slot++) {
      const key = keys[slot]!;
      if (key === EMPTY) continue;
      const ix = Math.floor(key / STRIDE);
      const parent = Math.floor(ix / 2) * STRIDE + Math.floor((key - ix * STRIDE) / 2);
      if (counts[slot * 2]! > 0) this.#bump(parent, 0, counts[slot * 2]!);
      if (counts[slot * 2 + 1]! > 0) this.#bump(parent, 1, counts[slot * 2 + 1]!);
    }
  }
}

function hash(key: number): number {
  const high = Math.floor(key / STRIDE);
  const low = key - high * STRIDE;
  const mixed = Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
