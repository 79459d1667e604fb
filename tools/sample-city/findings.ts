import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expected, type Answer, type AnswerKey, type Judged } from './answer-key.ts';

/** What the tests read of the report that `--json` prints. */
export interface Report {
  readonly counts: Readonly<Record<string, number>>;
  readonly notices: readonly {
    readonly code: string;
    readonly severity: string;
    readonly total: number;
    readonly samples: readonly { readonly line: number; readonly expected?: string; readonly value: string | null }[];
  }[];
}

export const CLI = join('packages', 'cli', 'bin', 'shuniu.js');

/** Runs the real CLI and reads its report. Throws with what it said where there is none. */
export function shuniu(...args: readonly string[]): { readonly status: number | null; readonly report: Report } {
  const ran = spawnSync(process.execPath, [CLI, ...args, '--json', '--samples', '100000'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (ran.status !== 0 && ran.status !== 1) throw new Error(`shuniu ${args.join(' ')}: ${ran.status}\n${ran.stderr}`);
  return { status: ran.status, report: JSON.parse(ran.stdout) as Report };
}

export const cliThere = existsSync(CLI) && existsSync(join('packages', 'cli', 'dist'));

/** `line code severity` of everything that was found, sorted. */
export function found(report: Report): string[] {
  return report.notices
    .flatMap(({ code, severity, samples }) => samples.map(({ line }) => `${line} ${code} ${severity}`))
    .sort();
}

/** The same of everything that had to be found. */
export function wanted(folder: string, key: AnswerKey, asOf: string, judged: Judged): string[] {
  const rows = expected(answersOf(folder), judged).map(({ line, code, severity }) => `${line} ${code} ${severity}`);
  const file = key.wholeFile
    .filter(({ fromAsOf }) => asOf >= fromAsOf)
    .map(({ code, severity }) => `0 ${code} ${severity}`);
  return [...rows, ...file].sort();
}

export function answersOf(folder: string): Answer[] {
  const lines = readFileSync(join(folder, 'answer-key.jsonl'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Answer);
}
