import type { Session } from '@shuniu/sdk/store';
import { Problem } from '../problem/problem.ts';
import { VIEW, type CredentialView } from './credential-view.ts';

/** What can be done to a credential, and from which states. Every change raises the version: that is what instances notice. */
const CHANGES = {
  activate: { from: ['pending'], set: `state = 'active', not_before = now()` },
  revoke: {
    from: ['pending', 'active', 'retiring'],
    set: `state = 'revoked', not_after = least(c.not_after, now())`,
  },
  'revoke-tokens': { from: ['active', 'retiring'], set: `tokens_from = now()` },
} as const;

export type Change = keyof typeof CHANGES;

/** @throws Problem not_found, credential_state */
export async function changeCredential(
  session: Session,
  app: string,
  id: string,
  change: Change,
): Promise<CredentialView> {
  const { from, set } = CHANGES[change];
  return changed(session, app, id, change, from, set, []);
}

/**
 * The old credential stays good until the overlap ends; with none, it ends now.
 * @param hours of overlap
 * @throws Problem not_found, credential_state
 */
export async function retireCredential(
  session: Session,
  app: string,
  id: string,
  replacedBy: string,
  hours: number,
): Promise<CredentialView> {
  const set = `state = 'retiring', replaced_by = $4, not_after = least(c.not_after, now() + make_interval(hours => $5))`;
  return changed(session, app, id, 'rotate', ['active'], set, [replacedBy, hours]);
}

/** The credential as it is, locked. @throws Problem not_found */
export async function lockCredential(session: Session, app: string, id: string): Promise<CredentialView> {
  const [view] = await session.queryKept<CredentialView>(
    `SELECT ${VIEW} FROM hub.credential c WHERE c.app = $1 AND c.id = $2 FOR UPDATE`,
    [app, id],
  );
  if (view === undefined) throw new Problem('not_found', { what: `credential ${id} of ${app}` });
  return view;
}

async function changed(
  session: Session,
  app: string,
  id: string,
  action: string,
  from: readonly string[],
  set: string,
  more: readonly unknown[],
): Promise<CredentialView> {
  const [view] = await session.queryKept<CredentialView>(
    `UPDATE hub.credential AS c SET ${set}, version = c.version + 1, changed_at = now()
     WHERE c.app = $1 AND c.id = $2 AND c.state = ANY ($3) RETURNING ${VIEW}`,
    [app, id, from, ...more],
  );
  if (view !== undefined) return view;
  const { state } = await lockCredential(session, app, id);
  throw new Problem('credential_state', { credential: id, state, action });
}
