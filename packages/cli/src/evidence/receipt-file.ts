import { open } from 'node:fs/promises';
import { UsageError } from '../usage-error.ts';
import { evidence as words } from '../words/evidence.ts';

/** Bytes; a receipt lists its first remarks only. */
const LARGEST_RECEIPT = 16 << 20;

/**
 * The batch of a receipt: a file with the hub's answer, a file that `exchange push` keeps of it, or the batch's own id.
 * @throws UsageError for a file that is no receipt
 */
export async function batchIn(receipt: string): Promise<string> {
  const file = await open(receipt).catch(() => undefined);
  if (file === undefined) return receipt;
  try {
    const { size } = await file.stat();
    if (size > LARGEST_RECEIPT) throw new UsageError(words.noReceiptFile, { path: receipt });
    const batch = batchOf(await file.readFile('utf8'));
    if (batch === undefined) throw new UsageError(words.noReceiptFile, { path: receipt });
    return batch;
  } finally {
    await file.close();
  }
}

function batchOf(text: string): string | undefined {
  try {
    const { batch, receipt } = JSON.parse(text) as { batch?: unknown; receipt?: { body?: unknown } };
    if (typeof batch === 'string') return batch;
    return typeof receipt?.body === 'string' ? batchOf(receipt.body) : undefined;
  } catch {
    return undefined;
  }
}
