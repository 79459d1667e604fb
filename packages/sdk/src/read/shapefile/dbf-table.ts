import { open, readFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Finding } from '../../finding/finding.ts';
import type { ReadOptions } from '../batch.ts';
import { reasons } from '../reasons.ts';
import { TextSample, dbfEncoding } from './dbf-encoding.ts';
import { readDbfHeader } from './dbf-header.ts';
import type { DbfField, DbfHeader } from './dbf-header.ts';
import { isAscii, isDeleted, valueEnd } from './dbf-rows.ts';
import { FileReader } from './file-reader.ts';

/** An opened attribute table whose structure holds. */
export interface DbfTable {
  readonly file: FileHandle;
  readonly size: number;
  readonly header: DbfHeader;
  readonly encoding: string;
  readonly names: readonly string[];
  readonly deleted: number;
  readonly notices: readonly Omit<Finding, 'input' | 'line'>[];
}

/**
 * Opens a dBASE table and reads it through once: counts deleted records and looks at its text to find the encoding.
 * @throws {FileRefused}
 */
export async function openDbfTable(path: string, cpgPath: string | undefined, options: ReadOptions): Promise<DbfTable> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const reader = new FileReader(file, size);
    const header = await readDbfHeader(reader);
    const sample = new TextSample();
    const deleted = await survey(reader, header, sample);
    const cpg = cpgPath === undefined ? undefined : (await readFile(cpgPath)).subarray(0, 4096).toString('latin1');
    const { encoding, notices } = dbfEncoding(options.encoding, cpg, header.languageDriver, sample);
    const { names, cut } = fieldNames(header.fields, encoding);
    const memos = header.fields.flatMap((field, column) =>
      field.type === 'M' || field.type === 'G' ? [unread(names[column] ?? '', column)] : [],
    );
    const gone: DbfTable['notices'] =
      deleted === 0 ? [] : [{ code: 'records_deleted', severity: 'warning', params: { count: deleted } }];
    return { file, size, header, encoding, names, deleted, notices: [...notices, ...cut, ...memos, ...gone] };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function survey(reader: FileReader, header: DbfHeader, sample: TextSample): Promise<number> {
  const texts = header.fields.filter((field) => field.type === 'C');
  for (const { name } of header.fields) if (!isAscii(name, 0, name.length)) sample.see(name);
  let deleted = 0;
  for (let i = 0; i < header.records; i++) {
    const position = header.headerLength + i * header.recordLength;
    const record = reader.atHand(position, header.recordLength) ?? (await reader.bytes(position, header.recordLength));
    if (isDeleted(record)) deleted++;
    if (sample.full) continue;
    for (const field of texts) {
      const to = valueEnd(record, field.offset, field.offset + field.length);
      if (!isAscii(record, field.offset, to)) sample.see(record.subarray(field.offset, to));
    }
  }
  return deleted;
}

/** Names as text. A name of more than 10 bytes was cut, perhaps inside a character: the rest of that is left out, and said. Equal names stay equal. */
function fieldNames(
  fields: readonly DbfField[],
  encoding: string,
): { names: string[]; cut: Omit<Finding, 'input' | 'line'>[] } {
  const names: string[] = [];
  const cut: Omit<Finding, 'input' | 'line'>[] = [];
  for (const [column, { name }] of fields.entries()) {
    const decoder = new TextDecoder(encoding);
    const text = decoder.decode(name, { stream: true });
    const tail = decoder.decode();
    names.push(text.trim());
    if (tail === '') continue;
    const stray = name.subarray(wholeLength(name, encoding));
    cut.push({
      code: 'field_name_cut',
      severity: 'warning',
      column: column + 1,
      value: text.trim(),
      params: { bytes: stray.toString('hex') },
    });
  }
  return { names, cut };
}

function wholeLength(name: Buffer, encoding: string): number {
  const decoder = new TextDecoder(encoding);
  let whole = 0;
  for (let i = 0; i < name.length; i++)
    if (decoder.decode(name.subarray(i, i + 1), { stream: true }) !== '') whole = i + 1;
  return whole;
}

function unread(value: string, column: number): Omit<Finding, 'input' | 'line'> {
  const { zh, en } = reasons.missing_memo;
  return {
    code: 'field_unread',
    severity: 'warning',
    column: column + 1,
    value,
    params: { reason: 'missing_memo', 'reason@zh-CN': zh, 'reason@en': en },
  };
}
