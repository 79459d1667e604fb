import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

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
  const beside = `${path}.${randomBytes(6).toString('hex')}.part`;
  const file = await open(beside, 'wx');
  return {
    async write(bytes) {
      for (let from = 0; from < bytes.length;) from += (await file.write(bytes, from)).bytesWritten;
    },
    async overwrite(bytes, at) {
      for (let from = 0; from < bytes.length;)
        from += (await file.write(bytes, from, bytes.length - from, at + from)).bytesWritten;
    },
    async finish() {
      await file.sync();
      await file.close();
      await rename(beside, path);
      await syncFolder(dirname(path));
    },
    async abort() {
      await file.close().catch(() => {});
      await rm(beside, { force: true });
    },
  };
}

/** A rename is durable once its folder is; where folders cannot be synced (Windows), the system sees to it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
