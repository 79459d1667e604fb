import { encode } from './encode.ts';
import { SHEET_END, SHEET_START, columnName, escapeXml, sheetName, workbookParts } from './xlsx-parts.ts';
import { type ZipEntry, ZipOutput } from './zip-file.ts';

const ROWS = 1_048_576;
const COLUMNS = 16_384;
const CELL_CHARACTERS = 32_767;
const PAGE = 1 << 18;

export interface XlsxWriterOptions {
  /** Name of the sheet, `Sheet1` by default; sheets that follow because one is full get ` (2)`, ` (3)` … */
  readonly sheet?: string;
  /** Rows of one sheet with its header; for tests. */
  readonly rows?: number;
}

/** Thrown where a row cannot be a row of a sheet: too many columns, or a cell of more than 32,767 characters. Nothing is cut off silently. */
export class RowTooLarge extends Error {
  constructor(
    readonly row: number,
    readonly column: number,
    readonly limit: number,
  ) {
    super(`row ${row}, column ${column}: a sheet takes no more than ${limit}`);
    this.name = 'RowTooLarge';
  }
}

/**
 * Writes a workbook of any length in constant memory. Every cell is text, whatever it looks like: a 16-digit code keeps its digits,
 * leading zeros stay, and `=1+1` is three characters, not a formula. The first row is the header; where a sheet is full it is repeated on the next.
 * The file gets its name at `finish`; until then, and after `abort`, a file that had it before stands untouched.
 */
export class XlsxWriter {
  readonly #zip: ZipOutput;
  #name: string;
  /** Sheets that go on where one was full. */
  #part = 0;
  readonly #limit: number;
  readonly #sheets: string[] = [];
  #header: readonly string[] | undefined;
  #entry: ZipEntry | undefined;
  #page = '';
  #row = 0;

  private constructor(zip: ZipOutput, options: XlsxWriterOptions) {
    this.#zip = zip;
    this.#name = options.sheet ?? 'Sheet1';
    this.#limit = Math.min(options.rows ?? ROWS, ROWS);
  }

  static async open(path: string, options: XlsxWriterOptions = {}): Promise<XlsxWriter> {
    return new XlsxWriter(await ZipOutput.open(path), options);
  }

  /**
   * Adds a row; await it.
   * @throws {RowTooLarge}; {Unencodable} for half a surrogate pair; what the file system throws. Only `abort` is of use then.
   */
  async write(cells: readonly string[]): Promise<void> {
    this.#header ??= cells;
    if (this.#entry === undefined || this.#row === this.#limit) await this.#nextSheet();
    this.#page += this.#rowXml(cells);
    if (this.#page.length >= PAGE) await this.#turnPage();
  }

  /** The rows that follow stand on a sheet of their own, the first of them its header. Names must differ. */
  async sheet(name: string): Promise<void> {
    await this.#endSheet();
    this.#entry = undefined;
    this.#header = undefined;
    this.#name = name;
    this.#part = 0;
  }

  async finish(): Promise<void> {
    try {
      if (this.#entry === undefined) await this.#nextSheet();
      await this.#endSheet();
      for (const [name, text] of Object.entries(workbookParts(this.#sheets))) this.#zip.add(name, text);
      await this.#zip.finish();
    } catch (error) {
      await this.abort();
      throw error;
    }
  }

  abort(): Promise<void> {
    return this.#zip.abort();
  }

  async #nextSheet(): Promise<void> {
    await this.#endSheet();
    this.#part += 1;
    const number = this.#sheets.push(sheetName(this.#name, this.#part));
    this.#entry = this.#zip.entry(`xl/worksheets/sheet${number}.xml`);
    this.#row = 0;
    this.#page = SHEET_START;
    if (this.#part > 1 && this.#header !== undefined) this.#page += this.#rowXml(this.#header);
  }

  async #endSheet(): Promise<void> {
    if (this.#entry === undefined) return;
    this.#page += SHEET_END;
    await this.#turnPage();
    this.#entry.end();
  }

  async #turnPage(): Promise<void> {
    const page = this.#page;
    this.#page = '';
    await this.#entry?.write(encode(page, 'utf-8'));
  }

  #rowXml(cells: readonly string[]): string {
    const row = ++this.#row;
    if (cells.length > COLUMNS) throw new RowTooLarge(row, cells.length, COLUMNS);
    let xml = `<row r="${row}">`;
    for (const [column, text] of cells.entries()) {
      if (text === '') continue;
      if (text.length > CELL_CHARACTERS) throw new RowTooLarge(row, column + 1, CELL_CHARACTERS);
      xml += `<c r="${columnName(column)}${row}" s="1" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
    }
    return `${xml}</row>`;
  }
}
