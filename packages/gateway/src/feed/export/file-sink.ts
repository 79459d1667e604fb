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

/** So many bytes are let pile up before the disk is told to begin: at the end little is left to wait for. */
const PILE = 32 << 20;

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
  let piled = 0;
  let syncing: Promise<void> | undefined;
  async function put(chunk: Uint8Array): Promise<void> {
    hash.update(chunk);
    bytes += chunk.length;
    piled += chunk.length;
    await file.writeFile(chunk);
    if (piled < PILE) return;
    piled = 0;
    // the system tells of a failed write once only: whoever asks next would hear that all is well
    await syncing;
    syncing = file.datasync();
    syncing.catch(() => undefined);
  }
  async function end(): Promise<Written> {
    await syncing;
    await file.sync();
    await file.close();
    await rename(draft, path);
    return { bytes, sha256: hash.digest('hex') };
  }
  async function close(): Promise<void> {
    await syncing?.catch(() => undefined);
    await file.close();
  }
  if (compression === 'none') return { write: put, end, abandon: close };
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
      await close();
    },
  };
}
