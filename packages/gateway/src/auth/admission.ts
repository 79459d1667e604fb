import type { Session } from '@shuniu/sdk/store';
import { admitted, type Admission, type Renewed, type Values } from '../policy/admission.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import type { AppAuth } from './app-auth.ts';
import { explainRefusal } from './explain-refusal.ts';
import { USABLE } from './load-credential.ts';

/**
 * Admission as part of a statement. The nonce's table is unlogged, so no disk write is waited for; two requests with one
 * nonce, on whatever instances, meet in its primary key.
 */
export function admissionSql(auth: AppAuth, principal: AppPrincipal, values: Values): Admission {
  const { credential, credentialVersion, app, org, answers, division, nonce, created, expires } = principal;
  const add = (value: unknown, type: string): string => `${values.add(value)}::${type}`;
  const seconds = (time: Date): string => `to_timestamp(${add(time.getTime() / 1000, 'float8')})`;
  const holds = `hub.credential c JOIN hub.app a ON a.id = c.app JOIN hub.org o ON o.id = a.org
    WHERE c.id = ${add(credential, 'text')} AND c.version = ${add(credentialVersion, 'int4')} AND ${USABLE}
      AND a.id = ${add(app, 'text')} AND a.org = ${add(org, 'text')} AND a.answers = ${add(answers, 'boolean')}
      AND o.division = ${add(division, 'text')}`;
  const refused = async (session: Session): Promise<Problem | Renewed> => {
    const problem = await explainRefusal(session, auth, principal);
    if (problem !== undefined) return problem;
    const renewed = await readAnew(session, auth, principal);
    return { principal: renewed, admit: (again) => admissionSql(auth, renewed, again) };
  };
  if (nonce === undefined || created === undefined || expires === undefined) {
    const issued = created === undefined ? '' : ` AND c.tokens_from <= ${seconds(created)}`;
    return { ctes: [], condition: `EXISTS (SELECT FROM ${holds}${issued})`, refused };
  }
  const taken = `admitted_nonce AS (INSERT INTO hub.nonce (credential, nonce, expires)
    SELECT c.id, ${add(nonce, 'text')}, ${seconds(expires)} FROM ${holds}
      AND EXISTS (SELECT FROM hub.nonce_floor WHERE floor < ${seconds(created)})
    ON CONFLICT DO NOTHING RETURNING 1)`;
  return { ctes: [taken], condition: 'EXISTS (SELECT FROM admitted_nonce)', refused };
}

/** Admission by a statement of its own. @throws as `admitted` does */
export function admitNow(session: Session, auth: AppAuth, principal: AppPrincipal): Promise<AppPrincipal> {
  return admitted(session, principal, (values) => admissionSql(auth, principal, values));
}

/** The key of a credential never changes, so what was verified with it stays verified. */
async function readAnew(session: Session, auth: AppAuth, principal: AppPrincipal): Promise<AppPrincipal> {
  const credential = await auth.credentials.read(session, principal.credential);
  if (credential === undefined)
    throw new Problem('credential_unusable', { credential: principal.credential, state: 'revoked' });
  const { version, app, org, division, answers } = credential;
  return { ...principal, credentialVersion: version, app, org, division, answers };
}
