import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ReadLimits } from './batch.ts';
import type { Blocks } from './blocks.ts';
import { refuse } from './refuse.ts';

const CHUNK = 1 << 16;

/** Below this size no ratio makes a bomb. */
const HARMLESS = 64 * 1024 * 1024;

/**
 * The content of a gzip file, unpacked as it is read.
 * Its `read` throws FileRefused: `file_truncated`, `file_format_unknown` where it is damaged, `file_too_complex` for a bomb.
 */
export function gunzipBlocks(packed: Blocks, limits: ReadLimits): Blocks {
  let taken = 0;
  let given = 0;
  let rest: Buffer = Buffer.alloc(0);
  const gunzip = createGunzip();
  // An error destroys `gunzip`, and whoever reads from it gets that error.
  pipeline(Readable.from(chunks(), { objectMode: false }), gunzip, () => {});
  const unpacked = gunzip[Symbol.asyncIterator]() as AsyncIterator<Buffer>;

  async function* chunks(): AsyncGenerator<Buffer> {
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const got = await packed.read(chunk, 0, CHUNK);
      taken += got;
      if (got > 0) yield chunk.subarray(0, got);
      if (got < CHUNK) return;
    }
  }

  async function next(): Promise<Buffer | undefined> {
    try {
      const { value, done } = await unpacked.next();
      return done ? undefined : value;
    } catch (error) {
      throw refused(error);
    }
  }

  return {
    async read(target, at, length) {
      let got = 0;
      while (got < length) {
        if (rest.length === 0) {
          const chunk = await next();
          if (!chunk) break;
          rest = chunk;
          given += rest.length;
          if (given > limits.unpackedBytes)
            throw refuse('file_too_complex', 'unpacked_too_large', { limit: limits.unpackedBytes });
          if (given > HARMLESS && given > taken * limits.unpackRatio) {
            throw refuse('file_too_complex', 'unpack_ratio', { limit: limits.unpackRatio });
          }
        }
        const copied = rest.copy(target, at + got, 0, length - got);
        rest = rest.subarray(copied);
        got += copied;
      }
      return got;
    },
    progress: () => packed.progress(),
    async close() {
      gunzip.destroy();
      await packed.close();
    },
  };
}

function refused(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'Z_BUF_ERROR') return refuse('file_truncated', 'ends_early');
  return code === 'Z_DATA_ERROR' ? refuse('file_format_unknown', 'damaged') : error;
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}
