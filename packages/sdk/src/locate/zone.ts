import type { Crs } from './crs.ts';
import { EASTING, magnitude, NONE, zoneOf } from './magnitude.ts';

/**
 * Whether an easting's zone prefix contradicts the system: another zone than the system's, a zone where it has none, or none where it has one.
 * Degrees and numbers that are no easting at all contradict nothing; those are out of the area.
 */
export function zoneMismatch(easting: number, crs: Crs): boolean {
  if (crs.kind === 'geographic') return false;
  const zone = zoneOf(easting);
  if (zone !== undefined) return zone !== crs.zonePrefix;
  return crs.zonePrefix !== undefined && magnitude(easting) === EASTING;
}

/**
 * What the first rows of a file say against the reference system that it states (`--crs`, .prj): degrees where metres are due or the other way round
 * (`kind`), eastings of another zone (`zone`), or points that this system puts outside China (`area`). Undefined: nothing.
 * More than half of the rows that hold two numbers must agree. `east` and `north` are as read, in file units, and stay as they are.
 */
export function crsContradiction(
  east: Float64Array,
  north: Float64Array,
  n: number,
  crs: Crs,
): 'kind' | 'zone' | 'area' | undefined {
  const sample = Math.min(n, sampleRows);
  const lon = east.slice(0, sample);
  const lat = north.slice(0, sample);
  let rows = 0;
  let kind = 0;
  let zone = 0;
  for (let i = 0; i < sample; i++) {
    if (Number.isNaN(lon[i]!) || Number.isNaN(lat[i]!)) continue;
    rows++;
    const isDegrees = Math.abs(lon[i]!) <= 180 && Math.abs(lat[i]!) <= 90;
    if (isDegrees !== (crs.kind === 'geographic') && (isDegrees || magnitude(lon[i]!) !== NONE)) kind++;
    else if (zoneMismatch(lon[i]!, crs)) zone++;
  }
  if (kind * 2 > rows) return 'kind';
  if (zone * 2 > rows) return 'zone';
  crs.toLonLat(lon, lat, sample);
  let outside = 0;
  for (let i = 0; i < sample; i++) {
    if (!Number.isNaN(east[i]!) && !Number.isNaN(north[i]!) && !isInChina(lon[i]!, lat[i]!)) outside++;
  }
  return outside * 2 > rows ? 'area' : undefined;
}

const sampleRows = 1000;

/** The bounding box of the country's land and sea: 73-136° E, 3-54° N (EPSG:4490's area of use, rounded). False for NaN. */
export function isInChina(lon: number, lat: number): boolean {
  return lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54;
}
