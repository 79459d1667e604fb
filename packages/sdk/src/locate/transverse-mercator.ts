import type { Ellipsoid } from './ellipsoid.ts';
import { krugerSeries, rectifyingRadius } from './kruger-series.ts';

/** Angles in degrees, lengths in metres. Gauss-Krüger is the case lat0 = 0, k0 = 1, y0 = 0. */
export interface TransverseMercatorParameters {
  readonly lon0: number;
  readonly lat0: number;
  readonly k0: number;
  /** False easting; carries the zone prefix where there is one. */
  readonly x0: number;
  /** False northing. */
  readonly y0: number;
}

/** Both work in place on n points: longitude or easting in `x`, latitude or northing in `y`; degrees, metres. */
export interface TransverseMercator {
  forward(x: Float64Array, y: Float64Array, n: number): void;
  inverse(x: Float64Array, y: Float64Array, n: number): void;
}

/** Beyond this |η|, some 4,400 km from the central meridian, the result is NaN: the series is not meant for it. */
const etaLimit = 0.7;
const degree = Math.PI / 180;
const quarter = Math.PI / 2;

/**
 * Transverse Mercator by Krüger's series to order 6, summed by Clenshaw's recurrence; its truncation is far below a micrometre.
 * Points outside the domain (NaN, the far side of the globe, beyond a pole) come out as NaN in both columns.
 *
 * Source: L. Krüger, Konforme Abbildung des Erdellipsoids in der Ebene (1912), in the form of C. F. F. Karney,
 * Transverse Mercator with an accuracy of a few nanometers (2011), eqs. 7-11.
 */
export function transverseMercator(ellipsoid: Ellipsoid, p: TransverseMercatorParameters): TransverseMercator {
  const n = ellipsoid.f / (2 - ellipsoid.f);
  const e = Math.sqrt(ellipsoid.f * (2 - ellipsoid.f));
  const radius = p.k0 * rectifyingRadius(ellipsoid.a, n);
  const alpha = krugerSeries('toMercator', n);
  const beta = krugerSeries('toSphere', n);
  const delta = krugerSeries('toGeodetic', n);
  const { lon0, x0 } = p;
  let y0 = p.y0;

  function forward(x: Float64Array, y: Float64Array, count: number): void {
    for (let i = 0; i < count; i++) {
      let away = x[i]! - lon0;
      if (away > 180) away -= 360;
      else if (away < -180) away += 360;
      const lat = y[i]!;
      let xi = NaN;
      let eta = NaN;
      if (away > -90 && away < 90 && lat >= -90 && lat <= 90) {
        const tan = Math.tan(lat * degree);
        const sec = Math.sqrt(1 + tan * tan);
        const sigma = Math.sinh(e * Math.atanh((e * tan) / sec));
        const conformalTan = tan * Math.sqrt(1 + sigma * sigma) - sigma * sec;
        const cosAway = Math.cos(away * degree);
        xi = Math.atan2(conformalTan, cosAway);
        eta = Math.asinh(Math.sin(away * degree) / Math.sqrt(conformalTan * conformalTan + cosAway * cosAway));
      }
      if (!(eta > -etaLimit && eta < etaLimit)) {
        x[i] = y[i] = NaN;
        continue;
      }
      const s = Math.sin(2 * xi);
      const c = Math.cos(2 * xi);
      const sh = Math.sinh(2 * eta);
      const ch = Math.sqrt(1 + sh * sh);
      const zr = 2 * c * ch;
      const zi = -2 * s * sh;
      let r = alpha[5]!;
      let m = 0;
      let r1 = 0;
      let m1 = 0;
      for (let j = 4; j >= 0; j--) {
        const nextR = zr * r - zi * m - r1 + alpha[j]!;
        const nextM = zr * m + zi * r - m1;
        r1 = r;
        m1 = m;
        r = nextR;
        m = nextM;
      }
      x[i] = x0 + radius * (eta + s * ch * m + c * sh * r);
      y[i] = y0 + radius * (xi + s * ch * r - c * sh * m);
    }
  }

  function inverse(x: Float64Array, y: Float64Array, count: number): void {
    for (let i = 0; i < count; i++) {
      const eta = (x[i]! - x0) / radius;
      const xi = (y[i]! - y0) / radius;
      if (!(eta > -etaLimit && eta < etaLimit && xi >= -quarter && xi <= quarter)) {
        x[i] = y[i] = NaN;
        continue;
      }
      const s = Math.sin(2 * xi);
      const c = Math.cos(2 * xi);
      const grown = Math.exp(2 * eta);
      const sh = (grown - 1 / grown) / 2;
      const ch = (grown + 1 / grown) / 2;
      const zr = 2 * c * ch;
      const zi = -2 * s * sh;
      let r = beta[5]!;
      let m = 0;
      let r1 = 0;
      let m1 = 0;
      for (let j = 4; j >= 0; j--) {
        const nextR = zr * r - zi * m - r1 + beta[j]!;
        const nextM = zr * m + zi * r - m1;
        r1 = r;
        m1 = m;
        r = nextR;
        m = nextM;
      }
      const spherical = xi - s * ch * r + c * sh * m;
      const sideways = Math.sinh(eta - s * ch * m - c * sh * r);
      const cosXi = Math.cos(spherical);
      const sinXi = Math.sin(spherical);
      const conformalTan = sinXi / Math.sqrt(sideways * sideways + cosXi * cosXi);
      // sin and cos of twice the conformal latitude, without a call
      const scale = 1 / (1 + conformalTan * conformalTan);
      const s2 = 2 * conformalTan * scale;
      const c2 = 2 * (1 - conformalTan * conformalTan) * scale;
      let b = delta[5]!;
      let b1 = 0;
      for (let j = 4; j >= 0; j--) {
        const next = c2 * b - b1 + delta[j]!;
        b1 = b;
        b = next;
      }
      let lon = lon0 + Math.atan2(sideways, cosXi) / degree;
      if (lon > 180) lon -= 360;
      else if (lon < -180) lon += 360;
      x[i] = lon;
      y[i] = (Math.atan(conformalTan) + s2 * b) / degree;
    }
  }

  if (p.lat0 !== 0) {
    const lon = new Float64Array([lon0]);
    const north = new Float64Array([p.lat0]);
    forward(lon, north, 1);
    y0 -= north[0]! - p.y0;
  }
  return { forward, inverse };
}
