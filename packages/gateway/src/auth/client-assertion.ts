/** The one door of the package `jose`. */
import { createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint, decodeProtectedHeader, exportJWK, jwtVerify, type JWK } from 'jose';
import type { KeyObject } from 'node:crypto';
import type { Credential } from './credential.ts';

/** JOSE's names for the algorithms of our keys; what is not here cannot make an assertion. */
const JOSE_NAMES: Readonly<Record<string, readonly string[]>> = {
  ed25519: ['EdDSA', 'Ed25519'],
  'ecdsa-p256-sha256': ['ES256'],
  'rsa-pss-sha512': ['PS512'],
};

/** Longest life of an assertion, and how far clocks may differ, seconds. */
const LONGEST = 300;
const SKEW = 30;

/** What an assertion that holds says. */
export interface Assertion {
  readonly jti: string;
  readonly issued: number;
  readonly expires: number;
}

/** Id of the key that an assertion says it was signed with; believed by nobody yet. */
export function keyIdOf(assertion: string): string | undefined {
  try {
    return decodeProtectedHeader(assertion).kid;
  } catch {
    return undefined;
  }
}

/**
 * An assertion of RFC 7523 §3 by the one algorithm that belongs to the credential.
 * @param audiences what it may be meant for: the token endpoint or the hub itself
 * @returns why it is refused, for the log and the partner's developer
 */
export async function verifyAssertion(
  assertion: string,
  { app, algorithm, publicKey }: Credential,
  audiences: string[],
  now: Date,
): Promise<Assertion | string> {
  const algorithms = JOSE_NAMES[algorithm];
  if (algorithms === undefined || publicKey === undefined) return `a ${algorithm} key cannot sign assertions`;
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  try {
    const { payload } = await jwtVerify(assertion, key, {
      algorithms: [...algorithms],
      issuer: app,
      subject: app,
      audience: audiences,
      clockTolerance: SKEW,
      currentDate: now,
      requiredClaims: ['exp', 'iat', 'jti'],
    });
    const { jti = '', iat = 0, exp = 0 } = payload;
    if (jti.length < 8 || jti.length > 128) return 'jti has 8 to 128 characters';
    if (exp - iat > LONGEST || exp - iat <= 0) return `exp is at most ${LONGEST} seconds after iat`;
    if (iat > now.getTime() / 1000 + SKEW) return 'iat is in the future';
    return { jti, issued: iat, expires: exp };
  } catch (error) {
    return error instanceof Error && 'claim' in error ? `claim ${String(error.claim)}` : 'signature or form';
  }
}

/** A key of the hub's own as it is published, named by its thumbprint (RFC 7638). */
export async function publishedKey(key: KeyObject): Promise<JWK> {
  const jwk = await exportJWK(key);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), use: 'sig', alg: 'EdDSA' };
}
