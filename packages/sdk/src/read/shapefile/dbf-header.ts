import { refuse } from '../refuse.ts';
import type { FileReader } from './file-reader.ts';

export interface DbfField {
  /** Bytes of the name, as they stand before the first NUL. */
  readonly name: Buffer;
  /** C, N, F, D, L, M, I, O, B … */
  readonly type: string;
  /** Place in the record, whose byte 0 is the deletion mark. */
  readonly offset: number;
  readonly length: number;
}

export interface DbfHeader {
  readonly records: number;
  readonly headerLength: number;
  readonly recordLength: number;
  /** Language driver: which code page the table says it is in; 0 says nothing. */
  readonly languageDriver: number;
  readonly fields: readonly DbfField[];
}

const READABLE = 'CNFDLMIOB@+TYG';

/**
 * Header of a dBASE III, IV, FoxPro or Visual FoxPro table, checked against itself and against the size of the file.
 * @throws {FileRefused} file_truncated, file_encrypted, file_format_unknown
 */
export async function readDbfHeader(reader: FileReader): Promise<DbfHeader> {
  const head = Buffer.from(await reader.bytes(0, 32));
  if (head.toString('latin1', 0, 12) === '%TSD-Header-') throw refuse('file_encrypted', 'security_software');
  if (head.length < 32) throw refuse('file_truncated', 'ends_early', { offset: head.length });
  const records = head.readUInt32LE(4);
  const headerLength = head.readUInt16LE(8);
  const recordLength = head.readUInt16LE(10);
  if (headerLength < 33 || recordLength < 1) throw refuse('file_format_unknown', 'dbf_field');
  const descriptors = Buffer.from(await reader.bytes(32, headerLength - 32));
  if (descriptors.length < headerLength - 32) throw refuse('file_truncated', 'ends_early', { offset: reader.size });
  checkSize(
    reader.size,
    headerLength,
    recordLength,
    records,
    await lastBytesAreEmpty(reader, headerLength + records * recordLength),
  );
  const fields = fieldsOf(descriptors, recordLength, false) ?? fieldsOf(descriptors, recordLength, true);
  if (fields === undefined) throw refuse('file_format_unknown', 'dbf_field');
  const unreadable = fields.find((field) => !READABLE.includes(field.type));
  if (unreadable !== undefined)
    throw refuse('file_format_unknown', 'dbf_field', { detail: `type ${JSON.stringify(unreadable.type)}` });
  return { records, headerLength, recordLength, languageDriver: head[29]!, fields };
}

function checkSize(size: number, headerLength: number, recordLength: number, records: number, emptyEnd: boolean): void {
  const wanted = headerLength + records * recordLength;
  if (size < wanted) throw refuse('file_truncated', 'ends_early', { offset: size });
  // A writer that did not get to its end leaves more records than its header counts.
  if (size - wanted >= recordLength + 1 && !emptyEnd)
    throw refuse('file_truncated', 'length_mismatch', { offset: wanted });
}

async function lastBytesAreEmpty(reader: FileReader, from: number): Promise<boolean> {
  const tail = await reader.bytes(from, Math.max(0, Math.min(64 * 1024, reader.size - from)));
  return tail.every((byte) => byte === 0 || byte === 0x1a);
}

/** @param wide whether C fields are wider than 255 bytes, the high byte standing where others keep the decimals (Clipper, FoxPro) */
function fieldsOf(descriptors: Buffer, recordLength: number, wide: boolean): DbfField[] | undefined {
  const fields: DbfField[] = [];
  let offset = 1;
  for (let at = 0; at + 32 <= descriptors.length && descriptors[at] !== 0x0d; at += 32) {
    const raw = descriptors.subarray(at, at + 11);
    const stop = raw.indexOf(0);
    const type = String.fromCharCode(descriptors[at + 11]!).toUpperCase();
    const length = descriptors[at + 16]! + (wide && type === 'C' ? descriptors[at + 17]! * 256 : 0);
    fields.push({ name: raw.subarray(0, stop < 0 ? 11 : stop), type, offset, length });
    offset += length;
  }
  return fields.length > 0 && offset <= recordLength && (wide || offset === recordLength || recordLength - offset < 2)
    ? fields
    : undefined;
}
