import type { Algorithm, VerifyingKey } from '@shuniu/sdk/signature';

/** A credential that could be used when it was read, with its key ready. */
export interface Credential {
  readonly id: string;
  readonly version: number;
  readonly algorithm: Algorithm;
  readonly key: VerifyingKey;
  /** SubjectPublicKeyInfo in DER; absent for shared secrets. */
  readonly publicKey?: Uint8Array;
  /** Good for the incumbent header scheme, and for nothing else. */
  readonly legacy: boolean;
  /** Tokens issued before are refused; milliseconds since 1970, `-Infinity` where none ever were revoked. */
  readonly tokensFrom: number;
  readonly app: string;
  readonly org: string;
  readonly division: string;
  readonly answers: boolean;
}

export type CredentialState = 'pending' | 'active' | 'retiring' | 'revoked';
