import type { Session } from '@shuniu/sdk/store';
import type { AdminRole } from '../policy/principal.ts';
import { hashOf, newToken } from './one-time.ts';

/** Hours that a link is good for. */
export const LINK_HOURS = 24;

export interface Link {
  readonly kind: 'first' | 'invite' | 'recover';
  readonly role: AdminRole;
  /** Who starts anew. */
  readonly name?: string;
}

export interface OpenLink extends Link {
  readonly sealedTotp: Uint8Array | null;
}

/** Makes a link; earlier ones for the same purpose are void. @returns its token, which is shown once and not kept */
export async function makeLink(session: Session, link: Link, by: string): Promise<string> {
  const { token, hash } = newToken('shl');
  if (link.kind !== 'invite')
    await session.run(`DELETE FROM hub.admin_link WHERE kind = $1 AND name IS NOT DISTINCT FROM $2`, [
      link.kind,
      link.name ?? null,
    ]);
  await session.run(
    `INSERT INTO hub.admin_link (token_hash, kind, role, name, created_by, expires_at)
     VALUES ($1, $2, $3, $4, $5, now() + make_interval(hours => $6))`,
    [hash, link.kind, link.role, link.name ?? null, by, LINK_HOURS],
  );
  return token;
}

/** How often a link may be tried with a wrong code before it is void. */
const MOST_TRIES = 20;

/** The link of a token, locked until the transaction ends; undefined where it is not good (any more). */
export async function openLink(session: Session, token: string): Promise<OpenLink | undefined> {
  const [row] = await session.query<{
    kind: Link['kind'];
    role: AdminRole;
    name: string | null;
    sealed_totp: Uint8Array | null;
  }>(
    `UPDATE hub.admin_link SET tries = tries + 1 WHERE token_hash = $1 AND expires_at > now() AND tries < $2
     RETURNING kind, role, name, sealed_totp`,
    [hashOf(token), MOST_TRIES],
  );
  if (row === undefined) return undefined;
  const { kind, role, name, sealed_totp: sealedTotp } = row;
  return { kind, role, sealedTotp, ...(name === null ? {} : { name }) };
}

export async function keepSecret(session: Session, token: string, sealed: Buffer): Promise<void> {
  await session.run(`UPDATE hub.admin_link SET sealed_totp = $2 WHERE token_hash = $1`, [hashOf(token), sealed]);
}

/** @returns whether it was still there: of two who use a link at once, one has. All first links end with the first one used. */
export async function useLink(session: Session, token: string): Promise<boolean> {
  const [row] = await session.query<{ kind: Link['kind'] }>(
    `DELETE FROM hub.admin_link WHERE token_hash = $1 RETURNING kind`,
    [hashOf(token)],
  );
  if (row?.kind === 'first') await session.run(`DELETE FROM hub.admin_link WHERE kind = 'first'`);
  return row !== undefined;
}

/**
 * A link for the first administrator, where there is none yet; what was printed before is void.
 * @returns undefined where there are administrators
 */
export async function firstLink(session: Session): Promise<string | undefined> {
  const [{ n } = { n: 1 }] = await session.query<{ n: number }>(`SELECT count(*)::int4 AS n FROM hub.admin`);
  return n > 0 ? undefined : makeLink(session, { kind: 'first', role: 'system' }, 'hub');
}
