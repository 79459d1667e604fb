import { isDay } from './row-rules.ts';
import type { CodeTable } from '@shuniu/schema';
import type { Source } from '../read/batch.ts';
import { csvLine } from '../write/csv-line.ts';
import { parseCsv } from './csv.ts';
import { recordsOf } from './filing-sheet.ts';
import { WorklistBroken } from './filing-worklist.ts';

const TO_FILL = ['verdict', 'seen_name', 'clause', 'page', 'verified_by', 'verified_on', 'remark'];
const OURS = ['code', 'name', 'parent', 'definition', 'evidence', 'source', 'note'];
const VERIFIED = ['code', 'verdict', 'seen_name', 'clause', 'page', 'verified_by', 'verified_on', 'note'];
const VERDICTS = ['confirmed', 'corrected', 'absent'];

/** Rows for a person who has the official text beside them: what we have, then empty cells to fill in. */
export function verifyWorksheet(table: CodeTable): readonly (readonly string[])[] {
  const rows = table.codes.map((each) => [
    ...[each.code, each.name, each.parent, each.definition ?? '', each.evidence, each.source, each.note ?? ''],
    ...TO_FILL.map(() => ''),
  ]);
  return [[...OURS, ...TO_FILL], ...rows];
}

/** A row of the worksheet that cannot become evidence as it stands. */
export interface WorksheetProblem {
  readonly line: number;
  readonly code: string;
  readonly reason:
    | 'code_unknown'
    | 'code_repeated'
    /** Somebody recorded another verdict earlier; who corrects that edits verified.csv. */
    | 'recorded_otherwise'
    | 'verdict_unknown'
    | 'who_or_when_missing'
    | 'place_missing'
    | 'name_missing'
    | 'name_contradicts';
}

export interface RecordedWorksheet {
  /** The text of verified.csv; rows without a verdict are not in it. */
  readonly verified: string;
  readonly counts: {
    readonly confirmed: number;
    readonly corrected: number;
    readonly absent: number;
    readonly open: number;
  };
  /** What the person saw otherwise: proposals, nothing in codes.csv is changed. */
  readonly corrections: readonly { readonly code: string; readonly name: string; readonly seen: string }[];
  readonly problems: readonly WorksheetProblem[];
}

/**
 * Turns a filled-in worksheet into rows of evidence. Rows with a problem are told and not recorded.
 * @param earlier the text of verified.csv as it is: what was recorded stays, so that a table can be verified in several sittings
 * @throws WorklistBroken where columns are missing; FileRefused; CsvBroken where `earlier` is none
 */
export async function recordWorksheet(source: Source, table: CodeTable, earlier?: string): Promise<RecordedWorksheet> {
  const [header, ...records] = await recordsOf(source);
  const at = new Map(['code', ...TO_FILL].map((column) => [column, header?.cells.indexOf(column) ?? -1]));
  const missing = [...at].filter(([, index]) => index < 0).map(([column]) => column);
  if (missing.length > 0) throw new WorklistBroken(missing);
  const names = new Map(table.codes.map(({ code, name }) => [code, name]));
  const rows = new Map<string, readonly string[]>();
  const kept = new Map(
    (earlier === undefined ? [] : parseCsv(earlier).records).map(({ cells }) => [cells[0] ?? '', cells]),
  );
  const problems: WorksheetProblem[] = [];
  for (const { line, cells } of records) {
    const of = (column: string) => (cells[at.get(column) ?? -1] ?? '').trim();
    const code = of('code');
    if (TO_FILL.every((column) => of(column) === '')) continue;
    const row = VERIFIED.map((column) => of(column === 'note' ? 'remark' : column));
    const before = kept.get(code);
    const fault = rows.has(code) ? 'code_repeated' : faultOf(of, names.get(code));
    const reason = fault ?? (before === undefined || before.join() === row.join() ? undefined : 'recorded_otherwise');
    if (reason !== undefined) problems.push({ line, code, reason });
    else rows.set(code, row);
  }
  const sorted = [...new Map([...rows, ...kept]).values()].sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const count = (verdict: string) => sorted.filter((row) => row[1] === verdict).length;
  const style = { delimiter: ',', newline: '\n' } as const;
  return {
    verified: [VERIFIED, ...sorted].map((row) => csvLine(row, style)).join(''),
    counts: {
      ...{ confirmed: count('confirmed'), corrected: count('corrected'), absent: count('absent') },
      open: table.codes.length - sorted.length,
    },
    corrections: sorted
      .filter(([, verdict]) => verdict !== 'confirmed')
      .map(([code = '', , seen = '']) => ({ code, name: names.get(code) ?? '', seen })),
    problems,
  };
}

function faultOf(of: (column: string) => string, name: string | undefined): WorksheetProblem['reason'] | undefined {
  const [verdict, seen] = [of('verdict'), of('seen_name')];
  const day = of('verified_on');
  if (name === undefined) return 'code_unknown';
  if (!VERDICTS.includes(verdict)) return 'verdict_unknown';
  if (of('verified_by') === '' || day === '' || !isDay(day)) return 'who_or_when_missing';
  if (verdict === 'absent') return seen === '' ? undefined : 'name_contradicts';
  if (of('clause') === '' && of('page') === '') return 'place_missing';
  if (seen === '') return 'name_missing';
  return (verdict === 'confirmed') === (seen === name) ? undefined : 'name_contradicts';
}
