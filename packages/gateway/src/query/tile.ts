import { identifier, identifiers } from '@shuniu/sdk/store';
import { askSql, assertPlace, type Ask } from './ask.ts';
import type { Box } from './drawn-area.ts';
import { GATE, type Reading } from './guard.ts';
import { insideSql } from './inside.ts';
import type { Params } from './params.ts';
import { inBox } from './place-sql.ts';
import { recordSql } from './record-sql.ts';
import type { SeenField, View } from './view.ts';

export interface TileAsk extends Ask {
  readonly fields: readonly SeenField[];
  /** What the tile draws. */
  readonly tile: Box;
  /** Most records of a tile, and most bytes of their outlines as the table holds them. */
  readonly most: number;
  readonly mostBytes: number;
}

export interface TileRow {
  /** JSON array of `[geometry, record]`, geometry being GeoJSON; null: none. */
  readonly features: string | null;
  /** False where there are more than may be drawn: then there are no features. */
  readonly fits: boolean;
}

/**
 * Records in a tile, in the order of their key: all of them, or none where they are too many.
 * @throws Problem field_not_granted where the place was not granted as it is, place_none; those of `askSql`
 */
export function tileReading(view: View, ask: TileAsk, params: Params): Reading {
  const { point, geometry } = placeOf(view);
  const shape =
    point === undefined
      ? `t.${identifier(geometry)}`
      : `json_build_object('type', 'Point', 'coordinates', json_build_array(t.${identifier(point.lon)}, t.${identifier(point.lat)}))`;
  const bytes = point === undefined ? `coalesce(sum(pg_column_size(t.${identifier(geometry)})), 0)` : '0';
  const most = `${params.add(ask.most)}::int8`;
  const rest = ask.fields.filter(({ name }) => !['lon', 'lat', 'geometry'].includes(name));
  const order = identifiers(view.dataset.table.primaryKey, 't');
  return {
    ctes: [
      `near AS MATERIALIZED (SELECT * FROM ${view.from} WHERE ${whereSql(view, ask, params)} LIMIT ${most} + 1)`,
      `size AS MATERIALIZED (SELECT count(*) <= ${most} AND ${bytes} <= ${params.add(ask.mostBytes)}::int8 AS fits FROM near t)`,
      `found AS MATERIALIZED (SELECT row_number() OVER (ORDER BY ${order}) AS n,
         '[' || ${shape}::text || ',' || ${recordSql(view, rest)} || ']' AS feature
         FROM near t WHERE (SELECT fits FROM size))`,
    ],
    rows: 'SELECT count(*) FROM found',
    varied: true,
    shows: ask.fields,
    columns: [
      `(SELECT '[' || string_agg(feature, ',' ORDER BY n) || ']' FROM found) AS features`,
      '(SELECT fits FROM size) AS fits',
    ],
  };
}

export interface CellAsk extends Ask {
  readonly tile: Box;
  /** Cells along the side of the whole world, and the first column and row of the tile among them. */
  readonly across: number;
  readonly column: number;
  readonly row: number;
  /** Along the side of the tile. */
  readonly cells: number;
}

export interface CellRow {
  /** JSON array of `[column, row, count]` within the tile; null: none. */
  readonly cells: string | null;
}

/**
 * How many records there are in each cell of a tile. A record is in one cell of one tile only: that of its point, or of the
 * middle of its bounds.
 */
export function cellReading(view: View, ask: CellAsk, params: Params): Reading {
  const { lon, lat } = middleOf(view);
  const across = params.number(ask.across);
  // the Mercator projection as a share of its height; it has no place for the poles
  const south = `0.5 - asinh(tand(greatest(-89.9, least(89.9, ${lat})))) / (2 * pi())`;
  const from = (start: number): string => `BETWEEN ${params.number(start)} AND ${params.number(start + ask.cells - 1)}`;
  return {
    ctes: [
      `cells AS MATERIALIZED (SELECT i, j, count(*) AS n FROM (
           SELECT floor((${lon} + 180) / 360 * ${across}) AS i, floor((${south}) * ${across}) AS j
             FROM ${view.from} WHERE ${whereSql(view, ask, params)}) c
         WHERE i ${from(ask.column)} AND j ${from(ask.row)} GROUP BY i, j)`,
    ],
    rows: 'SELECT count(*) FROM cells',
    varied: true,
    shows: view.fields.filter(({ name }) => ['lon', 'lat', 'geometry'].includes(name)),
    columns: [
      `(SELECT json_agg(json_build_array(i - ${params.number(ask.column)}, j - ${params.number(ask.row)}, n) ORDER BY j, i)::text
          FROM cells) AS cells`,
    ],
  };
}

function whereSql(view: View, ask: Ask & { readonly tile: Box }, params: Params): string {
  return [GATE, insideSql(view, params), inBox(view, ask.tile, params), askSql(view, ask, params)].join(' AND ');
}

function placeOf(view: View): { readonly point?: { lon: string; lat: string }; readonly geometry: string } {
  assertPlace(view);
  const { point, polygon } = view.dataset.table;
  return { ...(point === undefined ? {} : { point }), geometry: polygon?.geometry ?? 'geometry' };
}

function middleOf(view: View): { readonly lon: string; readonly lat: string } {
  assertPlace(view);
  const { point, polygon } = view.dataset.table;
  const at = (name: string): string => `t.${identifier(name)}`;
  if (point !== undefined) return { lon: at(point.lon), lat: at(point.lat) };
  if (polygon === undefined) throw new RangeError('a table with places has points or outlines');
  const { west, east, south, north } = polygon;
  return { lon: `((${at(west)} + ${at(east)}) / 2)`, lat: `((${at(south)} + ${at(north)}) / 2)` };
}
