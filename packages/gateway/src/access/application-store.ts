import { utcText, withoutNulls } from '../database/shown.ts';
import type { Session } from '@shuniu/sdk/store';
import type { Principal } from '../policy/principal.ts';
import type { Action } from '../policy/scope.ts';
import type { Step } from './access-rules.ts';
import type { AskedScope } from './asked-scope.ts';
import type { Clock } from './calendar.ts';
import { eyes } from './grants.ts';

export type ApplicationState = 'draft' | 'submitted' | 'reviewed' | 'approved' | 'returned' | 'refused' | 'withdrawn';

export interface Application {
  readonly id: string;
  readonly version: number;
  readonly app: string;
  readonly org: string;
  readonly dataset: string;
  readonly provider: string;
  readonly entry?: string;
  readonly action: Action;
  readonly asked: AskedScope;
  readonly given?: AskedScope;
  readonly purpose: string;
  readonly plainBasis?: string;
  readonly state: ApplicationState;
  readonly path: readonly Step[];
  readonly dueAt?: string;
  readonly clock?: Clock;
  readonly overdue: boolean;
  readonly escalated: boolean;
  readonly grant?: string;
  readonly legalBasis?: string;
}

const COLUMNS = `a.id, a.version, a.app, o.org, a.dataset, a.provider, a.entry, a.action, a.asked, a.given, a.purpose,
  a.plain_basis AS "plainBasis", a.state, a.path, ${utcText('a.due_at')} AS "dueAt", a.clock,
  coalesce(a.due_at < now(), false) AS overdue, a.escalated, a.grant_id AS "grant", a.legal_basis AS "legalBasis"`;
const FROM = 'hub.application a JOIN hub.app o ON o.id = a.app';
/** Drafts are their app's own matter. */
const VISIBLE = `($1 AND a.state <> 'draft' OR a.app = $2 OR a.provider = $3 AND a.state <> 'draft')`;

function present(row: object): Application {
  return withoutNulls(row) as unknown as Application;
}

export async function readApplication(
  session: Session,
  principal: Principal,
  id: string,
): Promise<Application | undefined> {
  const [row] = await session.query<object>(`SELECT ${COLUMNS} FROM ${FROM} WHERE ${VISIBLE} AND a.id = $4`, [
    ...eyes(principal),
    id,
  ]);
  return row === undefined ? undefined : present(row);
}

export interface ApplicationFilter {
  readonly app?: string;
  readonly dataset?: string;
  readonly state?: string;
  readonly overdue?: boolean;
}

/** Applications by id, after one of them. */
export async function listApplications(
  session: Session,
  principal: Principal,
  { app, dataset, state, overdue }: ApplicationFilter,
  after: string,
  limit: number,
): Promise<Application[]> {
  const rows = await session.query<object>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE ${VISIBLE} AND a.id > $4 AND ($5::text IS NULL OR a.app = $5)
       AND ($6::text IS NULL OR a.dataset = $6) AND ($7::text IS NULL OR a.state = $7)
       AND ($8::boolean IS NULL OR coalesce(a.due_at < now(), false) = $8) ORDER BY a.id LIMIT $9`,
    [...eyes(principal), after, app ?? null, dataset ?? null, state ?? null, overdue ?? null, limit],
  );
  return rows.map(present);
}

export interface ApplicationEvent {
  readonly application: string;
  readonly by: string;
  readonly onBehalfOf?: string;
  readonly event: string;
  readonly from: ApplicationState;
  readonly to: ApplicationState;
  readonly note?: string;
  /** The step that ended with it, the org whose step it was, and when it was due. */
  readonly step?: Step['step'];
  readonly org?: string;
  readonly dueAt?: string;
}

export async function addEvent(session: Session, event: ApplicationEvent): Promise<void> {
  await session.run(
    `INSERT INTO hub.application_event (application, by, on_behalf_of, event, from_state, to_state, note, step, org, due_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      event.application,
      event.by,
      event.onBehalfOf ?? null,
      event.event,
      event.from,
      event.to,
      event.note ?? null,
      event.step ?? null,
      event.org ?? null,
      event.dueAt ?? null,
    ],
  );
}

/** What happened with an application, in its order. */
export async function eventsOf(session: Session, id: string): Promise<object[]> {
  const rows = await session.query<object>(
    `SELECT ${utcText('at')} AS at, by, on_behalf_of AS "onBehalfOf", event, from_state AS "from",
       to_state AS "to", note, step, ${utcText('due_at')} AS "dueAt"
     FROM hub.application_event WHERE application = $1 ORDER BY id`,
    [id],
  );
  return rows.map(withoutNulls);
}

export interface Moved {
  readonly state: ApplicationState;
  readonly path?: readonly Step[];
  readonly clock?: Clock;
  readonly dueAt?: Date;
  readonly given?: AskedScope;
  readonly grant?: string;
  readonly legalBasis?: string;
}

/** False where somebody else was first: the application is no longer in the version that was read. */
export async function moveRow(session: Session, { id, version }: Application, to: Moved): Promise<boolean> {
  const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
  const changed = await session.run(
    `UPDATE hub.application SET state = $3, version = version + 1, path = $4, clock = $5, due_at = $6, escalated = false,
       given = coalesce($7, given), grant_id = coalesce($8, grant_id), legal_basis = $9, changed_at = now()
      WHERE id = $1 AND version = $2`,
    [
      id,
      version,
      to.state,
      JSON.stringify(to.path ?? []),
      json(to.clock),
      to.dueAt?.toISOString() ?? null,
      json(to.given),
      to.grant ?? null,
      to.legalBasis ?? null,
    ],
  );
  return changed === 1;
}
