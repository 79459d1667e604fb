import type { Row } from '../row.ts';

const REASONS = {
  json: { 'reason@zh-CN': '不是 GeoJSON 几何', 'reason@en': 'no GeoJSON geometry' },
  type: { 'reason@zh-CN': '应为 Polygon 或 MultiPolygon', 'reason@en': 'it must be a Polygon or MultiPolygon' },
  ring: { 'reason@zh-CN': '环不闭合或少于四个点', 'reason@en': 'a ring is open or has fewer than four positions' },
  line: { 'reason@zh-CN': '线少于两个点', 'reason@en': 'a line has fewer than two positions' },
  position: { 'reason@zh-CN': '坐标不是数值', 'reason@en': 'a position is no pair of numbers' },
} as const;
const NO_LINE = {
  'reason@zh-CN': '应为 LineString 或 MultiLineString',
  'reason@en': 'it must be a LineString or MultiLineString',
};

/** The area of a grid, or the line of what is one: there, of its kind, inside the country. Source: RFC 7946 §3.1.4, §3.1.6; GB/T 30428.1 (closed polygons). */
export function area(row: Row): void {
  const column = row.file.geometry;
  if (column === undefined) return;
  const field = row.file.type.fields.find(({ kind }) => kind === 'geometry');
  if (field !== undefined && row.spoilt(field.name)) return;
  const found = row.columns.areas[row.index];
  if (found === undefined) {
    if (row.file.type.geometryRequired) row.remark('coordinate_missing', field, { value: '' });
  } else if (found.fault === 'area') {
    const params = { 'area@zh-CN': '东经 73–136 度、北纬 3–54 度之外', 'area@en': 'outside 73–136°E, 3–54°N' };
    row.remark('coordinate_out_of_area', field, { value: row.cell(column).slice(0, 120), params });
  } else if (found.fault !== undefined) {
    const isLine = found.fault === 'type' && row.file.type.geometry === 'line';
    const params = isLine ? NO_LINE : REASONS[found.fault];
    row.remark('geometry_malformed', field, { value: row.cell(column).slice(0, 120), params });
  }
}
