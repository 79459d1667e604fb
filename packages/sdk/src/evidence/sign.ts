import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { NoteSignature } from './note.ts';
import { verifierKey, type VerifierKey } from './vkey.ts';

/** A log's signature over the text of a note. C2SP signed-note, "Ed25519 signatures". */
export function signText(text: string, name: string, privateKey: KeyObject): NoteSignature {
  const { id } = verifierKey(name, createPublicKey(privateKey));
  return { name, id, bytes: sign(null, Buffer.from(text), privateKey) };
}

/** A witness's signature over a checkpoint's text at a time (seconds since 1970). C2SP tlog-cosignature, "Ed25519 signed message". */
export function cosignText(text: string, name: string, privateKey: KeyObject, time: number): NoteSignature {
  const { id } = verifierKey(name, createPublicKey(privateKey), 'cosignature');
  const stamp = Buffer.alloc(8);
  stamp.writeBigUInt64BE(BigInt(time));
  return { name, id, bytes: Buffer.concat([stamp, sign(null, cosigned(text, BigInt(time)), privateKey)]) };
}

/** How a signature stands to a key. */
export type Judged =
  /** Made by another key: says nothing. */
  | { readonly by: 'other' }
  /** Carries the key's name and id, and is not its signature over this text. */
  | { readonly by: 'forger' }
  /** `time`: seconds since 1970, as a witness states and signs it. */
  | { readonly by: 'key'; readonly time?: number };

export function judgeSignature(text: string, signature: NoteSignature, key: VerifierKey): Judged {
  if (signature.name !== key.name || signature.id !== key.id) return { by: 'other' };
  const { bytes } = signature;
  if (key.use === 'note') {
    return { by: bytes.length === 64 && verify(null, Buffer.from(text), key.publicKey, bytes) ? 'key' : 'forger' };
  }
  if (bytes.length !== 72) return { by: 'forger' };
  const time = bytes.readBigUInt64BE();
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) return { by: 'forger' };
  const good = verify(null, cosigned(text, time), key.publicKey, bytes.subarray(8));
  return good ? { by: 'key', time: Number(time) } : { by: 'forger' };
}

function cosigned(text: string, time: bigint): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
}
