import { rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Finding } from '../finding/finding.ts';
import { words, type Lang } from '../finding/words.ts';
import { ownColumns, REJECT_COLUMNS } from './reject-columns.ts';
import { visible } from './visible.ts';

/** Rows of text cells on their way into a file. */
export interface RowSink {
  write(cells: readonly string[]): void | Promise<void>;
  close(): Promise<void>;
}

/** Opens `part` for writing, as the kind of file that `ending` (`.csv`, `.xlsx`) says. */
export type OpenSink = (part: string, ending: string) => Promise<RowSink>;

/** An input that rows may be refused of. */
export interface RejectsInput {
  readonly name: string;
  readonly header: readonly string[];
}

interface Part {
  readonly path: string;
  readonly sink: RowSink;
}

interface Columns {
  readonly part: Part;
  /** Of the input; and how many of them are the four of an earlier run. */
  readonly all: number;
  readonly stale: number;
}

/**
 * Refused rows as a table: the cells as they stood under the header as it stood, then why. The file gets its name when it
 * is whole: what a killed run leaves behind ends in `.part`. Inputs with different headers get files of their own
 * (`rejects.csv`, `rejects-2.csv` …): cells under a foreign header could not be imported again.
 *
 * In a `.csv` the cells stay as they stood, or it could not be imported again; so a cell may begin with `=`. Whoever wants
 * to open rejects in a spreadsheet takes `.xlsx`, where every cell is text. What we add ourselves never begins like a formula.
 */
export class RejectsWriter {
  readonly #parts: readonly Part[];
  readonly #inputs: ReadonlyMap<string, Columns>;
  readonly #lang: Lang;

  private constructor(parts: readonly Part[], inputs: ReadonlyMap<string, Columns>, lang: Lang) {
    this.#parts = parts;
    this.#inputs = inputs;
    this.#lang = lang;
  }

  /** @throws the file system's error where the file cannot be made */
  static async open(
    path: string,
    inputs: readonly RejectsInput[],
    lang: Lang,
    openSink: OpenSink,
  ): Promise<RejectsWriter> {
    const parts = new Map<string, Part>();
    const columns = new Map<string, Columns>();
    for (const { name, header } of inputs) {
      const own = header.slice(0, ownColumns(header));
      const key = JSON.stringify(own);
      let part = parts.get(key);
      if (part === undefined) {
        const whole = numbered(path, parts.size + 1);
        part = { path: whole, sink: await openSink(`${whole}.part`, extname(path).toLowerCase()) };
        parts.set(key, part);
        await part.sink.write([...own, ...REJECT_COLUMNS]);
      }
      columns.set(name, { part, all: header.length, stale: header.length - own.length });
    }
    return new RejectsWriter([...parts.values()], columns, lang);
  }

  /** Names that the files have once they are whole. */
  get files(): readonly string[] {
    return this.#parts.map((part) => part.path);
  }

  /** @param cells all cells of the row as they stood, those beyond the header's width too */
  async write(input: string, cells: readonly string[], why: readonly Finding[]): Promise<void> {
    const columns = this.#inputs.get(input);
    if (columns === undefined) throw new RangeError(`rejects of an input that was not named: ${input}`);
    // Of a row with a wrong width nobody knows which cells are the stale ones.
    const kept = cells.length === columns.all ? cells.slice(0, cells.length - columns.stale) : cells;
    await columns.part.sink.write([
      ...kept,
      String(why[0]?.line ?? ''),
      distinct(why.map((finding) => finding.code)).join(';'),
      inert(distinct(why.map((finding) => finding.field ?? '')).join(';')),
      inert(why.map((finding) => words(finding, this.#lang)).join('; ')),
    ]);
  }

  async close(): Promise<void> {
    for (const { path, sink } of this.#parts) {
      await sink.close();
      await rename(`${path}.part`, path);
    }
  }

  /** After a failure: leaves nothing behind that looks like a whole file. */
  async abandon(): Promise<void> {
    for (const { path, sink } of this.#parts) {
      await sink.close().catch(() => undefined);
      await rm(`${path}.part`, { force: true });
    }
  }
}

function numbered(path: string, n: number): string {
  if (n === 1) return path;
  const ending = extname(path);
  return `${path.slice(0, path.length - ending.length)}-${n}${ending}`;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}

function inert(text: string): string {
  const shown = visible(text, 2000);
  return /^[=+\-@]/.test(shown) ? `'${shown}` : shown;
}
