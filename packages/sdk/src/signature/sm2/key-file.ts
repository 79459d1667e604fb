import { createPrivateKey, createPublicKey } from 'node:crypto';
import { fromBytes } from './bytes.ts';
import { Sm2PrivateKey } from './private-key.ts';
import { Sm2PublicKey } from './public-key.ts';

/** id-ecPublicKey and the curve sm2p256v1, as every SM2 key in DER names them. */
const ALGORITHM = '301306072a8648ce3d020106082a811ccf5501822d';
const PUBLIC = `3059${ALGORITHM}034200`;
/** PKCS #8 with the public key inside, which is how OpenSSL writes it, and without. */
const PRIVATE = [`308187020100${ALGORITHM}046d306b0201010420`, `3041020100${ALGORITHM}042730250201010420`];

/**
 * An SM2 public key from PEM (SubjectPublicKeyInfo) or hexadecimal (the point, 65 or 33 bytes).
 * @throws RangeError if it is neither
 */
export function readSm2PublicKey(text: string, id?: string): Sm2PublicKey {
  const trimmed = text.trim();
  if (HEX.test(trimmed)) return Sm2PublicKey.from(Buffer.from(trimmed, 'hex'), id);
  // OpenSSL reads the file only to bring it into one form of DER; node's own SM2 is not used (it signs an empty ID)
  const der = derOf(() => createPublicKey(trimmed).export({ format: 'der', type: 'spki' }));
  if (!der.startsWith(PUBLIC)) throw new RangeError('not an SM2 public key');
  return Sm2PublicKey.from(Buffer.from(der.slice(PUBLIC.length), 'hex'), id);
}

/** SubjectPublicKeyInfo in DER. */
export function sm2PublicKeyDer(key: Sm2PublicKey): Buffer {
  return Buffer.concat([Buffer.from(PUBLIC, 'hex'), key.bytes]);
}

/** An SM2 private key from PEM (PKCS #8 or SEC 1) or 64 hexadecimal digits. @throws RangeError if it is neither */
export function readSm2PrivateKey(text: string, id?: string): Sm2PrivateKey {
  const trimmed = text.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return new Sm2PrivateKey(BigInt(`0x${trimmed}`), id);
  const der = derOf(() => createPrivateKey(trimmed).export({ format: 'der', type: 'pkcs8' }));
  const head = PRIVATE.find((start) => der.startsWith(start));
  if (head === undefined) throw new RangeError('not an SM2 private key');
  return new Sm2PrivateKey(fromBytes(Buffer.from(der.slice(head.length, head.length + 64), 'hex')), id);
}

const HEX = /^(04[0-9a-f]{128}|0[23][0-9a-f]{64})$/i;

function derOf(read: () => Buffer): string {
  try {
    return read().toString('hex');
  } catch {
    throw new RangeError('not a key in PEM');
  }
}
