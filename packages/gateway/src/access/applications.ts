import { randomUUID } from 'node:crypto';
import type { Session } from '@shuniu/sdk/store';
import { recordAudit } from '../evidence/record-audit.ts';
import { recordEvidence } from '../evidence/record-evidence.ts';
import { actorOf } from '../policy/actor.ts';
import { datasetOf, type Dataset } from '../policy/dataset.ts';
import type { AppPrincipal, Principal } from '../policy/principal.ts';
import type { Action } from '../policy/scope.ts';
import { Problem } from '../problem/problem.ts';
import type { AccessRules, Step } from './access-rules.ts';
import {
  addEvent,
  moveRow,
  readApplication,
  type Application,
  type ApplicationState,
  type Moved,
} from './application-store.ts';
import { plainPersonal, scopeFaults, type AskedScope, type ScopeFault } from './asked-scope.ts';
import { endOf, startClock } from './calendar.ts';
import { makeGrant } from './make-grant.ts';
import { narrowed } from './narrow-scope.ts';

/** What an applicant writes. */
export interface AskedApplication {
  readonly dataset: string;
  readonly entry?: string;
  readonly action?: Action;
  readonly scope: AskedScope;
  readonly purpose: string;
  readonly plainBasis?: string;
}

/** What a reviewer or the provider answers. */
export interface Decision {
  readonly decision: 'pass' | 'return' | 'refuse';
  readonly note?: string;
  readonly legalBasis?: string;
  /** Of an approval: less than was asked for. */
  readonly scope?: Partial<AskedScope>;
}

/** Writes a draft. Runs inside a transaction. @returns its id @throws Problem */
export async function draftApplication(session: Session, by: AppPrincipal, asked: AskedApplication): Promise<string> {
  const dataset = await checked(session, asked);
  const id = randomUUID();
  const { entry, action = 'read', scope, purpose, plainBasis } = asked;
  await session.run(
    `INSERT INTO hub.application (id, app, dataset, provider, entry, action, asked, purpose, plain_basis)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      by.app,
      dataset.id,
      dataset.provider,
      entry ?? null,
      action,
      JSON.stringify(scope),
      purpose,
      plainBasis ?? null,
    ],
  );
  await addEvent(session, { application: id, by: actorOf(by), event: 'draft', from: 'draft', to: 'draft' });
  return id;
}

/** Writes a draft, or what was returned, anew. Runs inside a transaction. @throws Problem */
export async function redraft(session: Session, by: AppPrincipal, id: string, asked: AskedApplication): Promise<void> {
  const application = await own(session, by, id, ['draft', 'returned'], 'draft');
  const dataset = await checked(session, asked);
  if (dataset.id !== application.dataset) throw new Problem('application_dataset', { dataset: application.dataset });
  await move(session, by, application, 'redraft', { state: application.state });
  await session.run(
    `UPDATE hub.application SET entry = $2, action = $3, asked = $4, purpose = $5, plain_basis = $6 WHERE id = $1`,
    [
      id,
      asked.entry ?? null,
      asked.action ?? 'read',
      JSON.stringify(asked.scope),
      asked.purpose,
      asked.plainBasis ?? null,
    ],
  );
}

/** Hands it in: the first step of its path begins. Runs inside a transaction. @throws Problem */
export async function submit(session: Session, rules: AccessRules, by: AppPrincipal, id: string): Promise<void> {
  const application = await own(session, by, id, ['draft', 'returned'], 'submitted');
  const dataset = await datasetOf(session, application.dataset);
  refuse(scopeFaults(dataset, application.action, application.asked, application.plainBasis));
  const path = await pathOf(session, rules, application, dataset);
  await goOn(session, by, application, 'submit', path);
}

/** The compliance review of a security administrator. Runs inside a transaction. @throws Problem */
export async function review(session: Session, by: Principal, id: string, decision: Decision): Promise<void> {
  const application = await seen(session, by, id, ['submitted'], 'reviewed');
  if (decision.scope !== undefined)
    throw new Problem('request_malformed', { at: 'body/scope', reason: 'the provider narrows' });
  await decide(session, by, application, decision, 'review', {});
}

/** The provider's answer; a security administrator's in its place is told as such. Runs inside a transaction. @throws Problem */
export async function answer(session: Session, by: Principal, id: string, decision: Decision): Promise<void> {
  const application = await seen(session, by, id, ['reviewed'], 'approved');
  const provider = by.kind === 'app' && by.answers && by.org === application.provider;
  // whoever asks does not answer himself
  if (by.kind === 'app' && (!provider || by.app === application.app)) throw new Problem('forbidden');
  const given = narrowed(application.asked, decision.scope ?? {});
  if ('faults' in given) throw faulty(given.faults);
  if (decision.decision === 'pass') {
    const dataset = await datasetOf(session, application.dataset);
    refuse(scopeFaults(dataset, application.action, given.scope, application.plainBasis));
  }
  const onBehalfOf = by.kind === 'app' ? {} : { onBehalfOf: application.provider };
  await decide(session, by, application, decision, 'answer', onBehalfOf, given.scope);
}

/** The applicant no longer wants it. Runs inside a transaction. @throws Problem */
export async function withdraw(session: Session, by: AppPrincipal, id: string): Promise<void> {
  const application = await own(session, by, id, ['draft', 'submitted', 'reviewed', 'returned'], 'withdrawn');
  await move(session, by, application, 'withdraw', { state: 'withdrawn' });
}

async function decide(
  session: Session,
  by: Principal,
  application: Application,
  { decision, note, legalBasis }: Decision,
  event: string,
  onBehalfOf: { readonly onBehalfOf?: string },
  given: AskedScope = application.asked,
): Promise<void> {
  const [step, ...rest] = application.path;
  const org = event === 'review' ? 'compliance' : application.provider;
  const more = {
    ...onBehalfOf,
    ...(note === undefined ? {} : { note }),
    ...(step === undefined ? {} : { step: step.step, org }),
    ...(application.dueAt === undefined ? {} : { dueAt: application.dueAt }),
  };
  if (decision === 'refuse') {
    if (legalBasis === undefined) throw new Problem('refusal_basis');
    return move(session, by, application, `${event}.refuse`, { state: 'refused', legalBasis }, more);
  }
  if (legalBasis !== undefined)
    throw new Problem('request_malformed', { at: 'body/legalBasis', reason: 'only a refusal has one' });
  if (decision === 'return') {
    if (note === undefined) throw new Problem('return_note');
    return move(session, by, application, `${event}.return`, { state: 'returned' }, more);
  }
  return goOn(session, by, application, `${event}.pass`, rest, given, more);
}

/** To the next step, or to its grant where there is none left. */
async function goOn(
  session: Session,
  by: Principal,
  application: Application,
  event: string,
  path: readonly Step[],
  given: AskedScope = application.asked,
  more: object = {},
): Promise<void> {
  const [next] = path;
  if (next !== undefined) {
    const clock = await startClock(session, next.workingDays);
    const state: ApplicationState = next.step === 'compliance' ? 'submitted' : 'reviewed';
    return move(session, by, application, event, { state, path, clock, dueAt: endOf(clock.due) }, more);
  }
  // the row first: of two answers at once, one finds it changed and makes no grant
  await move(session, by, application, event, { state: 'approved', given }, more);
  const { id, app, dataset, action, purpose } = application;
  const grant = await makeGrant(session, by, { app, dataset, action, purpose, scope: given, application: id });
  await session.run('UPDATE hub.application SET grant_id = $2 WHERE id = $1', [id, grant]);
}

async function move(
  session: Session,
  by: Principal,
  application: Application,
  event: string,
  to: Moved,
  more: object = {},
): Promise<void> {
  const { id, state } = application;
  if (!(await moveRow(session, application, to)))
    throw new Problem('application_state', { application: id, state: 'changed', to: to.state });
  await addEvent(session, { application: id, by: actorOf(by), event, from: state, to: to.state, ...more });
  await recordAudit(session, {
    by,
    action: `application.${event}`,
    target: id,
    outcome: 'done',
    detail: { to: to.state },
  });
  await recordEvidence(session, {
    kind: 'application',
    ref: `application/${id}`,
    orgs: [...new Set([application.org, application.provider])],
    receipt: { application: id, event, by: actorOf(by), from: state, to: to.state, version: application.version + 1 },
  });
}

async function seen(
  session: Session,
  by: Principal,
  id: string,
  from: readonly ApplicationState[],
  to: ApplicationState,
): Promise<Application> {
  const application = await readApplication(session, by, id);
  if (application === undefined) throw new Problem('not_found', { what: `application ${id}` });
  if (!from.includes(application.state))
    throw new Problem('application_state', { application: id, state: application.state, to });
  return application;
}

async function own(...[session, by, id, from, to]: Parameters<typeof seen>): Promise<Application> {
  const application = await readApplication(session, by, id);
  if (application !== undefined && (by.kind !== 'app' || application.app !== by.app)) throw new Problem('forbidden');
  return seen(session, by, id, from, to);
}

/** The dataset, where it and the entry can be applied for. */
async function checked(
  session: Session,
  { dataset: id, entry, action = 'read', scope, plainBasis }: AskedApplication,
): Promise<Dataset> {
  const dataset = await datasetOf(session, id);
  if (dataset.state === 'withdrawn') throw new Problem('dataset_unknown', { dataset: id });
  if (entry !== undefined) {
    const [row] = await session.query(
      `SELECT FROM hub.entry WHERE id = $1 AND dataset = $2 AND state IN ('published', 'deprecated')`,
      [entry, id],
    );
    if (row === undefined) throw new Problem('not_found', { what: `entry ${entry} of ${id}` });
  }
  refuse(scopeFaults(dataset, action, scope, plainBasis));
  return dataset;
}

/** By the share type of the entry. Without an entry, and where personal data are asked for as they are, the whole path. */
async function pathOf(
  session: Session,
  rules: AccessRules,
  { dataset: id, entry, asked }: Application,
  dataset: Dataset,
): Promise<readonly Step[]> {
  const entries = await session.query<{ id: string; share: string | null; basis: string | null }>(
    `SELECT id, share_type AS share, content ->> 'legalBasis' AS basis FROM hub.entry
      WHERE dataset = $1 AND state IN ('published', 'deprecated') AND ($2::text IS NULL OR id = $2) ORDER BY id`,
    [id, entry ?? null],
  );
  const closed = entries.find(({ share }) => share === 'not-shared');
  if (closed !== undefined) throw new Problem('entry_not_shared', { entry: closed.id, basis: closed.basis ?? '' });
  const open = entries.length > 0 && entries.every(({ share }) => share === 'unconditional');
  return open && plainPersonal(dataset, asked).length === 0 ? rules.paths.unconditional : rules.paths.conditional;
}

function refuse(faults: readonly ScopeFault[]): void {
  if (faults.length > 0) throw faulty(faults);
}

function faulty(faults: readonly ScopeFault[]): Problem {
  const [first] = faults;
  return new Problem(
    'scope_invalid',
    { count: faults.length, at: first?.at ?? '', first: first?.zh ?? '', firstEn: first?.en ?? '' },
    {},
    faults,
  );
}
