import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { unpackDatabase } from './blank-database.ts';

export type { PGlite };

/** A folder that was killed while it was first written is no database; so it gets its name when it is whole. */
export async function openFolder(data: string): Promise<PGlite> {
  if (!existsSync(data)) {
    const draft = `${data}.new`;
    rmSync(draft, { recursive: true, force: true });
    if (!orStopped(() => unpackDatabase(pgliteVersion(), draft))) await makeDatabase(draft);
    renameSync(draft, data);
  }
  return PGlite.create({ fs: new Folder(data) });
}

/** Has PGlite make a new database: seconds of work. */
export async function makeDatabase(folder: string): Promise<void> {
  await (await PGlite.create({ fs: new Folder(folder) })).close();
}

/** Of the PGlite that is installed. */
export function pgliteVersion(): string {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(readFileSync(join(dirname(main), '../package.json'), 'utf8')) as { version: string };
  return version;
}

/** The disk took no more, and PGlite was stopped on the spot: it can only be opened anew, as after a crash. */
export class DiskStopped extends Error {
  constructor(reason: string, cause: unknown) {
    super(reason, { cause });
    this.name = 'DiskStopped';
  }
}

/** What is used of Emscripten's module here. Every access to the file system of Node goes through `tryFSOperation`. */
interface Module {
  readonly NODEFS: { tryFSOperation<T>(access: () => T): T };
  [entry: string]: unknown;
}

/** Where PGlite's loop over messages enters the database; it takes whatever is thrown there for PostgreSQL's own longjmp. */
const ENTRIES = [
  ...['stackSave', 'stackRestore', '_PostgresMainLoopOnce', '_PostgresMainLongJmp'],
  ...['_pq_buffer_remaining_data', '_PostgresSendReadyForQueryIfNecessary', '_pgl_pq_flush'],
];

/**
 * A server would restart when it cannot write its log; PGlite, which is one process with us, waits for itself for ever
 * instead. So where the disk fails, PostgreSQL is not told: an exception takes us out of it, and all ways back are shut.
 */
class Folder extends NodeFS {
  override async init(...[db, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(db, options);
    const preRun = [...(emscriptenOpts.preRun ?? []), (module: unknown) => guard(module as Module)];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

function guard(module: Module): void {
  const files = module.NODEFS;
  const tryPlainly = files.tryFSOperation.bind(files);
  files.tryFSOperation = <T>(access: () => T): T =>
    tryPlainly(() =>
      orStopped(access, (stopped) => {
        // a timer of PostgreSQL's would keep this process alive, or wake what is dead
        if (typeof module['_clear_setitimer'] === 'function') module['_clear_setitimer']();
        for (const entry of ENTRIES) module[entry] = (): never => raise(stopped);
      }),
    );
}

/** Throws DiskStopped where the disk takes no more; without a `code` of its own it passes through Emscripten as it is. */
function orStopped<T>(access: () => T, before: (stopped: DiskStopped) => void = () => undefined): T {
  try {
    return access();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^(ENOSPC|EDQUOT|EIO)$/.test(code)) throw error;
    const stopped = new DiskStopped(code, error);
    before(stopped);
    throw stopped;
  }
}

function raise(error: Error): never {
  throw error;
}
