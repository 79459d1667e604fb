import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import { KeyRefused } from './key.ts';
import type { SigningKey, VerifyingKey } from './key.ts';

/** A secret shorter than the hash is easier to guess than to break (RFC 2104 §3). */
const SHORTEST_SECRET = 32;

/**
 * `hmac-sha256` (RFC 9421 §3.3.3); one key signs and checks.
 * @throws KeyRefused for a secret of less than 32 bytes
 */
export function hmacKey(secret: Uint8Array): SigningKey & VerifyingKey {
  if (secret.length < SHORTEST_SECRET) throw new KeyRefused('hmac-sha256', `less than ${SHORTEST_SECRET} bytes`);
  const key = createSecretKey(secret);
  const sign = (data: Uint8Array): Buffer => createHmac('sha256', key).update(data).digest();
  return {
    algorithm: 'hmac-sha256',
    sign,
    verify: (data, signature) => signature.length === 32 && timingSafeEqual(sign(data), signature),
  };
}
