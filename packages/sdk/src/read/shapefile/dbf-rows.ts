import { TextDecoder } from 'node:util';
import { CELL_BOOLEAN, CELL_DATE, CELL_INTEGER, CELL_NUMBER, CELL_TEXT } from '../batch.ts';
import type { BatchBuilder } from '../batch-builder.ts';
import type { DbfField, DbfHeader } from './dbf-header.ts';

const DELETED = 0x2a;
const JULIAN_1970 = 2440588;

export function isDeleted(record: Buffer): boolean {
  return record[0] === DELETED;
}

/** Where the value of a fixed-width field ends: trailing blanks and NULs are padding. */
export function valueEnd(record: Buffer, from: number, to: number): number {
  let end = to;
  while (end > from && (record[end - 1] === 0x20 || record[end - 1] === 0)) end--;
  return end;
}

export function isAscii(record: Buffer, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (record[i]! >= 0x80) return false;
  return true;
}

/** Writes records of a dBASE table as cells. Line breaks inside values stay; a value that does not decode gets a note. */
export class DbfRows {
  private readonly decoder: TextDecoder;
  private readonly lenient: TextDecoder;

  constructor(
    private readonly builder: BatchBuilder,
    private readonly header: DbfHeader,
    private readonly encoding: string,
  ) {
    this.decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    this.lenient = new TextDecoder(encoding, { ignoreBOM: true });
  }

  /** Fills the row that was begun; `position` is the record's place in the file. */
  write(record: Buffer, position: number): void {
    const { fields } = this.header;
    for (let column = 0; column < fields.length; column++) this.field(column, fields[column]!, record, position);
  }

  private field(column: number, field: DbfField, record: Buffer, position: number): void {
    const from = field.offset;
    const to = valueEnd(record, from, from + field.length);
    switch (field.type) {
      case 'N':
      case 'F':
        return this.number(column, record, from, to);
      case 'D':
        return this.date(column, record, from, to);
      case 'L':
        if (to > from && record[from] !== 0x3f) this.builder.copyCell(column, record, from, to, CELL_BOOLEAN);
        return;
      case 'I':
      case '+':
        if (field.length === 4) this.builder.textCell(column, String(record.readInt32LE(from)), CELL_INTEGER);
        return;
      case 'O':
      case 'B':
        if (field.length === 8) this.builder.textCell(column, String(record.readDoubleLE(from)), CELL_NUMBER);
        return;
      case 'Y':
        if (field.length === 8) this.builder.textCell(column, money(record.readBigInt64LE(from)), CELL_NUMBER);
        return;
      case '@':
      case 'T':
        return this.moment(column, record, from);
      case 'C':
        return this.text(column, record, from, to, position);
      default:
        return;
    }
  }

  /** Stands as decimal text: what has nothing but digits is as exact as text. */
  private number(column: number, record: Buffer, from: number, to: number): void {
    let start = from;
    while (start < to && (record[start] === 0x20 || record[start] === 0)) start++;
    this.builder.copyCell(column, record, start, to, isWhole(record, start, to) ? CELL_INTEGER : CELL_NUMBER);
  }

  private date(column: number, record: Buffer, from: number, to: number): void {
    const text = record.toString('latin1', from, to);
    if (text === '00000000') return;
    const parts = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
    if (parts === null) this.builder.copyCell(column, record, from, to, CELL_TEXT);
    else this.builder.textCell(column, `${parts[1]}-${parts[2]}-${parts[3]}`, CELL_DATE);
  }

  /** Timestamp: Julian day and milliseconds of the day, little-endian. */
  private moment(column: number, record: Buffer, from: number): void {
    const day = record.readInt32LE(from);
    if (day <= 0) return;
    const time = new Date((day - JULIAN_1970) * 86_400_000 + record.readInt32LE(from + 4));
    if (!Number.isNaN(time.getTime())) this.builder.textCell(column, time.toISOString().slice(0, 19), CELL_DATE);
  }

  private text(column: number, record: Buffer, from: number, to: number, position: number): void {
    if (isAscii(record, from, to)) {
      this.builder.copyCell(column, record, from, to, CELL_TEXT);
      return;
    }
    const value = record.subarray(from, to);
    try {
      this.builder.textCell(column, this.decoder.decode(value), CELL_TEXT);
    } catch {
      this.builder.textCell(column, this.lenient.decode(value), CELL_TEXT);
      const bad = firstBad(value, this.encoding);
      this.builder.note(column, 'encoding_undecodable', {
        encoding: this.encoding,
        offset: position + from + bad,
        bytes: value.toString('hex', bad, bad + 4),
      });
    }
  }
}

function isWhole(record: Buffer, from: number, to: number): boolean {
  for (let i = record[from] === 0x2d ? from + 1 : from; i < to; i++)
    if (record[i]! < 0x30 || record[i]! > 0x39) return false;
  return to > from;
}

function firstBad(value: Buffer, encoding: string): number {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let good = 0;
  for (let i = 0; i < value.length; i++) {
    try {
      if (decoder.decode(value.subarray(i, i + 1), { stream: true }) !== '') good = i + 1;
    } catch {
      return good;
    }
  }
  return good;
}

function money(tenThousandths: bigint): string {
  const sign = tenThousandths < 0n ? '-' : '';
  const digits = (tenThousandths < 0n ? -tenThousandths : tenThousandths).toString().padStart(5, '0');
  return `${sign}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
