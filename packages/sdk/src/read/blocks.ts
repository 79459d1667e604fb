import { open } from 'node:fs/promises';

/** Bytes of an input in order. Every block is filled completely except the last, so that batches do not depend on how a stream is timed. */
export interface Blocks {
  /** Fills target[at … at + length) and returns how many bytes it got: fewer than `length` only at the end. */
  read(target: Uint8Array, at: number, length: number): Promise<number>;
  /** Share of the input read so far, 0 … 1. */
  progress(): number;
  close(): Promise<void>;
}

export async function fileBlocks(path: string): Promise<Blocks> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  let position = 0;
  return {
    async read(target, at, length) {
      let got = 0;
      while (got < length) {
        const { bytesRead } = await file.read(target, at + got, length - got, null);
        if (bytesRead === 0) break;
        got += bytesRead;
      }
      position += got;
      return got;
    },
    progress: () => (size === 0 ? 1 : Math.min(1, position / size)),
    close: () => file.close(),
  };
}

export function memoryBlocks(bytes: Uint8Array): Blocks {
  let position = 0;
  return {
    read(target, at, length) {
      const part = bytes.subarray(position, position + length);
      target.set(part, at);
      position += part.length;
      return Promise.resolve(part.length);
    },
    progress: () => (bytes.length === 0 ? 1 : position / bytes.length),
    close: () => Promise.resolve(),
  };
}
