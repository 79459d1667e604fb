import { identifier, identifiers } from '@shuniu/sdk/store';
import { askSql, isVaried, type Ask } from './ask.ts';
import { GATE, type Reading } from './guard.ts';
import { insideSql } from './inside.ts';
import type { Params } from './params.ts';
import { featureSql, keyValuesSql, recordSql } from './record-sql.ts';
import type { SeenField, View } from './view.ts';

export interface PageAsk extends Ask {
  readonly fields: readonly SeenField[];
  readonly limit: number;
  /** Values of the last key of the page before. */
  readonly after?: readonly string[];
  readonly shape: 'record' | 'feature';
  /** Between two records of the text. */
  readonly separator: ',' | '\n';
}

export interface PageRow {
  /** JSON texts of the records, with the separator between them; null: none. */
  readonly records: string | null;
  readonly count: number;
  /** Key values of the last record, as JSON; null where there is no further page. */
  readonly last: string | null;
}

/** A page of records in the order of their key, and whether there is another one. */
export function pageReading(view: View, ask: PageAsk, params: Params): Reading {
  const key = view.dataset.table.primaryKey;
  const order = identifiers(key, 't');
  const where = [GATE, insideSql(view, params), askSql(view, ask, params)];
  if (ask.after !== undefined) {
    if (ask.after.length !== key.length) throw new RangeError('a key has as many values as the table says');
    where.push(`(${order}) > (${ask.after.map((value) => params.text(value)).join(', ')})`);
  }
  const limit = `${params.add(ask.limit)}::int8`;
  const made = ask.shape === 'feature' ? featureSql(view, ask.fields) : recordSql(view, ask.fields);
  return {
    ctes: [
      `found AS MATERIALIZED (SELECT row_number() OVER (ORDER BY ${order}) AS n, ${made} AS record, ${keyValuesSql(view)} AS key
         FROM (SELECT * FROM ${view.from} WHERE ${where.join(' AND ')}
               ORDER BY ${key.map((name) => `t.${identifier(name)}`).join(', ')} LIMIT ${limit} + 1) t)`,
    ],
    rows: `SELECT least(count(*), ${limit}) FROM found`,
    varied: isVaried(ask),
    shows: ask.fields,
    columns: [
      `(SELECT string_agg(record, ${ask.separator === ',' ? `','` : `E'\\n'`} ORDER BY n) FROM found WHERE n <= ${limit}) AS records`,
      `(SELECT least(count(*), ${limit})::int4 FROM found) AS count`,
      `(SELECT key FROM found WHERE n = ${limit} AND EXISTS (SELECT FROM found WHERE n > ${limit})) AS last`,
    ],
  };
}
