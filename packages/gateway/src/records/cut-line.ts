import type { Rings } from './cut-area.ts';

type Position = readonly number[];

/** CGCS2000: semi-major axis in metres, flattening, semi-minor axis. */
const A = 6378137;
const F = 1 / 298.257222101;
const B = A * (1 - F);

/**
 * Metres along the ellipsoid between two positions in degrees, by Vincenty's inverse formula (Survey Review 23, 1975), to
 * less than a millimetre; it is not for places that are nearly opposite on the globe.
 */
export function distance([lon1 = 0, lat1 = 0]: Position, [lon2 = 0, lat2 = 0]: Position): number {
  if (lon1 === lon2 && lat1 === lat2) return 0;
  const [u1, u2] = [lat1, lat2].map((lat) => Math.atan((1 - F) * Math.tan((lat * Math.PI) / 180))) as [number, number];
  const [sin1, cos1, sin2, cos2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  const l = ((lon2 - lon1) * Math.PI) / 180;
  let lambda = l;
  for (let tries = 0; ; tries++) {
    const [sine, cosine] = [Math.sin(lambda), Math.cos(lambda)];
    const sinSigma = Math.hypot(cos2 * sine, cos1 * sin2 - sin1 * cos2 * cosine);
    const cosSigma = sin1 * sin2 + cos1 * cos2 * cosine;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = sinSigma === 0 ? 0 : (cos1 * cos2 * sine) / sinSigma;
    const cosAlpha2 = 1 - sinAlpha ** 2;
    const middle = cosAlpha2 === 0 ? 0 : cosSigma - (2 * sin1 * sin2) / cosAlpha2;
    const c = (F / 16) * cosAlpha2 * (4 + F * (4 - 3 * cosAlpha2));
    const before = lambda;
    lambda = l + (1 - c) * F * sinAlpha * (sigma + c * sinSigma * (middle + c * cosSigma * (2 * middle ** 2 - 1)));
    if (Math.abs(lambda - before) > 1e-13 && tries < 50) continue;
    const u = (cosAlpha2 * (A ** 2 - B ** 2)) / B ** 2;
    const a = 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u)));
    const b = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)));
    const third = (b / 6) * middle * (4 * sinSigma ** 2 - 3) * (4 * middle ** 2 - 3);
    const delta = b * sinSigma * (middle + (b / 4) * (cosSigma * (2 * middle ** 2 - 1) - third));
    return B * a * (sigma - delta);
  }
}

/** Metres of a line, or of several. */
export function lengthOf(lines: Rings): number {
  return lines.reduce((sum, line) => sum + line.reduce((all, to, i) => all + distance(line[i - 1] ?? to, to), 0), 0);
}

/** Edges of one polygon, its holes among them: x1, y1, x2, y2 in degrees. */
export type Outline = readonly (readonly [number, number, number, number])[];

export function outlineOf(rings: Rings): Outline {
  return rings.flatMap((ring) => ring.slice(1).map((to, i) => [ring[i]![0]!, ring[i]![1]!, to[0]!, to[1]!] as const));
}

/**
 * Metres of a line that lie inside of any of some polygons. Lines and borders are straight in degrees, as they are where
 * records are looked for.
 * @param spend told how many edges were looked at, so that the caller can put an end to it
 */
export function lengthInside(lines: Rings, polygons: readonly Outline[], spend: (edges: number) => void): number {
  const all = polygons.flat();
  let sum = 0;
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [from, to] = [line[i - 1]!, line[i]!];
      const cuts = [0, ...crossings(from, to, all).sort((a, b) => a - b), 1];
      spend(all.length * cuts.length);
      const at = (share: number): Position => [
        from[0]! + share * (to[0]! - from[0]!),
        from[1]! + share * (to[1]! - from[1]!),
      ];
      for (let n = 1; n < cuts.length; n++) {
        const [begin, end] = [cuts[n - 1]!, cuts[n]!];
        if (begin === end) continue;
        const middle = at((begin + end) / 2);
        if (polygons.some((outline) => isInside(outline, middle))) sum += distance(at(begin), at(end));
      }
    }
  return sum;
}

/** Where along a piece of a line it crosses edges, as shares of it between 0 and 1. */
function crossings(from: Position, to: Position, edges: Outline): number[] {
  const [dx, dy] = [to[0]! - from[0]!, to[1]! - from[1]!];
  const found: number[] = [];
  for (const [x1, y1, x2, y2] of edges) {
    const [ex, ey] = [x2 - x1, y2 - y1];
    const cross = dx * ey - dy * ex;
    if (cross === 0) continue;
    const [fx, fy] = [x1 - from[0]!, y1 - from[1]!];
    const along = (fx * ey - fy * ex) / cross;
    const across = (fx * dy - fy * dx) / cross;
    if (along > 0 && along < 1 && across >= 0 && across <= 1) found.push(along);
  }
  return found;
}

/** By the crossings of a ray to the west, as for points. */
function isInside(outline: Outline, [x = 0, y = 0]: Position): boolean {
  let odd = false;
  for (const [x1, y1, x2, y2] of outline)
    if (y1 > y !== y2 > y && ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 < x) odd = !odd;
  return odd;
}
