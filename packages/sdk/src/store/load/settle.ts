import type { Engine, Session } from '../engine/engine.ts';
import type { TableSpec } from '../job.ts';
import { identifier, identifiers, tableName } from '../ddl/identifier.ts';
import { completeFilling } from './fill.ts';
import type { Loading } from './loading.ts';
import { seenName } from './seen.ts';

/**
 * Another import died while it filled this table. What it stored stays, as it would in a table that was not empty; the
 * key is built now, and should that import ever be started again, it goes on row by row.
 */
export async function settle(engine: Engine, loading: Loading, other: number | null): Promise<void> {
  const { session } = loading;
  const { table } = loading.spec;
  const [dead] = await session.query<{ retires: boolean }>(
    `SELECT on_missing = 'retire' AND closed_at IS NULL AS retires FROM shuniu.import WHERE id = $1`,
    [other],
  );
  if (other !== null && dead?.retires === true) await rememberSeen(session, table, other);
  await completeFilling(engine, loading);
}

/** Rows lose their origin when somebody changes them: what the dead import has seen must not depend on it. */
async function rememberSeen(session: Session, table: TableSpec, other: number): Promise<void> {
  const key = identifiers(table.primaryKey);
  const from = `FROM ${tableName(table.name)} WHERE origin = $1`;
  await session.run(`INSERT INTO ${tableName(seenName(other))} (${key}) SELECT ${key} ${from}`, [other]);
  const within = table.retireWithin.map((name) => `${identifier(name)}::text`).join(', ');
  await session.run(
    `INSERT INTO shuniu.import_scope (import, within) SELECT DISTINCT $1::integer, ARRAY[${within}] ${from}
     ON CONFLICT DO NOTHING`,
    [other],
  );
}
