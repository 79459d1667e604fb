import { createPublicKey, type KeyObject } from 'node:crypto';
import { base64, strictBase64 } from './base64.ts';
import { sha256 } from './hash.ts';
import { isKeyName } from './note.ts';

/** `note`: Ed25519 over the text (0x01). `cosignature`: Ed25519 over time and text, by a witness (0x04). C2SP signed-note, tlog-cosignature. */
export type KeyUse = 'note' | 'cosignature';

const TYPES: Readonly<Record<KeyUse, number>> = { note: 0x01, cosignature: 0x04 };

/** A key that signatures on notes are checked with. */
export interface VerifierKey {
  readonly name: string;
  readonly id: number;
  readonly use: KeyUse;
  readonly publicKey: KeyObject;
}

/** @throws TypeError for a name with spaces or a plus sign, or a key that is not Ed25519 */
export function verifierKey(name: string, publicKey: KeyObject, use: KeyUse = 'note'): VerifierKey {
  if (!isKeyName(name)) throw new TypeError(`not a key name: ${name}`);
  return { name, id: keyId(name, use, rawKey(publicKey)), use, publicKey };
}

/** `name+hex(id)+base64(type ‖ key)` */
export function formatVkey({ name, id, use, publicKey }: VerifierKey): string {
  const material = Buffer.concat([Buffer.of(TYPES[use]), rawKey(publicKey)]);
  return `${name}+${id.toString(16).padStart(8, '0')}+${base64(material)}`;
}

/** The key of a vkey that is written as `formatVkey` writes it and whose id is that of its key; else `undefined`. */
export function parseVkey(vkey: string): VerifierKey | undefined {
  const [, name = '', , encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey) ?? [];
  const material = strictBase64(encoded);
  if (!isKeyName(name) || material?.length !== 33) return undefined;
  const use = (['note', 'cosignature'] as const).find((each) => TYPES[each] === material[0]);
  if (use === undefined) return undefined;
  const x = material.subarray(1).toString('base64url');
  const key = verifierKey(name, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), use);
  return formatVkey(key) === vkey ? key : undefined;
}

/** First four bytes of SHA-256(name ‖ newline ‖ type ‖ key). C2SP signed-note, "Signatures". */
function keyId(name: string, use: KeyUse, raw: Uint8Array): number {
  return sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(TYPES[use]), raw])).readUInt32BE();
}

function rawKey(publicKey: KeyObject): Buffer {
  const { crv, x } = publicKey.export({ format: 'jwk' });
  if (crv !== 'Ed25519' || x === undefined) throw new TypeError('not an Ed25519 public key');
  return Buffer.from(x, 'base64url');
}
