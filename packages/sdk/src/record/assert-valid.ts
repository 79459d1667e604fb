import type { RecordType } from '@shuniu/schema';
import type { Finding } from '../finding/finding.ts';
import { words } from '../finding/words.ts';
import { issuesOf, type RecordOptions } from './issues-of.ts';

/** A record was asked to be right and is not. Holds every finding, the warnings among them. */
export class RecordRefused extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    super(errors.map((finding) => `${finding.code}: ${words(finding, 'en')}`).join('\n'));
    this.name = 'RecordRefused';
    this.findings = findings;
  }
}

/** Returns where the record has no finding of severity error; throws RecordRefused otherwise. Warnings do not refuse. */
export function assertValid(record: unknown, type: RecordType, options: RecordOptions = {}): void {
  const findings = issuesOf(record, type, options);
  if (findings.some(({ severity }) => severity === 'error')) throw new RecordRefused(findings);
}
