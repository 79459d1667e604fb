import { pathOf } from './request.ts';
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

export async function credentialsOf(transport: Transport, app: string): Promise<readonly Credential[]> {
  const path = pathOf('v1', 'apps', app, 'credentials');
  return (await transport.json<{ readonly items: readonly Credential[] }>({ method: 'GET', path })).items;
}

/**
 * Puts a new key in the place of an old one, which stays good for the overlap. Never repeated by itself: where nobody knows
 * what became of it, look for the new key's fingerprint among `credentialsOf`.
 */
export function rotateCredential(
  transport: Transport,
  app: string,
  credential: string,
  rotation: Rotation,
): Promise<AddedCredential> {
  return transport.json({
    method: 'POST',
    path: pathOf('v1', 'apps', app, 'credentials', credential, 'rotate'),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(rotation),
  });
}
