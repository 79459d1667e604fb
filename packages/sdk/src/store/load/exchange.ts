import { adoptKey, keyIndex, originIndex } from '../ddl/indexes.ts';
import { transaction, type Session } from '../engine/engine.ts';
import { StoreError } from '../error.ts';
import type { TableSpec } from '../job.ts';
import { ensureDataset } from './dataset.ts';
import { lockTable, unlockTable } from './table-lock.ts';

/**
 * Makes a dataset's table where there is none, and sees to the index by which a hub reads the changes of an import. From
 * then on imports that fill the table know of the index too: they take it off with the others and build it again.
 * @returns false where an import holds the table: to be tried again later
 * @throws StoreError store_table_conflict
 */
export async function openForExchange(session: Session, spec: TableSpec): Promise<boolean> {
  try {
    await lockTable(session, spec.name, 0);
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
