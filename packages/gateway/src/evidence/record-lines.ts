import {
  recordSalt,
  type AnsweredRecord,
  type RecordEvidence,
  recordEvidence,
  type RecordLine,
} from '@shuniu/sdk/evidence';

/**
 * The records of a batch as they are stored: for each, behind lengths of one byte (of the key: two), status, code, key; then the digest of
 * the key and of the record, 32 bytes each. About a third of what JSON would take.
 */
export function packRecords(lines: readonly RecordLine[], records: readonly AnsweredRecord[]): Buffer {
  const most = lines.reduce((sum, line, at) => sum + 68 + 3 * texts(line, records[at]).join('').length, 0);
  const bytes = Buffer.allocUnsafe(most);
  let end = 0;
  lines.forEach((line, at) => {
    const [status, code, key] = texts(line, records[at]);
    end = bytes.writeUInt8(written(bytes, status, end + 1, 0xff), end) + bytes[end]!;
    end = bytes.writeUInt8(written(bytes, code, end + 1, 0xff), end) + bytes[end]!;
    const length = written(bytes, key, end + 2, 0xffff);
    end = bytes.writeUInt16BE(length, end) + length;
    end += bytes.write(line.key, end, 'hex');
    end += bytes.write(line.record, end, 'hex');
  });
  return bytes.subarray(0, end);
}

function texts(line: RecordLine, record: AnsweredRecord | undefined): readonly [string, string, string] {
  return [line.status, (line['code'] as string | undefined) ?? '', record?.key ?? ''];
}

/** @returns how many bytes the text has. @throws RangeError where its length cannot be told */
function written(bytes: Buffer, text: string, at: number, most: number): number {
  const length = bytes.write(text, at);
  if (length > most) throw new RangeError(`longer than ${most} bytes: ${text.slice(0, 40)}`);
  return length;
}

export interface PackedRecords {
  readonly lines: readonly RecordLine[];
  readonly keys: readonly string[];
}

/** @throws RangeError where the bytes were cut off */
export function unpackRecords(packed: Uint8Array): PackedRecords {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  const lines: RecordLine[] = [];
  const keys: string[] = [];
  let at = 0;
  const take = (length: number): Buffer => {
    if (at + length > bytes.length) throw new RangeError('records of a batch are cut off');
    return bytes.subarray(at, (at += length));
  };
  while (at < bytes.length) {
    const status = take(take(1).readUInt8()).toString();
    const code = take(take(1).readUInt8()).toString();
    keys.push(take(take(2).readUInt16BE()).toString());
    const line = { index: lines.length, status, key: take(32).toString('hex'), record: take(32).toString('hex') };
    lines.push(code === '' ? line : { ...line, code });
  }
  return { lines, keys };
}

/** One record of a stored batch with what opens it; `undefined` where the batch has no such record. */
export function evidenceOfRecord(secret: Uint8Array, packed: Uint8Array, index: number): RecordEvidence | undefined {
  const { lines, keys } = unpackRecords(packed);
  const key = keys[index];
  return key === undefined ? undefined : recordEvidence(lines, index, { salt: recordSalt(secret, index), key });
}
