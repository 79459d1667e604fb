import { identifier } from '@shuniu/sdk/store';
import { askSql, type Ask } from './ask.ts';
import { GATE, type Reading } from './guard.ts';
import { insideSql } from './inside.ts';
import type { Params } from './params.ts';
import type { SeenField, View } from './view.ts';

/** One thing to group by. The field is granted as it is. */
export interface GroupBy {
  readonly field: SeenField;
  /** Of a code so many characters; of a date the day, month or year. */
  readonly part?: number | 'day' | 'month' | 'year';
}

export interface GroupAsk extends Ask {
  readonly by: readonly GroupBy[];
  /** Numeric fields that are summed. */
  readonly sums: readonly SeenField[];
  readonly most: number;
}

export interface GroupsRow {
  /** JSON array of `{ "by": [values], "count": n, "sums": [numbers] }`; null: none. */
  readonly groups: string | null;
  readonly count: number;
}

/** Counts and sums of the records asked for, the largest groups first; one group more than `most` where there are too many. */
export function groupReading(view: View, ask: GroupAsk, params: Params): Reading {
  const where = [GATE, insideSql(view, params), askSql(view, ask, params)].join(' AND ');
  const keys = ask.by.map((each, i) => `${groupSql(each)} AS g${i}`);
  const sums = ask.sums.map((field, i) => `sum(t.${identifier(field.column)})::float8 AS s${i}`);
  const names = ask.by.map((_, i) => `g${i}`);
  const group = names.length === 0 ? 'HAVING count(*) > 0' : `GROUP BY ${names.map((_, i) => i + 1).join(', ')}`;
  return {
    ctes: [
      `grouped AS MATERIALIZED (SELECT ${[...keys, 'count(*) AS n', ...sums].join(', ')} FROM ${view.from}
         WHERE ${where} ${group} ORDER BY ${['n DESC', ...names].join(', ')} LIMIT ${params.add(ask.most + 1)}::int8)`,
    ],
    rows: 'SELECT count(*) FROM grouped',
    varied: true,
    shows: [...ask.by.map(({ field }) => field), ...ask.sums],
    columns: [
      `(SELECT json_agg(json_build_object('by', json_build_array(${names.join(', ')}), 'count', n,
          'sums', json_build_array(${ask.sums.map((_, i) => `s${i}`).join(', ')})))::text FROM grouped) AS groups`,
      '(SELECT coalesce(sum(n), 0)::int8 FROM grouped) AS count',
    ],
  };
}

export interface ShapesRow {
  /** JSON array of `{ "by": [values], "geometry": GeoJSON }`. */
  readonly shapes: string | null;
}

/** The polygons or lines themselves with what they are grouped by, so that they can be cut; one more than `most` where there are too many. */
export function shapesReading(view: View, ask: Omit<GroupAsk, 'sums'>, params: Params): Reading {
  const { polygon } = view.dataset.table;
  if (polygon === undefined) throw new RangeError('only polygons and lines can be cut');
  const where = [GATE, insideSql(view, params), askSql(view, ask, params)].join(' AND ');
  return {
    ctes: [
      `shapes AS MATERIALIZED (SELECT json_build_object('by', json_build_array(${ask.by.map(groupSql).join(', ')}),
          'geometry', t.${identifier(polygon.geometry)}) AS shape
         FROM ${view.from} WHERE ${where} LIMIT ${params.add(ask.most + 1)}::int8)`,
    ],
    // they are measured here; none of them leaves
    rows: 'SELECT 1',
    varied: true,
    shows: ask.by.map(({ field }) => field),
    columns: ['(SELECT json_agg(shape)::text FROM shapes) AS shapes'],
  };
}

function groupSql({ field, part }: GroupBy): string {
  const value = `t.${identifier(field.column)}`;
  if (part === undefined) return value;
  if (typeof part === 'number') return `left(${value}, ${Math.trunc(part)})`;
  const day = field.type === 'timestamptz' ? `${value} AT TIME ZONE interval '8 hours'` : value;
  return `to_char(${day}, '${{ day: 'YYYY-MM-DD', month: 'YYYY-MM', year: 'YYYY' }[part]}')`;
}
