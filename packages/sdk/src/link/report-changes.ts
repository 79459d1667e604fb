import type { Answered, FarEnd, NearEnd, NearPage } from './ends.ts';
import type { FrozenBatch } from './frozen-batch.ts';
import type { Link } from './link.ts';
import { addOutcomes, NO_OUTCOMES, type Outcomes } from './link-state.ts';

export interface ReportOptions {
  readonly near: NearEnd;
  readonly far: FarEnd;
  /** Records of one batch; a page of the feed is never split, so it may be some more. */
  readonly batchRecords: number;
  /** A batch is closed when it has so many bytes. */
  readonly batchBytes: number;
  /** Goes on when everything is reported, until the signal ends it. */
  readonly follow: boolean;
  readonly signal?: AbortSignal;
  readonly onBatch?: (batch: FrozenBatch, answered: Answered) => void;
  readonly now?: () => Date;
}

export interface Reported {
  readonly batches: number;
  readonly records: number;
  readonly outcomes: Outcomes;
}

/** How long the near hub may keep us waiting for news. */
const WAIT_SECONDS = 30;

/**
 * Reports what has changed in the near hub to the far one, batch after batch, until there is nothing left. What was
 * written down before it died is sent first, under the same number: the far hub answers with the receipt it gave then.
 * Who follows is ended by the signal, and gets what was reported till then.
 * @throws LinkError, HubProblem, HubClientError, the signal's reason where it does not follow; the link then stands behind
 * the last receipt
 */
export async function reportChanges(link: Link, options: ReportOptions): Promise<Reported> {
  let reported: Reported = { batches: 0, records: 0, outcomes: NO_OUTCOMES };
  let bytes = options.batchBytes;
  const send = async (batch: FrozenBatch): Promise<void> => {
    const answered = await options.far.push(link.state.producer, batch);
    await link.advance(batch, answered, options.now?.() ?? new Date());
    bytes = Math.min(options.batchBytes, answered.mostBytes ?? options.batchBytes);
    reported = {
      batches: reported.batches + 1,
      records: reported.records + batch.records,
      outcomes: addOutcomes(reported.outcomes, answered.outcomes),
    };
    options.onBatch?.(batch, answered);
  };
  try {
    const left = await link.pending();
    if (left !== undefined) await send(left);
    for (;;) {
      options.signal?.throwIfAborted();
      const wait = options.follow ? WAIT_SECONDS : 0;
      const { records, cursor, upToDate } = await gather(link.state.cursor, wait, { ...options, batchBytes: bytes });
      if (records.length > 0) await send(await link.freeze(records, cursor));
      else await link.skipTo(cursor);
      if (upToDate && !options.follow) return reported;
    }
  } catch (error) {
    if (options.follow && options.signal?.aborted === true && error === options.signal.reason) return reported;
    throw error;
  }
}

/** Pages of the feed until there are enough records for a batch. */
async function gather(
  from: string | null,
  waitSeconds: number,
  { near, batchRecords, batchBytes, signal }: ReportOptions,
): Promise<NearPage> {
  const records: string[] = [];
  let bytes = 0;
  for (let cursor = from; ;) {
    const page: NearPage = await near.changes(cursor, records.length === 0 ? waitSeconds : 0);
    for (const record of page.records) {
      records.push(record);
      bytes += Buffer.byteLength(record) + 1;
    }
    ({ cursor } = page);
    if (page.upToDate || records.length >= batchRecords || bytes >= batchBytes) return { ...page, records };
    signal?.throwIfAborted();
  }
}
