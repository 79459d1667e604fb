import { isSixDegreeZone, isThreeDegreeZone } from './gauss-kruger.ts';

export const NONE = 0;
export const LONGITUDE = 1;
export const LATITUDE = 2;
export const NORTHING = 3;
/** Gauss-Krüger easting of 6 digits. */
export const EASTING = 4;
/** Gauss-Krüger easting of 8 digits, the zone in front. */
export const ZONED_EASTING = 5;

/**
 * What a number can be in a survey of China, by its size alone; the ranges do not meet. Degrees 73-136 and 3-54;
 * metres 1.9e6-6.0e6 north, 1e5-9e5 east, and with a zone in front (13-23, 25-45) that zone's millions more. NONE for anything else, NaN too.
 */
export function magnitude(value: number): number {
  if (value >= 3 && value <= 54) return LATITUDE;
  if (value >= 73 && value <= 136) return LONGITUDE;
  if (value >= 1e5 && value <= 9e5) return EASTING;
  if (value >= 1.9e6 && value <= 6e6) return NORTHING;
  return zoneOf(value) === undefined ? NONE : ZONED_EASTING;
}

/** The zone number in front of an easting of 8 digits; undefined where there is none. */
export function zoneOf(easting: number): number | undefined {
  if (!(easting >= 1.3e7 && easting <= 4.6e7)) return undefined;
  const zone = Math.floor(easting / 1e6);
  return isSixDegreeZone(zone) || isThreeDegreeZone(zone) ? zone : undefined;
}
