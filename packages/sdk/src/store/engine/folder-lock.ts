import { createHash, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { StoreError } from '../error.ts';
import { processStart } from './process-start.ts';

interface Holder {
  readonly pid: number;
  readonly start: string;
  readonly host: string;
}

/**
 * Takes a lock file that names this process, and returns the way to give it back. A lock whose process is gone is taken over.
 *
 * Two processes that find the same dead lock must not both take it over: whoever wants to, first takes a lock (by this
 * very function) named after the dead lock's text, and looks again. A lock of another host is never judged dead.
 * @throws StoreError store_locked, with the holder's pid, host and the lock's file
 */
export function lockFile(file: string): () => void {
  for (;;) {
    const mine = tryCreate(file);
    if (mine !== undefined) return () => removeIfStill(file, mine);
    const text = read(file);
    if (text === undefined) continue;
    refuseIfAlive(file, text);
    const unlock = lockFile(`${file}.${createHash('sha256').update(text).digest('hex').slice(0, 16)}`);
    try {
      removeIfStill(file, text);
    } finally {
      unlock();
    }
  }
}

/** Link, not write: the lock appears with its whole text or not at all. */
function tryCreate(file: string): string | undefined {
  const holder: Holder & { nonce: string } = {
    pid: process.pid,
    start: processStart(process.pid) ?? '',
    host: hostname(),
    nonce: randomUUID(),
  };
  const text = JSON.stringify(holder);
  const draft = `${file}-${holder.nonce}`;
  writeFileSync(draft, text, { flag: 'wx' });
  try {
    linkSync(draft, file);
    return text;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function refuseIfAlive(file: string, text: string): void {
  const holder = parse(text);
  if (holder === undefined) return;
  const here = holder.host === hostname();
  if (here && processStart(holder.pid) !== holder.start) return;
  throw new StoreError(
    'store_locked',
    here
      ? `process ${holder.pid} has this database folder open (${file})`
      : `process ${holder.pid} on ${holder.host} has this database folder open; if that machine is gone, delete ${file}`,
    { pid: holder.pid, host: holder.host, file },
  );
}

/** A lock that cannot be read was cut off by a power failure: nobody holds it. */
function parse(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value && 'start' in value && 'host' in value))
      return undefined;
    const { pid, start, host } = value;
    return typeof pid === 'number' && typeof start === 'string' && typeof host === 'string'
      ? { pid, start, host }
      : undefined;
  } catch {
    return undefined;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function removeIfStill(file: string, text: string): void {
  if (read(file) === text) rmSync(file, { force: true });
}
