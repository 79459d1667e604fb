import { rm } from 'node:fs/promises';
import type { WriteEncoding } from '../encode.ts';
import { type ReplacingFile, replacingFile } from '../replacing-file.ts';
import type { DbfField } from './dbf-fields.ts';
import { DbfWriter } from './dbf-writer.ts';
import { POINT, POLYGON, type ShapeGeometry, nowhere, shapeRecord, writeBounds } from './shapes.ts';

/** What readers can be relied on to open: many take the lengths for signed numbers. */
const LARGEST = 2 ** 31 - 1;
const PAGE = 1 << 18;

export interface ShapefileWriterOptions {
  /** See `dbfNames` and `FieldWidths`. */
  readonly fields: readonly DbfField[];
  readonly shape: 'point' | 'polygon';
  /** Default utf-8; named in a .cpg either way. */
  readonly encoding?: WriteEncoding;
  /** WKT for the .prj; without it none is written, and one that lay there is removed. */
  readonly prj?: string;
}

/**
 * Writes an ESRI Shapefile of points or polygons in constant memory: .shp, .shx, .dbf, .cpg and .prj. They get their names at `finish`, the .shp last;
 * until then, and after `abort`, a layer that was there before stands untouched. Indexes of such a layer (.qix, .sbn, .sbx) are removed, as they would lie.
 */
export class ShapefileWriter {
  readonly #stem: string;
  readonly #options: ShapefileWriterOptions;
  readonly #files: { shp: ReplacingFile; shx: ReplacingFile; dbf: ReplacingFile };
  readonly #table: DbfWriter;
  readonly #type: typeof POINT | typeof POLYGON;
  readonly #bounds = nowhere();
  #shapes: Buffer[] = [];
  #entries: Buffer[] = [];
  #pending = 0;
  #length = 100;
  #records = 0;

  private constructor(
    stem: string,
    files: { shp: ReplacingFile; shx: ReplacingFile; dbf: ReplacingFile },
    options: ShapefileWriterOptions,
  ) {
    this.#stem = stem;
    this.#files = files;
    this.#options = options;
    this.#type = options.shape === 'point' ? POINT : POLYGON;
    this.#table = new DbfWriter(files.dbf, options.fields, options.encoding ?? 'utf-8');
  }

  /** @throws {RangeError} where the fields do not make a table; what the file system throws */
  static async open(path: string, options: ShapefileWriterOptions): Promise<ShapefileWriter> {
    const stem = path.replace(/\.shp$/i, '');
    const opened: ReplacingFile[] = [];
    const make = async (extension: string) => {
      const file = await replacingFile(`${stem}.${extension}`);
      opened.push(file);
      return file;
    };
    try {
      const files = { shp: await make('shp'), shx: await make('shx'), dbf: await make('dbf') };
      const writer = new ShapefileWriter(stem, files, options);
      await writer.#table.begin();
      for (const file of [files.shp, files.shx]) await file.write(Buffer.alloc(100));
      return writer;
    } catch (error) {
      for (const file of opened) await file.abort();
      throw error;
    }
  }

  /**
   * Adds a feature; await it.
   * @throws {ValueTooWide}; {RangeError} for a geometry of another type or more than 2 GB; {Unencodable}. Only `abort` is of use then.
   */
  async write(cells: readonly string[], geometry: ShapeGeometry | null): Promise<void> {
    await this.#table.write(cells);
    const content = shapeRecord(geometry, this.#type, this.#bounds);
    const head = Buffer.alloc(8);
    head.writeInt32BE(++this.#records, 0);
    head.writeInt32BE(content.length / 2, 4);
    const entry = Buffer.alloc(8);
    entry.writeInt32BE(this.#length / 2, 0);
    entry.writeInt32BE(content.length / 2, 4);
    this.#length += 8 + content.length;
    if (this.#length > LARGEST) throw new RangeError('a Shapefile cannot be larger than 2 GB');
    this.#shapes.push(head, content);
    this.#entries.push(entry);
    this.#pending += content.length;
    if (this.#pending >= PAGE) await this.#turnPage();
  }

  async finish(): Promise<void> {
    try {
      await this.#turnPage();
      await this.#table.finish();
      await this.#files.shp.overwrite(this.#header(this.#length), 0);
      await this.#files.shx.overwrite(this.#header(100 + 8 * this.#records), 0);
      await this.#finishSideFiles();
      await this.#files.dbf.finish();
      await this.#files.shx.finish();
      await this.#files.shp.finish();
    } catch (error) {
      await this.abort();
      throw error;
    }
  }

  async abort(): Promise<void> {
    for (const file of Object.values(this.#files)) await file.abort();
  }

  async #finishSideFiles(): Promise<void> {
    const { prj, encoding } = this.#options;
    const page = encoding !== 'gb18030' ? 'UTF-8' : this.#table.beyondGbk ? 'GB18030' : 'GBK';
    for (const [extension, text] of [
      ['cpg', page],
      ['prj', prj],
    ] as const) {
      if (text === undefined) continue;
      const file = await replacingFile(`${this.#stem}.${extension}`);
      await file.write(Buffer.from(text, 'utf8'));
      await file.finish();
    }
    const stale = ['qix', 'sbn', 'sbx', ...(prj === undefined ? ['prj'] : [])];
    for (const extension of stale) await rm(`${this.#stem}.${extension}`, { force: true });
  }

  async #turnPage(): Promise<void> {
    await this.#files.shp.write(Buffer.concat(this.#shapes));
    await this.#files.shx.write(Buffer.concat(this.#entries));
    [this.#shapes, this.#entries, this.#pending] = [[], [], 0];
  }

  #header(length: number): Buffer {
    const header = Buffer.alloc(100);
    header.writeInt32BE(9994, 0);
    header.writeInt32BE(length / 2, 24);
    header.writeInt32LE(1000, 28);
    header.writeInt32LE(this.#type, 32);
    writeBounds(header, 36, this.#bounds);
    return header;
  }
}
