import { utcText } from '../database/shown.ts';
import type { Session } from '@shuniu/sdk/store';

/** A credential as its app and the administrators see it; the secret is not among it. */
export interface CredentialView {
  readonly id: string;
  readonly app: string;
  readonly alg: string;
  readonly label: string;
  readonly state: string;
  readonly legacy: boolean;
  /** SHA-256 of the public key (SubjectPublicKeyInfo), hexadecimal; null for shared secrets. */
  readonly fingerprint: string | null;
  readonly notBefore: string;
  /** null: without end. */
  readonly notAfter: string | null;
  /** When it was last used, to the minute; null: never. */
  readonly lastUsedAt: string | null;
  readonly createdAt: string;
  readonly replacedBy: string | null;
}

/** Columns of hub.credential `c` that make a view. */
export const VIEW = `c.id, c.app, c.alg, c.label, c.state, c.legacy,
  encode(sha256(c.public_key), 'hex') AS fingerprint, ${utcText('c.not_before')} AS "notBefore",
  CASE WHEN isfinite(c.not_after) THEN ${utcText('c.not_after')} END AS "notAfter",
  ${utcText("date_trunc('minute', c.last_used_at)")} AS "lastUsedAt", ${utcText('c.created_at')} AS "createdAt",
  c.replaced_by AS "replacedBy"`;

/** Credentials of an app, newest first. */
export function listCredentials(session: Session, app: string): Promise<CredentialView[]> {
  return session.queryKept<CredentialView>(
    `SELECT ${VIEW} FROM hub.credential c WHERE c.app = $1 ORDER BY c.created_at DESC, c.id LIMIT 500`,
    [app],
  );
}
