/**
 * Coefficients of Krüger's series in the third flattening n, to n^6. Element j-1 belongs to sin 2j.
 * Source: C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers (2011), eqs. 14, 35, 36;
 * R. E. Deakin et al., Karney-Krueger equations (2012), for the geodetic latitude.
 */
const perPowerOfN = {
  /** Spherical to ellipsoidal transverse Mercator (α). */
  toMercator: [
    [1 / 2, -2 / 3, 5 / 16, 41 / 180, -127 / 288, 7891 / 37800],
    [0, 13 / 48, -3 / 5, 557 / 1440, 281 / 630, -1983433 / 1935360],
    [0, 0, 61 / 240, -103 / 140, 15061 / 26880, 167603 / 181440],
    [0, 0, 0, 49561 / 161280, -179 / 168, 6601661 / 7257600],
    [0, 0, 0, 0, 34729 / 80640, -3418889 / 1995840],
    [0, 0, 0, 0, 0, 212378941 / 319334400],
  ],
  /** Ellipsoidal to spherical transverse Mercator (β; to be subtracted). */
  toSphere: [
    [1 / 2, -2 / 3, 37 / 96, -1 / 360, -81 / 512, 96199 / 604800],
    [0, 1 / 48, 1 / 15, -437 / 1440, 46 / 105, -1118711 / 3870720],
    [0, 0, 17 / 480, -37 / 840, -209 / 4480, 5569 / 90720],
    [0, 0, 0, 4397 / 161280, -11 / 504, -830251 / 7257600],
    [0, 0, 0, 0, 4583 / 161280, -108847 / 3991680],
    [0, 0, 0, 0, 0, 20648693 / 638668800],
  ],
  /** Conformal to geodetic latitude. */
  toGeodetic: [
    [2, -2 / 3, -2, 116 / 45, 26 / 45, -2854 / 675],
    [0, 7 / 3, -8 / 5, -227 / 45, 2704 / 315, 2323 / 945],
    [0, 0, 56 / 15, -136 / 35, -1262 / 105, 73814 / 2835],
    [0, 0, 0, 4279 / 630, -332 / 35, -399572 / 14175],
    [0, 0, 0, 0, 4174 / 315, -144838 / 6237],
    [0, 0, 0, 0, 0, 601676 / 22275],
  ],
} as const;

export function krugerSeries(kind: keyof typeof perPowerOfN, n: number): Float64Array {
  return Float64Array.from(perPowerOfN[kind], (row) => row.reduceRight((sum, c) => (sum + c) * n, 0));
}

/** Radius of the sphere whose meridian is as long as the ellipsoid's, in the unit of `a`. */
export function rectifyingRadius(a: number, n: number): number {
  const n2 = n * n;
  return (a / (1 + n)) * (1 + n2 / 4 + (n2 * n2) / 64 + (n2 * n2 * n2) / 256);
}
