import { createHash, hash, randomBytes } from 'node:crypto';
import { canonicalJson, type JsonObject } from './canonical-json.ts';
import { leafHash, rootOf, sha256 } from './hash.ts';

/**
 * What a leaf's digest stands for. A random `salt` in it keeps what can be guessed (who read whom) from being tried out against the digest.
 */
export interface Sealed<R extends JsonObject> {
  readonly receipt: R & { readonly salt: string };
  /** SHA-256 of the receipt's canonical JSON, hexadecimal. */
  readonly digest: string;
}

/** Salts a receipt and takes its digest. @throws TypeError for what is not JSON */
export function sealReceipt<R extends JsonObject>(content: R): Sealed<R> {
  const receipt = { ...content, salt: randomBytes(16).toString('hex') };
  return { receipt, digest: receiptDigest(receipt) };
}

export function receiptDigest(receipt: JsonObject): string {
  return sha256(canonicalJson(receipt)).toString('hex');
}

export type RecordStatus = 'accepted' | 'superseded' | 'duplicate' | 'rejected' | 'deferred';

/** How one record of a batch was answered. */
export interface AnsweredRecord {
  readonly status: RecordStatus;
  /** Of the finding, where it was rejected. */
  readonly code?: string;
  /** Its identity as the dataset writes it; empty where it had none that could be read. */
  readonly key: string;
  /** The record as it was sent: its line of the NDJSON without the line end. */
  readonly bytes: Uint8Array | string;
}

/** One record's line in a receipt: digests only. Its canonical JSON is a leaf of the receipt's own tree. */
export interface RecordLine extends JsonObject {
  /** Position in the batch, from 0. */
  readonly index: number;
  readonly status: string;
  /** Digest of the salted key, hexadecimal. */
  readonly key: string;
  /** Digest of the salted record, hexadecimal. */
  readonly record: string;
}

/** What goes into a receipt for its records. */
export interface RecordTree extends JsonObject {
  readonly count: number;
  /** Root over the lines, as RFC 6962 hashes a tree; hexadecimal. */
  readonly root: string;
}

/** The lines of a batch, in order. `secret`: 32 random bytes of the batch, which is kept with it and gives every record its salt. */
export function recordLines(secret: Uint8Array, records: readonly AnsweredRecord[]): RecordLine[] {
  const salts = saltsOf(secret, records.length);
  return records.map(({ status, code, key, bytes }, index) => {
    const salt = salts.subarray(index * SALT, (index + 1) * SALT);
    const line = { index, status, key: keyDigest(salt, key), record: recordDigest(salt, bytes) };
    return code === undefined ? line : { ...line, code };
  });
}

export function recordTree(lines: readonly RecordLine[]): RecordTree {
  const hashes = lines.map((line) => leafHash(canonicalJson(line)));
  return { count: lines.length, root: rootOf(hashes).toString('hex') };
}

/** Bytes of a record's salt. */
const SALT = 16;

/** The salt of one record, hexadecimal: given out with its line, it opens this one and no other. */
export function recordSalt(secret: Uint8Array, index: number): string {
  return saltsOf(secret, index + 1)
    .subarray(index * SALT)
    .toString('hex');
}

/** All salts at once: a stream that grows with its length and keeps its beginning. */
function saltsOf(secret: Uint8Array, count: number): Buffer {
  return createHash('shake256', { outputLength: Math.max(1, count) * SALT })
    .update(secret)
    .digest();
}

/** SHA-256(salt ‖ 0x00 ‖ key), hexadecimal. */
export function keyDigest(salt: Uint8Array, key: string): string {
  return salted(salt, 0, Buffer.from(key));
}

/** SHA-256(salt ‖ 0x01 ‖ record), hexadecimal. */
export function recordDigest(salt: Uint8Array, bytes: Uint8Array | string): string {
  return salted(salt, 1, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
}

function salted(salt: Uint8Array, use: 0 | 1, content: Uint8Array): string {
  const bytes = Buffer.allocUnsafe(salt.length + 1 + content.length);
  bytes.set(salt);
  bytes[salt.length] = use;
  bytes.set(content, salt.length + 1);
  return hash('sha256', bytes);
}
