import type { Planted } from './defects.ts';

/** One line of `answer-key.jsonl`: what the tool must find in one row. */
export interface Answer extends Planted {
  /** Physical line where the row starts, from 1 with the header. */
  readonly line: number;
  /** Row from 1, without the header. */
  readonly row: number;
  /** What was done to the row. */
  readonly defect: string;
}

/** `answer-key.json`: what the answers add up to. */
export interface AnswerKey {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: 'gb18030';
  readonly crs: string;
  readonly standard: string;
  readonly overlay: readonly string[];
  /** Dates for which the answers hold: not before the last date of a clean row, and before the date that lies in the future. */
  readonly asOf: { readonly from: string; readonly before: string };
  /** What each file gets once, at line 0, and from which `--as-of` on. */
  readonly wholeFile: readonly { readonly code: string; readonly severity: 'warning'; readonly fromAsOf: string }[];
  readonly rows: number;
  readonly defects: number;
  /** With `--grids` and `--division 1401`. */
  readonly counts: { readonly read: number; readonly accepted: number; readonly refused: number };
  /** Findings by `code severity`, with `--grids` and `--division 1401`. */
  readonly findings: Readonly<Record<string, number>>;
}

/** Which options of the tool the answers are wanted for. */
export interface Judged {
  readonly grids: boolean;
  readonly division: boolean;
}

/** The answers that hold when the tool is, or is not, given grids and a division. */
export function expected(answers: readonly Answer[], judged: Judged): Answer[] {
  return answers.filter((a) => a.needs === undefined || judged[a.needs]);
}
