import type { Judged } from '../../check/checker.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Batch } from '../../read/batch.ts';
import { textAt } from '../../read/cell-text.ts';
import type { MergeFate } from '../../store/load/push/push-merge.ts';
import type { PushPlan } from './push-plan.ts';
import type { Segment } from './record-lines.ts';
import { remarksOf } from './record-status.ts';
import type { RecordFate, RecordStatus } from './record-status.ts';

export interface PushCounts {
  readonly read: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly superseded: number;
  readonly rejected: number;
  readonly deferred: number;
  /** Of the accepted ones. */
  readonly inserted: number;
  readonly updated: number;
  readonly withdrawn: number;
}

const FATES: Readonly<Record<MergeFate, RecordFate>> = {
  i: 'accepted',
  u: 'accepted',
  w: 'accepted',
  d: 'duplicate',
  v: 'duplicate',
  s: 'superseded',
  c: 'rejected',
  n: 'rejected',
};

/** Between the values of a key of several fields. */
const KEY_SEPARATOR = '\u001f';
const MOST_OF_KEY = 200;

/** Keeps what becomes of every line: first what the checks say, then what the merge does with the rest. */
export class StatusBook {
  readonly #plan: PushPlan;
  /** Columns of the record type's identity. */
  readonly #identity: readonly number[];
  readonly #records: RecordStatus[] = [];
  readonly #findings: Finding[] = [];
  /** Places in #records of the rows that were staged, in their order. */
  readonly #staged: number[] = [];
  readonly #fates: Record<MergeFate, number> = { i: 0, u: 0, w: 0, d: 0, v: 0, s: 0, c: 0, n: 0 };
  /** Whether any staged row is a withdrawal, or has a version. */
  withdrawals = false;
  versions = false;

  constructor(plan: PushPlan) {
    this.#plan = plan;
    this.#identity = plan.standard.type.identity.map((name) => plan.members.indexOf(name));
  }

  get staged(): number {
    return this.#staged.length;
  }

  get records(): readonly RecordStatus[] {
    return this.#records;
  }

  /** Everything that the checks said, line by line. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  get counts(): PushCounts {
    const counts = { accepted: 0, duplicate: 0, superseded: 0, rejected: 0, deferred: 0 };
    for (const { status } of this.#records) counts[status]++;
    const { i: inserted, u: updated, w: withdrawn } = this.#fates;
    return { read: this.#records.length, ...counts, inserted, updated, withdrawn };
  }

  judged({ batch, versions, withdrawn, from, to }: Segment, { rows, accepted, refused, warnings }: Judged): void {
    const warned = grouped(warnings);
    const next = { accepted: 0, refused: 0 };
    this.withdrawals ||= withdrawn && accepted > 0;
    for (let row = 0; row < batch.rows; row++) {
      const line = batch.line[row]!;
      const record = { line, key: this.#keyOf(batch, row), from: from[row]!, to: to[row]! };
      if (next.accepted < accepted && rows[next.accepted] === row) {
        next.accepted++;
        this.versions ||= !Number.isNaN(versions[row]!);
        this.#staged.push(this.#records.length);
        const said = warned.get(line);
        if (said !== undefined) this.#findings.push(...said);
        this.#records.push({
          ...record,
          status: 'accepted',
          ...(said === undefined ? {} : { remarks: remarksOf(said, this.#plan) }),
        });
      } else {
        const { findings } = refused[next.refused++]!;
        this.#findings.push(...findings);
        this.#records.push({ ...record, status: this.#refusal(findings), remarks: remarksOf(findings, this.#plan) });
      }
    }
  }

  /** @param fates of all staged rows, in their order */
  merged(fates: readonly MergeFate[]): void {
    if (fates.length !== this.#staged.length)
      throw new RangeError(`${this.#staged.length} rows were staged, ${fates.length} were merged`);
    fates.forEach((fate, i) => {
      this.#fates[fate]++;
      if (FATES[fate] === 'accepted') return;
      const place = this.#staged[i]!;
      const record = this.#records[place]!;
      const why = this.#conflict(fate, record.line);
      this.#records[place] =
        why === undefined
          ? { ...record, status: FATES[fate] }
          : { ...record, status: FATES[fate], remarks: remarksOf([why], this.#plan) };
    });
  }

  #keyOf(batch: Batch, row: number): string {
    return this.#identity.map((column) => textAt(batch, row, column).slice(0, MOST_OF_KEY)).join(KEY_SEPARATOR);
  }

  /** A record of an edition that is not known here cannot be judged here: it waits. */
  #refusal(findings: readonly Finding[]): RecordFate {
    const { editions } = this.#plan;
    const other = findings.find(({ code }) => code === 'record_other_edition');
    return other !== undefined && !editions.has(other.value ?? '') ? 'deferred' : 'rejected';
  }

  /** What the merge refused. */
  #conflict(fate: MergeFate, line: number): Finding | undefined {
    const { input } = this.#plan.records;
    if (fate === 'c') return { code: 'version_conflict', severity: 'error', input, line, field: 'version' };
    return fate === 'n' ? { code: 'record_not_granted', severity: 'error', input, line } : undefined;
  }
}

function grouped(findings: readonly Finding[]): Map<number, Finding[]> {
  const lines = new Map<number, Finding[]>();
  for (const finding of findings) {
    const others = lines.get(finding.line);
    if (others === undefined) lines.set(finding.line, [finding]);
    else others.push(finding);
  }
  return lines;
}
