import type { Session } from '@shuniu/sdk/store';
import type { AppPrincipal } from './principal.ts';
import type { Action } from './scope.ts';

export interface HeldGrant {
  readonly grant: string;
  readonly dataset: string;
}

/** More grants than this for one action no app has; the rest are left out. */
const MOST = 500;

/** The grants that an app holds now, over all datasets, in the order of the datasets. */
export async function heldGrants(session: Session, { app }: AppPrincipal, action: Action): Promise<HeldGrant[]> {
  return session.queryKept<HeldGrant>(
    `SELECT p.id AS grant, p.dataset FROM hub.permit p WHERE p.app = $1 AND p.action = $2 AND p.state = 'active'
        AND now() >= p.not_before AND now() < p.not_after ORDER BY p.dataset, p.id LIMIT ${MOST}`,
    [app, action],
  );
}
