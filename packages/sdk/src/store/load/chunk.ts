import { rollback, type CopyIn } from '../engine/engine.ts';
import { StoreError } from '../error.ts';
import type { ChunkOutcome, ChunkWriter } from '../job.ts';
import { identifiers, tableName } from '../ddl/identifier.ts';
import { recordChunk } from './import-row.ts';
import type { Loading } from './loading.ts';
import { mergeStage, STAGE } from './merge.ts';
import { recordAccepted, recordSeen } from './seen.ts';

/** One chunk: a transaction around a COPY, what follows from it, and its checkpoint. */
export async function beginChunk(loading: Loading, chunk: number): Promise<ChunkWriter> {
  const { session, spec, filling } = loading;
  const columns = identifiers(spec.table.columns.map((column) => column.name));
  const seen: string[] = [];
  let written = 0;
  let open = true;

  async function giveUp(copy: CopyIn | undefined): Promise<void> {
    open = false;
    await copy?.abort();
    await rollback(session);
  }
  async function start(): Promise<CopyIn> {
    await session.run('BEGIN');
    try {
      if (!filling) await session.script(`TRUNCATE ${STAGE}`);
      return await session.copyIn(`COPY ${filling ? tableName(spec.table.name) : STAGE} (${columns})`);
    } catch (error) {
      await giveUp(undefined);
      throw error;
    }
  }
  async function store(copy: CopyIn): Promise<ChunkOutcome> {
    const rows = await copy.end();
    if (rows !== written) throw new StoreError('store_failed', `${written} rows were written, ${rows} arrived`);
    const did = filling ? { inserted: rows, updated: 0, unchanged: 0, skipped: 0 } : await mergeStage(loading, rows);
    if (spec.onMissing === 'retire') {
      await recordSeen(loading, seen);
      if (!filling) await recordAccepted(loading);
    }
    await recordChunk(session, loading.id, chunk, did);
    await session.run('COMMIT');
    open = false;
    return did;
  }

  const copy = await start();
  return {
    async write(tuples, rows) {
      written += rows;
      await copy.write(tuples);
    },
    seen(identities) {
      if (spec.onMissing === 'retire') seen.push(...identities);
      return Promise.resolve();
    },
    async commit() {
      try {
        return await store(copy);
      } catch (error) {
        await giveUp(copy);
        throw error;
      }
    },
    abandon: () => (open ? giveUp(copy) : Promise.resolve()),
  };
}
