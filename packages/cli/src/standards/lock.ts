import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Library } from '@shuniu/schema';
import { libraryLock, lockFileText, movedBetween, parseLockFile, putFiles } from '@shuniu/sdk/standards';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { lockChanges, standards } from '../words/standards.ts';
import { say } from '../words/text.ts';

export interface LockFlags {
  readonly standards?: string;
  readonly output: string;
  readonly check?: boolean;
  readonly json?: boolean;
}

/** Writes the lock of a library, or says what has moved since one was written. */
export async function lockStandards(library: Library, flags: LockFlags, io: Io): Promise<void> {
  const lang = io.lang();
  const path = flags.output;
  const now = libraryLock(library);
  const counts = { tables: now.tables.length, overlays: now.overlays.length, maps: now.maps.length };
  if (flags.check !== true) {
    await putFiles(dirname(path), new Map([[basename(path), lockFileText(now)]]));
    if (flags.json === true) io.out(JSON.stringify(now, null, 2));
    else io.out(say(lang, standards.locked, { path, ...counts }));
    return;
  }
  const then = parseLockFile(await readFile(path, 'utf8'));
  if (then === undefined) throw new UsageError(standards.noLockFile, { path });
  const moved = movedBetween(then, now);
  if (moved.length > 0) io.setExit(EXIT.findings);
  if (flags.json === true) io.out(JSON.stringify({ path, moved }, null, 2));
  else if (moved.length === 0) io.out(say(lang, standards.lockHolds, { path, ...counts }));
  else for (const { kind, id, change } of moved) io.out(`${kind} ${id}: ${say(lang, lockChanges[change])}`);
}
