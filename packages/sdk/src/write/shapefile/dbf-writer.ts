import { encode, type WriteEncoding } from '../encode.ts';
import type { ReplacingFile } from '../replacing-file.ts';
import { type DbfField, WIDEST } from './dbf-fields.ts';

const PAGE = 1 << 18;
const MOST_FIELDS = 255;

/** Thrown rather than cutting a value that its field cannot hold. */
export class ValueTooWide extends Error {
  constructor(
    readonly record: number,
    readonly field: string,
    readonly bytes: number,
    readonly width: number,
  ) {
    super(`record ${record}, field ${field}: ${bytes} bytes do not fit into ${width}`);
    this.name = 'ValueTooWide';
  }
}

/** Writes a dBASE III table of text fields. */
export class DbfWriter {
  readonly #file: ReplacingFile;
  readonly #fields: readonly DbfField[];
  readonly #encoding: WriteEncoding;
  readonly #recordLength: number;
  readonly #page: Buffer;
  #used = 0;
  #records = 0;
  /** A character was written that GBK does not have. */
  beyondGbk = false;

  constructor(file: ReplacingFile, fields: readonly DbfField[], encoding: WriteEncoding) {
    if (fields.length === 0 || fields.length > MOST_FIELDS)
      throw new RangeError(`a DBF table has 1 to ${MOST_FIELDS} fields`);
    if (fields.some(({ width }) => width < 1 || width > WIDEST))
      throw new RangeError(`a DBF field has 1 to ${WIDEST} bytes`);
    this.#file = file;
    this.#fields = fields;
    this.#encoding = encoding;
    this.#recordLength = 1 + fields.reduce((sum, { width }) => sum + width, 0);
    this.#page = Buffer.alloc(Math.max(PAGE, this.#recordLength));
  }

  begin(): Promise<void> {
    return this.#file.write(this.#header());
  }

  async write(cells: readonly string[]): Promise<void> {
    if (this.#used + this.#recordLength > this.#page.length) await this.#turnPage();
    const record = this.#page.subarray(this.#used, this.#used + this.#recordLength).fill(0x20);
    let at = 1;
    for (const [i, { name, width }] of this.#fields.entries()) {
      const cell = cells[i] ?? '';
      if (cell !== '') this.#put(record, at, cell, name, width);
      at += width;
    }
    this.#records++;
    this.#used += this.#recordLength;
  }

  async finish(): Promise<void> {
    await this.#turnPage();
    await this.#file.write(Buffer.from([0x1a]));
    await this.#file.overwrite(this.#header(), 0);
  }

  #put(record: Buffer, at: number, cell: string, name: string, width: number): void {
    if (cell.length <= width && isAscii(cell)) {
      record.write(cell, at, 'latin1');
      return;
    }
    const bytes = encode(cell, this.#encoding);
    if (bytes.length > width) throw new ValueTooWide(this.#records + 1, name, bytes.length, width);
    if (this.#encoding === 'gb18030' && !this.beyondGbk) this.beyondGbk = hasFourBytes(bytes);
    bytes.copy(record, at);
  }

  async #turnPage(): Promise<void> {
    await this.#file.write(this.#page.subarray(0, this.#used));
    this.#used = 0;
  }

  #header(): Buffer {
    const header = Buffer.alloc(32 + 32 * this.#fields.length + 1);
    header[0] = 0x03;
    // The date of the last change, 1980-01-01: the same rows give the same bytes.
    header.set([80, 1, 1], 1);
    header.writeUInt32LE(this.#records, 4);
    header.writeUInt16LE(header.length, 8);
    header.writeUInt16LE(this.#recordLength, 10);
    header[29] = this.#encoding === 'gb18030' ? 0x4d : 0;
    for (const [i, { name, width }] of this.#fields.entries()) {
      const at = 32 + 32 * i;
      encode(name, this.#encoding).copy(header, at, 0, 10);
      header.write('C', at + 11, 'latin1');
      header[at + 16] = width;
    }
    header[header.length - 1] = 0x0d;
    return header;
  }
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) return false;
  return true;
}

/** GB18030's characters of four bytes have a digit as their second. */
function hasFourBytes(bytes: Buffer): boolean {
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    if (bytes[i + 1]! <= 0x39) return true;
    i++;
  }
  return false;
}
