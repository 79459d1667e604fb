import { randomUUID } from 'node:crypto';
import type { Session } from '@shuniu/sdk/store';
import { recordAudit } from '../evidence/record-audit.ts';
import { recordEvidence } from '../evidence/record-evidence.ts';
import type { Principal } from '../policy/principal.ts';
import type { Action } from '../policy/scope.ts';
import type { AskedScope } from './asked-scope.ts';

export interface NewGrant {
  readonly app: string;
  readonly dataset: string;
  readonly action: Action;
  readonly scope: AskedScope;
  readonly purpose: string;
  /** The application that it came from; none: made by the hub for the provider's own app. */
  readonly application?: string;
}

/** Makes a grant that holds from its first day on; with its audit and its evidence. Runs inside a transaction. @returns its id */
export async function makeGrant(session: Session, by: Principal, grant: NewGrant): Promise<string> {
  const id = randomUUID();
  const { app, dataset, action, scope, purpose, application } = grant;
  await session.run(
    `INSERT INTO hub.permit (id, app, dataset, action, divisions, fields, row_filter, quota, purpose, not_before, not_after, application)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce($10::timestamptz, now()), coalesce($11::timestamptz, 'infinity'), $12)`,
    [
      id,
      app,
      dataset,
      action,
      scope.divisions,
      JSON.stringify(scope.fields),
      scope.rowFilter === undefined ? null : JSON.stringify(scope.rowFilter),
      JSON.stringify(scope.quota ?? {}),
      purpose,
      scope.notBefore === undefined ? null : `${scope.notBefore}T00:00:00+08:00`,
      // the last day counts to its end
      scope.notAfter === undefined
        ? null
        : new Date(Date.parse(`${scope.notAfter}T00:00:00+08:00`) + 86_400_000).toISOString(),
      application ?? null,
    ],
  );
  await tellGrant(session, by, id, 'make');
  return id;
}

/** Audit and evidence of what a grant has become. Runs inside the transaction that changed it. */
export async function tellGrant(
  session: Session,
  by: Principal | 'hub',
  id: string,
  what: string,
  reason?: string,
): Promise<void> {
  const [row] = await session.query<{ receipt: Record<string, string | number | null>; orgs: string[] }>(
    `SELECT json_build_object('grant', p.id, 'version', p.version, 'state', p.state, 'app', p.app, 'dataset', p.dataset,
         'action', p.action, 'divisions', p.divisions, 'fields', p.fields, 'rowFilter', p.row_filter, 'quota', p.quota,
         'purpose', p.purpose, 'notBefore', p.not_before, 'notAfter', p.not_after::text, 'application', p.application) AS receipt,
       ARRAY[a.org, d.provider] AS orgs
     FROM hub.permit p JOIN hub.app a ON a.id = p.app JOIN hub.dataset d ON d.id = p.dataset WHERE p.id = $1`,
    [id],
  );
  if (row === undefined) throw new Error(`no grant ${id}`);
  const detail = reason === undefined ? {} : { reason };
  await recordAudit(session, { by, action: `grant.${what}`, target: id, outcome: 'done', detail });
  await recordEvidence(session, {
    kind: 'grant',
    ref: `grant/${id}`,
    orgs: [...new Set(row.orgs)],
    receipt: { what, ...detail, ...row.receipt },
  });
}
