import type { Job, JobSpec, RetireCount } from './job.ts';
import type { Engine } from './engine/engine.ts';
import { openPglite } from './engine/pglite.ts';
import { openPostgres } from './engine/postgres.ts';
import { StoreError } from './error.ts';
import { changeEdition, type EditionJob, type EditionOutcome, type EditionProgress } from './load/change-edition.ts';
import { openJob } from './load/open-job.ts';
import { openRehearsal, type Rehearsal } from './load/rehearse.ts';
import { migrate } from './migrate.ts';
import { ensurePostgis } from './ddl/postgis.ts';
import { readCounts, type Counts } from './read/counts.ts';
import { readGroups } from './read/groups.ts';
import { readGrids, type StoredGrid } from './read/grids.ts';
import { readRows, type StoredRow } from './read/rows.ts';

/** Where accepted records are kept. All methods throw StoreError. */
export interface Store {
  readonly kind: 'postgres' | 'pglite';
  /** Begins an import, or goes on with the one that has this key and was not closed. */
  job(spec: JobSpec): Promise<Job>;
  /** Finds out what an import would retire and changes nothing; undefined where nothing is stored that could be. */
  rehearse(spec: JobSpec): Promise<Rehearsal | undefined>;
  /** Rows of a dataset's table: in force, retired, and in force by division, class and edition. None where nobody imported. */
  counts(table: string): Promise<Counts>;
  /** Rows in force of one edition, by the values of these columns (empty where there is none). None where nobody imported. */
  groups(table: string, columns: readonly string[], edition: string): Promise<readonly RetireCount[]>;
  /** Moves records in force into another edition; the same job goes on where it was interrupted. */
  changeEdition(job: EditionJob, onMove?: (progress: EditionProgress) => void): Promise<EditionOutcome>;
  /** The unit grids that were imported, in the order of their ids. */
  grids(): AsyncIterable<StoredGrid>;
  /** The rows of a dataset's table, retired ones included, in the order of its key. Values as JSON has them. */
  rows(table: string): AsyncIterable<StoredRow>;
  /** Lets go of everything; an import that was not closed goes on when it is opened again. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Gives tables with geometry a column `geom` (EPSG:4490) with its index, for GIS tools. */
  readonly postgis?: boolean;
  /** The database is only to be read: its schema is left as it is. */
  readonly untouched?: boolean;
}

/**
 * Opens a store and brings its schema up to date.
 * @param address `postgres://…` (PostgreSQL 14 or newer), or a folder for PGlite: made where there is none, for one process
 * at a time, and not safe against loss of power
 */
export async function openStore(address: string, options: StoreOptions = {}): Promise<Store> {
  return storeOn(await openEngine(address), options);
}

/** A store over an engine that is open already; closes it with itself, and at once when it is no good. */
export async function storeOn(engine: Engine, options: StoreOptions = {}): Promise<Store> {
  try {
    const session = await engine.open();
    if (options.untouched !== true) await migrate(session);
    if (options.postgis === true) await ensurePostgis(session);
    await session.release();
  } catch (error) {
    await engine.close();
    throw error;
  }
  return storeOf(engine, options.postgis === true);
}

/**
 * The engine of an address, nothing in it touched yet.
 * @throws StoreError store_address_invalid, store_unreachable, store_denied, store_version, store_locked
 */
export function openEngine(address: string): Promise<Engine> {
  if (/^postgres(ql)?:\/\//.test(address)) return openPostgres(address);
  if (address === '' || /^[a-z][a-z0-9+.-]+:\/\//.test(address))
    throw new StoreError('store_address_invalid', 'neither a postgres:// address nor a folder', { address });
  return openPglite(address);
}

function storeOf(engine: Engine, postgis: boolean): Store {
  const jobs = new Set<Job>();
  let opening = 0;
  return {
    kind: engine.kind,
    async job(spec) {
      // PGlite's only session can be in one transaction at a time
      if (engine.kind === 'pglite' && jobs.size + opening > 0)
        throw new StoreError('store_busy', `another import is writing to this store`, { table: spec.table.name });
      opening++;
      try {
        const job = await openJob(engine, spec, postgis, (ended) => jobs.delete(ended));
        jobs.add(job);
        return job;
      } finally {
        opening--;
      }
    },
    rehearse: (spec) => openRehearsal(engine, spec),
    counts: (table) => readCounts(engine, table),
    async changeEdition(job, onMove) {
      if (engine.kind === 'pglite' && jobs.size + opening > 0)
        throw new StoreError('store_busy', `another import is writing to this store`, { table: job.spec.table.name });
      opening++;
      try {
        return await changeEdition(engine, job, onMove);
      } finally {
        opening--;
      }
    },
    groups: (table, columns, edition) => readGroups(engine, table, columns, edition),
    grids: () => readGrids(engine),
    rows: (table) => readRows(engine, table),
    async close() {
      await Promise.all([...jobs].map((job) => job.release()));
      await engine.close();
    },
  };
}
