import type { Finding } from '../../finding/finding.ts';
import type { Session } from '../../store/engine/engine.ts';
import { shareTable, lockDivisions } from '../../store/load/push/push-locks.ts';
import { mergePush } from '../../store/load/push/push-merge.ts';
import { copyToStage, openStage } from '../../store/load/push/push-stage.ts';
import { ensurePushTable } from '../../store/load/push/push-table.ts';
import { Granted, settableColumns } from './granted.ts';
import { judgeRecords } from './judge-records.ts';
import type { PushPlan } from './push-plan.ts';
import { RecordLines } from './record-lines.ts';
import type { LineLimits } from './record-lines.ts';
import type { RecordStatus } from './record-status.ts';
import { StatusBook } from './status-book.ts';
import type { PushCounts } from './status-book.ts';

export interface PushBatch {
  /** NDJSON in UTF-8: one record as a plain JSON object per line. */
  readonly body: Uint8Array;
  /** `shuniu.import.id` of the row that the caller has begun for this batch. */
  readonly origin: number;
  readonly startedAt: Date;
  /** Beginnings of the county codes that may be written; absent: all. */
  readonly divisions?: readonly string[];
  /** Fields that may be set, beside those of the identity; others keep what is stored. Absent: all. */
  readonly fields?: readonly string[];
  /** What a record must be to be written, before and after: SQL over a row `t` of the table, its parameters from $3 on. Absent: anything. */
  readonly condition?: { readonly sql: string; readonly params: readonly unknown[] };
  readonly limits?: LineLimits;
  /** Tables that are made get a column for GIS tools. */
  readonly postgis?: boolean;
}

export interface PushOutcome {
  readonly counts: PushCounts;
  /** In the order of the lines, blank ones left out. */
  readonly records: readonly RecordStatus[];
  /** Everything that was found about records, line by line. */
  readonly findings: readonly Finding[];
  /** What is to be said of the batch as a whole: members that the record type does not have. */
  readonly notices: readonly Finding[];
}

/**
 * Checks the records of a batch and merges those that are accepted, by the same rules and with the same findings as an import of the same
 * rows. Runs inside the caller's transaction and leaves the rest (import row, receipt, commit) to it; what it throws must roll that back.
 * @throws FileRefused where the body is no NDJSON in UTF-8 or passes a limit
 * @throws StoreError store_busy while an import holds the table
 */
export async function pushBatch(session: Session, plan: PushPlan, batch: PushBatch): Promise<PushOutcome> {
  const { table } = plan;
  const lines = new RecordLines(batch.body, plan.layout, batch.limits);
  await shareTable(session, table.name);
  await ensurePushTable(session, table, batch.postgis === true);
  const stage = await openStage(session, table);
  const copy = await copyToStage(session, stage);
  const book = new StatusBook(plan);
  try {
    await judgeRecords(lines, plan, grantedOf(plan, batch), book, (tuples) => copy.write(tuples));
  } catch (error) {
    await copy.abort();
    throw error;
  }
  await copy.end();
  if (book.staged > 0) {
    await lockDivisions(session, table.name, stage);
    const { origin, startedAt } = batch;
    const { withdrawals, versions } = book;
    const columns = settableColumns(plan, batch.fields);
    const condition = batch.condition === undefined ? {} : { condition: batch.condition };
    book.merged(
      await mergePush(session, { table, stage, origin, startedAt, columns, ...condition, withdrawals, versions }),
    );
  }
  return { counts: book.counts, records: book.records, findings: book.findings, notices: unknownMembers(lines, plan) };
}

function grantedOf(plan: PushPlan, { divisions, fields }: PushBatch): Granted | undefined {
  return divisions === undefined && fields === undefined ? undefined : new Granted(plan, divisions ?? [''], fields);
}

function unknownMembers({ unknown }: RecordLines, { records }: PushPlan): Finding[] {
  return [...unknown].map(([field, line]) => ({
    code: 'field_unknown',
    severity: 'warning',
    input: records.input,
    line,
    field,
  }));
}
