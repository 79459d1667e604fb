import { identifier } from '@shuniu/sdk/store';
import { label } from './label.ts';
import type { SeenField, View } from './view.ts';

/**
 * The key of the row `t` as addresses have it: division, identity, edition with `~` between them. A value of anything but
 * letters, digits, `.`, `_` and `-` stands as `=` and the hexadecimal of its UTF-8.
 */
export function keySql({ dataset }: View): string {
  return dataset.table.primaryKey
    .map((name) => `t.${identifier(name)}`)
    .map(
      (value) =>
        `CASE WHEN ${value} ~ '^[A-Za-z0-9._-]*$' THEN ${value} ELSE '=' || encode(convert_to(${value}, 'UTF8'), 'hex') END`,
    )
    .join(` || '~' || `);
}

/** The values of the key, as JSON: for cursors, which are sealed. */
export function keyValuesSql({ dataset }: View): string {
  return `json_build_array(${dataset.table.primaryKey.map((name) => `t.${identifier(name)}`).join(', ')})::text`;
}

/** A record as JSON text, made from what may be seen of it and nothing else. */
export function recordSql(view: View, fields: readonly SeenField[] = view.fields): string {
  const members = fields.map((field) => `${field.sql} AS ${label(field.name)}`);
  const key = view.keyed ? [`${keySql(view)} AS ${label('key')}`] : [];
  return `(SELECT row_to_json(r)::text FROM (SELECT ${[...key, ...members].join(', ')}) r)`;
}

/** The same as a GeoJSON feature (RFC 7946 §3.2); without a place that may be seen its geometry is null. */
export function featureSql(view: View, fields: readonly SeenField[] = view.fields): string {
  const shown = (name: string): SeenField | undefined => fields.find((field) => field.name === name);
  const [lon, lat, polygon] = [shown('lon'), shown('lat'), shown('geometry')];
  const geometry =
    lon !== undefined && lat !== undefined && view.coordinates
      ? `CASE WHEN t.lon IS NULL OR t.lat IS NULL THEN 'null' ELSE '{"type":"Point","coordinates":[' || ${lon.sql} || ',' || ${lat.sql} || ']}' END`
      : polygon?.plain === true
        ? `coalesce(${polygon.sql}::text, 'null')`
        : `'null'`;
  const rest = fields.filter(({ name }) => !['lon', 'lat', 'geometry'].includes(name));
  const id = view.keyed ? `'"id":' || to_json(${keySql(view)})::text || ',' ||` : '';
  return `('{"type":"Feature",' || ${id} '"geometry":' || ${geometry} || ',"properties":' || ${recordSql(view, rest)} || '}')`;
}
