import { join } from 'node:path';
import { openSink, type FileSink, type Written } from './file-sink.ts';
import { lineEnds } from './line-ends.ts';

export interface ExportFile extends Written {
  readonly name: string;
  readonly rows: number;
}

export interface Layout {
  readonly folder: string;
  /** `ndjson.gz` */
  readonly suffix: string;
  readonly compression: 'none' | 'gzip';
  /** Most bytes of a file before compression; a single row may be longer. */
  readonly fileBytes: number;
  /** Line feeds between quotes do not end a row. */
  readonly quoted: boolean;
  readonly head: string;
  readonly foot: string;
  /** Every row comes with a comma before it, which the first one of a file does not keep. */
  readonly commas: boolean;
}

const SPACE = 0x20;

/** Rows of text on their way into files of bounded size, cut between rows only. */
export class ExportFiles {
  readonly #files: ExportFile[] = [];
  readonly #layout: Layout;
  #sink: FileSink | undefined;
  #name = '';
  #bytes = 0;
  #rows = 0;
  #rest: Uint8Array = new Uint8Array();
  /** The file before is put on the disk while the rows of the next one are taken already. */
  #ending: Promise<void> | undefined;
  #begun = 0;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  async write(chunk: Uint8Array): Promise<void> {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const ends = lineEnds(bytes, this.#layout.quoted);
    let from = 0;
    for (let next = 0; next < ends.length;) {
      const room = this.#layout.fileBytes - this.#bytes;
      let last = next;
      // at least one row, and as many as there is room for
      if ((ends[ends.length - 1] ?? 0) - from <= room) last = ends.length - 1;
      else while (last + 1 < ends.length && (ends[last + 1] ?? 0) - from <= room) last++;
      const to = ends[last] ?? bytes.length;
      if (this.#bytes > 0 && to - from > room) {
        await this.#close();
        continue;
      }
      await this.#put(bytes.subarray(from, to), last - next + 1);
      from = to;
      next = last + 1;
    }
    // what was handed over is not ours to keep
    this.#rest = Uint8Array.from(bytes.subarray(from));
  }

  /** @returns the files; at least one, even where there are no rows */
  async end(): Promise<readonly ExportFile[]> {
    if (this.#rest.length > 0) throw new Error('the last row has no end');
    if (this.#sink !== undefined || this.#begun === 0) await this.#close();
    await this.#ending;
    return this.#files;
  }

  async abandon(): Promise<void> {
    await this.#ending?.catch(() => undefined);
    await this.#sink?.abandon().catch(() => undefined);
    this.#sink = undefined;
  }

  async #put(rows: Uint8Array, count: number): Promise<void> {
    const sink = this.#sink ?? (await this.#open());
    if (this.#layout.commas && this.#rows === 0) rows[0] = SPACE;
    await sink.write(rows);
    this.#bytes += rows.length;
    this.#rows += count;
  }

  async #open(): Promise<FileSink> {
    const { folder, suffix, compression, head } = this.#layout;
    this.#name = `${String(++this.#begun).padStart(5, '0')}.${suffix}`;
    this.#sink = await openSink(join(folder, this.#name), compression);
    if (head !== '') await this.#sink.write(Buffer.from(head));
    return this.#sink;
  }

  async #close(): Promise<void> {
    const sink = this.#sink ?? (await this.#open());
    if (this.#layout.foot !== '') await sink.write(Buffer.from(this.#layout.foot));
    await this.#ending;
    this.#sink = undefined;
    this.#ending = this.#finish(sink, this.#name, this.#rows);
    // told to whoever waits for it: at the next file, or at the end
    this.#ending.catch(() => undefined);
    this.#bytes = 0;
    this.#rows = 0;
  }

  async #finish(sink: FileSink, name: string, rows: number): Promise<void> {
    try {
      this.#files.push({ name, rows, ...(await sink.end()) });
    } catch (error) {
      await sink.abandon().catch(() => undefined);
      throw error;
    }
  }
}
