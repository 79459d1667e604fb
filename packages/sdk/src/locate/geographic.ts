import type { Crs } from './crs.ts';

/**
 * A system whose longitude and latitude are taken as those of EPSG:4490 without change. Besides 4490 itself that is WGS 84:
 * the two differ by decimetres (epoch and plate motion), less than a survey of city parts resolves.
 */
export function geographic(id: string): Crs {
  return { id, kind: 'geographic', toLonLat() {}, fromLonLat() {} };
}
