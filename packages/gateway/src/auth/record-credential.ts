import type { Session } from '@shuniu/sdk/store';
import { recordAudit } from '../evidence/record-audit.ts';
import { recordEvidence } from '../evidence/record-evidence.ts';
import { actorOf } from '../policy/actor.ts';
import type { Principal } from '../policy/principal.ts';
import type { CredentialView } from './credential-view.ts';

export interface CredentialChange {
  readonly by: Principal;
  /** What was done: `add`, `enrol`, `rotate`, `retire`, `revoke` … */
  readonly what: string;
  /** The credential whose place this one takes. */
  readonly replaces?: string;
}

/** Puts down a change of a credential in the caller's transaction: a line of the audit and a leaf of the evidence. */
export async function recordCredential(
  session: Session,
  credential: CredentialView,
  change: CredentialChange,
  request: string,
): Promise<void> {
  const { id, app, alg, state } = credential;
  const { by, what, replaces } = change;
  const detail = { app, alg, state, ...(replaces === undefined ? {} : { replaces }) };
  await recordAudit(session, { by, action: `credential.${what}`, target: id, outcome: 'done', request, detail });
  await proveCredential(session, credential, change);
}

/**
 * A leaf that the app's organisation can have proven: with whose keys its apps could sign, and from when to when. Public keys by their
 * fingerprints, never a secret.
 */
export async function proveCredential(
  session: Session,
  { id, app, alg, state, legacy, fingerprint, notBefore, notAfter, replacedBy }: CredentialView,
  { by, what, replaces }: CredentialChange,
): Promise<void> {
  const [row] = await session.queryKept<{ org: string; version: number }>(
    `SELECT a.org, c.version FROM hub.credential c JOIN hub.app a ON a.id = c.app WHERE c.id = $1`,
    [id],
  );
  if (row === undefined) throw new Error(`no credential ${id}`);
  await recordEvidence(session, {
    kind: 'credential',
    ref: `credential/${id}`,
    orgs: [row.org],
    receipt: {
      what,
      by: actorOf(by),
      credential: id,
      version: row.version,
      ...{ app, alg, state, legacy, fingerprint, notBefore, notAfter, replacedBy },
      ...(replaces === undefined ? {} : { replaces }),
    },
  });
}
