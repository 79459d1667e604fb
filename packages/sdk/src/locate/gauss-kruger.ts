import type { Crs } from './crs.ts';
import { crsUnknown } from './crs-error.ts';
import { cgcs2000 } from './ellipsoid.ts';
import { transverseMercator } from './transverse-mercator.ts';

/** One of the 64 CGCS2000 Gauss-Krüger systems of the EPSG register, 4491-4554. */
export interface GaussKrugerRow {
  readonly epsg: number;
  readonly width: 3 | 6;
  /** Central meridian, degrees east. */
  readonly lon0: number;
  /** Zone number that eastings begin with; absent where the false easting is a plain 500,000 m. */
  readonly zonePrefix?: number;
}

/**
 * The register is regular: 4491-4501 are the 6° zones 13-23 with prefix, 4502-4512 the same by central meridian,
 * 4513-4533 the 3° zones 25-45 with prefix, 4534-4554 the same by central meridian. Undefined for any other number.
 */
export function gaussKrugerRow(epsg: number): GaussKrugerRow | undefined {
  if (!Number.isInteger(epsg) || epsg < 4491 || epsg > 4554) return undefined;
  if (epsg <= 4501) return { epsg, width: 6, lon0: 6 * (epsg - 4478) - 3, zonePrefix: epsg - 4478 };
  if (epsg <= 4512) return { epsg, width: 6, lon0: 6 * (epsg - 4489) - 3 };
  if (epsg <= 4533) return { epsg, width: 3, lon0: 3 * (epsg - 4488), zonePrefix: epsg - 4488 };
  return { epsg, width: 3, lon0: 3 * (epsg - 4509) };
}

/**
 * CGCS2000 / Gauss-Krüger. Columns are easting first, longitude first; the register itself declares northing first and latitude first.
 */
export function gaussKruger(row: GaussKrugerRow): Crs {
  const x0 = 500_000 + 1_000_000 * (row.zonePrefix ?? 0);
  const { forward, inverse } = transverseMercator(cgcs2000, { lon0: row.lon0, lat0: 0, k0: 1, x0, y0: 0 });
  return {
    id: `EPSG:${row.epsg}`,
    kind: 'projected',
    ...prefixOf(x0),
    toLonLat: inverse,
    fromLonLat: forward,
  };
}

/** What eastings begin with when the false easting is 39,500,000 m: the millions. */
export function prefixOf(falseEasting: number): { readonly zonePrefix?: number } {
  return falseEasting >= 1_000_000 ? { zonePrefix: Math.floor(falseEasting / 1_000_000) } : {};
}

/**
 * The system that eastings of 8 digits state by themselves: 13-23 are 6° zones, 25-45 are 3° zones, and the two ranges do not meet.
 * Throws CrsError `crs_unknown` for any other number.
 */
export function crsFromZonePrefix(zone: number): Crs {
  const epsg = isSixDegreeZone(zone) ? 4478 + zone : isThreeDegreeZone(zone) ? 4488 + zone : 0;
  const row = gaussKrugerRow(epsg);
  if (row === undefined) throw crsUnknown(String(zone), 'zone_out_of_range');
  return gaussKruger(row);
}

export function isSixDegreeZone(zone: number): boolean {
  return Number.isInteger(zone) && zone >= 13 && zone <= 23;
}

export function isThreeDegreeZone(zone: number): boolean {
  return Number.isInteger(zone) && zone >= 25 && zone <= 45;
}
