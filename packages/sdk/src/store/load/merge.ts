import type { ChunkOutcome, TableSpec } from '../job.ts';
import { StoreError } from '../error.ts';
import { columnOf, historyName } from '../ddl/dataset-table.ts';
import { identifier, identifiers, tableName } from '../ddl/identifier.ts';
import type { Loading } from './loading.ts';

/** Tables of the session: rows as they came, and those of them that change something. */
export const STAGE = 'pg_temp.shuniu_stage';
const DELTA = 'pg_temp.shuniu_delta';

/**
 * A chunk looks its rows up by key. Left to itself the planner, which does not know how small a chunk is, reads the
 * whole table for every one: then an import would take the square of its rows.
 */
const BY_KEY = 'SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off';

export async function createStage({ session, spec }: Loading): Promise<void> {
  const columns = spec.table.columns.map((column) => columnOf({ ...column, notNull: false })).join(', ');
  await session.script(`
    DROP TABLE IF EXISTS ${STAGE}, ${DELTA};
    CREATE TEMPORARY TABLE shuniu_stage (${columns});
    CREATE TEMPORARY TABLE shuniu_delta (${columns}, shuniu_present boolean)`);
}

/**
 * Brings the staged rows into the table: new ones in, changed ones with their old version moved to the history,
 * unchanged ones not touched at all. Runs in the chunk's transaction.
 */
export async function mergeStage(loading: Loading, staged: number): Promise<ChunkOutcome> {
  const { session, spec, id, startedAt } = loading;
  const sql = mergeSql(spec.table, spec.onConflict === 'update');
  await session.script(`TRUNCATE ${DELTA}; ${BY_KEY}`);
  const delta = await session.run(sql.delta);
  const left = staged - delta;
  if (delta === 0) return outcome(spec.onConflict, left, 0, 0);
  const updated = await session.run(sql.history, [startedAt]);
  if (updated > 0) await session.run(sql.update, [id, startedAt]);
  const inserted = updated === delta ? 0 : await session.run(sql.insert, [id, startedAt]);
  return outcome(spec.onConflict, left, inserted, updated);
}

function outcome(mode: string, left: number, inserted: number, updated: number): ChunkOutcome {
  if (mode === 'error' && left > 0)
    throw new StoreError('store_identity_conflict', `${left} rows that were to be new are stored already`);
  return {
    inserted,
    updated,
    unchanged: mode === 'update' ? left : 0,
    skipped: mode === 'skip' ? left : 0,
  };
}

function mergeSql(
  table: TableSpec,
  comparing: boolean,
): { delta: string; history: string; update: string; insert: string } {
  const names = table.columns.map((column) => column.name);
  const rest = names.filter((name) => !table.primaryKey.includes(name));
  const target = tableName(table.name);
  const same = (a: string, b: string): string =>
    table.primaryKey.map((n) => `${a}.${identifier(n)} = ${b}.${identifier(n)}`).join(' AND ');
  const differs = rest.map((name) => `t.${identifier(name)} IS DISTINCT FROM s.${identifier(name)}`);
  const changed = ['t.origin IS NULL', 't.deleted', ...(comparing ? differs : [])].join(' OR ');
  return {
    delta: `INSERT INTO ${DELTA} SELECT ${identifiers(names, 's')}, t.origin IS NOT NULL
      FROM ${STAGE} s LEFT JOIN ${target} t ON ${same('s', 't')} WHERE ${changed}`,
    history: `INSERT INTO ${tableName(historyName(table.name))} (${identifiers(names)}, origin, valid_from, deleted, valid_to)
      SELECT ${identifiers(names, 't')}, t.origin, t.valid_from, t.deleted, $1
      FROM ${DELTA} d JOIN ${target} t ON ${same('d', 't')} WHERE d.shuniu_present`,
    update: `UPDATE ${target} t SET ${[...rest.map((n) => `${identifier(n)} = d.${identifier(n)}, `)].join('')}
      origin = $1, valid_from = $2, deleted = false FROM ${DELTA} d WHERE ${same('t', 'd')} AND d.shuniu_present`,
    insert: `INSERT INTO ${target} (${identifiers(names)}, origin, valid_from, deleted)
      SELECT ${identifiers(names)}, $1::integer, $2::timestamptz, false FROM ${DELTA} WHERE NOT shuniu_present`,
  };
}
