import type { Session } from '../engine/engine.ts';
import { StoreError } from '../error.ts';

/** Any fixed number: the family of our advisory locks on tables. */
export const TABLE_LOCK = 5_478_002;
/** A backend whose client was killed notices within a second or two; only after that is the table really busy. */
const PATIENCE_MS = 10_000;

/**
 * Holds a table for one import, as long as the session lives. It waits in the database's own queue: pushes, which share the table for a
 * moment each, do not begin while somebody waits, so however many there are, the import gets its turn.
 * @param patienceMs 0: asks once
 * @throws StoreError store_busy
 */
export async function lockTable(session: Session, table: string, patienceMs = PATIENCE_MS): Promise<void> {
  const [row] = await session.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS ours', [
    TABLE_LOCK,
    table,
  ]);
  if (row?.ours === true) return;
  const busy = new StoreError('store_busy', `another import is writing to ${table}`, { table });
  if (patienceMs === 0) throw busy;
  await session.script(`SET lock_timeout = ${Math.trunc(patienceMs)}`);
  try {
    await session.query('SELECT pg_advisory_lock($1, hashtext($2))', [TABLE_LOCK, table]);
  } catch (error) {
    throw error instanceof StoreError && error.code === 'store_busy' ? busy : error;
  } finally {
    await session.script('RESET lock_timeout').catch(() => undefined);
  }
}

export async function unlockTable(session: Session, table: string): Promise<void> {
  await session.query('SELECT pg_advisory_unlock($1, hashtext($2))', [TABLE_LOCK, table]);
}

/** Whether an import holds the table, alone: then what it has not finished may still come. Pushes share it. */
export async function tableHeld(session: Session, table: string): Promise<boolean> {
  const [row] = await session.query<{ held: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ExclusiveLock' AND granted AND objsubid = 2
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND classid::bigint = $1 AND objid::bigint = hashtext($2)::bigint & 4294967295) AS held`,
    [TABLE_LOCK, table],
  );
  return row?.held === true;
}
