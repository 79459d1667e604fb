import type { City } from './city.ts';
import { distance, inside } from './geometry.ts';
import { gaussKruger } from './gauss-kruger.ts';
import type { Vertex } from './lattice.ts';
import type { Random } from './random.ts';

/** Metres that a point keeps from every edge: more than any rounding of its coordinates can move it. */
const CLEARANCE = 0.3;

export interface Ring {
  readonly points: readonly Vertex[];
  readonly west: number;
  readonly south: number;
  readonly width: number;
  readonly height: number;
}

export function ringOf(points: readonly Vertex[]): Ring {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const west = Math.min(...xs);
  const south = Math.min(...ys);
  return { points, west, south, width: Math.max(...xs) - west, height: Math.max(...ys) - south };
}

/** A point strictly inside, in 1e-7 degrees. */
export function pointInside(city: City, ring: Ring, random: Random): Vertex {
  for (;;) {
    const x = ring.west + random.unit() * ring.width;
    const y = ring.south + random.unit() * ring.height;
    if (!inside(ring.points, x, y)) continue;
    if (distance(ring.points, x, y, city.metres.lon, city.metres.lat) >= CLEARANCE) return [x, y];
  }
}

/** A point in no grid, yet less than 8 km from the bounds of all grids: two cells or more away from the nearest. */
export function pointOutside(city: City, taken: ReadonlySet<string>, bounds: Bounds, random: Random): Vertex {
  for (let tries = 0; tries < 200; tries++) {
    const i = bounds.west - 4 + random.below(bounds.east - bounds.west + 8);
    const j = bounds.south - 4 + random.below(bounds.north - bounds.south + 8);
    if (surroundings(i, j).some((cell) => taken.has(cell))) continue;
    return city.lattice.at(i + random.unit(), j + random.unit());
  }
  return city.lattice.at(bounds.east + 10 + random.below(20), (bounds.south + bounds.north) / 2);
}

/** Lattice cells that the city spans. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function boundsOf(city: City): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { i, j } of city.grids) {
    west = Math.min(west, i);
    south = Math.min(south, j);
    east = Math.max(east, i);
    north = Math.max(north, j);
  }
  return { west, south, east, north };
}

function surroundings(i: number, j: number): string[] {
  const cells: string[] = [];
  for (let di = -2; di <= 2; di++) for (let dj = -2; dj <= 2; dj++) cells.push(`${i + di},${j + dj}`);
  return cells;
}

/** Northing and easting as the file writes them: metres with three decimals. */
export function surveyed(city: City, point: Vertex): { readonly north: string; readonly east: string } {
  const { centralMeridian, falseEasting } = city.zone;
  const metres = gaussKruger(point[0] / 1e7, point[1] / 1e7, centralMeridian, falseEasting);
  return { north: metres.north.toFixed(3), east: metres.east.toFixed(3) };
}
