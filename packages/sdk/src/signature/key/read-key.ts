import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { readSm2PrivateKey, readSm2PublicKey } from '../sm2/key-file.ts';
import { WAYS, isNodeAlgorithm } from './asymmetric.ts';
import { KeyRefused } from './key.ts';
import type { Algorithm, SigningKey, VerifyingKey } from './key.ts';

export type AsymmetricAlgorithm = Exclude<Algorithm, 'hmac-sha256'>;

/**
 * A public key in PEM or JWK (SM2: PEM or hexadecimal), imported once: keep what this returns.
 * @throws KeyRefused if it is not a key of this algorithm, or a private one
 */
export function readPublicKey(algorithm: AsymmetricAlgorithm, material: string | JsonWebKey): VerifyingKey {
  if (isPrivate(material)) throw new KeyRefused(algorithm, 'a private key; keep it, and send the public one');
  if (!isNodeAlgorithm(algorithm)) {
    const key = imported(algorithm, () => readSm2PublicKey(textOf(algorithm, material)));
    return { algorithm, verify: (data, signature) => key.verify(data, signature) };
  }
  const { hash, fits, options } = WAYS[algorithm];
  const key = imported(algorithm, () =>
    typeof material === 'string' ? createPublicKey(material) : createPublicKey({ key: material, format: 'jwk' }),
  );
  if (!fits(key)) throw new KeyRefused(algorithm, 'a key of another kind, curve or length');
  const input = { ...options, key };
  return { algorithm, verify: (data, signature) => verify(hash, data, input, signature) };
}

/** A private key in PEM or JWK (SM2: PEM or hexadecimal). @throws KeyRefused if it is not one of this algorithm */
export function readPrivateKey(algorithm: AsymmetricAlgorithm, material: string | JsonWebKey | KeyObject): SigningKey {
  if (!isNodeAlgorithm(algorithm)) {
    const key = imported(algorithm, () => readSm2PrivateKey(textOf(algorithm, material)));
    return { algorithm, sign: (data) => key.sign(data) };
  }
  const { hash, fits, options } = WAYS[algorithm];
  const key = imported(algorithm, () => privateKeyOf(material));
  if (!fits(key)) throw new KeyRefused(algorithm, 'a key of another kind, curve or length');
  const input = { ...options, key };
  return { algorithm, sign: (data) => sign(hash, data, input) };
}

function privateKeyOf(material: string | JsonWebKey | KeyObject): KeyObject {
  if (typeof material === 'string') return createPrivateKey(material);
  if ('asymmetricKeyType' in material) return material as KeyObject;
  return createPrivateKey({ key: material as JsonWebKey, format: 'jwk' });
}

function isPrivate(material: string | JsonWebKey): boolean {
  return typeof material === 'string' ? material.includes('PRIVATE KEY') : material.d !== undefined;
}

function textOf(algorithm: Algorithm, material: unknown): string {
  if (typeof material !== 'string') throw new KeyRefused(algorithm, 'PEM or hexadecimal expected');
  return material;
}

function imported<K>(algorithm: Algorithm, read: () => K): K {
  try {
    return read();
  } catch (error) {
    if (error instanceof KeyRefused) throw error;
    // the words of OpenSSL are no help to anybody; the material itself must not be repeated
    throw new KeyRefused(algorithm, error instanceof RangeError ? error.message : 'not a key in PEM or JWK');
  }
}
