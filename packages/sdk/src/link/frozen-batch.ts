import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere, writeDurably } from './durable-file.ts';
import { LinkError } from './link-error.ts';

/** A batch whose records and number will never be others: it was written down before it was sent for the first time. */
export interface FrozenBatch {
  readonly epoch: number;
  readonly seq: number;
  /** Where the near hub's feed goes on behind it. */
  readonly cursor: string;
  readonly records: number;
  /** NDJSON, one record per line. */
  readonly body: Uint8Array;
}

interface Head extends Omit<FrozenBatch, 'body'> {
  readonly sha256: string;
}

/** One at a time; the head is the first line, the body is what follows. */
const FILE = 'frozen.ndjson';

export async function freeze(folder: string, { body, ...rest }: FrozenBatch): Promise<void> {
  const head: Head = { ...rest, sha256: sha256(body) };
  await writeDurably(join(folder, FILE), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]));
}

/** undefined: nothing is under way. @throws LinkError link_state_damaged */
export async function thaw(folder: string): Promise<FrozenBatch | undefined> {
  const path = join(folder, FILE);
  const bytes = await readIfThere(path);
  if (bytes === undefined) return undefined;
  const end = bytes.indexOf(0x0a);
  try {
    const { sha256: digest, ...head } = JSON.parse(bytes.toString('utf8', 0, Math.max(end, 0))) as Head;
    const body = bytes.subarray(end + 1);
    if (sha256(body) === digest) return { ...head, body };
  } catch {
    // told below
  }
  throw new LinkError('link_state_damaged', { path });
}

/** Number of the batch that is under way, for who only wants to know. @throws LinkError link_state_damaged */
export async function thawHead(
  folder: string,
  { epoch, next }: { readonly epoch: number; readonly next: number },
): Promise<number | undefined> {
  const batch = await thaw(folder);
  return batch?.epoch === epoch && batch.seq === next ? batch.seq : undefined;
}

export function forgetFrozen(folder: string): Promise<void> {
  return rm(join(folder, FILE), { force: true });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
