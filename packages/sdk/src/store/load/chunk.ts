import { rollback, type CopyIn } from '../engine/engine.ts';
import { StoreError } from '../error.ts';
import type { ChunkOutcome, ChunkWriter } from '../job.ts';
import { identifiers, tableName } from '../ddl/identifier.ts';
import { HeldCopy } from './held-copy.ts';
import { recordChunk } from './import-row.ts';
import type { Loading } from './loading.ts';
import { mergeStage, STAGE } from './merge.ts';
import { recordAccepted, recordSeen } from './seen.ts';

/** A chunk that is being written, and when the session is free for the next one. */
export interface Chunk {
  readonly writer: ChunkWriter;
  /** Rejects when the chunk failed; resolves when it was committed or abandoned. */
  readonly over: Promise<void>;
}

/** One chunk: a transaction around a COPY, what follows from it, and its checkpoint. Starts when `before` is over. */
export function beginChunk(loading: Loading, chunk: number, before: Promise<void>): Chunk {
  const { session, spec, filling } = loading;
  const columns = identifiers(spec.table.columns.map((column) => column.name));
  const seen: string[] = [];
  let written = 0;
  let open = true;

  async function start(): Promise<CopyIn> {
    await before;
    await session.run('BEGIN');
    try {
      if (!filling) await session.script(`TRUNCATE ${STAGE}`);
      return await session.copyIn(`COPY ${filling ? tableName(spec.table.name) : STAGE} (${columns})`);
    } catch (error) {
      await rollback(session);
      throw error;
    }
  }
  async function store(): Promise<ChunkOutcome> {
    const rows = await copy.end();
    if (rows !== written) throw new StoreError('store_failed', `${written} rows were written, ${rows} arrived`);
    const did = filling ? { inserted: rows, updated: 0, unchanged: 0, skipped: 0 } : await mergeStage(loading, rows);
    if (spec.onMissing === 'retire') {
      await recordSeen(loading, seen);
      if (!filling) await recordAccepted(loading);
    }
    await recordChunk(session, loading.id, chunk, did);
    await session.run('COMMIT');
    return did;
  }
  async function giveUp(): Promise<void> {
    open = false;
    await copy.abort();
    await rollback(session);
  }

  const copy = new HeldCopy(start(), loading.pool);
  const { promise: over, resolve, reject } = promiseWithResolvers();
  over.catch(() => undefined);
  const writer: ChunkWriter = {
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
        const did = await store();
        open = false;
        resolve();
        return did;
      } catch (error) {
        await giveUp();
        reject(error);
        throw error;
      }
    },
    async abandon() {
      if (open) await giveUp();
      resolve();
    },
  };
  return { writer, over };
}

/** Promise.withResolvers, which Node 20 has not. */
function promiseWithResolvers(): { promise: Promise<void>; resolve: () => void; reject: (error: unknown) => void } {
  let resolve = (): void => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
