import type { Session } from '@shuniu/sdk/store';
import { Problem } from '../problem/problem.ts';
import type { Principal } from './principal.ts';
import type { RowFilter } from './row-filter.ts';
import type { Action, GrantedField, Scope } from './scope.ts';

interface PermitRow {
  readonly id: string;
  readonly version: number;
  readonly app: string;
  readonly dataset: string;
  readonly action: Action;
  readonly divisions: readonly string[];
  readonly fields: readonly GrantedField[];
  readonly row_filter: RowFilter | null;
  readonly quota: Scope['quota'];
  readonly purpose: string;
}

/** `id` is `$1`, the version that was read `$2`: true while the grant still says what was read. */
export const GRANT_HOLDS = `SELECT FROM hub.permit p WHERE p.id = $1 AND p.version = $2 AND p.state = 'active'
  AND now() >= p.not_before AND now() < p.not_after`;

/**
 * The one grant that a request acts under.
 * @param grant as the request names it; needed where the app has several for this dataset and action
 * @throws Problem grant_missing, grant_ambiguous (with their ids and purposes), grant_unknown
 */
export async function scopeFor(
  session: Session,
  principal: Principal,
  dataset: string,
  action: Action,
  grant?: string,
): Promise<Scope> {
  const found = await scopesFor(session, principal, dataset, action);
  if (grant !== undefined) {
    const named = found.find((scope) => scope.grant === grant);
    if (named === undefined) throw new Problem('grant_unknown', { grant, dataset });
    return named;
  }
  const [only, ...more] = found;
  if (only === undefined) throw new Problem('grant_missing', { dataset, action });
  if (more.length > 0)
    throw new Problem('grant_ambiguous', {
      dataset,
      grants: found.map((scope) => `${scope.grant} (${scope.purpose})`).join(', '),
    });
  return only;
}

/** All grants of an app that hold now, for one dataset; nobody but an app has any. */
export async function scopesFor(
  session: Session,
  principal: Principal,
  dataset: string,
  action: Action,
): Promise<Scope[]> {
  if (principal.kind !== 'app') return [];
  const rows = await session.query<PermitRow>(
    `SELECT p.id, p.version, p.app, p.dataset, p.action, p.divisions, p.fields, p.row_filter, p.quota, p.purpose
       FROM hub.permit p WHERE p.app = $1 AND p.dataset = $2 AND p.action = $3 AND p.state = 'active'
        AND now() >= p.not_before AND now() < p.not_after ORDER BY p.id`,
    [principal.app, dataset, action],
  );
  return rows.map(({ id, row_filter, ...row }) => ({
    ...row,
    grant: id,
    ...(row_filter === null ? {} : { rowFilter: row_filter }),
  }));
}
