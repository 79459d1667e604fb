import { readFile } from 'node:fs/promises';
import { replacingFile } from '../write/index.ts';

/** Writes a file whole or not at all; when this resolves it outlives a power cut. */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await replacingFile(path);
  try {
    await file.write(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    await file.finish();
  } catch (error) {
    await file.abort();
    throw error;
  }
}

/** undefined: there is none */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
