import type { Session } from '@shuniu/sdk/store';
import { recordAudit } from '../evidence/record-audit.ts';
import type { Hub } from '../hub.ts';
import type { AdminRole } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import { isPassword, NOBODY } from './passwords.ts';
import { openSession, type OpenedSession } from './sessions.ts';
import { TOTP_PURPOSE } from './setup.ts';
import { stepOf } from './totp.ts';

/** Attempts without success before the door is shut; then for a minute, two, four, … up to an hour. */
export const FREE_ATTEMPTS = 5;

export interface Credentials {
  readonly name: string;
  readonly password: string;
  readonly totp: string;
}

export interface LoggedIn extends OpenedSession {
  readonly name: string;
  readonly role: AdminRole;
}

export interface Attempt {
  readonly role: AdminRole;
  readonly password: string;
  readonly sealed_totp: Uint8Array;
  readonly totp_step: number;
}

/**
 * Opens a session for who has both, the password and a code that was never used. Nobody learns which of them was wrong, nor whether
 * the name exists, nor whether its door is shut: one answer for all, after the same work.
 * @throws Problem login_refused, busy
 */
export async function logIn(hub: Hub, credentials: Credentials, request: string): Promise<LoggedIn> {
  const { name } = credentials;
  const proof = await prove(hub, credentials);
  const opened = await hub.pool.transaction(async (session) => {
    const accepted = await accept(session, proof, name);
    const by = { kind: 'admin', user: name, roles: accepted === undefined ? [] : [accepted.role] } as const;
    const outcome = accepted === undefined ? 'refused' : 'done';
    // a name that nobody has may be a password that slipped into the wrong field
    const who = !proof.known ? { by: { kind: 'anyone' } as const, target: 'unknown' } : { by, target: name };
    await recordAudit(session, { ...who, action: 'admin.login', outcome, request });
    return accepted === undefined ? undefined : { ...accepted, ...(await openSession(session, name)) };
  });
  if (opened === undefined) throw new Problem('login_refused');
  return { name, ...opened };
}

/** What came of looking at both factors. */
export interface Proof {
  /** Whether there is somebody of that name whose door is open. */
  readonly known: boolean;
  /** Where both fit. */
  readonly attempt?: Attempt;
  readonly step: number;
}

/** Looks at both factors, whatever the first one says; the attempt counts until `accept` takes it back. @throws Problem busy */
export async function prove({ pool, keys }: Hub, { name, password, totp }: Credentials): Promise<Proof> {
  const attempt = await pool.use((session) => beginAttempt(session, name));
  const right = await isPassword(password, attempt?.password ?? NOBODY);
  const secret = (attempt && keys.unseal(TOTP_PURPOSE, attempt.sealed_totp)) ?? Buffer.alloc(20);
  const step = stepOf(secret, totp, Date.now(), Number(attempt?.totp_step ?? 0));
  const both = right && step !== undefined && attempt !== undefined;
  return { known: attempt !== undefined, step: step ?? 0, ...(both ? { attempt } : {}) };
}

/**
 * Counts the attempt before it is looked at, so that many at once are no more than one after the other; undefined where there is no
 * such name or its door is shut.
 */
async function beginAttempt(session: Session, name: string): Promise<Attempt | undefined> {
  const [row] = await session.query<Attempt>(
    `UPDATE hub.admin SET attempts = attempts + 1,
       locked_until = CASE WHEN attempts + 1 < $2 THEN '-infinity'::timestamptz
         ELSE now() + least(interval '1 minute' * 2 ^ least(attempts + 1 - $2, 10), interval '1 hour') END
     WHERE name = $1 AND state = 'active' AND locked_until <= now()
     RETURNING role, password, sealed_totp, totp_step::int4 AS totp_step`,
    [name, FREE_ATTEMPTS],
  );
  return row;
}

/**
 * One statement decides: of two who come with one code, one is too late. Runs also where nothing can come of it.
 * @param next hash of the password that takes the place of the old one; absent: somebody logs in
 */
export async function accept(
  session: Session,
  { attempt, step }: Proof,
  name: string,
  next?: string,
): Promise<{ readonly role: AdminRole } | undefined> {
  const [row] = await session.query<{ role: AdminRole }>(
    `UPDATE hub.admin SET attempts = 0, locked_until = '-infinity', totp_step = $3, password = coalesce($4, password),
       last_login_at = CASE WHEN $4::text IS NULL THEN now() ELSE last_login_at END
     WHERE name = $1 AND password = $2 AND totp_step < $3 AND state = 'active' RETURNING role`,
    [name, attempt?.password ?? '', step, next ?? null],
  );
  return row;
}
