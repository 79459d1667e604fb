/** A CSV file of `standards/`: UTF-8, LF, RFC 4180 quotes, one header. Small files that people edit, so strictness before speed. */
export interface CsvFile {
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
}

export interface CsvRecord {
  /** Physical line where the record starts, from 1 with the header. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Thrown with the line of a file that is no CSV of this form. */
export class CsvBroken extends Error {
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.name = 'CsvBroken';
    this.line = line;
  }
}

/** @throws CsvBroken */
export function parseCsv(text: string): CsvFile {
  if (text.startsWith('\uFEFF')) throw new CsvBroken(1, 'byte order mark');
  if (text.includes('\r')) throw new CsvBroken(lineAt(text, text.indexOf('\r')), 'carriage return');
  if (!text.endsWith('\n')) throw new CsvBroken(lineAt(text, text.length), 'no line feed at the end');
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let start = 1;
  let line = 1;
  for (let at = 0; at < text.length;) {
    const cell = cellAt(text, at, line);
    cells.push(cell.value);
    line += cell.value.split('\n').length - 1;
    if (text[cell.end] === '\n') {
      records.push({ line: start, cells });
      cells = [];
      line += 1;
      start = line;
    }
    at = cell.end + 1;
  }
  const [header, ...rest] = records;
  return { header: header?.cells ?? [], records: rest };
}

function cellAt(text: string, at: number, line: number): { value: string; end: number } {
  if (text[at] !== '"') {
    let end = at;
    while (text[end] !== ',' && text[end] !== '\n') end += 1;
    const value = text.slice(at, end);
    if (value.includes('"')) throw new CsvBroken(line, 'quote inside an unquoted cell');
    return { value, end };
  }
  let value = '';
  for (let from = at + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw new CsvBroken(line, 'quote without end');
    value += text.slice(from, quote);
    if (text[quote + 1] === '"') {
      value += '"';
      from = quote + 2;
      continue;
    }
    const next = text[quote + 1];
    if (next !== ',' && next !== '\n') throw new CsvBroken(line, 'text after a closing quote');
    return { value, end: quote + 1 };
  }
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
