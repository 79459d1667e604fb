import { existsSync, mkdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { StoreError } from '../error.ts';
import { COPY_HEADER, COPY_TRAILER, type CopyIn, type Engine, type Session } from './engine.ts';
import { lockFile } from './folder-lock.ts';
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
    assertRoom(folder);
    const db = await keepingExitCode(() => openFolder(data));
    const session = sessionOf(db, folder);
    await session.script(`SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET maintenance_work_mem = '64MB'`);
    const release = unlock;
    return {
      kind: 'pglite',
      open: () => Promise.resolve(session),
      async close() {
        await keepingExitCode(() => db.close()).catch(() => undefined);
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

/** A folder that was killed while it was first written is no database; so it gets its name when it is whole. */
async function openFolder(data: string): Promise<PGlite> {
  if (!existsSync(data)) {
    const draft = `${data}.new`;
    rmSync(draft, { recursive: true, force: true });
    await (await PGlite.create(draft)).close();
    renameSync(draft, data);
  }
  return PGlite.create(data);
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

/** Room that a step may need before it is seen to fit: PGlite does not fail on a full disk, it may wait for itself for ever. */
const MARGIN = 3 * SEGMENT;

/** @throws StoreError `store_disk_full` while there is still room to say so */
function assertRoom(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= MARGIN) return;
  throw new StoreError('store_disk_full', `less than ${MARGIN >> 20} MB left for the database folder ${folder}`, {
    folder,
  });
}

/** A PGlite that stops altogether gives no reason; a full disk is the usual one, and can be looked up. */
function diagnosed(error: unknown, folder: string): StoreError {
  const known = storeError(error, true);
  if (known.code !== 'store_failed' || known.params['sqlstate'] !== undefined) return known;
  try {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize >= SEGMENT) return known;
  } catch {
    return known;
  }
  return new StoreError('store_disk_full', `no room left for the database folder ${folder}`, { folder }, error);
}

function sessionOf(db: PGlite, folder: string): Session {
  async function told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw diagnosed(error, folder);
    }
  }
  const run: Session['run'] = async (sql, params) => {
    if (sql === 'BEGIN') assertRoom(folder);
    return told(async () => (await db.query(sql, params && [...params])).affectedRows ?? 0);
  };
  return {
    query: <Row>(sql: string, params?: readonly unknown[]) =>
      told(async () => (await db.query<Row>(sql, params && [...params])).rows),
    run,
    script: (sql) => told(async () => void (await db.exec(sql))),
    copyIn: (target) => Promise.resolve(copyInto(db, `${target} FROM '/dev/blob' WITH (FORMAT binary)`, folder, told)),
    release: () => Promise.resolve(),
  };
}

function copyInto(db: PGlite, sql: string, folder: string, told: <T>(work: () => Promise<T>) => Promise<T>): CopyIn {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let rows = 0;
  async function flush(): Promise<void> {
    assertRoom(folder);
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
