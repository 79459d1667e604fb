import { Checker } from '../../check/checker.ts';
import type { Judged } from '../../check/checker.ts';
import { Places } from '../../check/places.ts';
import { SeenIdentities } from '../../duplicates/seen-identities.ts';
import type { ColumnSource } from '../../store/encode/column-source.ts';
import { RowEncoder } from '../../store/encode/row-encoder.ts';
import { RowSources } from '../row-sources.ts';
import type { Granted } from './granted.ts';
import type { PushPlan } from './push-plan.ts';
import type { RecordLines, Segment } from './record-lines.ts';
import type { StatusBook } from './status-book.ts';

/**
 * Judges the records of a body segment by segment.
 * @param granted what the sender may write; undefined: everything
 * @param write takes the accepted rows, encoded for the stage; they are valid until it resolves
 */
export async function judgeRecords(
  lines: RecordLines,
  plan: PushPlan,
  granted: Granted | undefined,
  book: StatusBook,
  write: (tuples: Uint8Array) => Promise<void>,
): Promise<void> {
  const seen = new SeenIdentities();
  const places = new Places();
  places.begin(plan.records.input);
  let records: SegmentJudge | undefined;
  let withdrawals: SegmentJudge | undefined;
  try {
    for (const segment of lines.segments()) {
      const judge = segment.withdrawn
        ? (withdrawals ??= new SegmentJudge(plan, true, seen, places))
        : (records ??= new SegmentJudge(plan, false, seen, places));
      const judged = judge.judge(segment, granted);
      book.judged(segment, judged);
      if (judged.accepted > 0) await write(judge.encode(segment, judged));
    }
  } finally {
    seen.close();
  }
}

/** Checker and encoder of records, or of withdrawals. */
class SegmentJudge {
  readonly #checker: Checker;
  readonly #sources: RowSources;
  readonly #encoder: RowEncoder;
  readonly #line: { kind: 'int4'; values: Int32Array } = { kind: 'int4', values: new Int32Array() };
  readonly #gone: { kind: 'int4'; values: Int32Array } = { kind: 'int4', values: new Int32Array() };
  readonly #version: { kind: 'float8'; values: Float64Array } = { kind: 'float8', values: new Float64Array() };

  constructor(plan: PushPlan, withdrawn: boolean, seen: SeenIdentities, places: Places) {
    const file = withdrawn ? plan.withdrawals : plan.records;
    const screen = withdrawn ? plan.screens.withdrawals : plan.screens.records;
    this.#checker = new Checker(file, seen, places, { screen });
    this.#sources = new RowSources(plan.table, file, this.#checker.columns);
    const control: ColumnSource[] = [this.#line, this.#gone, this.#version];
    this.#encoder = new RowEncoder([...this.#sources.list, ...control]);
  }

  judge({ batch }: Segment, granted: Granted | undefined): Judged {
    this.#checker.screen(batch);
    const judged = this.#checker.judge(batch);
    return granted === undefined ? judged : granted.within(batch, this.#checker, judged);
  }

  /** Valid until the next call. */
  encode({ batch, versions, withdrawn }: Segment, { rows, accepted }: Judged): Uint8Array {
    this.#line.values = batch.line;
    this.#version.values = versions;
    if (this.#gone.values.length < batch.line.length)
      this.#gone.values = new Int32Array(batch.line.length).fill(withdrawn ? 1 : 0);
    return this.#encoder.encode(this.#sources.refresh(batch), rows, accepted).bytes;
  }
}
