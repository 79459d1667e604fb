import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { draftName, forget, removeDeadDrafts, remember } from './drafts.ts';

/** A file that appears under its name only when it is whole: it is written beside it and renamed at the end. */
export interface ReplacingFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Writes over what was written before: headers that tell a length are known last. */
  overwrite(bytes: Uint8Array, at: number): Promise<void>;
  /** Makes it durable and gives it its name, in place of a file that had it. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abort(): Promise<void>;
}

export async function replacingFile(path: string): Promise<ReplacingFile> {
  await removeDeadDrafts(path);
  const beside = draftName(path);
  const file = await open(beside, 'wx');
  remember(beside);
  return {
    write: (bytes) =>
      naming(path, async () => {
        for (let from = 0; from < bytes.length;) from += (await file.write(bytes, from)).bytesWritten;
      }),
    overwrite: (bytes, at) =>
      naming(path, async () => {
        for (let from = 0; from < bytes.length;)
          from += (await file.write(bytes, from, bytes.length - from, at + from)).bytesWritten;
      }),
    async finish() {
      await file.sync();
      await file.close();
      await rename(beside, path);
      forget(beside);
      await syncFolder(dirname(path));
    },
    async abort() {
      await file.close().catch(() => {});
      await rm(beside, { force: true });
      forget(beside);
    },
  };
}

/** Node tells the file of an error when it is opened, not when it is written. */
async function naming(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error && !('path' in error)) Object.assign(error, { path });
    throw error;
  }
}

/** A rename is durable once its folder is; where folders cannot be synced (Windows), the system sees to it. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
