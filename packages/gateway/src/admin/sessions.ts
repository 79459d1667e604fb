import { utcText } from '../database/shown.ts';
import { randomBytes } from 'node:crypto';
import type { Session } from '@shuniu/sdk/store';
import type { AdminRole } from '../policy/principal.ts';
import { hashOf, newToken } from './one-time.ts';

/** A session that nobody uses ends after this many minutes, and every one after so many hours. */
export const IDLE_MINUTES = 30;
export const LONGEST_HOURS = 8;

export interface OpenedSession {
  readonly id: string;
  /** Shown once. */
  readonly token: string;
  readonly expiresAt: string;
}

export async function openSession(session: Session, admin: string): Promise<OpenedSession> {
  const { token, hash } = newToken('shs');
  const id = `ses_${randomBytes(9).toString('base64url')}`;
  const [row] = await session.query<{ at: string }>(
    `INSERT INTO hub.admin_session (id, token_hash, admin, expires_at)
     VALUES ($1, $2, $3, now() + make_interval(hours => $4))
     RETURNING ${utcText('expires_at')} AS at`,
    [id, hash, admin, LONGEST_HOURS],
  );
  return { id, token, expiresAt: row?.at ?? '' };
}

export interface LiveSession {
  readonly id: string;
  readonly admin: string;
  readonly role: AdminRole;
}

/** Condition under which a session `s` of an administrator `a` is good: asked of the database at every request. */
const LIVE = `a.state = 'active' AND s.expires_at > now() AND s.last_used_at > now() - interval '${IDLE_MINUTES} minutes'`;

/** Whose session a token is, now; puts down that it was used, at most twice a minute. */
export async function liveSession(session: Session, token: string): Promise<LiveSession | undefined> {
  const [row] = await session.queryKept<LiveSession & { readonly stale: boolean }>(
    `SELECT s.id, a.name AS admin, a.role, s.last_used_at < now() - interval '30 seconds' AS stale
       FROM hub.admin_session s JOIN hub.admin a ON a.name = s.admin WHERE s.token_hash = $1 AND ${LIVE}`,
    [hashOf(token)],
  );
  if (row?.stale === true)
    await session.run(`UPDATE hub.admin_session SET last_used_at = now() WHERE id = $1`, [row.id]);
  return row;
}

export interface ListedSession {
  readonly id: string;
  readonly admin: string;
  readonly role: AdminRole;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly expiresAt: string;
}

/** Sessions that are good now. @param admin absent: everybody's */
export function listSessions(session: Session, admin?: string): Promise<ListedSession[]> {
  const iso = (column: string): string => utcText(`s.${column}`);
  return session.query(
    `SELECT s.id, a.name AS admin, a.role, ${iso('created_at')} AS "createdAt", ${iso('last_used_at')} AS "lastUsedAt",
       ${iso('expires_at')} AS "expiresAt"
       FROM hub.admin_session s JOIN hub.admin a ON a.name = s.admin
      WHERE ${LIVE} AND ($1::text IS NULL OR s.admin = $1) ORDER BY s.created_at DESC LIMIT 1000`,
    [admin ?? null],
  );
}

/** @returns whether there was one to end. @param admin absent: anybody's */
export async function endSession(session: Session, id: string, admin?: string): Promise<boolean> {
  const n = await session.run(`DELETE FROM hub.admin_session WHERE id = $1 AND ($2::text IS NULL OR admin = $2)`, [
    id,
    admin ?? null,
  ]);
  return n > 0;
}

/** Forgets what has ended by itself. */
export async function forgetEnded(session: Session): Promise<void> {
  await session.run(
    `DELETE FROM hub.admin_session WHERE expires_at < now() OR last_used_at < now() - interval '${IDLE_MINUTES} minutes'`,
  );
  await session.run(`DELETE FROM hub.admin_link WHERE expires_at < now()`);
  await session.run(`DELETE FROM hub.enrolment WHERE expires_at < now()`);
}
