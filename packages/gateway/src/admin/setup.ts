import { randomBytes } from 'node:crypto';
import { recordAudit } from '../evidence/record-audit.ts';
import type { Hub } from '../hub.ts';
import type { AdminRole } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import { keepSecret, openLink, useLink } from './links.ts';
import { hashed, weakness } from './passwords.ts';
import { qrOf, type QrCode } from './qr.ts';
import { base32, otpauth, stepOf } from './totp.ts';

/** Under this name secrets of authenticators are sealed. */
export const TOTP_PURPOSE = 'admin-totp';

export interface SetupBegun {
  readonly kind: 'first' | 'invite' | 'recover';
  readonly role: AdminRole;
  readonly name?: string;
  /** Base32, in groups of four. */
  readonly secret: string;
  readonly otpauth: string;
  /** `otpauth` for the telephone's camera. */
  readonly qr: QrCode;
}

/** What a link is for, and the secret for the authenticator: the same one as often as the page is opened. */
export async function beginSetup({ pool, keys, config }: Hub, token: string): Promise<SetupBegun> {
  const { link, secret } = await pool.transaction(async (session) => {
    const link = await openLink(session, token);
    if (link === undefined) throw new Problem('link_invalid');
    const kept = link.sealedTotp === null ? undefined : keys.unseal(TOTP_PURPOSE, link.sealedTotp);
    const secret = kept ?? randomBytes(20);
    if (kept === undefined) await keepSecret(session, token, keys.seal(TOTP_PURPOSE, secret));
    return { link, secret };
  });
  const address = otpauth(config.hub.title, link.name ?? link.role, secret);
  return {
    kind: link.kind,
    role: link.role,
    ...(link.name === undefined ? {} : { name: link.name }),
    secret: base32(secret).replaceAll(/(.{4})(?=.)/g, '$1 '),
    otpauth: address,
    qr: qrOf(address),
  };
}

export interface SetupConfirmed {
  readonly token: string;
  readonly name: string;
  readonly password: string;
  readonly totp: string;
}

/**
 * Makes the administrator that a link is for, once a code has shown that the authenticator has the secret.
 * @throws Problem link_invalid, password_weak, totp_wrong, name_taken
 */
export async function confirmSetup(
  { pool, keys }: Hub,
  { token, name, password, totp }: SetupConfirmed,
  request: string,
): Promise<{ readonly name: string; readonly role: AdminRole }> {
  const weak = weakness(password, name);
  if (weak !== undefined) throw new Problem('password_weak', { reason: weak });
  // outside of the transaction: it takes long
  const hash = await hashed(password);
  // a wrong code must count against the link, so it is no reason to roll back
  const made = await pool.transaction(async (session) => {
    const link = await openLink(session, token);
    if (link === undefined || link.sealedTotp === null) return 'link_invalid';
    const secret = keys.unseal(TOTP_PURPOSE, link.sealedTotp);
    if (secret === undefined) return 'link_invalid';
    const step = stepOf(secret, totp, Date.now(), 0);
    if (step === undefined) return 'totp_wrong';
    if (link.kind === 'recover' && link.name !== name) return 'link_invalid';
    const rows = await session.query<{ role: AdminRole }>(
      link.kind === 'recover'
        ? `UPDATE hub.admin SET password = $2, sealed_totp = $3, totp_step = $4, attempts = 0,
             locked_until = '-infinity' WHERE name = $1 AND $5 = role RETURNING role`
        : `INSERT INTO hub.admin (name, password, sealed_totp, totp_step, role) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (name) DO NOTHING RETURNING role`,
      [name, hash, link.sealedTotp, step, link.role],
    );
    if (rows[0] === undefined) return 'name_taken';
    await session.run(`DELETE FROM hub.admin_session WHERE admin = $1`, [name]);
    if (!(await useLink(session, token))) throw new Problem('link_invalid');
    const by = { kind: 'admin', user: name, roles: [link.role] } as const;
    const detail = { role: link.role, kind: link.kind };
    await recordAudit(session, { by, action: 'admin.setup', target: name, outcome: 'done', request, detail });
    return { name, role: link.role };
  });
  if (typeof made === 'string') throw new Problem(made);
  return made;
}
