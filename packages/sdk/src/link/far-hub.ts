import { HubProblem, type BatchAnswer, type HubClient, type RecordAnswer } from '../client/index.ts';
import type { Answer, FarEnd } from './ends.ts';
import { LinkError } from './link-error.ts';
import type { FrozenBatch } from './frozen-batch.ts';

export interface FarHubOptions {
  /** What messages call it. */
  readonly name: string;
  readonly dataset: string;
  readonly grant?: string;
  readonly signal?: AbortSignal;
}

/** A dataset of a hub that takes batches. */
export function farHub(client: HubClient, { name, dataset, grant, signal }: FarHubOptions): FarEnd {
  const stop = signal === undefined ? {} : { signal };
  return {
    async push(producer, batch) {
      let answer: BatchAnswer;
      try {
        const { epoch, seq, body } = batch;
        answer = await client.push(dataset, { producer: { id: producer, epoch, seq }, body, ...stop }, grant);
      } catch (error) {
        throw outOfStep(error, name, batch);
      }
      const { receipt, window } = answer;
      const { accepted, duplicate, superseded, rejected, deferred } = receipt.counts;
      return {
        batch: receipt.batch,
        receipt: { body: answer.text, headers: answer.proof.headers, request: answer.proof.request },
        outcomes: { accepted, duplicate, superseded, rejected, deferred },
        answers: await notTaken(client, answer),
        replayed: answer.replayed,
        ...(window === undefined ? {} : { mostBytes: window.bytes }),
      };
    },
  };
}

/** Records that are not in force now though they were sent: from the receipt where it has them all, else page by page. */
async function notTaken(client: HubClient, { receipt }: BatchAnswer): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const status of ['rejected', 'deferred', 'superseded'] as const) {
    if (receipt.counts[status] === 0) continue;
    for await (const record of client.batchRecords(receipt.batch, status)) answers.push(plain(record));
  }
  return answers.sort((a, b) => a.line - b.line);
}

const plain = ({ line, status, remarks = [] }: RecordAnswer): Answer => ({ line, status, remarks });

function outOfStep(error: unknown, hub: string, { epoch, seq }: FrozenBatch): unknown {
  if (!(error instanceof HubProblem)) return error;
  switch (error.code) {
    case 'epoch_stale':
      return new LinkError('fenced', { hub, epoch, expected: Number(error.params['current']) }, error);
    case 'seq_gap':
      return new LinkError('far_restored', { hub, expected: Number(error.params['expected']), last: seq - 1 }, error);
    case 'seq_reused':
    case 'receipt_gone':
      return new LinkError('far_ahead', { hub, seq }, error);
    default:
      return error;
  }
}
