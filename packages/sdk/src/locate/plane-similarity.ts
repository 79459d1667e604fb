import type { Crs } from './crs.ts';

/** The four parameters (四参数) that carry a plane onto another: shifts in metres, a turn in arc seconds, a scale near 1. */
export interface PlaneSimilarity {
  readonly dx: number;
  readonly dy: number;
  readonly seconds: number;
  readonly scale: number;
}

/**
 * (x, y) becomes (dx + scale (x cos θ + y sin θ), dy + scale (y cos θ - x sin θ)), in place: the two-dimensional Helmert transformation
 * as PROJ defines it (`+proj=helmert +x +y +theta +s`).
 */
export function applySimilarity({ dx, dy, seconds, scale }: PlaneSimilarity): Crs['toLonLat'] {
  const theta = (seconds / 3600) * (Math.PI / 180);
  const c = scale * Math.cos(theta);
  const s = scale * Math.sin(theta);
  return (x, y, n) => {
    for (let i = 0; i < n; i++) {
      const east = x[i]!;
      const north = y[i]!;
      x[i] = dx + c * east + s * north;
      y[i] = dy + c * north - s * east;
    }
  };
}

/** The way back. */
export function undoSimilarity({ dx, dy, seconds, scale }: PlaneSimilarity): Crs['toLonLat'] {
  const theta = (seconds / 3600) * (Math.PI / 180);
  const c = Math.cos(theta) / scale;
  const s = Math.sin(theta) / scale;
  return (x, y, n) => {
    for (let i = 0; i < n; i++) {
      const east = x[i]! - dx;
      const north = y[i]! - dy;
      x[i] = c * east - s * north;
      y[i] = c * north + s * east;
    }
  };
}
