import type { Job, JobSpec } from './job.ts';
import type { Engine } from './engine/engine.ts';
import { openPglite } from './engine/pglite.ts';
import { openPostgres } from './engine/postgres.ts';
import { StoreError } from './error.ts';
import { openJob } from './load/open-job.ts';
import { migrate } from './migrate.ts';
import { readRows, type StoredRow } from './read/rows.ts';

/** Where accepted records are kept. All methods throw StoreError. */
export interface Store {
  readonly kind: 'postgres' | 'pglite';
  /** Begins an import, or goes on with the one that has this key and was not closed. */
  job(spec: JobSpec): Promise<Job>;
  /** The rows of a dataset's table, retired ones included, in the order of its key. Values as JSON has them. */
  rows(table: string): AsyncIterable<StoredRow>;
  close(): Promise<void>;
}

/**
 * Opens a store and brings its schema up to date.
 * @param address `postgres://…` (PostgreSQL 14 or newer), or a folder for PGlite: made where there is none, for one process
 * at a time, and not safe against loss of power
 */
export async function openStore(address: string): Promise<Store> {
  const engine = await openEngine(address);
  try {
    const session = await engine.open();
    await migrate(session);
    await session.release();
  } catch (error) {
    await engine.close();
    throw error;
  }
  return storeOf(engine);
}

/** The engine of an address, nothing in it touched yet. */
export function openEngine(address: string): Promise<Engine> {
  if (/^postgres(ql)?:\/\//.test(address)) return openPostgres(address);
  if (address === '' || /^[a-z][a-z0-9+.-]+:\/\//.test(address))
    throw new StoreError('store_address_invalid', 'neither a postgres:// address nor a folder', { address });
  return openPglite(address);
}

function storeOf(engine: Engine): Store {
  let jobs = 0;
  return {
    kind: engine.kind,
    job(spec) {
      // PGlite's only session can be in one transaction at a time
      if (engine.kind === 'pglite' && jobs > 0)
        throw new StoreError('store_busy', `another import is writing to this store`, { table: spec.table.name });
      jobs++;
      return openJob(engine, spec, () => jobs--);
    },
    rows: (table) => readRows(engine, table),
    close: () => engine.close(),
  };
}
