import { setTimeout } from 'node:timers/promises';
import type { Session } from '../engine/engine.ts';
import { StoreError } from '../error.ts';

/** Any fixed number: the family of our advisory locks on tables. */
const FAMILY = 5_478_002;
/** A backend whose client was killed notices within a second or two; only after that is the table really busy. */
const PATIENCE_MS = 10_000;

/**
 * Holds a table for one import, as long as the session lives.
 * @throws StoreError store_busy
 */
export async function lockTable(session: Session, table: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await setTimeout(100)) {
    const [row] = await session.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS ours', [
      FAMILY,
      table,
    ]);
    if (row?.ours === true) return;
    if (Date.now() > deadline) throw new StoreError('store_busy', `another import is writing to ${table}`, { table });
  }
}

export async function unlockTable(session: Session, table: string): Promise<void> {
  await session.query('SELECT pg_advisory_unlock($1, hashtext($2))', [FAMILY, table]);
}
