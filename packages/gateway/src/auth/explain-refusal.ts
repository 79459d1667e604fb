import type { Session } from '@shuniu/sdk/store';
import type { AppPrincipal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import type { AppAuth } from './app-auth.ts';
import { USABLE } from './load-credential.ts';
import { raiseNonceFloor } from './nonce-floor.ts';

interface Row {
  readonly usable: boolean;
  readonly state: string;
  readonly used: boolean;
  /** Whether the row of the floor is there. */
  readonly floor: boolean;
  /** Seconds from now until signatures count again; negative: they do. */
  readonly wait: number;
  readonly before: boolean;
  /** Whether tokens of that moment were revoked. */
  readonly revoked: boolean;
}

/**
 * Why a principal was not admitted. Whoever asks has shown a signature or token that fits, so there is nobody to hide it
 * from. `undefined`: nothing is wrong but that what was remembered is out of date; it has been forgotten.
 */
export async function explainRefusal(
  session: Session,
  { credentials }: AppAuth,
  { credential, nonce, created }: AppPrincipal,
): Promise<Problem | undefined> {
  credentials.forget(credential);
  const [row] = await session.queryKept<Row>(
    `SELECT ${USABLE} AS usable,
       CASE WHEN c.state IN ('pending', 'revoked') THEN c.state WHEN c.not_after <= now() THEN 'expired'
            WHEN c.not_before > now() THEN 'pending' ELSE 'suspended' END AS state,
       EXISTS (SELECT FROM hub.nonce n WHERE n.credential = c.id AND n.nonce = $2::text) AS used,
       f.one IS NOT NULL AS floor,
       CASE WHEN isfinite(f.floor) THEN extract(epoch FROM f.floor - now()) ELSE 0 END::float8 AS wait,
       coalesce(f.floor >= to_timestamp($3::float8), false) AS before,
       coalesce(c.tokens_from > to_timestamp($3::float8), false) AS revoked
     FROM hub.credential c JOIN hub.app a ON a.id = c.app JOIN hub.org o ON o.id = a.org
       LEFT JOIN hub.nonce_floor f ON true
     WHERE c.id = $1`,
    [credential, nonce ?? null, created === undefined ? null : created.getTime() / 1000],
  );
  if (row === undefined || !row.usable)
    return new Problem('credential_unusable', { credential, state: row?.state ?? 'revoked' });
  if (nonce === undefined) return row.revoked ? tokenInvalid() : undefined;
  if (!row.floor) {
    await raiseNonceFloor(session);
    return lost(30);
  }
  if (row.before) return lost(row.wait);
  return row.used ? new Problem('signature_replayed') : undefined;
}

function lost(seconds: number): Problem {
  return new Problem('nonces_lost', {}, { 'retry-after': String(Math.max(1, Math.ceil(seconds))) });
}

export function tokenInvalid(): Problem {
  return new Problem('token_invalid', {}, { 'www-authenticate': 'Bearer error="invalid_token"' });
}
