import { rollback, transaction, type Engine, type Session } from '../engine/engine.ts';
import type { FinishOutcome, Job, JobSpec } from '../job.ts';
import { BufferPool } from '../engine/send-buffers.ts';
import { beginChunk } from './chunk.ts';
import { ensureDataset, startFilling } from './dataset.ts';
import { existingOf } from './existing.ts';
import { buildIndexes, completeFilling, setDefaults } from './fill.ts';
import { findOrBegin, recordClose, recordFinish, type ImportRow } from './import-row.ts';
import type { Loading } from './loading.ts';
import { createStage } from './merge.ts';
import { countMissing, retireMissing } from './retire.ts';
import { createSeen, dropSeen } from './seen.ts';
import { settle } from './settle.ts';
import { lockTable, unlockTable } from './table-lock.ts';

/**
 * Opens the import with this key, or goes on with it. One import at a time writes to a table; a dead one frees it by itself.
 * @throws StoreError store_busy, store_table_conflict …
 */
export async function openJob(
  engine: Engine,
  spec: JobSpec,
  postgis: boolean,
  onEnd: (job: Job) => void,
): Promise<Job> {
  const session = await engine.open();
  let side: Session | undefined;
  let ended = false;
  let job: Job | undefined;
  const end = async (): Promise<void> => {
    if (ended) return;
    ended = true;
    // PostgreSQL does this when the connection ends
    if (engine.kind === 'pglite') await rollback(session);
    await unlockTable(session, spec.table.name).catch(() => undefined);
    await session.release();
    await side?.release();
    if (job !== undefined) onEnd(job);
  };
  try {
    await lockTable(session, spec.table.name);
    const { row, loading } = await begin(engine, session, spec, postgis);
    job = jobOf(engine, loading, row, end, async () => (side ??= await engine.open()));
    return job;
  } catch (error) {
    await end();
    throw error;
  }
}

async function begin(
  engine: Engine,
  session: Session,
  spec: JobSpec,
  postgis: boolean,
): Promise<{ row: ImportRow; loading: Loading }> {
  const { row, loading, unkeyed, filledBy } = await transaction(session, async () => {
    const state = await ensureDataset(session, spec.table, postgis);
    const row = await findOrBegin(session, spec);
    const mine = state.filledBy === row.id;
    const fresh = state.empty && !mine && row.chunks.size === 0 && !row.finished;
    const { indexes } = state;
    const filling = mine || fresh;
    const pool = new BufferPool();
    const loading: Loading = { session, spec, pool, id: row.id, startedAt: row.startedAt, filling, indexes };
    if (fresh) await startFilling(session, spec.table, row.id, indexes);
    if (spec.onMissing === 'retire') await createSeen(loading);
    return { row, loading, unkeyed: !state.keyed && !loading.filling, filledBy: state.filledBy };
  });
  if (unkeyed) await settle(engine, loading, filledBy);
  if (loading.filling) await setDefaults(session, spec.table, row.id, row.startedAt);
  else await createStage(loading);
  return { row, loading };
}

function jobOf(
  engine: Engine,
  loading: Loading,
  row: ImportRow,
  end: () => Promise<void>,
  reader: () => Promise<Session>,
): Job {
  const { session, spec, id, startedAt } = loading;
  let last = Promise.resolve();
  let filling = loading.filling;
  let finished = row.finished ? row.retired : undefined;
  return {
    id,
    resumed: row.resumed,
    startedAt,
    describe: row.describe,
    committed: (chunk) => row.chunks.get(chunk),
    existing: async (identities) =>
      filling || identities.length === 0 ? new Set() : existingOf(await reader(), spec.table, id, identities),
    begin(chunk) {
      const begun = beginChunk(loading, chunk, last);
      last = begun.over;
      return Promise.resolve(begun.writer);
    },
    previewRetire: () => (filling || finished !== undefined ? Promise.resolve([]) : countMissing(loading)),
    async finish({ retire = true } = {}): Promise<FinishOutcome> {
      if (finished !== undefined) return { retired: finished };
      const retiring = retire && !filling;
      if (filling) await completeFilling(engine, loading);
      else await buildIndexes(engine, session, loading.indexes);
      filling = false;
      return transaction(session, async () => {
        const retired = retiring ? await retireMissing(loading) : 0;
        await recordFinish(session, id, retired);
        finished = retired;
        return { retired };
      });
    },
    async close() {
      await transaction(session, async () => {
        await dropSeen(loading);
        await recordClose(session, id);
      });
      await end();
    },
    release: end,
  };
}
