import { adoptKey, keyIndex, originIndex } from '../ddl/indexes.ts';
import { typeName } from '../ddl/dataset-table.ts';
import { tableName } from '../ddl/identifier.ts';
import { transaction, type Session } from '../engine/engine.ts';
import { StoreError } from '../error.ts';
import type { TableSpec } from '../job.ts';
import { ensureDataset } from './dataset.ts';
import { lockTable, unlockTable } from './table-lock.ts';

/** How long to wait for others who open the same table, milliseconds. */
const OTHERS_OPEN_MS = 1_000;

/**
 * Makes a dataset's table where there is none, and sees to the index by which a hub reads the changes of an import. From
 * then on imports that fill the table know of the index too: they take it off with the others and build it again.
 * @returns false where an import holds the table: to be tried again later
 * @throws StoreError store_table_conflict
 */
export async function openForExchange(session: Session, spec: TableSpec): Promise<boolean> {
  // an instance that has just started asks again; it must not have to wait for a moment in which nobody writes
  if (await isOpen(session, spec)) return true;
  try {
    await lockTable(session, spec.name, OTHERS_OPEN_MS);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'store_busy') return false;
    throw error;
  }
  try {
    await transaction(session, () => openTable(session, spec));
    return true;
  } finally {
    await unlockTable(session, spec.name).catch(() => undefined);
  }
}

/** Whether all of it has been done: the table has its key, its place in the exchange, and every column. */
export async function isOpen(
  session: Session,
  spec: TableSpec,
  ...more: readonly { readonly name: string; readonly type: string }[]
): Promise<boolean> {
  const [found] = await session.query<{ open: boolean; columns: string[] | null }>(
    `SELECT d.keyed AND d.exchanged AS open, (SELECT array_agg(attname || ' ' || format_type(atttypid, atttypmod)) FROM pg_attribute
        WHERE attrelid = to_regclass($2) AND attnum > 0 AND NOT attisdropped) AS columns
     FROM shuniu.dataset d WHERE d.name = $1`,
    [spec.name, tableName(spec.name)],
  );
  if (found?.open !== true) return false;
  const columns = new Set(found.columns);
  const wanted = spec.columns.map(({ name, type }) => ({ name, type: typeName(type) }));
  return [...wanted, ...more].every(({ name, type }) => columns.has(`${name} ${type}`));
}

/** The same where nobody else can be importing. Runs inside a transaction; does nothing to a table that an import has not filled yet. */
export async function openTable(session: Session, spec: TableSpec, postgis = false): Promise<void> {
  const { keyed, filledBy, empty, indexes } = await ensureDataset(session, spec, postgis);
  await session.run('UPDATE shuniu.dataset SET exchanged = true WHERE name = $1 AND NOT exchanged', [spec.name]);
  // where an import died while it filled the table, the next one builds everything
  if (!keyed && !(empty && filledBy === null)) return;
  for (const { sql } of [...indexes, originIndex(spec), ...(keyed ? [] : [keyIndex(spec)])])
    await session.script(sql.replace(/INDEX/, 'INDEX IF NOT EXISTS'));
  if (keyed) return;
  await session.script(adoptKey(spec));
  await session.run('UPDATE shuniu.dataset SET keyed = true WHERE name = $1', [spec.name]);
}
