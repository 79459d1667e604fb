/** The algorithms of our signatures: four of RFC 9421 §3.3 and SM2 with SM3 under a name of our own. */
export const ALGORITHMS = [
  'ed25519',
  'hmac-sha256',
  'ecdsa-p256-sha256',
  'rsa-pss-sha512',
  'x-shuniu-sm2-sm3',
] as const;

export type Algorithm = (typeof ALGORITHMS)[number];

export function isAlgorithm(name: string): name is Algorithm {
  return (ALGORITHMS as readonly string[]).includes(name);
}

/** A key that checks. It knows one algorithm and never learns from a message which. */
export interface VerifyingKey {
  readonly algorithm: Algorithm;
  /** Takes the same time for every wrong HMAC. */
  verify(data: Uint8Array, signature: Uint8Array): boolean;
}

/** A key that signs; a cryptographic machine (密码机) answers with a promise. */
export interface SigningKey {
  readonly algorithm: Algorithm;
  sign(data: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** Material that is not a key of its algorithm. The message never repeats the material. */
export class KeyRefused extends Error {
  override readonly name = 'KeyRefused';
  constructor(
    readonly algorithm: Algorithm,
    readonly why: string,
  ) {
    super(`not a key for ${algorithm}: ${why}`);
  }
}
