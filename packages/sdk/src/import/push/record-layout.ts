import { isShaped, type RecordType } from '@shuniu/schema';

/** What a member of a pushed record is for. */
export type Role =
  /** A column of the batch, from 0. */
  | { readonly kind: 'column'; readonly column: number }
  /** A GeoJSON geometry: its point goes into the two coordinate columns. */
  | { readonly kind: 'point' }
  | { readonly kind: 'deleted' | 'version' | 'edition' };

/** Where the members of a record stand in a batch: one column for every field of the record type, in its order. */
export interface RecordLayout {
  readonly type: RecordType;
  readonly width: number;
  readonly roles: ReadonlyMap<string, Role>;
  /** Columns of a point; absent where records have none. */
  readonly coordinates?: { readonly east: number; readonly north: number };
  /** Column of GeoJSON text: of an area, or of a geometry that is no point where one is due. */
  readonly geometry?: number;
}

/**
 * @param degrees coordinates are degrees: then `lon` and `lat`, or a GeoJSON `geometry`, may say them as well as `easting` and
 * `northing`; in metres only the latter two can
 */
export function layoutOf(type: RecordType, degrees: boolean): RecordLayout {
  const roles = new Map<string, Role>();
  type.fields.forEach(({ name }, column) => roles.set(name, { kind: 'column', column }));
  let width = type.fields.length;
  const columnOf = (kind: string): number => {
    const found = type.fields.findIndex((field) => field.kind === kind);
    return found < 0 ? width++ : found;
  };
  const control = (name: string, role: Role): void => void (roles.has(name) || roles.set(name, role));
  control('deleted', { kind: 'deleted' });
  control('version', { kind: 'version' });
  control('edition', { kind: 'edition' });
  if (type.geometry === 'none') return { type, width, roles };
  const geometry = columnOf('geometry');
  const geometryName = type.fields[geometry]?.name ?? 'geometry';
  if (isShaped(type)) {
    control(geometryName, { kind: 'column', column: geometry });
    return { type, width, roles, geometry };
  }
  const coordinates = { east: columnOf('easting'), north: columnOf('northing') };
  if (degrees) {
    control('lon', { kind: 'column', column: coordinates.east });
    control('lat', { kind: 'column', column: coordinates.north });
    roles.set(geometryName, { kind: 'point' });
  }
  return { type, width, roles, coordinates, geometry };
}
