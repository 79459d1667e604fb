import type { RecordFate, RecordStatus, Remark } from '@shuniu/sdk/import';

/** Lines `from`, `from` + 1, … with the same status. */
export type Run = readonly [from: number, lines: number, status: RecordFate];

/** What became of the records of a batch, as it is stored: runs, and what was said of single lines. */
export interface RecordRuns {
  readonly runs: readonly Run[];
  /** By line, ascending. */
  readonly remarks: readonly (readonly [line: number, remarks: readonly Remark[]])[];
}

export interface RecordAnswer {
  readonly line: number;
  readonly status: RecordFate;
  readonly remarks?: readonly Remark[];
}

export function recordRuns(records: readonly RecordStatus[]): RecordRuns {
  const runs: [number, number, RecordFate][] = [];
  const remarks: [number, readonly Remark[]][] = [];
  for (const { line, status, remarks: said } of records) {
    const last = runs.at(-1);
    if (last?.[2] === status && last[0] + last[1] === line) last[1]++;
    else runs.push([line, 1, status]);
    if (said !== undefined) remarks.push([line, said]);
  }
  return { runs, remarks };
}

export interface PageOptions {
  /** Lines up to this one have been seen. */
  readonly after: number;
  readonly limit: number;
  readonly status?: RecordFate;
}

/** A page of answers, and the line to go on after, where there are more. */
export function answersOf(
  { runs, remarks }: RecordRuns,
  { after, limit, status }: PageOptions,
): { readonly records: RecordAnswer[]; readonly next?: number } {
  const said = new Map(remarks);
  const records: RecordAnswer[] = [];
  for (const [from, lines, fate] of runs) {
    if (status !== undefined && fate !== status) continue;
    for (let line = Math.max(from, after + 1); line < from + lines; line++) {
      if (records.length === limit) return { records, next: records.at(-1)!.line };
      const own = said.get(line);
      records.push({ line, status: fate, ...(own === undefined ? {} : { remarks: own }) });
    }
  }
  return { records };
}
