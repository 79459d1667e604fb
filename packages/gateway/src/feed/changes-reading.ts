import { historyName, identifiers, tableName } from '@shuniu/sdk/store';
import { GATE, type Reading } from '../query/guard.ts';
import { insideSql } from '../query/inside.ts';
import type { Params } from '../query/params.ts';
import { keySql, keyValuesSql, recordSql } from '../query/record-sql.ts';
import type { View } from '../query/view.ts';
import { anchorOf, type FeedPosition } from './cursor.ts';

/** Most sets that one statement looks into: most of them are empty, because their records have changed again since. */
const MOST_SETS = 500;

export interface ChangesRow {
  /** JSON texts with commas between them; null: none. */
  readonly changes: string | null;
  readonly count: number;
  /** Set and key of the last change, as JSON, where the page is full. */
  readonly last: { readonly seq: number; readonly key: readonly string[] } | null;
  /** Up to which set everything was read, where it is not. */
  readonly edge: number;
  /** Whether there were more sets than one statement looks into. */
  readonly crowded: boolean;
  readonly head: number;
  /** When the sets `anchorOf` the given position, `edge` and `last` were numbered; null: there is no such set. */
  readonly anchor: string | null;
  readonly edge_at: string | null;
  readonly last_at: string | null;
  readonly floor: number;
}

/**
 * A page of the feed: set after set, within a set by key, from behind a position.
 *
 * `put` for what the grant lets out. `delete` and `leave` (the record is there, but its row filter does not hold any more)
 * tell the key and nothing else, and only of records that the grant would have let out in some version; and only of sets
 * younger than the moment when this reader began, for of what was gone by then he cannot have heard.
 */
export function changesReading(view: View, from: FeedPosition, limit: number, params: Params): Reading {
  const { table } = view.dataset;
  const seq = `${params.add(from.seq)}::int8`;
  const most = `${params.add(limit)}::int8`;
  const dataset = params.text(table.name);
  const order = identifiers(table.primaryKey, 't');
  const at = (of: string): string =>
    `(SELECT (extract(epoch FROM f.at) * 1000000)::int8::text FROM hub.feed_set f WHERE f.seq = ${of})`;
  const edge = `(SELECT CASE WHEN count(*) = ${MOST_SETS} THEN max(seq) ELSE (SELECT head FROM heads) END FROM sets)`;
  const last = `(SELECT "SEQ" FROM found WHERE n = ${most})`;
  return {
    ctes: [
      `heads AS MATERIALIZED (SELECT coalesce(max(f.seq), 0) AS head FROM hub.feed_set f WHERE f.dataset = ${dataset} AND ${GATE})`,
      // of an import that was numbered twice the last number holds; a set in the middle of which the reader is comes again
      `sets AS MATERIALIZED (SELECT f.seq, f.import FROM hub.feed_set f
         WHERE ${GATE} AND f.dataset = ${dataset} AND f.seq ${from.key === undefined ? '>' : '>='} ${seq}
           AND NOT EXISTS (SELECT FROM hub.feed_set g WHERE g.import = f.import AND g.seq > f.seq)
         ORDER BY f.seq LIMIT ${MOST_SETS})`,
      `page AS MATERIALIZED (SELECT sets.seq AS "SEQ", o.* FROM (SELECT * FROM sets ORDER BY seq) sets
         CROSS JOIN LATERAL (${rowsOfSet(view, from, most, seq, params)}) o ORDER BY sets.seq, ${identifiers(table.primaryKey, 'o')} LIMIT ${most} + 1)`,
      `found AS MATERIALIZED (SELECT row_number() OVER (ORDER BY t."SEQ", ${order}) AS n, t."SEQ", ${keyValuesSql(view)} AS key,
         ${changeSql(view)} AS change FROM page t)`,
    ],
    rows: `SELECT least(count(*), ${most}) FROM found`,
    // a plan that does not know how few rows a page has would sort whole sets
    varied: true,
    columns: [
      `(SELECT string_agg(change, ',' ORDER BY n) FROM found WHERE n <= ${most}) AS changes`,
      `(SELECT least(count(*), ${most})::int4 FROM found) AS count`,
      `(SELECT json_build_object('seq', "SEQ", 'key', key::json) FROM found WHERE n = ${most} AND EXISTS (SELECT FROM found WHERE n > ${most})) AS last`,
      `${edge}::float8 AS edge`,
      `(SELECT count(*) = ${MOST_SETS} FROM sets) AS crowded`,
      '(SELECT head::float8 FROM heads) AS head',
      `${at(`${params.add(anchorOf(from))}::int8`)} AS anchor`,
      `${at(edge)} AS edge_at`,
      `${at(last)} AS last_at`,
      `coalesce((SELECT f.seq::float8 FROM hub.feed_floor f WHERE f.dataset = ${dataset}), 0) AS floor`,
    ],
  };
}

/** The rows that one set left and that are anybody's business here, in the order of their key, as many as fit on the page. */
function rowsOfSet(view: View, from: FeedPosition, most: string, seq: string, params: Params): string {
  const { primaryKey, name } = view.dataset.table;
  const { rowFilter, ...everyRow } = view.scope;
  const base = insideSql({ ...view, scope: everyRow }, params, 'with');
  const inside = rowFilter === undefined ? 'true' : `(${insideSql(view, params, 'with')}) IS TRUE`;
  const where = ['t.origin = sets.import', base];
  if (from.key !== undefined)
    where.push(
      `(sets.seq > ${seq} OR (${identifiers(primaryKey, 't')}) > (${from.key.map((value) => params.text(value)).join(', ')}))`,
    );
  const news = `sets.seq > ${params.add(from.base)}::int8`;
  const same = primaryKey.map((column) => `t.${identifiers([column])} = o.${identifiers([column])}`).join(' AND ');
  const before =
    rowFilter === undefined
      ? 'false'
      : `EXISTS (SELECT FROM ${tableName(historyName(name))} t WHERE ${same} AND NOT t.deleted AND ${insideSql(view, params, 'with')})`;
  return `SELECT * FROM (SELECT t.*, ${inside} AS "INSIDE" FROM ${view.from} WHERE ${where.join(' AND ')}) o
    WHERE CASE WHEN o."INSIDE" AND NOT o.deleted THEN true WHEN ${news} THEN o."INSIDE" OR ${before} ELSE false END
    ORDER BY ${identifiers(primaryKey, 'o')} LIMIT ${most} + 1`;
}

function changeSql(view: View): string {
  const gone = (op: string): string => `'{"op":"${op}","key":' || to_json(${keySql(view)})::text || '}'`;
  return `CASE WHEN t.deleted THEN ${gone('delete')} WHEN NOT t."INSIDE" THEN ${gone('leave')}
    ELSE '{"op":"put","key":' || to_json(${keySql(view)})::text || ',"record":' || ${recordSql(view)} || '}' END`;
}
