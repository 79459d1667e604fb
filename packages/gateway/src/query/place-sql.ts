import { identifier } from '@shuniu/sdk/store';
import type { Box, DrawnArea } from './drawn-area.ts';
import type { Params } from './params.ts';
import type { View } from './view.ts';

/** Geometric operators of PostgreSQL take what is nearer than this for equal: candidates are looked for a little further. */
const FUZZ = 2e-6;

/** Records that lie in the box, its border included; polygons: that share a point with it, by their bounds. */
export function inBox(view: View, box: Box, params: Params): string {
  const [west, south, east, north] = box.map((degrees) => params.number(degrees)) as [string, string, string, string];
  const { point, polygon } = view.dataset.table;
  const at = (name: string): string => `t.${identifier(name)}`;
  if (point !== undefined) {
    const [lon, lat] = [at(point.lon), at(point.lat)];
    return `(point(${lon}, ${lat}) <@ ${boxSql(box, params)} AND ${lon} BETWEEN ${west} AND ${east} AND ${lat} BETWEEN ${south} AND ${north})`;
  }
  if (polygon === undefined) return 'false';
  const bounds = `box(point(${at(polygon.east)}, ${at(polygon.north)}), point(${at(polygon.west)}, ${at(polygon.south)}))`;
  return `(${bounds} && ${boxSql(box, params)} AND ${at(polygon.west)} <= ${east} AND ${at(polygon.east)} >= ${west}
    AND ${at(polygon.south)} <= ${north} AND ${at(polygon.north)} >= ${south})`;
}

function boxSql([west, south, east, north]: Box, params: Params): string {
  const corner = (x: number, y: number): string => `point(${params.number(x)}, ${params.number(y)})`;
  return `box(${corner(east + FUZZ, north + FUZZ)}, ${corner(west - FUZZ, south - FUZZ)})`;
}

/**
 * Points inside a drawn area: the index finds those in its bounds, then the crossings of a ray to the west are counted in
 * SQL, by the rule that also puts points into unit grids (low y ≤ y < high y, strictly west of the edge), so that of areas
 * that share a border exactly one has the point. Holes count.
 *
 * Polygons: those whose outer rings share a point with the area's, holes left aside, borders within a tenth of a metre.
 * Lines: those that share a point with it, likewise.
 */
export function inArea(view: View, area: DrawnArea, params: Params): string {
  const near = inBox(view, area.bounds, params);
  const { point, polygon } = view.dataset.table;
  if (point !== undefined) {
    const [lon, lat] = [`t.${identifier(point.lon)}`, `t.${identifier(point.lat)}`];
    const edges = area.edges.map((values) => `${params.add(values)}::float8[]`).join(', ');
    return `(${near} AND (SELECT count(*) % 2 = 1 FROM unnest(${edges}) AS e(x1, y1, x2, y2)
      WHERE e.y1 <= ${lat} AND ${lat} < e.y2 AND (${lon} - e.x1) * (e.y2 - e.y1) < (e.x2 - e.x1) * (${lat} - e.y1)))`;
  }
  if (polygon === undefined) return 'false';
  const drawn = `unnest(${params.texts(area.outlines)}) AS drawn(ring)`;
  if (view.dataset.type.geometry === 'line')
    return `(${near} AND EXISTS (SELECT FROM (${linesSql(`t.${identifier(polygon.geometry)}`)}) own, ${drawn}
      WHERE drawn.ring::polygon @> own.first OR own.line::path ?# drawn.ring::polygon::path))`;
  return `(${near} AND EXISTS (SELECT FROM (${outerRings(`t.${identifier(polygon.geometry)}`)}) own, ${drawn} WHERE own.ring::polygon && drawn.ring::polygon))`;
}

/** Outer rings of a GeoJSON Polygon or MultiPolygon, each as the text of a polygon. */
function outerRings(geometry: string): string {
  return `SELECT (SELECT '(' || string_agg(format('(%s,%s)', p.value->>0, p.value->>1), ',' ORDER BY p.ordinality) || ')'
      FROM jsonb_array_elements(polygon.value->0) WITH ORDINALITY p) AS ring
    FROM jsonb_array_elements(CASE ${geometry}->>'type' WHEN 'MultiPolygon' THEN ${geometry}->'coordinates'
      WHEN 'Polygon' THEN jsonb_build_array(${geometry}->'coordinates') ELSE '[]'::jsonb END) AS polygon`;
}

/** Lines of a GeoJSON LineString or MultiLineString, each as the text of an open path, and where it begins. */
function linesSql(geometry: string): string {
  return `SELECT (SELECT '[' || string_agg(format('(%s,%s)', p.value->>0, p.value->>1), ',' ORDER BY p.ordinality) || ']'
      FROM jsonb_array_elements(each.value) WITH ORDINALITY p) AS line,
      point((each.value->0->>0)::float8, (each.value->0->>1)::float8) AS first
    FROM jsonb_array_elements(CASE ${geometry}->>'type' WHEN 'MultiLineString' THEN ${geometry}->'coordinates'
      WHEN 'LineString' THEN jsonb_build_array(${geometry}->'coordinates') ELSE '[]'::jsonb END) AS each`;
}
