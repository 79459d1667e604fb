import { identifier } from '@shuniu/sdk/store';
import { GATE, type Reading } from './guard.ts';
import { insideSql } from './inside.ts';
import type { Params } from './params.ts';
import { recordSql } from './record-sql.ts';
import type { SeenField, View } from './view.ts';

export interface EntityRow {
  readonly records: string | null;
  /** One more than `most` where there are more. */
  readonly count: number;
}

/** Records in which any of these fields has any of these values. */
export function entityReading(
  view: View,
  fields: readonly SeenField[],
  values: readonly string[],
  shown: readonly SeenField[],
  most: number,
  params: Params,
): Reading {
  if (fields.length === 0) throw new RangeError('nothing to look in');
  const list = params.texts(values);
  const named = fields.map((field) => `t.${identifier(field.column)} = ANY (${list})`).join(' OR ');
  const where = [GATE, insideSql(view, params), `(${named})`].join(' AND ');
  const limit = `${params.add(most)}::int8`;
  return {
    ctes: [
      `found AS MATERIALIZED (SELECT row_number() OVER () AS n, ${recordSql(view, shown)} AS record
         FROM (SELECT * FROM ${view.from} WHERE ${where} LIMIT ${limit} + 1) t)`,
    ],
    rows: `SELECT least(count(*), ${limit}) FROM found`,
    shows: shown,
    columns: [
      `(SELECT string_agg(record, ',' ORDER BY n) FROM found WHERE n <= ${limit}) AS records`,
      '(SELECT count(*)::int4 FROM found) AS count',
    ],
  };
}
