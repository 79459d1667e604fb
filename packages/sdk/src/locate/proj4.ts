import proj4 from 'proj4';
import type { Crs } from './crs.ts';

/** With an explicit zero shift: without one, proj4 would leave the source's +towgs84 unused and say nothing. */
const target = '+proj=longlat +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +no_defs';

/**
 * Any system that proj4 can reach: a proj string, a WKT text or one of its built-in names. Points that proj4 refuses become NaN.
 * The only file that imports proj4. Throws what proj4 throws when it cannot make sense of `definition`.
 */
export function viaProj4(id: string, kind: Crs['kind'], definition: string): Crs {
  const converter = proj4(definition, target);
  return {
    id,
    kind,
    toLonLat: column((point) => converter.forward(point)),
    fromLonLat: column((point) => converter.inverse(point)),
  };
}

function column(convert: (point: [number, number]) => [number, number]): Crs['toLonLat'] {
  const point: [number, number] = [0, 0];
  return (x, y, n) => {
    for (let i = 0; i < n; i++) {
      point[0] = x[i]!;
      point[1] = y[i]!;
      const [lon, lat] = Number.isFinite(point[0] + point[1]) ? attempt(convert, point) : nowhere;
      x[i] = lon;
      y[i] = lat;
    }
  };
}

const nowhere: readonly [number, number] = [NaN, NaN];

function attempt(
  convert: (point: [number, number]) => [number, number],
  point: [number, number],
): readonly [number, number] {
  try {
    return convert(point);
  } catch {
    return nowhere;
  }
}
