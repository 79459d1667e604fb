import { unitOf } from './random.ts';

/** Longitude, latitude in 1e-7 degrees (about a centimetre): integers, so that a shared vertex is the same in both cells. */
export type Vertex = readonly [number, number];

/** How far a vertex may be moved, as a share of the cell's side: below 0.2 every cell stays a simple polygon. */
const JITTER = 0.17;
/** How far an edge may bulge, as a share of its length towards the nearer end. */
const BULGE = 0.14;

/**
 * A lattice of quadrilaterals with moved corners and broken edges. Nothing is stored: the position of a corner and the points along
 * an edge are hashes of their place, so both cells at an edge compute the same ones.
 */
export class Lattice {
  readonly #seed: number;
  readonly #origin: Vertex;
  readonly #stepLon: number;
  readonly #stepLat: number;

  /** `origin` in 1e-7 degrees, steps in 1e-7 degrees per cell. */
  constructor(seed: number, origin: Vertex, stepLon: number, stepLat: number) {
    this.#seed = seed;
    this.#origin = origin;
    this.#stepLon = stepLon;
    this.#stepLat = stepLat;
  }

  /** The place of lattice coordinates without jitter; cell (i, j) has its centre at (i + 0.5, j + 0.5). */
  at(i: number, j: number): Vertex {
    return [Math.round(this.#origin[0] + i * this.#stepLon), Math.round(this.#origin[1] + j * this.#stepLat)];
  }

  corner(i: number, j: number): Vertex {
    const di = (unitOf(this.#seed, i, j, 11) * 2 - 1) * JITTER;
    const dj = (unitOf(this.#seed, i, j, 12) * 2 - 1) * JITTER;
    return this.at(i + di, j + dj);
  }

  /** From corner (i, j) eastwards (`across` = 0) or northwards (1): its first corner and the points along it, without the last corner. */
  edge(i: number, j: number, across: 0 | 1): Vertex[] {
    const from = this.corner(i, j);
    const to = across === 0 ? this.corner(i + 1, j) : this.corner(i, j + 1);
    const points: Vertex[] = [from];
    const extra = 1 + Math.floor(unitOf(this.#seed, i, j, 20 + across) * 3);
    for (let k = 1; k <= extra; k++) {
      const t = k / (extra + 1);
      const bulge = (unitOf(this.#seed, i, j, 30 + across * 10 + k) * 2 - 1) * BULGE * Math.min(t, 1 - t);
      const across1 = this.#stepLon / this.#stepLat;
      const dx = to[0] - from[0];
      const dy = to[1] - from[1];
      points.push([
        Math.round(from[0] + dx * t - dy * across1 * bulge),
        Math.round(from[1] + dy * t + (dx / across1) * bulge),
      ]);
    }
    return points;
  }

  /** Closed ring, counter-clockwise. */
  ring(i: number, j: number): Vertex[] {
    const south = this.edge(i, j, 0);
    const east = this.edge(i + 1, j, 1);
    const north = reversed(this.edge(i, j + 1, 0), this.corner(i + 1, j + 1));
    const west = reversed(this.edge(i, j, 1), this.corner(i, j + 1));
    const ring = [...south, ...east, ...north, ...west];
    ring.push(ring[0] as Vertex);
    return ring;
  }
}

/** The same edge walked backwards: begins at `last`, ends before its first corner. */
export function reversed(edge: readonly Vertex[], last: Vertex): Vertex[] {
  return [last, ...edge.slice(1).reverse()];
}
