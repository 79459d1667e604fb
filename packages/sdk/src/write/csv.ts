import { csvLine, type CsvStyle } from './csv-line.ts';
import { encode, type WriteEncoding } from './encode.ts';
import { type ReplacingFile, replacingFile } from './replacing-file.ts';

export interface CsvWriterOptions {
  /** Default utf-8. */
  readonly encoding?: WriteEncoding;
  /** Begin with a byte order mark, by which spreadsheets recognise UTF-8. Default no. */
  readonly mark?: boolean;
  readonly newline?: '\n' | '\r\n';
  readonly delimiter?: ',' | ';' | '\t' | '|';
}

/** Characters gathered before they are encoded and written. */
const PAGE = 1 << 18;

/**
 * Writes a CSV file of any size in constant memory, if each `write` is awaited. The file gets its name at `finish`; until then, and after
 * `abort`, a file that had this name before stands untouched.
 */
export class CsvWriter {
  readonly #file: ReplacingFile;
  readonly #style: CsvStyle;
  readonly #encoding: WriteEncoding;
  #page = '';
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: ReplacingFile, options: CsvWriterOptions) {
    this.#file = file;
    this.#encoding = options.encoding ?? 'utf-8';
    this.#style = { delimiter: options.delimiter ?? ',', newline: options.newline ?? '\n' };
    if (options.mark) this.#page = '\uFEFF';
  }

  static async open(path: string, options: CsvWriterOptions = {}): Promise<CsvWriter> {
    return new CsvWriter(await replacingFile(path), options);
  }

  /**
   * Adds one record.
   * @returns when there is room for more.
   * @throws Unencodable, possibly on behalf of a record before; what the file system throws. Only `abort` is of use then.
   */
  write(cells: readonly string[]): Promise<void> {
    this.#page += csvLine(cells, this.#style);
    if (this.#page.length >= PAGE) this.#turnPage();
    return this.#writing;
  }

  /** Writes what is left and gives the file its name. Aborts and throws as `write` does if that cannot be. */
  async finish(): Promise<void> {
    try {
      this.#turnPage();
      await this.#writing;
      await this.#file.finish();
    } catch (error) {
      await this.#file.abort();
      throw error;
    }
  }

  async abort(): Promise<void> {
    await this.#writing.catch(() => {});
    await this.#file.abort();
  }

  #turnPage(): void {
    const page = this.#page;
    this.#page = '';
    this.#writing = this.#writing.then(() => this.#file.write(encode(page, this.#encoding)));
    // Whoever awaits `write` or `finish` gets the error; not awaiting must not end the process.
    this.#writing.catch(() => {});
  }
}
