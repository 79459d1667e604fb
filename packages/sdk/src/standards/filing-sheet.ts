import type { Source } from '../read/batch.ts';
import { textsOf } from '../read/cell-text.ts';

/** One record of a spreadsheet: cells as they stood. */
export interface SheetRecord {
  /** Sheet row, or physical line of a CSV. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Merged ranges that the row lies in, as the reader tells them: `C3:C6, D3:D6`. */
  readonly merged: string;
}

/** What a column of a filing table is, in the words of rules.csv or of the class it belongs to. */
export type FilingColumn = keyof typeof COLUMN_WORDS;

const COLUMN_WORDS = {
  bigCode: ['大类代码', '大类编码', '大类编号'],
  bigName: ['大类名称', '大类'],
  smallCode: ['小类代码', '小类编码', '小类编号', '代码'],
  smallName: ['小类名称', '小类', '名称'],
  condition: ['立案条件', '立案标准', '立案内容'],
  limit: ['处置时限', '处理时限', '处置时间', '时限'],
  closing: ['结案条件', '结案标准', '结案要求'],
  competent: ['主管部门', '监管主体', '监管部门', '监管单位'],
  responsible: ['责任主体', '处置单位', '责任单位', '处置部门', '责任部门'],
  legal_basis: ['法律法规依据', '法律依据', '法规依据'],
  clause: ['法律法规具体条款', '具体条款', '条款'],
  collection: ['采集要求', '采集标准'],
  note: ['备注'],
} as const;

const NEEDED: readonly FilingColumn[] = ['smallCode', 'smallName', 'condition', 'limit', 'closing'];
const MOST_RECORDS = 100_000;
const HEADER_WITHIN = 20;

export interface FilingSheet {
  readonly title: string;
  readonly headerLine: number;
  readonly columns: ReadonlyMap<FilingColumn, number>;
  /** Headers that no column of filing rules is known by; what stands under them is not taken over. */
  readonly notTaken: readonly string[];
  /** Records above the header: titles. */
  readonly above: number;
  readonly records: readonly SheetRecord[];
}

/** The spreadsheet is no filing table: columns that it must have were not found in its first twenty records. */
export class FilingHeaderMissing extends Error {
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    super(`no header with ${missing.join(', ')}`);
    this.name = 'FilingHeaderMissing';
    this.missing = missing;
  }
}

/**
 * A city's table of filing, handling and closing, titles above the header passed over.
 * @throws FilingHeaderMissing; RangeError for more than 100,000 records; FileRefused
 */
export async function readFilingSheet(source: Source): Promise<FilingSheet> {
  const all = await recordsOf(source);
  const found = all.slice(0, HEADER_WITHIN).map(({ cells }) => columnsIn(cells));
  const at = found.findIndex((columns) => NEEDED.every((column) => columns.has(column)));
  const columns = found[at];
  const header = all[at];
  if (columns === undefined || header === undefined) {
    const best = found.sort((a, b) => b.size - a.size)[0];
    throw new FilingHeaderMissing(NEEDED.filter((each) => !best?.has(each)).map((each) => COLUMN_WORDS[each][0]));
  }
  const taken = new Set(columns.values());
  return {
    title:
      all
        .slice(0, at)
        .map(({ cells }) => (cells[0] ?? '').trim())
        .find((text) => text !== '') ?? '',
    headerLine: header.line,
    columns,
    notTaken: header.cells.filter((text, column) => text.trim() !== '' && !taken.has(column)),
    above: at,
    records: all.slice(at + 1),
  };
}

function columnsIn(cells: readonly string[]): Map<FilingColumn, number> {
  const texts = cells.map((text) => text.replace(/\s/g, ''));
  const found = new Map<FilingColumn, number>();
  for (const [column, words] of Object.entries(COLUMN_WORDS)) {
    const at = texts.findIndex((text) => (words as readonly string[]).includes(text));
    if (at >= 0) found.set(column as FilingColumn, at);
  }
  return found;
}

/** All records of a spreadsheet with its header in front. */
export async function recordsOf(source: Source): Promise<SheetRecord[]> {
  const records: SheetRecord[] = [{ line: source.headerLine, cells: source.header, merged: '' }];
  for await (const batch of source.batches()) {
    const merged = new Map<number, string>();
    for (const { row, code, params } of batch.notes)
      if (code === 'cell_merged') merged.set(row, String(params?.['range'] ?? ''));
    for (let row = 0; row < batch.rows; row++) {
      if (records.length > MOST_RECORDS) throw new RangeError(`more than ${MOST_RECORDS} records`);
      records.push({ line: batch.line[row] ?? 0, cells: textsOf(batch, row), merged: merged.get(row) ?? '' });
    }
  }
  return records;
}
