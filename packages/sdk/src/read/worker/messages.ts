import type { Finding } from '../../finding/finding.ts';
import type { Batch, ReadOptions, Source } from '../batch.ts';

/** What passes between a reader in a thread of its own and whoever reads from it. */
export interface Task {
  readonly path: string;
  readonly options: ReadOptions;
}

/** A source without what cannot be posted. */
export type SourceHead = Omit<Source, 'progress' | 'batches' | 'close'>;

/** Memory that goes to and fro, so that none is made anew for each batch. */
export interface Carrier {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Starts, then ends, of all cells; then lines. */
  readonly numbers: Int32Array<ArrayBuffer>;
  readonly marks: Uint8Array<ArrayBuffer>;
}

export interface PostedBatch extends Pick<Batch, 'rows' | 'columns' | 'notes' | 'extra'> {
  readonly carrier: Carrier;
  readonly typed: boolean;
  readonly share: number;
}

export type FromReader =
  | { readonly kind: 'opened'; readonly head: SourceHead }
  | { readonly kind: 'refused'; readonly finding: FileRefusedFinding }
  | { readonly kind: 'batch'; readonly batch: PostedBatch }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly error: unknown; readonly properties: Readonly<Record<string, unknown>> };

export type FileRefusedFinding = Omit<Finding, 'input' | 'line'>;

/** Asks for one more batch, and gives back memory of an earlier one. */
export type ToReader = { readonly kind: 'next'; readonly carrier?: Carrier } | { readonly kind: 'close' };
