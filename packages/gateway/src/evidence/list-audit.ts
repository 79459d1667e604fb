import { utcText } from '../database/shown.ts';
import type { Session } from '@shuniu/sdk/store';

/** Which rows of the audit are asked for; what is absent does not matter. */
export interface AuditAsk {
  /** Rows before this one: the `next` of the page before. */
  readonly before?: string;
  /** ISO 8601; rows at or after this, and before that. */
  readonly from?: string;
  readonly to?: string;
  readonly actor?: string;
  readonly org?: string;
  readonly action?: string;
  /** All whose name begins so: `grant.` */
  readonly actions?: string;
  readonly target?: string;
  readonly outcome?: string;
  readonly request?: string;
  readonly limit: number;
}

export interface AuditRow {
  readonly id: string;
  readonly at: string;
  readonly actorKind: string;
  readonly actor: string;
  readonly org: string | null;
  readonly action: string;
  readonly target: string;
  readonly outcome: string;
  readonly problem: string | null;
  readonly request: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Newest first. */
export function listAudit(session: Session, ask: AuditAsk): Promise<AuditRow[]> {
  const { conditions, values } = conditionsOf(ask);
  return session.query(
    `SELECT id::text AS id, ${utcText('at', '.US')} AS at,
            actor_kind AS "actorKind", actor, org, action, target, outcome, problem, request, detail
       FROM hub.audit AS a ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
      ORDER BY a.id DESC LIMIT ${ask.limit}`,
    values,
  );
}

/** Each filter that may be asked for, with its condition: `?` is where its value goes. */
const FILTERS = {
  before: 'a.id < ?::bigint',
  from: 'at >= ?::timestamptz',
  to: 'at < ?::timestamptz',
  actor: 'actor = ?',
  org: 'org = ?',
  action: 'action = ?',
  actions: 'starts_with(action, ?)',
  target: 'target = ?',
  outcome: 'outcome = ?',
  request: 'request = ?',
} as const satisfies Readonly<Record<Exclude<keyof AuditAsk, 'limit'>, string>>;

function conditionsOf(ask: AuditAsk): { conditions: string[]; values: string[] } {
  const values: string[] = [];
  const conditions: string[] = [];
  for (const [name, condition] of Object.entries(FILTERS)) {
    const value = ask[name as keyof typeof FILTERS];
    if (value === undefined) continue;
    values.push(value);
    conditions.push(condition.replaceAll('?', `$${values.length}`));
  }
  return { conditions, values };
}
