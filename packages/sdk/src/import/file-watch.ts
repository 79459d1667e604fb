import { isPart } from '../check/file-context.ts';
import type { FileContext } from '../check/file-context.ts';
import type { Columns } from '../check/columns.ts';
import type { Finding } from '../finding/finding.ts';
import { fileFinding } from './file-findings.ts';
import type { Batch } from '../read/batch.ts';

/** So many rows a spreadsheet of the old and of the new format holds, with and without a header. */
const SHEETS = new Set([65_535, 65_536, 1_048_575, 1_048_576]);
/** Queries and pages end at round numbers like this. */
const ROUND = 100;

/** Watches what only shows when a whole file has gone by: values under no header, no rows at all, as many rows in every county. */
export class FileWatch {
  readonly #file: FileContext;
  readonly #idColumn: number;
  /** Columns without a header in which no value was seen yet, and those in which one was. */
  #blank: readonly number[];
  readonly #valued: number[] = [];
  readonly #counties = new Map<number, number>();
  #rows = 0;

  constructor(file: FileContext, header: readonly string[]) {
    this.#file = file;
    this.#idColumn = isPart(file) ? (file.fields.get('id')?.column ?? -1) : -1;
    const known = new Set([...file.fields.values()].map(({ column }) => column));
    this.#blank = header.flatMap((text, column) => (text.trim() === '' && !known.has(column) ? column : []));
  }

  see(batch: Batch, { division }: Columns): void {
    this.#rows += batch.rows;
    if (this.#blank.length > 0) this.#seeBlank(batch);
    let last = -1;
    let run = 0;
    for (let row = 0; row < batch.rows; row++) {
      const county = this.#idColumn < 0 ? division[row]! : countyAt(batch, row * batch.columns + this.#idColumn);
      if (county === last) run++;
      else {
        this.#count(last, run);
        last = county;
        run = 1;
      }
    }
    this.#count(last, run);
  }

  /** What is to be said of the file, after its last row. */
  findings(): Finding[] {
    const { input } = this.#file;
    const found = this.#valued.map((column) => fileFinding(input, 'header_unknown', { column: column + 1, value: '' }));
    if (this.#rows === 0) found.push(fileFinding(input, 'rows_none'));
    const reason = SHEETS.has(this.#rows) ? asManyAsASheet(this.#rows) : this.#asManyInEach();
    if (reason !== undefined)
      found.push(fileFinding(input, 'rows_capped', { value: String(this.#rows), params: reason }));
    return found;
  }

  #count(county: number, rows: number): void {
    if (county >= 0 && rows > 0) this.#counties.set(county, (this.#counties.get(county) ?? 0) + rows);
  }

  #seeBlank({ bytes, start, end, rows, columns }: Batch): void {
    this.#blank = this.#blank.filter((column) => {
      for (let row = 0, cell = column; row < rows; row++, cell += columns) {
        for (let i = start[cell]!; i < end[cell]!; i++) {
          if (bytes[i]! <= 0x20) continue;
          this.#valued.push(column);
          return false;
        }
      }
      return true;
    });
  }

  /** Several counties with exactly as many rows, a round number: the source gave no more than that of each. */
  #asManyInEach(): Record<string, string> | undefined {
    const [most = 0, ...others] = [...this.#counties.values()].toSorted((a, b) => b - a);
    const alike = 1 + others.filter((rows) => rows === most).length;
    if (alike < 2 || alike * 2 < this.#counties.size || most % ROUND !== 0) return undefined;
    return {
      'reason@zh-CN': `${alike} 个区县恰好各有 ${most} 行`,
      'reason@en': `${alike} counties have exactly ${most} rows each`,
    };
  }
}

function asManyAsASheet(rows: number): Record<string, string> {
  return { 'reason@zh-CN': `${rows} 行，正是电子表格的上限`, 'reason@en': `${rows}, as many as a spreadsheet holds` };
}

/** The number that the first six digits of a cell make, or -1. */
function countyAt({ bytes, start, end }: Batch, cell: number): number {
  const from = start[cell]!;
  if (end[cell]! - from < 6) return -1;
  let county = 0;
  for (let i = from; i < from + 6; i++) {
    const digit = bytes[i]! - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    county = county * 10 + digit;
  }
  return county;
}
