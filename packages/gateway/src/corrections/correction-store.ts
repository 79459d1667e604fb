import { utcText, withoutNulls } from '../database/shown.ts';
import type { Session } from '@shuniu/sdk/store';
import { eyes } from '../access/grants.ts';
import type { Clock } from '../access/calendar.ts';
import type { Principal } from '../policy/principal.ts';

export type Value = string | number | boolean | null;

export interface Correction {
  readonly id: string;
  readonly version: number;
  readonly dataset: string;
  readonly provider: string;
  readonly record: string;
  readonly field: string;
  readonly isWrong: Value;
  readonly suggested?: Value;
  readonly reason: string;
  readonly app: string;
  readonly org: string;
  readonly state: 'open' | 'accepted' | 'refused' | 'mended';
  readonly clock: Clock;
  readonly dueAt?: string;
  readonly overdue: boolean;
  readonly escalated: boolean;
  readonly answer?: string;
  readonly answeredBy?: string;
  readonly onBehalfOf?: string;
  readonly answeredAt?: string;
  /** The change that mended it, as the versions of the record and the change feed name it. */
  readonly mendedBy?: number;
  readonly mendedAt?: string;
  readonly createdAt: string;
}

const at = (column: string, name: string): string => `${utcText(`c.${column}`)} AS "${name}"`;
const COLUMNS = `c.id, c.version, c.dataset, c.provider, c.record, c.field, c.is_wrong AS "isWrong", c.suggested, c.reason,
  c.app, a.org, c.state, c.clock, ${at('due_at', 'dueAt')}, coalesce(c.due_at < now(), false) AS overdue, c.escalated, c.answer,
  c.answered_by AS "answeredBy", c.on_behalf_of AS "onBehalfOf", ${at('answered_at', 'answeredAt')},
  c.mended_by AS "mendedBy", ${at('mended_at', 'mendedAt')}, ${at('created_at', 'createdAt')}`;
const FROM = 'hub.correction c JOIN hub.app a ON a.id = c.app';
const VISIBLE = '($1 OR c.app = $2 OR c.provider = $3)';

export async function readCorrection(
  session: Session,
  principal: Principal,
  id: string,
): Promise<Correction | undefined> {
  const [row] = await session.query<Correction>(`SELECT ${COLUMNS} FROM ${FROM} WHERE ${VISIBLE} AND c.id = $4`, [
    ...eyes(principal),
    id,
  ]);
  return row && present(row);
}

export interface CorrectionFilter {
  readonly dataset?: string;
  readonly record?: string;
  readonly state?: string;
  readonly overdue?: boolean;
}

/** Corrections by id, after one of them: one's own, and those of one's org's datasets. */
export async function listCorrections(
  session: Session,
  principal: Principal,
  { dataset, record, state, overdue }: CorrectionFilter,
  after: string,
  limit: number,
): Promise<Correction[]> {
  const rows = await session.query<Correction>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE ${VISIBLE} AND c.id > $4 AND ($5::text IS NULL OR c.dataset = $5)
       AND ($6::text IS NULL OR c.record = $6) AND ($7::text IS NULL OR c.state = $7)
       AND ($8::boolean IS NULL OR coalesce(c.due_at < now(), false) = $8) ORDER BY c.id LIMIT $9`,
    [...eyes(principal), after, dataset ?? null, record ?? null, state ?? null, overdue ?? null, limit],
  );
  return rows.map(present);
}

/** What the versions of a record show of its corrections: no values, no words of the reporter. */
export function correctionsOf(
  session: Session,
  dataset: string,
  record: string,
  fields: readonly string[],
): Promise<object[]> {
  return session.query(
    `SELECT c.id, c.field, c.state, ${at('created_at', 'createdAt')}, ${at('answered_at', 'answeredAt')},
        c.mended_by AS "mendedBy", ${at('mended_at', 'mendedAt')}
      FROM hub.correction c WHERE c.dataset = $1 AND c.record = $2 AND c.field = ANY($3) ORDER BY c.created_at, c.id`,
    [dataset, record, fields],
  );
}

function present(row: Correction): Correction {
  const { isWrong, ...rest } = row;
  return { ...withoutNulls(rest), isWrong } as Correction;
}
