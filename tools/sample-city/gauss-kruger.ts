/**
 * CGCS2000 (a = 6378137 m, 1/f = 298.257222101) longitude and latitude to Gauss-Krüger metres by Krüger's series in the third
 * flattening to the sixth order: exact to far below a millimetre within a zone. Written out here, and not taken from the SDK,
 * so that generator and tool cannot share a mistake. Formulas: L. Krüger 1912, coefficients as in C. Karney 2011, eq. 35.
 */
const A = 6378137;
const F = 1 / 298.257222101;
const N = F / (2 - F);
const E = Math.sqrt(F * (2 - F));
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64 + N ** 6 / 256);
const ALPHA = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4 - (127 / 288) * N ** 5 + (7891 / 37800) * N ** 6,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4 + (281 / 630) * N ** 5 - (1983433 / 1935360) * N ** 6,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4 + (15061 / 26880) * N ** 5 + (167603 / 181440) * N ** 6,
  (49561 / 161280) * N ** 4 - (179 / 168) * N ** 5 + (6601661 / 7257600) * N ** 6,
  (34729 / 80640) * N ** 5 - (3418889 / 1995840) * N ** 6,
  (212378941 / 319334400) * N ** 6,
];
const RAD = Math.PI / 180;

export interface Metres {
  readonly east: number;
  readonly north: number;
}

/** Degrees in; metres out, with the false easting that is given (500000, or with a zone number before it). */
export function gaussKruger(lon: number, lat: number, centralMeridian: number, falseEasting: number): Metres {
  const tau = Math.tan(lat * RAD);
  const lambda = (lon - centralMeridian) * RAD;
  const secant = Math.sqrt(1 + tau * tau);
  const sigma = Math.sinh(E * Math.atanh((E * tau) / secant));
  const conformal = tau * Math.sqrt(1 + sigma * sigma) - sigma * secant;
  const xi0 = Math.atan2(conformal, Math.cos(lambda));
  const eta0 = Math.asinh(Math.sin(lambda) / Math.hypot(conformal, Math.cos(lambda)));
  let xi = xi0;
  let eta = eta0;
  ALPHA.forEach((alpha, i) => {
    const k = 2 * (i + 1);
    xi += alpha * Math.sin(k * xi0) * Math.cosh(k * eta0);
    eta += alpha * Math.cos(k * xi0) * Math.sinh(k * eta0);
  });
  return { east: falseEasting + RADIUS * eta, north: RADIUS * xi };
}

/** Metres per degree of longitude and latitude at a latitude. */
export function metresPerDegree(lat: number): { readonly lon: number; readonly lat: number } {
  const w = 1 - (E * Math.sin(lat * RAD)) ** 2;
  return { lon: (A / Math.sqrt(w)) * Math.cos(lat * RAD) * RAD, lat: ((A * (1 - E * E)) / w ** 1.5) * RAD };
}

/** The 3-degree zones of CGCS2000: EPSG:4513–4533 with a zone number before the easting, EPSG:4534–4554 without. */
export function threeDegreeZone(epsg: number): {
  readonly centralMeridian: number;
  readonly falseEasting: number;
  readonly prefix?: number;
} {
  if (epsg >= 4513 && epsg <= 4533) {
    const zone = epsg - 4513 + 25;
    return { centralMeridian: zone * 3, falseEasting: zone * 1e6 + 5e5, prefix: zone };
  }
  if (epsg >= 4534 && epsg <= 4554) return { centralMeridian: 75 + (epsg - 4534) * 3, falseEasting: 5e5 };
  throw new RangeError(`EPSG:${epsg} is not a 3-degree zone of CGCS2000 (4513–4554)`);
}
