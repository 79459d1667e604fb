import { historyName } from '../ddl/dataset-table.ts';
import { identifier, identifiers, tableName } from '../ddl/identifier.ts';
import type { RetireCount } from '../job.ts';
import type { Loading } from './loading.ts';
import { seenName } from './seen.ts';

/**
 * Rows of the divisions and classes that this import speaks for, which it did not contain. Rows of its own, and rows
 * retired before, are not among them.
 */
function missingFrom({ spec, id }: Loading): string {
  const { name, primaryKey, retireWithin } = spec.table;
  const within = retireWithin.map((column, i) => `s.within[${i + 1}] = t.${identifier(column)}::text`).join(' AND ');
  const same = primaryKey.map((column) => `x.${identifier(column)} = t.${identifier(column)}`).join(' AND ');
  const own = retireWithin.map((column) => `${identifier(column)}::text`).join(', ');
  return `FROM ${tableName(name)} t JOIN (
      SELECT within FROM shuniu.import_scope WHERE import = ${id}
      UNION SELECT DISTINCT ARRAY[${own}] FROM ${tableName(name)} WHERE origin = ${id}) s ON ${within}
    WHERE NOT t.deleted AND t.origin <> ${id}
      AND NOT EXISTS (SELECT FROM ${tableName(seenName(id))} x WHERE ${same})`;
}

export async function countMissing(loading: Loading): Promise<RetireCount[]> {
  const { session, spec } = loading;
  if (spec.onMissing !== 'retire') return [];
  await session.script(`ANALYZE ${tableName(seenName(loading.id))}`);
  const rows = await session.query<{ within: string[]; rows: number }>(
    `SELECT s.within, count(*)::float8 AS rows ${missingFrom(loading)} GROUP BY s.within ORDER BY s.within`,
  );
  return rows;
}

/** Marks what is missing as deleted, and moves the versions before into the history. Runs inside a transaction. */
export async function retireMissing(loading: Loading): Promise<number> {
  const { session, spec, id, startedAt } = loading;
  const { name, primaryKey, columns } = spec.table;
  if (spec.onMissing !== 'retire') return 0;
  const list = 'pg_temp.shuniu_missing';
  await session.script(`
    CREATE TEMPORARY TABLE shuniu_missing ON COMMIT DROP AS SELECT ${identifiers(primaryKey, 't')} ${missingFrom(loading)};
    ANALYZE ${list}`);
  const same = primaryKey.map((column) => `m.${identifier(column)} = t.${identifier(column)}`).join(' AND ');
  const names = columns.map((column) => column.name);
  await session.run(
    `INSERT INTO ${tableName(historyName(name))} (${identifiers(names)}, origin, valid_from, deleted, valid_to)
     SELECT ${identifiers(names, 't')}, t.origin, t.valid_from, t.deleted, $1
     FROM ${list} m JOIN ${tableName(name)} t ON ${same}`,
    [startedAt],
  );
  return session.run(
    `UPDATE ${tableName(name)} t SET deleted = true, origin = $1, valid_from = $2 FROM ${list} m WHERE ${same}`,
    [id, startedAt],
  );
}
