import type { JsonObject } from '@shuniu/sdk/evidence';
import type { Finding } from '@shuniu/sdk';
import type { PushOutcome, PushPlan } from '@shuniu/sdk/import';
import { lockOf } from '@shuniu/sdk/standards';
import type { ProducerPlace } from './producer-headers.ts';
import type { RecordRuns } from './record-runs.ts';

/** What a batch was and what came of it, as far as it is proven: no values of records. */
export interface ReceiptFacts {
  readonly batch: string;
  readonly dataset: string;
  readonly grant: string;
  readonly app: string;
  readonly org: string;
  readonly producer: ProducerPlace;
  readonly at: Date;
  readonly body: { readonly sha256: string; readonly bytes: number };
  readonly plan: PushPlan;
  readonly outcome: PushOutcome;
}

/** The part of a receipt that goes into the log. */
export function provenReceipt({
  batch,
  dataset,
  grant,
  app,
  org,
  producer,
  at,
  body,
  plan,
  outcome,
}: ReceiptFacts): JsonObject {
  const { table } = plan.standard;
  const { tables, overlays } = lockOf(table === undefined ? [] : [table]);
  return {
    batch,
    dataset,
    grant,
    app,
    org,
    producer: { ...producer },
    at: at.toISOString(),
    body: { ...body },
    asOf: plan.records.asOf,
    counts: { ...outcome.counts },
    // what the records were judged by
    ...(plan.grids === undefined ? {} : { grids: { sha256: plan.grids.sha256 } }),
    standards: {
      tables: tables.map(({ ref, sha256 }) => ({ ref, sha256 })),
      overlays: overlays.map(({ id, base, sha256 }) => ({ id, base, sha256 })),
    },
  };
}

/** Runs and remarks that stand in the receipt itself; all of them are at `links.records`. */
const MOST_RUNS = 500;
const MOST_REMARKS = 100;

/** What a receipt says beside what is proven: status by status, the first remarks, and where the rest is. */
export function receiptDetails(batch: string, { runs, remarks }: RecordRuns, notices: readonly Finding[]): JsonObject {
  const shown = remarks.slice(0, MOST_REMARKS);
  return {
    statuses: runs.slice(0, MOST_RUNS).map(([from, lines, status]) => ({ from, to: from + lines - 1, status })),
    remarks: shown.map(([line, said]) => ({ line, remarks: said as unknown as JsonObject[] })),
    complete: runs.length <= MOST_RUNS && remarks.length <= MOST_REMARKS,
    notices: notices.map(({ code, field = '', line }) => ({ code, member: field, line })),
    links: {
      receipt: `/v1/batches/${batch}/receipt`,
      records: `/v1/batches/${batch}/records`,
    },
  };
}
