import { createHash } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { once } from 'node:events';

export interface Written {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** One file that is there whole or not at all. */
export interface FileSink {
  write(bytes: Uint8Array): Promise<void>;
  /** On disk, under its name. */
  end(): Promise<Written>;
  abandon(): Promise<void>;
}

export async function openSink(path: string, compression: 'none' | 'gzip'): Promise<FileSink> {
  const draft = `${path}.part`;
  const file = await open(draft, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  async function put(chunk: Uint8Array): Promise<void> {
    hash.update(chunk);
    bytes += chunk.length;
    await file.writeFile(chunk);
  }
  async function end(): Promise<Written> {
    await file.sync();
    await file.close();
    await rename(draft, path);
    return { bytes, sha256: hash.digest('hex') };
  }
  if (compression === 'none') return { write: put, end, abandon: () => file.close() };
  // the rows are text of a few repeated shapes: the fastest level takes most of what there is to gain
  const gzip = createGzip({ level: 1 });
  const done = pipeline(gzip, async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) await put(chunk);
  });
  done.catch(() => undefined);
  return {
    async write(chunk) {
      if (!gzip.write(chunk)) await Promise.race([once(gzip, 'drain'), done]);
    },
    async end() {
      gzip.end();
      await done;
      return end();
    },
    async abandon() {
      gzip.destroy();
      await done.catch(() => undefined);
      await file.close();
    },
  };
}
