import type { Session } from '@shuniu/sdk/store';
import type { Principal } from '../policy/principal.ts';

/** One thing that somebody did or was refused. No personal data, no secrets: ids of apps, grants, datasets. */
export interface AuditEntry {
  /** Who; `hub` for what the hub did by itself. */
  readonly by: Principal | 'hub';
  /** What: a noun and a verb, `grant.revoke`, `credential.rotate`, `login`. */
  readonly action: string;
  /** To what: its id. */
  readonly target: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  /** Code of the problem, where it was not done. */
  readonly problem?: string;
  /** Id of the request. */
  readonly request?: string;
  /** A few more facts: ids, counts, states before and after. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Writes into the audit, in the caller's transaction or by itself. What was refused has to be told in a transaction of its own: the
 * one that failed takes its audit with it.
 */
export async function recordAudit(session: Session, entry: AuditEntry): Promise<void> {
  const { by } = entry;
  const kind = by === 'hub' ? 'hub' : by.kind;
  const actor = by === 'hub' ? 'hub' : by.kind === 'app' ? by.app : by.kind === 'admin' ? by.user : 'anyone';
  const org = by !== 'hub' && by.kind === 'app' ? by.org : null;
  await session.queryKept(
    `INSERT INTO hub.audit (actor_kind, actor, org, action, target, outcome, problem, request, detail)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      kind,
      actor,
      org,
      entry.action,
      entry.target,
      entry.outcome,
      entry.problem ?? null,
      entry.request ?? null,
      JSON.stringify(entry.detail ?? {}),
    ],
  );
}
