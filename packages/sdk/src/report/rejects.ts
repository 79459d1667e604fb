import { rename } from 'node:fs/promises';
import { extname } from 'node:path';
import { visible } from './visible.ts';

/**
 * What stands behind the cells of a refused row. A file whose last four headers are these, in this order, is a rejects
 * file that comes back corrected: `ownColumns` leaves them out, so that it can be imported as it is.
 */
export const REJECT_COLUMNS = ['line', 'codes', 'fields', 'messages'] as const;

/** How many columns of a header are the data's own: all but the four of a rejects file. */
export function ownColumns(header: readonly string[]): number {
  const own = header.length - REJECT_COLUMNS.length;
  return own > 0 && REJECT_COLUMNS.every((name, i) => header[own + i] === name) ? own : header.length;
}

/** Rows of text cells on their way into a file. */
export interface RowSink {
  write(cells: readonly string[]): void | Promise<void>;
  close(): Promise<void>;
}

/** Why a row was refused. */
export interface Verdict {
  readonly line: number;
  readonly codes: readonly string[];
  readonly fields: readonly string[];
  readonly messages: readonly string[];
}

/**
 * Refused rows as a table: the cells as they stood under the header as it stood, then why. The file gets its name when it
 * is whole: what a killed run leaves behind ends in `.part`. Inputs with different headers get files of their own
 * (`rejects.csv`, `rejects-2.csv` …): cells under a foreign header could not be imported again.
 *
 * In a `.csv` the cells stay as they stood, or it could not be imported again; so a cell may begin with `=`. Whoever wants
 * to open rejects in a spreadsheet takes `.xlsx`, where every cell is text. What we add ourselves never begins like a formula.
 */
export class Rejects {
  readonly #path: string;
  readonly #open: (path: string) => RowSink | Promise<RowSink>;
  readonly #parts = new Map<string, { readonly path: string; readonly sink: RowSink }>();
  #current: RowSink | undefined;
  /** Columns of the input, and how many of them are an earlier run's four. */
  #columns = 0;
  #stale = 0;

  /** @param open opens a sink for a path that ends in `.part`; its kind is that of `path` */
  constructor(path: string, open: (path: string) => RowSink | Promise<RowSink>) {
    this.#path = path;
    this.#open = open;
  }

  /** Names of the files, once they are whole. */
  get files(): readonly string[] {
    return [...this.#parts.values()].map((part) => part.path);
  }

  /** Rows of an input with this header follow. */
  async begin(header: readonly string[]): Promise<void> {
    const own = header.slice(0, ownColumns(header));
    this.#columns = header.length;
    this.#stale = header.length - own.length;
    const key = JSON.stringify(own);
    let part = this.#parts.get(key);
    if (part === undefined) {
      const path = numbered(this.#path, this.#parts.size + 1);
      part = { path, sink: await this.#open(`${path}.part`) };
      this.#parts.set(key, part);
      await part.sink.write([...own, ...REJECT_COLUMNS]);
    }
    this.#current = part.sink;
  }

  /** `cells`: all cells of the row as they stood, those beyond the header's width too. */
  write(cells: readonly string[], verdict: Verdict): void | Promise<void> {
    if (this.#current === undefined) throw new Error('begin() comes before write()');
    // Of a row with a wrong width nobody knows which cells are the stale ones.
    const kept = cells.length === this.#columns ? cells.slice(0, cells.length - this.#stale) : cells;
    return this.#current.write([
      ...kept,
      String(verdict.line),
      verdict.codes.join(';'),
      inert(verdict.fields.join(';')),
      inert(verdict.messages.join('; ')),
    ]);
  }

  async close(): Promise<void> {
    for (const { path, sink } of this.#parts.values()) {
      await sink.close();
      await rename(`${path}.part`, path);
    }
  }
}

function numbered(path: string, n: number): string {
  if (n === 1) return path;
  const ending = extname(path);
  return `${path.slice(0, path.length - ending.length)}-${n}${ending}`;
}

function inert(text: string): string {
  const shown = visible(text, 2000);
  return /^[=+\-@]/.test(shown) ? `'${shown}` : shown;
}
