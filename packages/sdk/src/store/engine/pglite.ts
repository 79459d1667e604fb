import { mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../error.ts';
import { COPY_HEADER, COPY_TRAILER, type CopyIn, type Engine, type Session } from './engine.ts';
import { lockFile } from './folder-lock.ts';
import { DiskStopped, openFolder, type PGlite } from './pglite-folder.ts';
import { storeError } from './sqlstate.ts';

/** Rows are handed over in portions of this many bytes, so that a chunk of any size needs no more memory. */
const PORTION = 8 << 20;

/**
 * PGlite in a folder: PostgreSQL inside this process, for one process at a time (a lock file refuses a second one).
 *
 * What was committed survives the death of the process, but not the loss of power: PGlite does not force its files to
 * the disk (fsync is off). Where that matters, use PostgreSQL.
 * @throws StoreError store_locked, store_address_invalid, store_disk_full
 */
export async function openPglite(folder: string): Promise<Engine> {
  const data = join(folder, 'data');
  let unlock: (() => void) | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    unlock = lockFile(join(folder, 'lock'));
    const db = await keepingExitCode(() => openFolder(data));
    const state: State = {};
    const session = sessionOf(db, folder, state);
    await session.script(`SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET maintenance_work_mem = '64MB'`);
    const release = unlock;
    return {
      kind: 'pglite',
      open: () => Promise.resolve(session),
      async close() {
        if (state.stopped === undefined) await keepingExitCode(() => db.close()).catch(() => undefined);
        release();
      },
    };
  } catch (error) {
    unlock?.();
    if (error instanceof Error && 'code' in error && /^(ENOTDIR|EEXIST|EACCES|EROFS|EPERM)$/.test(String(error.code)))
      throw new StoreError('store_address_invalid', `the database folder ${folder} cannot be used`, { folder }, error);
    throw diagnosed(error, folder);
  }
}

/** Emscripten sets the exit code of the whole process when its own main function ends. */
async function keepingExitCode<T>(work: () => Promise<T>): Promise<T> {
  const before = process.exitCode;
  try {
    return await work();
  } finally {
    process.exitCode = before;
  }
}

/** One segment of the write-ahead log, 16 MB: with less room than that, PGlite can neither start nor go on. */
const SEGMENT = 16 << 20;

/** A PGlite that stops altogether gives no reason; a full disk is the usual one, and can be looked up. */
function diagnosed(error: unknown, folder: string): StoreError {
  if (error instanceof DiskStopped && error.message !== 'EIO') return diskFull(folder, error);
  const known = storeError(error, true);
  if (known.code !== 'store_failed' || known.params['sqlstate'] !== undefined) return known;
  try {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize >= SEGMENT) return known;
  } catch {
    return known;
  }
  return diskFull(folder, error);
}

function diskFull(folder: string, cause: unknown): StoreError {
  return new StoreError('store_disk_full', `no room left for the database folder ${folder}`, { folder }, cause);
}

/** Why PGlite was stopped; nothing may be asked of it any more. */
interface State {
  stopped?: StoreError;
}

function sessionOf(db: PGlite, folder: string, state: State): Session {
  async function told<T>(work: () => Promise<T>): Promise<T> {
    if (state.stopped !== undefined) throw state.stopped;
    try {
      return await work();
    } catch (error) {
      const failure = diagnosed(error, folder);
      if (error instanceof DiskStopped) state.stopped = failure;
      throw failure;
    }
  }
  const run: Session['run'] = (sql, params) =>
    told(async () => (await db.query(sql, params && [...params])).affectedRows ?? 0);
  const query = <Row>(sql: string, params?: readonly unknown[]): Promise<Row[]> =>
    told(async () => (await db.query<Row>(sql, params && [...params])).rows);
  return {
    query,
    queryKept: query,
    run,
    script: (sql) => told(async () => void (await db.exec(sql))),
    copyIn: (target) => Promise.resolve(copyInto(db, `${target} FROM '/dev/blob' WITH (FORMAT binary)`, told)),
    async *copyOut(source, options) {
      const sql = `COPY ${source} TO '/dev/blob' WITH (${options})`;
      const { blob } = await told(() => db.query(sql));
      if (blob !== undefined) yield new Uint8Array(await blob.arrayBuffer());
    },
    release: () => Promise.resolve(),
  };
}

function copyInto(db: PGlite, sql: string, told: <T>(work: () => Promise<T>) => Promise<T>): CopyIn {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let rows = 0;
  async function flush(): Promise<void> {
    const blob = new Blob([COPY_HEADER, ...parts, COPY_TRAILER]);
    parts = [];
    bytes = 0;
    rows += await told(async () => (await db.query(sql, [], { blob })).affectedRows ?? 0);
  }
  return {
    async write(tuples) {
      parts.push(tuples.slice());
      bytes += tuples.length;
      if (bytes >= PORTION) await flush();
    },
    async end() {
      if (bytes > 0) await flush();
      return rows;
    },
    abort() {
      parts = [];
      return Promise.resolve();
    },
  };
}
