import { StoreError } from '../error.ts';
import type { Session } from '../engine/engine.ts';
import type { ChunkOutcome, JobSpec } from '../job.ts';

export interface ImportRow {
  readonly id: number;
  readonly resumed: boolean;
  readonly startedAt: Date;
  readonly describe: Readonly<Record<string, unknown>>;
  readonly finished: boolean;
  readonly retired: number;
  readonly chunks: ReadonlyMap<number, ChunkOutcome>;
}

/** Finds the open import with this key, or begins one. Runs inside a transaction. */
export async function findOrBegin(session: Session, spec: JobSpec): Promise<ImportRow> {
  const find = (): Promise<Omit<ImportRow, 'resumed' | 'chunks'>[]> =>
    session.query(
      `SELECT id, started_at AS "startedAt", finished_at IS NOT NULL AS finished, retired::float8 AS retired,
         description AS describe
       FROM shuniu.import WHERE key = $1 AND closed_at IS NULL`,
      [spec.key],
    );
  const [found] = await find();
  if (found === undefined)
    await session.run(
      `INSERT INTO shuniu.import (dataset, key, on_conflict, on_missing, description, started_at)
       VALUES ($1, $2, $3, $4, $5, date_trunc('milliseconds', clock_timestamp()))`,
      [spec.table.name, spec.key, spec.onConflict, spec.onMissing, JSON.stringify(spec.describe)],
    );
  const [row] = found === undefined ? await find() : [found];
  if (row === undefined) throw new StoreError('store_failed', 'the import that was just begun is not there');
  const chunks = await session.query<ChunkOutcome & { chunk: number }>(
    'SELECT chunk, inserted, updated, unchanged, skipped FROM shuniu.import_chunk WHERE import = $1',
    [row.id],
  );
  return {
    ...row,
    resumed: found !== undefined,
    chunks: new Map(chunks.map(({ chunk, ...outcome }) => [chunk, outcome])),
  };
}

/** The checkpoint; belongs into the transaction that stores the chunk's rows. */
export async function recordChunk(session: Session, id: number, chunk: number, did: ChunkOutcome): Promise<void> {
  await session.run(
    `INSERT INTO shuniu.import_chunk (import, chunk, inserted, updated, unchanged, skipped) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, chunk, did.inserted, did.updated, did.unchanged, did.skipped],
  );
}

/**
 * To be called behind everything that the import does to its table: whoever had to wait for a row of another import
 * finishes after it, and a hub hands changes on in this order.
 */
export async function recordFinish(session: Session, id: number, retired: number): Promise<void> {
  await session.run(
    `UPDATE shuniu.import SET finished_at = clock_timestamp(), retired = $2 WHERE id = $1 AND finished_at IS NULL`,
    [id, retired],
  );
}

/** An import that had finished goes on: what it does from now on is finished only when it says so again. */
export async function recordReopened(session: Session, id: number): Promise<void> {
  await session.run('UPDATE shuniu.import SET finished_at = NULL WHERE id = $1 AND finished_at IS NOT NULL', [id]);
}

/** Ends the import: its sums stay, its checkpoints have done their work. */
export async function recordClose(session: Session, id: number): Promise<void> {
  await session.run(
    `UPDATE shuniu.import i SET closed_at = clock_timestamp(),
       inserted = s.inserted, updated = s.updated, unchanged = s.unchanged, skipped = s.skipped
     FROM (SELECT coalesce(sum(inserted), 0) AS inserted, coalesce(sum(updated), 0) AS updated,
             coalesce(sum(unchanged), 0) AS unchanged, coalesce(sum(skipped), 0) AS skipped
           FROM shuniu.import_chunk WHERE import = $1) s
     WHERE id = $1`,
    [id],
  );
  await session.run('DELETE FROM shuniu.import_chunk WHERE import = $1', [id]);
  await session.run('DELETE FROM shuniu.import_scope WHERE import = $1', [id]);
}
