import { createHash } from 'node:crypto';
import { fromBytes, toBytes32 } from './bytes.ts';
import { SM2_CURVE } from './curve.ts';
import type { Sm2Point } from './curve.ts';

/** The distinguishing ID that everybody uses who has agreed on none (GM/T 0009-2012 §10). */
export const SM2_USUAL_ID = '1234567812345678';

/** SM3 (GB/T 32905-2016), from node:crypto's OpenSSL. */
export function sm3(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sm3');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Z_A (GB/T 32918.2-2016 §5.5): the signer's ID, the curve and the public key, hashed. */
export function identityHash(point: Sm2Point, id: string): Buffer {
  const name = Buffer.from(id, 'utf8');
  if (name.length > 0x1fff) throw new RangeError('an SM2 distinguishing ID has 8191 bytes at most');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(name.length * 8);
  const { x, y } = point.toAffine();
  const { a, b, Gx, Gy } = SM2_CURVE;
  return sm3(length, name, ...[a, b, Gx, Gy, x, y].map(toBytes32));
}

/** e = SM3(Z_A ‖ M) as a number (§6.1). */
export function messageNumber(identity: Uint8Array, message: Uint8Array): bigint {
  return fromBytes(sm3(identity, message));
}
