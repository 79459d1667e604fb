import { createPublicKey } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { readSm2PublicKey, sm2PublicKeyDer } from '../sm2/key-file.ts';
import { KeyRefused } from './key.ts';
import type { VerifyingKey } from './key.ts';
import { readPublicKey } from './read-key.ts';
import type { AsymmetricAlgorithm } from './read-key.ts';

/**
 * A partner's public key in the one form it is stored in: SubjectPublicKeyInfo in DER.
 * @throws KeyRefused as {@link readPublicKey}
 */
export function storedPublicKey(algorithm: AsymmetricAlgorithm, material: string | JsonWebKey): Buffer {
  readPublicKey(algorithm, material);
  if (algorithm === 'x-shuniu-sm2-sm3') {
    if (typeof material !== 'string') throw new KeyRefused(algorithm, 'PEM or hexadecimal expected');
    return sm2PublicKeyDer(readSm2PublicKey(material));
  }
  const key =
    typeof material === 'string' ? createPublicKey(material) : createPublicKey({ key: material, format: 'jwk' });
  return key.export({ format: 'der', type: 'spki' });
}

/** The key that verifies, from its stored form; keep what this returns. @throws KeyRefused if it is not such a key */
export function storedVerifyingKey(algorithm: AsymmetricAlgorithm, der: Uint8Array): VerifyingKey {
  return readPublicKey(algorithm, pemOf(der));
}

function pemOf(der: Uint8Array): string {
  const lines = Buffer.from(der).toString('base64').replaceAll(/.{64}/g, '$&\n');
  return `-----BEGIN PUBLIC KEY-----\n${lines}\n-----END PUBLIC KEY-----\n`;
}
