import { crosswalk, translate } from '@shuniu/schema';
import type { Candidate, Crosswalk, CrosswalkRow, Library, RecordContext } from '@shuniu/schema';

export interface CrosswalkOptions {
  /** Table reference with edition that the records are coded in. */
  readonly from: string;
  readonly to: string;
  readonly overlay?: string;
  /** YYYY-MM-DD: rows of maps that hold on this day. */
  readonly asOf: string;
  readonly library: Library;
}

/** What is to become of a record's class. `unknown`: its code stands in no table that it is judged by. */
export interface Verdict {
  readonly status: 'mapped' | 'ambiguous' | 'none' | 'unreviewed' | 'unknown';
  readonly code: string;
  /** The counterpart, where there is exactly one. */
  readonly target?: Candidate;
  readonly candidates: readonly Candidate[];
  /** A named person decided that there is no counterpart: nothing is left to decide. */
  readonly settled?: true;
  /** The values that conditions of the map depend on, of this record; empty where none do. */
  readonly context: RecordContext;
}

/** Most different combinations of values that are remembered; a map whose conditions see more is asked anew. */
const MOST_REMEMBERED = 10_000;

/** Answers for one record after the other what becomes of its class. */
export class Crosswalker {
  readonly options: CrosswalkOptions;
  readonly table: Crosswalk;
  readonly #verdicts = new Map<string, Verdict>();

  /** @throws StandardsError as `crosswalk` */
  constructor(options: CrosswalkOptions) {
    this.options = options;
    this.table = crosswalk(options);
  }

  /** Fields on which a code's answer depends. */
  fieldsOf(code: string): readonly string[] {
    return this.table.rows.get(code)?.fields ?? [];
  }

  /** @param valueOf the record's value of a field, without blanks around it; undefined where the file does not have the field */
  judge(code: string, valueOf: (field: string) => string | undefined): Verdict {
    const row = this.table.rows.get(code);
    if (row === undefined) return { status: 'unknown', code, candidates: [], context: {} };
    const context: Record<string, string> = {};
    for (const field of row.fields) {
      const value = valueOf(field);
      if (value !== undefined) context[field] = value;
    }
    const key = row.fields.length === 0 ? code : JSON.stringify([code, context]);
    const known = this.#verdicts.get(key);
    if (known !== undefined) return known;
    const verdict = this.#ask(row, context);
    if (this.#verdicts.size < MOST_REMEMBERED) this.#verdicts.set(key, verdict);
    return verdict;
  }

  /** Classes into which more than one class may go: in these alone two records can come to have the same identifier. */
  merged(): ReadonlySet<string> {
    const sources = new Map<string, number>();
    for (const { candidates } of this.table.rows.values())
      for (const code of new Set(candidates.map((each) => each.code))) sources.set(code, (sources.get(code) ?? 0) + 1);
    return new Set([...sources].filter(([, n]) => n > 1).map(([code]) => code));
  }

  #ask(row: CrosswalkRow, context: RecordContext): Verdict {
    const { code } = row;
    const answer = row.fields.length === 0 ? row : (translate(code, { ...this.options, context }) ?? row);
    const { candidates, evidence } = answer;
    const [target] = candidates;
    // a class that the place itself took out of use is no place to send records to: that is for the place to decide
    const out = answer.status === 'mapped' && target !== undefined && !this.table.to.codes.has(target.code);
    const status = out ? 'unreviewed' : answer.status;
    return {
      ...{ status, code, candidates, context },
      ...(status === 'mapped' && target !== undefined && { target }),
      ...(status === 'none' && evidence === 'reviewed' && { settled: true as const }),
    };
  }
}
