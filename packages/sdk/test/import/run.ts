import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles } from '../../src/import/import-files.ts';
import type { ImportOptions } from '../../src/import/options.ts';
import type { Report } from '../../src/report/report.ts';

/** A folder of one test. */
export function folder(): (name: string, content: string | Uint8Array) => string {
  const path = mkdtempSync(join(tmpdir(), 'shuniu-test-'));
  return (name, content) => {
    writeFileSync(join(path, name), content);
    return join(path, name);
  };
}

const DEFAULTS = {
  asOf: '2024-06-01',
  onConflict: 'update',
  onMissing: 'keep',
  dryRun: false,
  workers: 0,
  samples: 20,
  lang: 'en',
} as const;

export const PARTS = { as: 'part', standard: 'gbt-30428-2/part@2013' } as const;

/** Checks files without storing anything. */
export async function check(files: string | readonly string[], options: Partial<ImportOptions> = {}): Promise<Report> {
  const all = typeof files === 'string' ? [files] : files;
  const { report, close } = await importFiles({ ...DEFAULTS, ...PARTS, ...options, files: all });
  await close();
  return report;
}

/** Notices as lines: code, severity, total, and of each sample its place, field, value and what would be right. */
export function noticesOf(report: Report): string[] {
  return report.notices.map(({ code, severity, total, samples }) => {
    const shown = samples.map(({ line, field, value, expected }) =>
      [
        line,
        field ?? '-',
        value === null ? '-' : value.slice(0, 60),
        ...(expected === undefined ? [] : [`→ ${expected}`]),
      ].join(' '),
    );
    return `${code} ${severity} ${total}: ${shown.join(' | ')}`;
  });
}

export const textOf = (path: string): string => readFileSync(path, 'utf8');

/** Header and rows of parts, with degrees. */
export const HEADER = ['标识码', '名称', '主管部门代码', '主管部门名称', '初始日期', '经度', '纬度'];

export function partRow(n: number, change: Partial<Record<string, string>> = {}): string[] {
  const cells: Record<string, string> = {
    标识码: `1401050101${String(n).padStart(6, '0')}`,
    名称: '上水井盖',
    主管部门代码: 'A-1',
    主管部门名称: '城管局',
    初始日期: '20130601',
    经度: `112.5${n}`,
    纬度: '37.8',
    ...change,
  };
  return HEADER.map((header) => cells[header] ?? '');
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((cells) => cells.join(',')).join('\n') + '\n';
}
