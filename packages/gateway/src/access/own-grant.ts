import type { Session } from '@shuniu/sdk/store';
import { datasetOf } from '../policy/dataset.ts';
import type { Principal } from '../policy/principal.ts';
import type { Action } from '../policy/scope.ts';
import { Problem } from '../problem/problem.ts';
import { makeGrant } from './make-grant.ts';

const PURPOSE: Readonly<Record<Action, string>> = { push: '提供方推送', read: '提供方读取' };

/** A provider's app and its own data: a grant of everything, without an application. Runs inside a transaction. @throws Problem */
export async function grantToProvider(
  session: Session,
  by: Principal,
  app: string,
  id: string,
  action: Action,
): Promise<string> {
  const dataset = await datasetOf(session, id);
  const [row] = await session.query<{ org: string }>(`SELECT org FROM hub.app WHERE id = $1`, [app]);
  if (row?.org !== dataset.provider)
    throw new Problem('grant_not_own', { app, dataset: id, provider: dataset.provider });
  const fields = action === 'push' ? [] : dataset.type.fields.map(({ name }) => ({ name }));
  return makeGrant(session, by, {
    app,
    dataset: id,
    action,
    scope: { divisions: [''], fields },
    purpose: PURPOSE[action],
  });
}
