import { cgcs2000 } from '../locate/ellipsoid.ts';

/** A plane in metres around the middle of an area, east and north. Good for distances of an area of a few degrees to some percent, at its middle exactly. */
export interface Plane {
  readonly lon0: number;
  readonly lat0: number;
  /** Metres per degree of longitude and of latitude at the middle. */
  readonly perLon: number;
  readonly perLat: number;
}

const degree = Math.PI / 180;
const e2 = cgcs2000.f * (2 - cgcs2000.f);

/** Lengths of one degree of longitude and of latitude on the CGCS2000 ellipsoid, in metres. */
export function degreeLengths(lat: number): { readonly perLon: number; readonly perLat: number } {
  const s = Math.sin(lat * degree);
  const w = 1 - e2 * s * s;
  return {
    perLon: ((cgcs2000.a / Math.sqrt(w)) * Math.cos(lat * degree) || 0) * degree,
    perLat: ((cgcs2000.a * (1 - e2)) / (w * Math.sqrt(w))) * degree,
  };
}

export function planeAround(bounds: {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}): Plane {
  const lon0 = (bounds.west + bounds.east) / 2;
  const lat0 = (bounds.south + bounds.north) / 2;
  return { lon0, lat0, ...degreeLengths(lat0) };
}

/** Square metres on the ground per square metre of the plane, at a northing of the plane. */
export function areaScale(plane: Plane, y: number): number {
  const { perLon, perLat } = degreeLengths(plane.lat0 + y / plane.perLat);
  return (perLon * perLat) / (plane.perLon * plane.perLat);
}
