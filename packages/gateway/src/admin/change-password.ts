import { recordAudit } from '../evidence/record-audit.ts';
import type { Hub } from '../hub.ts';
import type { AdminPrincipal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import { accept, prove } from './log-in.ts';
import { hashed, weakness } from './passwords.ts';

export interface PasswordChange {
  /** The present one. */
  readonly password: string;
  readonly totp: string;
  readonly next: string;
}

/**
 * Changes the password of whoever is logged in and shows both factors again; a failure counts as a failed login does. Other sessions end:
 * the password may be changed because somebody else knows it.
 * @returns how many ended
 * @throws Problem password_weak, login_refused, busy
 */
export async function changePassword(
  hub: Hub,
  by: AdminPrincipal,
  { password, totp, next }: PasswordChange,
  request: string,
): Promise<number> {
  const { user: name, session: own = '' } = by;
  const weak = password === next ? 'same' : weakness(next, name);
  if (weak !== undefined) throw new Problem('password_weak', { reason: weak });
  const proof = await prove(hub, { name, password, totp });
  const hash = proof.attempt === undefined ? '' : await hashed(next);
  const ended = await hub.pool.transaction(async (session) => {
    const accepted = await accept(session, proof, name, hash);
    const entry = { by, action: 'admin.password', target: name, request } as const;
    if (accepted === undefined) {
      await recordAudit(session, { ...entry, outcome: 'refused', problem: 'login_refused' });
      return undefined;
    }
    const others = await session.run(`DELETE FROM hub.admin_session WHERE admin = $1 AND id <> $2`, [name, own]);
    await recordAudit(session, { ...entry, outcome: 'done', detail: { ended: others } });
    return others;
  });
  if (ended === undefined) throw new Problem('login_refused');
  return ended;
}
