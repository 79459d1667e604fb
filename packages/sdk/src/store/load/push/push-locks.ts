import type { Session } from '../../engine/engine.ts';
import { StoreError } from '../../error.ts';
import { TABLE_LOCK } from '../table-lock.ts';

/*
 * What a push locks, in this order, each until its transaction ends:
 *
 * 1. the table, shared: the advisory lock that an import holds alone. Pushes do not hinder one another; while an import runs (it may have
 *    taken the key off the table to fill it, and expects nobody to bring in an identity that it has not seen) a push is told at once to
 *    come again.
 * 2. the table's definition, alone, only where table, column or index is missing.
 * 3. the divisions of its records, alone, in 64 stripes, always in ascending order: so two producers of the same division merge one after
 *    the other, those of different divisions at the same time, and no two can wait for each other. The division is part of every key,
 *    so nobody else changes these rows meanwhile and no row needs a lock of its own. Taken only when the rows are checked and staged:
 *    what others wait for is the merge, not the reading.
 */

const DEFINITION = 5_478_003;
const DIVISION = 5_478_004;
const STRIPES = 64;

/** @throws StoreError store_busy while an import holds the table */
export async function shareTable(session: Session, table: string): Promise<void> {
  const [row] = await session.query<{ ours: boolean }>(
    'SELECT pg_try_advisory_xact_lock_shared($1::integer, hashtext($2)) AS ours',
    [TABLE_LOCK, table],
  );
  if (row?.ours !== true) throw new StoreError('store_busy', `an import is writing to ${table}`, { table });
}

export async function lockDefinition(session: Session, table: string): Promise<void> {
  await session.query('SELECT pg_advisory_xact_lock($1::integer, hashtext($2))', [DEFINITION, table]);
}

/** @param stage quoted name of the table with the staged rows */
export async function lockDivisions(session: Session, table: string, stage: string): Promise<void> {
  await session.query(
    `SELECT count(pg_advisory_xact_lock($1::integer, stripe)) FROM (
       SELECT DISTINCT hashtext($2 || '/' || (hashtext(division) & ${STRIPES - 1})) AS stripe FROM ${stage} ORDER BY 1) x`,
    [DIVISION, table],
  );
}
