import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Names this machine in a file name. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const mine = new Set<string>();

/** A name beside `path` that says who writes there, so that what a killed process left can be told from work under way. */
export function draftName(path: string): string {
  return `${path}.${HOST}-${process.pid}-${randomBytes(6).toString('hex')}.part`;
}

export function remember(draft: string): void {
  mine.add(draft);
}

export function forget(draft: string): void {
  mine.delete(draft);
}

/** Removes what killed processes of this machine left of `path`. */
export async function removeDeadDrafts(path: string): Promise<void> {
  const folder = dirname(path);
  const name = basename(path);
  for (const entry of await readdir(folder).catch(() => [])) {
    if (!entry.startsWith(`${name}.`)) continue;
    const [, host, pid] = /^\.([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.part$/.exec(entry.slice(name.length)) ?? [];
    if (host === HOST && !isAlive(Number(pid))) await rm(join(folder, entry), { force: true });
  }
}

/** For a process that is about to end at once: leaves no half-written file behind. */
export function removeOwnDrafts(): void {
  for (const draft of mine) {
    try {
      rmSync(draft, { force: true });
    } catch {
      // Windows keeps an open file; the next run removes it
    }
  }
  mine.clear();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
