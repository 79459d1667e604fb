import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOwnerDead, ownerMark } from './owner.ts';

/** A new folder among the temporary ones of this machine; whoever asked for it removes it. It carries the mark of this process. */
export function temporaryFolder(purpose: 'seen' | 'ogr'): string {
  removeDeadFolders();
  return mkdtempSync(join(tmpdir(), `shuniu-${purpose}-${ownerMark()}-`));
}

/** Removes the temporary folders of processes that were killed: they may hold gigabytes. */
export function removeDeadFolders(): void {
  for (const name of entries(tmpdir())) {
    const [, mark] = /^shuniu-(?:seen|ogr)-([0-9a-f]{8}-\d+)-\w{6}$/.exec(name) ?? [];
    if (mark === undefined || !isOwnerDead(mark)) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // it belongs to another user, who will come by
    }
  }
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
