import { transaction, type Session } from '@shuniu/sdk/store';
import type { Principal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import { tellGrant } from './make-grant.ts';

const SHOWN = `json_build_object('id', p.id, 'version', p.version, 'state', p.state, 'app', p.app, 'dataset', p.dataset,
  'provider', d.provider, 'action', p.action, 'divisions', p.divisions, 'fields', p.fields, 'rowFilter', p.row_filter,
  'quota', p.quota, 'purpose', p.purpose, 'notBefore', p.not_before, 'notAfter', nullif(p.not_after, 'infinity'),
  'application', p.application) AS shown`;
const FROM = `hub.permit p JOIN hub.dataset d ON d.id = p.dataset`;
/** `$1` everything, `$2` the app whose own grants are seen, `$3` the org whose datasets' grants are. */
const VISIBLE = `($1 OR p.app = $2 OR d.provider = $3)`;

/** What of grants and applications somebody sees: everything, those of his app, those that concern his org's datasets. */
export function eyes(principal: Principal): [everything: boolean, app: string | null, provider: string | null] {
  if (principal.kind !== 'app') return [principal.kind === 'admin', null, null];
  return [false, principal.app, principal.answers ? principal.org : null];
}

export interface GrantFilter {
  readonly app?: string;
  readonly dataset?: string;
  readonly state?: string;
}

/** Grants by id, after one of them. */
export async function listGrants(
  session: Session,
  principal: Principal,
  { app, dataset, state }: GrantFilter,
  after: string,
  limit: number,
): Promise<{ readonly id: string }[]> {
  const rows = await session.query<{ shown: { id: string } }>(
    `SELECT ${SHOWN} FROM ${FROM} WHERE ${VISIBLE} AND p.id > $4 AND ($5::text IS NULL OR p.app = $5)
       AND ($6::text IS NULL OR p.dataset = $6) AND ($7::text IS NULL OR p.state = $7) ORDER BY p.id LIMIT $8`,
    [...eyes(principal), after, app ?? null, dataset ?? null, state ?? null, limit],
  );
  return rows.map(({ shown }) => shown);
}

/** @throws Problem not_found */
export async function showGrant(session: Session, principal: Principal, id: string): Promise<object> {
  const [row] = await session.query<{ shown: object }>(`SELECT ${SHOWN} FROM ${FROM} WHERE ${VISIBLE} AND p.id = $4`, [
    ...eyes(principal),
    id,
  ]);
  if (row === undefined) throw new Problem('not_found', { what: `grant ${id}` });
  return row.shown;
}

const MOVES = {
  suspend: { from: ['active'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'active' },
  revoke: { from: ['active', 'suspended'], to: 'revoked' },
} as const;
export type GrantMove = keyof typeof MOVES;

/**
 * Suspends, resumes or revokes. The version grows in the same statement: what any instance remembers of the grant is
 * refused from the commit on. By a security administrator or the dataset's provider.
 * @throws Problem
 */
export async function moveGrant(
  session: Session,
  by: Principal,
  id: string,
  move: GrantMove,
  reason: string,
): Promise<void> {
  await showGrant(session, by, id);
  const { from, to } = MOVES[move];
  const [everything, , provider] = eyes(by);
  const security = everything && by.kind === 'admin' && by.roles.includes('security');
  await transaction(session, async () => {
    const changed = await session.run(
      `UPDATE hub.permit p SET state = $2, version = p.version + 1 FROM hub.dataset d
        WHERE p.id = $1 AND d.id = p.dataset AND ($4 OR d.provider = $5) AND p.state = ANY($3)`,
      [id, to, from, security, provider],
    );
    if (changed === 0) await refuseMove(session, id, to, security, provider);
    await tellGrant(session, by, id, move, reason);
  });
}

async function refuseMove(
  session: Session,
  id: string,
  to: string,
  security: boolean,
  provider: string | null,
): Promise<never> {
  const [row] = await session.query<{ state: string; provider: string }>(
    `SELECT p.state, d.provider FROM ${FROM} WHERE p.id = $1`,
    [id],
  );
  if (row === undefined || (!security && row.provider !== provider)) throw new Problem('forbidden');
  throw new Problem('grant_state', { grant: id, state: row.state, to });
}
