import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isOwnerDead, ownerMark } from '../owner.ts';

const mine = new Set<string>();

/** A name beside `path` that says who writes there, so that what a killed process left can be told from work under way. */
export function draftName(path: string): string {
  return `${path}.${ownerMark()}-${randomBytes(6).toString('hex')}.part`;
}

/** However the process ends that can still say so: its half-written files go with it. */
export function remember(draft: string): void {
  if (mine.size === 0) process.once('exit', removeOwnDrafts);
  mine.add(draft);
}

export function forget(draft: string): void {
  mine.delete(draft);
  if (mine.size === 0) process.off('exit', removeOwnDrafts);
}

/** Removes what killed processes of this machine left of `path`. */
export async function removeDeadDrafts(path: string): Promise<void> {
  const folder = dirname(path);
  const name = basename(path);
  for (const entry of await readdir(folder).catch(() => [])) {
    if (!entry.startsWith(`${name}.`)) continue;
    const [, mark] = /^\.([0-9a-f]{8}-\d+)-[0-9a-f]{12}\.part$/.exec(entry.slice(name.length)) ?? [];
    if (mark !== undefined && isOwnerDead(mark)) await rm(join(folder, entry), { force: true, recursive: true });
  }
}

/** For a process that is about to end at once: leaves no half-written file behind. */
export function removeOwnDrafts(): void {
  for (const draft of mine) {
    try {
      rmSync(draft, { force: true, recursive: true });
    } catch {
      // Windows keeps an open file; the next run removes it
    }
  }
  mine.clear();
  process.off('exit', removeOwnDrafts);
}
