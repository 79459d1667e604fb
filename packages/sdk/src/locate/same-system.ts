import type { Crs } from './crs.ts';

/** Whether positions in this system are degrees of EPSG:4490 as they stand. */
export function isDegrees(crs: Crs): boolean {
  return crs.id === 'EPSG:4490' || crs.id === 'EPSG:4326';
}

/** Whether numbers mean the same place in both systems. EPSG:4326 is treated as equal to EPSG:4490. */
export function isSameSystem(a: Crs, b: Crs): boolean {
  return a.id === b.id || (isDegrees(a) && isDegrees(b));
}
