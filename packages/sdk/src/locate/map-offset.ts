import gcoordModule from 'gcoord';
import type { Crs } from './crs.ts';

/** Its types describe an ES module with a default export; what Node loads is that export itself. */
const gcoord = gcoordModule as unknown as typeof gcoordModule.default;

/** Fixed-point steps; the offsets change so slowly from place to place that six are enough. More means a point that has no original. */
const stepLimit = 30;
/** Degrees; a tenth of a millimetre. */
const settled = 1e-9;

/**
 * The offset systems of Chinese web maps, by their published approximations: used only when named, and marked lossy,
 * because the true offset is not public (the approximations are known to agree with the map services to about a metre).
 * The way back is solved by iteration here, bounded and to a tenth of a millimetre; points that do not settle become NaN.
 * The only file that imports gcoord.
 */
export function mapOffset(name: 'GCJ-02' | 'BD-09'): Crs {
  const system = name === 'GCJ-02' ? gcoord.GCJ02 : gcoord.BD09;
  const offset = (lon: number, lat: number): readonly number[] =>
    isOnEarth(lon, lat) ? gcoord.transform([lon, lat], gcoord.WGS84, system) : [NaN, NaN];

  function fromLonLat(x: Float64Array, y: Float64Array, n: number): void {
    for (let i = 0; i < n; i++) {
      const [lon = NaN, lat = NaN] = offset(x[i]!, y[i]!);
      x[i] = lon;
      y[i] = lat;
    }
  }

  function toLonLat(x: Float64Array, y: Float64Array, n: number): void {
    for (let i = 0; i < n; i++) {
      let lon = x[i]!;
      let lat = y[i]!;
      let away = Infinity;
      for (let step = 0; step < stepLimit && away > settled; step++) {
        const [thereLon = NaN, thereLat = NaN] = offset(lon, lat);
        const dLon = thereLon - x[i]!;
        const dLat = thereLat - y[i]!;
        lon -= dLon;
        lat -= dLat;
        away = Math.max(Math.abs(dLon), Math.abs(dLat));
      }
      const found = away <= settled;
      x[i] = found ? lon : NaN;
      y[i] = found ? lat : NaN;
    }
  }

  return { id: name, kind: 'geographic', lossy: '1', toLonLat, fromLonLat };
}

function isOnEarth(lon: number, lat: number): boolean {
  return lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90;
}
