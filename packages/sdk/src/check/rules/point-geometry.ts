import type { Row } from '../row.ts';

/**
 * A geometry where a point is due: parts are stored by their point, and which point of a line or an area that is nobody may guess.
 * Source: the record type's geometry; classes that the standard surveys as lines or areas (green areas, roads) are delivered with a label point.
 */
export function pointGeometry(row: Row): void {
  const { file } = row;
  const place = file.pointGeometry === undefined ? undefined : file.fields.get('geometry');
  if (place === undefined) return;
  if (row.spoilt('geometry')) {
    row.spoil('easting');
    return;
  }
  const text = row.text('geometry');
  if (text === '' || row.text('easting') !== '') return;
  const kind = kindOf(text);
  row.spoil('easting');
  const value = text.slice(0, 120);
  if (kind === undefined) row.find('geometry_malformed', place.field, { value, params: NO_GEOMETRY });
  else
    row.find('geometry_not_point', place.field, {
      value,
      severity: file.type.geometryRequired ? 'error' : 'warning',
      params: { kind },
    });
}

const NO_GEOMETRY = { 'reason@zh-CN': '不是 GeoJSON 几何', 'reason@en': 'no GeoJSON geometry' } as const;

const KINDS = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

function kindOf(text: string): string | undefined {
  try {
    const type = (JSON.parse(text) as { type?: unknown } | null)?.type;
    return typeof type === 'string' && KINDS.has(type) ? type : undefined;
  } catch {
    return undefined;
  }
}
