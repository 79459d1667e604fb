/** Semi-major axis in metres and flattening. */
export interface Ellipsoid {
  readonly a: number;
  readonly f: number;
}

/** CGCS2000: GB 22021-2008; the same figures as GRS 80 (EPSG ellipsoid 1024 and 7019). */
export const cgcs2000: Ellipsoid = { a: 6378137, f: 1 / 298.257222101 };

/** EPSG ellipsoid 7030. */
export const wgs84: Ellipsoid = { a: 6378137, f: 1 / 298.257223563 };
