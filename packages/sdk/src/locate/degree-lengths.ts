import { cgcs2000 } from './ellipsoid.ts';

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
