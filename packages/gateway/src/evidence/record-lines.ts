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
  return Buffer.concat(
    lines.flatMap((line, at) => [
      short(line.status),
      short((line['code'] as string | undefined) ?? ''),
      long(records[at]?.key ?? ''),
      Buffer.from(line.key, 'hex'),
      Buffer.from(line.record, 'hex'),
    ]),
  );
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

function short(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (bytes.length > 0xff) throw new RangeError(`longer than 255 bytes: ${text.slice(0, 40)}`);
  return Buffer.concat([Buffer.of(bytes.length), bytes]);
}

function long(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (bytes.length > 0xffff) throw new RangeError('a key of more than 65,535 bytes');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
