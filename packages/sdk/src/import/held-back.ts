import { copyOfBatch } from '../read/copy-batch.ts';
import type { Batch, Source } from '../read/batch.ts';

/** Most bytes that are kept while something is still to be settled from the first rows. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A source whose first batches can be looked at before they are handed out. */
export interface HeldBack {
  /** Reads on until `enough` of a batch, the end of the file, or 64 MiB. */
  until(enough: (batch: Batch) => boolean): Promise<void>;
  /** All batches of the source, those looked at included. */
  all(): AsyncIterable<Batch>;
}

/** @param change what is done to every batch first */
export function heldBack(source: Source, change: (batch: Batch) => Batch): HeldBack {
  const iterator = source.batches()[Symbol.asyncIterator]();
  const kept: Batch[] = [];
  let bytes = 0;
  const next = async (): Promise<Batch | undefined> => {
    const { done, value } = await iterator.next();
    return done === true ? undefined : change(value);
  };
  return {
    async until(enough) {
      for (let settled = false; !settled && bytes < MOST_BYTES;) {
        const batch = await next();
        if (batch === undefined) return;
        settled = enough(batch);
        const copy = copyOfBatch(batch);
        kept.push(copy);
        bytes += copy.bytes.length;
      }
    },
    async *all() {
      try {
        for (let batch = kept.shift(); batch !== undefined; batch = kept.shift()) yield batch;
        for (let batch = await next(); batch !== undefined; batch = await next()) yield batch;
      } finally {
        await iterator.return?.();
      }
    },
  };
}
