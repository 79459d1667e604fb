import { HubClientError } from './errors.ts';
import { pathOf, withQuery } from './request.ts';
import { proofOf, type Proof } from './proof.ts';
import { parsed, type Transport } from './transport.ts';

export type RecordStatus = 'accepted' | 'duplicate' | 'superseded' | 'rejected' | 'deferred';

/** What is to be said of a record. */
export interface Remark {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** JSON pointer to the member. */
  readonly pointer?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly message: { readonly zh: string; readonly en: string };
}

export interface RecordAnswer {
  /** Of the batch, from 1. */
  readonly line: number;
  readonly status: RecordStatus;
  readonly remarks?: readonly Remark[];
}

/** Where a batch stands: an epoch that grows when somebody takes over, a number from 0 within it. */
export interface ProducerPlace {
  readonly id: string;
  readonly epoch: number;
  readonly seq: number;
}

export type BatchCounts = Readonly<Record<RecordStatus, number>> & {
  readonly read: number;
  readonly inserted: number;
  readonly updated: number;
  readonly withdrawn: number;
};

/** What a hub answers to a batch, and keeps. */
export interface Receipt {
  readonly batch: string;
  readonly dataset: string;
  readonly grant: string;
  readonly producer: ProducerPlace;
  readonly at: string;
  readonly body: { readonly sha256: string; readonly bytes: number };
  readonly counts: BatchCounts;
  /** Lines `from` to `to` have this status. */
  readonly statuses: readonly { readonly from: number; readonly to: number; readonly status: RecordStatus }[];
  readonly remarks: readonly { readonly line: number; readonly remarks: readonly Remark[] }[];
  /** Whether `statuses` and `remarks` are all there are; else see `batchRecords`. */
  readonly complete: boolean;
  /** The leaf of the hub's log that proves it. */
  readonly evidence?: { readonly leaf: string; readonly digest: string };
  readonly [more: string]: unknown;
}

export interface Batch {
  readonly producer: ProducerPlace;
  /** NDJSON: one JSON object per line. */
  readonly body: Uint8Array | string;
  readonly signal?: AbortSignal;
}

export interface BatchAnswer {
  readonly receipt: Receipt;
  /** The receipt byte by byte. */
  readonly text: string;
  /** The hub had this batch before, and answers with the receipt that it gave then. */
  readonly replayed: boolean;
  /** How much the hub would like to have under way at most. */
  readonly window?: { readonly batches: number; readonly bytes: number };
  readonly proof: Proof;
}

/**
 * Sends one batch. Repeated as often as need be: the hub knows a batch by producer, epoch and seq, and takes it once.
 * @throws also HubClientError receipt_unsigned, receipt_forged where the hub's keys are pinned
 */
export async function pushBatch(
  transport: Transport,
  dataset: string,
  { producer, body, signal }: Batch,
  grant: string | undefined,
  pinned: readonly object[] | undefined,
): Promise<BatchAnswer> {
  const request = {
    method: 'POST',
    path: withQuery(pathOf('v1', 'datasets', dataset, 'batches'), { grant }),
    headers: {
      'content-type': 'application/x-ndjson',
      'producer-id': producer.id,
      'producer-epoch': String(producer.epoch),
      'producer-seq': String(producer.seq),
    },
    body,
    repeatable: true,
    extraMs: BATCH_MS,
    ...(signal === undefined ? {} : { signal }),
  } as const;
  const answer = await transport.send(request);
  const proof = await proofOf(transport.settings.url, request, answer, pinned);
  const receipt = parsed<Receipt>(answer, transport.settings.url);
  if (typeof receipt.batch !== 'string' || typeof receipt.counts !== 'object')
    throw new HubClientError('answer_malformed', { status: answer.status, url: transport.settings.url });
  const [, batches, bytes] =
    /^batches=(\d{1,9}), bytes=(\d{1,15})$/.exec(answer.headers.get('push-window') ?? '') ?? [];
  return {
    receipt,
    text: new TextDecoder().decode(answer.body),
    replayed: answer.headers.get('idempotent-replayed') === 'true',
    ...(bytes === undefined ? {} : { window: { batches: Number(batches), bytes: Number(bytes) } }),
    proof,
  };
}

/** A batch of thousands of records takes its time, most of all on a small machine. */
const BATCH_MS = 90_000;

/** What became of each record of a batch, by line. */
export async function* batchRecords(
  transport: Transport,
  batch: string,
  status: RecordStatus | undefined,
): AsyncGenerator<RecordAnswer> {
  const path = pathOf('v1', 'batches', batch, 'records');
  for (let cursor: number | undefined; ;) {
    const page: { readonly records: readonly RecordAnswer[]; readonly next?: number } = await transport.json({
      method: 'GET',
      path: withQuery(path, { status, cursor, limit: 1000 }),
    });
    yield* page.records;
    if (page.next === undefined) return;
    cursor = page.next;
  }
}

/** The receipt of a batch, byte by byte as it was first answered, with what proves it. */
export async function receiptOf(
  transport: Transport,
  batch: string,
  pinned: readonly object[] | undefined,
): Promise<Pick<BatchAnswer, 'receipt' | 'text' | 'proof'>> {
  const request = { method: 'GET', path: pathOf('v1', 'batches', batch, 'receipt') } as const;
  const answer = await transport.send(request);
  const proof = await proofOf(transport.settings.url, request, answer, pinned);
  const receipt = parsed<Receipt>(answer, transport.settings.url);
  return { receipt, text: new TextDecoder().decode(answer.body), proof };
}
