import { randomBytes } from 'node:crypto';
import { KeyRefused, storedPublicKey, type Algorithm } from '@shuniu/sdk/signature';
import type { Session } from '@shuniu/sdk/store';
import type { KeyFile } from '../keys/key-file.ts';
import { Problem } from '../problem/problem.ts';
import type { CredentialState } from './credential.ts';
import { VIEW, type CredentialView } from './credential-view.ts';
import { sealPurpose } from './load-credential.ts';

/** Most credentials of one app that are not revoked. */
export const MOST_LIVE = 20;

export interface NewCredential {
  readonly app: string;
  readonly alg: Algorithm;
  /** PEM, JWK or, for SM2, hexadecimal; absent for `hmac-sha256`, whose secret the hub draws. */
  readonly publicKey?: string | object;
  readonly label?: string;
  readonly legacy?: boolean;
  readonly state: Extract<CredentialState, 'pending' | 'active'>;
  /** ISO 8601, in the future; absent: without end. */
  readonly notAfter?: string;
}

/** A credential, and its secret where there is one: this is the only time that it is shown. */
export interface AddedCredential extends CredentialView {
  /** Base64 of 32 random bytes. */
  readonly secret?: string;
}

/** Within a transaction. @throws Problem key_refused, credentials_full, not_found, request_malformed */
export async function addCredential(session: Session, keys: KeyFile, added: NewCredential): Promise<AddedCredential> {
  const id = `key_${randomBytes(12).toString('base64url')}`;
  const { app, alg, label = '', legacy = false, state, notAfter } = added;
  if (notAfter !== undefined && !isFuture(notAfter))
    throw new Problem('request_malformed', { at: 'body/notAfter', reason: 'not a moment in the future' });
  await assertRoom(session, app);
  const secret = alg === 'hmac-sha256' ? randomBytes(32) : undefined;
  const publicKey = alg === 'hmac-sha256' ? null : publicKeyOf(alg, added.publicKey);
  if (secret !== undefined && added.publicKey !== undefined)
    throw new Problem('key_refused', { alg, reason: 'the hub draws the secret' });
  const [view] = await session.queryKept<CredentialView>(
    `INSERT INTO hub.credential AS c (id, app, alg, public_key, sealed_secret, state, label, legacy, not_after)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9::timestamptz, 'infinity')) RETURNING ${VIEW}`,
    [
      id,
      app,
      alg,
      publicKey,
      secret === undefined ? null : keys.seal(sealPurpose(id), secret),
      state,
      label,
      legacy,
      notAfter ?? null,
    ],
  );
  if (view === undefined) throw new Error('an insert returns its row');
  return secret === undefined ? view : { ...view, secret: secret.toString('base64') };
}

/** JavaScript takes 30 February for 2 March; the database does not. */
function isFuture(moment: string): boolean {
  const [year = 0, month = 0, day = 0] = moment.slice(0, 10).split('-').map(Number);
  return Date.parse(moment) > Date.now() && new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/** Locks the app, so that two requests at once do not both find room. */
async function assertRoom(session: Session, app: string): Promise<void> {
  const [found] = await session.queryKept(`SELECT 1 FROM hub.app WHERE id = $1 FOR UPDATE`, [app]);
  if (found === undefined) throw new Problem('not_found', { what: `app ${app}` });
  const [row] = await session.queryKept<{ live: number }>(
    `SELECT count(*)::int4 AS live FROM hub.credential WHERE app = $1 AND state <> 'revoked' AND not_after > now()`,
    [app],
  );
  if ((row?.live ?? 0) >= MOST_LIVE) throw new Problem('credentials_full', { app, limit: MOST_LIVE });
}

function publicKeyOf(alg: Exclude<Algorithm, 'hmac-sha256'>, material: string | object | undefined): Buffer {
  if (material === undefined) throw new Problem('key_refused', { alg, reason: 'publicKey is missing' });
  try {
    return storedPublicKey(alg, material as string);
  } catch (error) {
    if (error instanceof KeyRefused) throw new Problem('key_refused', { alg, reason: error.why });
    throw error;
  }
}
