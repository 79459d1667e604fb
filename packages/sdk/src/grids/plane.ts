import { degreeLengths } from '../locate/degree-lengths.ts';

/** A plane in metres around the middle of an area, east and north. Good for distances of an area of a few degrees to some percent, at its middle exactly. */
export interface Plane {
  readonly lon0: number;
  readonly lat0: number;
  /** Metres per degree of longitude and of latitude at the middle. */
  readonly perLon: number;
  readonly perLat: number;
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
