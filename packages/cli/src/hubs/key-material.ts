import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  hmacKey,
  KeyRefused,
  readPrivateKey,
  type Algorithm,
  type AsymmetricAlgorithm,
  type SigningKey,
} from '@shuniu/sdk/signature';
import { UsageError } from '../usage-error.ts';
import { hubs as words } from '../words/hubs.ts';

/** What `keygen` makes; the other algorithms are for keys that are there already. */
export const MADE = ['ed25519', 'ecdsa-p256-sha256', 'x-shuniu-sm2-sm3'] as const;
export type Made = (typeof MADE)[number];

/** A new key pair in PEM: PKCS #8 and SubjectPublicKeyInfo. */
export function makeKey(algorithm: Made): { readonly privateKey: string; readonly publicKey: string } {
  const { privateKey, publicKey } = pairOf(algorithm);
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

function pairOf(algorithm: Made): KeyPairKeyObjectResult {
  switch (algorithm) {
    case 'ed25519':
      return generateKeyPairSync('ed25519');
    case 'ecdsa-p256-sha256':
      return generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    case 'x-shuniu-sm2-sm3':
      return generateKeyPairSync('ec', { namedCurve: 'SM2' });
  }
}

const KINDS: readonly AsymmetricAlgorithm[] = ['ed25519', 'ecdsa-p256-sha256', 'x-shuniu-sm2-sm3', 'rsa-pss-sha512'];

/**
 * A key file: a private key in PEM, or a shared secret in base64. Its algorithm is what it is a key of.
 * @throws UsageError
 */
export async function readKeyFile(path: string): Promise<{ readonly algorithm: Algorithm; readonly key: SigningKey }> {
  const text = await readFile(path, 'utf8');
  if (!text.includes('-----BEGIN')) return { algorithm: 'hmac-sha256', key: secretIn(text, path) };
  for (const algorithm of KINDS) {
    try {
      return { algorithm, key: readPrivateKey(algorithm, text) };
    } catch (error) {
      if (!(error instanceof KeyRefused)) throw error;
    }
  }
  throw new UsageError(words.noKey, { path });
}

function secretIn(text: string, path: string): SigningKey {
  const trimmed = text.trim();
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(trimmed)) throw new UsageError(words.noKey, { path });
  try {
    return hmacKey(Buffer.from(trimmed, 'base64'));
  } catch (error) {
    if (error instanceof KeyRefused) throw new UsageError(words.noKey, { path });
    throw error;
  }
}

/** The public half, SubjectPublicKeyInfo; nothing for a shared secret. */
export async function publicHalf(
  path: string,
): Promise<{ readonly pem: string; readonly der: Uint8Array } | undefined> {
  const text = await readFile(path, 'utf8');
  if (!text.includes('-----BEGIN')) return undefined;
  const key = createPublicKey(createPrivateKey(text));
  return {
    pem: key.export({ type: 'spki', format: 'pem' }).toString(),
    der: key.export({ type: 'spki', format: 'der' }),
  };
}
