import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** SHA-256 and size of the files, read once in this order as if they were one. */
export async function fingerprint(
  paths: readonly string[],
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const path of paths) {
    for await (const part of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
      hash.update(part);
      bytes += part.length;
    }
  }
  return { sha256: hash.digest('hex'), bytes };
}
