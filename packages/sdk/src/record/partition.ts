import type { RecordType } from '@shuniu/schema';
import type { Finding } from '../finding/finding.ts';
import { issuesOf, type RecordOptions } from './issues-of.ts';

export interface Partition<T> {
  /** Records without a finding of severity error, in their order. */
  readonly accepted: readonly T[];
  readonly refused: readonly { readonly record: T; readonly findings: readonly Finding[] }[];
  /** All findings, the warnings about accepted records among them; `line` is the record's number from 1. */
  readonly findings: readonly Finding[];
}

/** Parts records into those that may be taken and those that may not. Every record is in one of the two. */
export function partition<T>(
  records: Iterable<T>,
  type: RecordType,
  options: Omit<RecordOptions, 'line'> = {},
): Partition<T> {
  const accepted: T[] = [];
  const refused: { record: T; findings: readonly Finding[] }[] = [];
  const all: Finding[] = [];
  let line = 0;
  for (const record of records) {
    line++;
    const findings = issuesOf(record, type, { ...options, line });
    if (findings.some(({ severity }) => severity === 'error')) refused.push({ record, findings });
    else accepted.push(record);
    for (const finding of findings) all.push(finding);
  }
  return { accepted, refused, findings: all };
}
