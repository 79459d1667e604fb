import type { Source } from '../read/batch.ts';
import { XlsxWriter } from '../write/xlsx.ts';
import { classId, type FilingDecisions, type FilingQuestion } from './filing-draft.ts';
import { recordsOf } from './filing-sheet.ts';

const HEADER = [
  'reason',
  'lines',
  'big_code',
  'big_name',
  'small_code',
  'small_name',
  'made',
  'candidates',
  'decided_code',
];

/** Questions as a workbook that a person fills in: `decided_code` is a code of the base, or `-` to leave the class out. */
export async function writeFilingWorklist(path: string, questions: readonly FilingQuestion[]): Promise<void> {
  const writer = await XlsxWriter.open(path, { sheet: '待定 to decide' });
  try {
    await writer.write(HEADER);
    for (const { reason, lines, bigCode, bigName, smallCode, smallName, made, candidates } of questions) {
      const told = [reason, lines.join(' '), bigCode, bigName, smallCode, smallName, made, candidates.join('; '), ''];
      await writer.write(told);
    }
    await writer.finish();
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

/** A filled-in worklist is not what was handed out: columns are missing. */
export class WorklistBroken extends Error {
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    super(`no column ${missing.join(', ')}`);
    this.name = 'WorklistBroken';
    this.missing = missing;
  }
}

/**
 * What a person decided. Rows without a decision stay open.
 * @throws WorklistBroken; FileRefused
 */
export async function readFilingDecisions(source: Source): Promise<FilingDecisions> {
  const [header, ...rows] = await recordsOf(source);
  const wanted = ['big_code', 'small_code', 'small_name', 'decided_code'];
  const at = new Map(wanted.map((column) => [column, header?.cells.indexOf(column) ?? -1]));
  const missing = wanted.filter((column) => (at.get(column) ?? -1) < 0);
  if (missing.length > 0) throw new WorklistBroken(missing);
  const decided = rows.map(({ cells }) => {
    const of = (column: string) => cells[at.get(column) ?? -1] ?? '';
    const own = { bigCode: of('big_code'), smallCode: of('small_code'), smallName: of('small_name') };
    return [classId(own), of('decided_code').trim()] as const;
  });
  return new Map(decided.filter(([, code]) => code !== ''));
}
