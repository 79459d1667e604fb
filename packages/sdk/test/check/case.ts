import { expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import { openCsvBytes } from '../../src/read/csv/open-csv.ts';
import { judge, type JudgeOptions } from './judge.ts';
import { csv } from './rows.ts';

type Cells = Readonly<Record<string, string>>;

/** A finding as a case has it: code, severity, field, value, what would be right. */
export type Expected = readonly [
  code: string,
  severity: 'error' | 'warning',
  field?: string | null,
  value?: string | null,
  expected?: string | null,
];

/** What it is about, the cells that differ from the sound record, and all that must be found. */
export type Case = readonly [about: string, cells: Cells, ...findings: Expected[]];

/** Judges one record a case, and takes the record without changes for sound. */
export function judgeCases(options: JudgeOptions, sound: Cells, cases: readonly Case[]): void {
  for (const [about, cells, ...findings] of [['nothing', {}] as Case, ...cases]) {
    it(`${about} (${Object.entries(cells)
      .map(([header, cell]) => `${header}: ${JSON.stringify(cell)}`)
      .join(', ')})`, async () => {
      const record = { ...sound, ...cells };
      // two sound rows in front settle the axes of the file
      const leads = (options.leads ?? [{}, {}]).map((lead) => Object.values({ ...record, ...sound, ...lead }));
      const text = csv(Object.keys(record), [...leads, Object.values(record)]);
      const source = await openCsvBytes('a.csv', new TextEncoder().encode(text), { encoding: 'utf-8' });
      const verdict = await judge(source, options);
      expect(verdict.file.filter(({ severity }) => severity === 'error')).toEqual([]);
      const found = verdict.findings.filter(({ line }) => line === 4);
      expect(found.map(asExpected)).toEqual(
        findings.map(([code, severity, field, value, expected]) => [
          code,
          severity,
          field ?? null,
          value ?? null,
          expected ?? null,
        ]),
      );
      expect(verdict.refused.includes(4)).toBe(findings.some(([, severity]) => severity === 'error'));
      // what was found was looked for, and the report must say so
      for (const [code] of findings) expect(verdict.coverage.checked).toContain(code);
    });
  }
}

export function asExpected({ code, severity, field, value, expected }: Finding): unknown[] {
  return [code, severity, field ?? null, value ?? null, expected ?? null];
}
