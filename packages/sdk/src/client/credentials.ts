import { jsonRequest, pathOf, type HubRequest } from './request.ts';
import type { Transport } from './transport.ts';

/** A key of an app, as the hub knows it. */
export interface Credential {
  readonly id: string;
  readonly app: string;
  readonly alg: string;
  readonly label: string;
  readonly state: 'pending' | 'active' | 'retiring' | 'revoked';
  /** SHA-256 of the public key (SubjectPublicKeyInfo), hexadecimal; null for shared secrets. */
  readonly fingerprint: string | null;
  readonly notBefore: string;
  readonly notAfter: string | null;
  /** To the minute; null: never. */
  readonly lastUsedAt: string | null;
  readonly createdAt: string;
  readonly replacedBy: string | null;
}

/** A new one; a shared secret is shown this once. */
export interface AddedCredential extends Credential {
  /** Base64. */
  readonly secret?: string;
}

export interface Rotation {
  /** Hours in which the old key is still good. */
  readonly overlapHours: number;
  /** PEM; absent for shared secrets, which the hub draws. */
  readonly publicKey?: string;
  readonly label?: string;
}

export interface NewCredential {
  readonly alg: string;
  /** PEM or JWK; absent for shared secrets, which the hub draws. */
  readonly publicKey?: string | object;
  readonly label?: string;
  readonly notAfter?: string;
}

export interface CredentialCalls {
  /** Keys of one's own app. */
  credentials(app: string): Promise<readonly Credential[]>;
  /** Registers another key; it waits until a security administrator lets it in. */
  addCredential(app: string, credential: NewCredential): Promise<AddedCredential>;
  /**
   * Puts a new key in the place of an old one, which stays good for the overlap. Never repeated by itself: where nobody
   * knows what became of it, look for the new key's fingerprint among `credentials`.
   */
  rotate(app: string, credential: string, rotation: Rotation): Promise<AddedCredential>;
  /** At once, and for good. */
  revokeCredential(app: string, credential: string): Promise<Credential>;
  /** The access tokens that were issued for a key; the key itself stays good. */
  revokeTokens(app: string, credential: string): Promise<Credential>;
}

export function credentialCalls(transport: Transport): CredentialCalls {
  const keys = (app: string, ...rest: string[]): string => pathOf('v1', 'apps', app, 'credentials', ...rest);
  const post = (path: string): HubRequest => ({ method: 'POST', path });
  return {
    credentials: async (app) =>
      (await transport.json<{ readonly items: readonly Credential[] }>({ method: 'GET', path: keys(app) })).items,
    addCredential: (app, credential) => transport.json(jsonRequest('POST', keys(app), credential)),
    rotate: (app, credential, rotation) =>
      transport.json(jsonRequest('POST', keys(app, credential, 'rotate'), rotation)),
    revokeCredential: (app, credential) => transport.json(post(keys(app, credential, 'revoke'))),
    revokeTokens: (app, credential) => transport.json(post(keys(app, credential, 'revoke-tokens'))),
  };
}
