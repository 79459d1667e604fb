import type { RecordType } from './record-type.ts';

/** Whether the place of such records is a line or a polygon, which one field holds as GeoJSON. */
export function isShaped({ geometry }: Pick<RecordType, 'geometry'>): boolean {
  return geometry === 'line' || geometry === 'polygon';
}
