import type { Vertex } from './lattice.ts';

/** Twice the signed area of a closed ring in its own units: positive when counter-clockwise. */
export function doubleArea(ring: readonly Vertex[]): number {
  let sum = 0;
  for (let k = 0; k + 1 < ring.length; k++) {
    const a = ring[k] as Vertex;
    const b = ring[k + 1] as Vertex;
    sum += (a[0] - (ring[0] as Vertex)[0]) * (b[1] - a[1]) - (a[1] - (ring[0] as Vertex)[1]) * (b[0] - a[0]);
  }
  return sum;
}

/** Even-odd rule; a point on the boundary may answer either way. */
export function inside(ring: readonly Vertex[], x: number, y: number): boolean {
  let odd = false;
  for (let k = 0; k + 1 < ring.length; k++) {
    const a = ring[k] as Vertex;
    const b = ring[k + 1] as Vertex;
    if (a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) * (b[0] - a[0])) / (b[1] - a[1])) odd = !odd;
  }
  return odd;
}

/** Shortest distance from a point to the ring, after scaling both axes (metres per unit). */
export function distance(ring: readonly Vertex[], x: number, y: number, mx: number, my: number): number {
  let least = Infinity;
  for (let k = 0; k + 1 < ring.length; k++) {
    const a = ring[k] as Vertex;
    const b = ring[k + 1] as Vertex;
    const ux = (b[0] - a[0]) * mx;
    const uy = (b[1] - a[1]) * my;
    const px = (x - a[0]) * mx;
    const py = (y - a[1]) * my;
    const t = Math.min(1, Math.max(0, (px * ux + py * uy) / (ux * ux + uy * uy)));
    least = Math.min(least, (px - t * ux) ** 2 + (py - t * uy) ** 2);
  }
  return Math.sqrt(least);
}
