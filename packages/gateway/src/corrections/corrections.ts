import { randomUUID } from 'node:crypto';
import { transaction, type Session } from '@shuniu/sdk/store';
import type { AccessRules } from '../access/access-rules.ts';
import { endOf, startClock } from '../access/calendar.ts';
import { recordAudit } from '../evidence/record-audit.ts';
import { recordEvidence } from '../evidence/record-evidence.ts';
import type { Hub } from '../hub.ts';
import { actorOf } from '../policy/actor.ts';
import { datasetOf } from '../policy/dataset.ts';
import type { AppPrincipal, Principal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import { oneReading, type OneRow } from '../query/one.ts';
import { readUnder } from '../query/read.ts';
import { viewOf } from '../query/view.ts';
import { keyValues } from '../records/record-key.ts';
import { readCorrection, type Correction, type Value } from './correction-store.ts';
import { storedValue } from './stored-value.ts';

export interface AskedCorrection {
  readonly dataset: string;
  /** As records have it in `key`. */
  readonly key: string;
  readonly field: string;
  /** The value that is wrong, as the reporter sees it. */
  readonly isWrong: Value;
  readonly suggested?: Value;
  readonly reason: string;
  readonly grant?: string;
}

export interface CorrectionAnswer {
  readonly decision: 'accept' | 'refuse';
  readonly reason: string;
}

/**
 * Reports an error. The record and the field are read under the reporter's own grant: what he does not see, he cannot
 * report, and what he reports is what stands there now.
 * @throws Problem of reading; correction_stale, field_not_granted
 */
export async function report(
  hub: Hub,
  session: Session,
  rules: AccessRules,
  by: AppPrincipal,
  asked: AskedCorrection,
): Promise<string> {
  const { dataset, key, field: name, isWrong, suggested, reason, grant } = asked;
  const { view, row } = await readUnder<OneRow>(hub, session, { principal: by, dataset, grant }, (seen, params) =>
    oneReading(seen, keyValues(seen, key), 'record', params),
  );
  if (row.record === null) throw new Problem('not_found', { what: 'record' });
  const field = view.fields.find((each) => each.name === name);
  if (field === undefined) throw new Problem('field_not_granted', { field: name, grant: view.scope.grant });
  const shown = (JSON.parse(row.record) as Readonly<Record<string, unknown>>)[name] ?? null;
  if (JSON.stringify(shown) !== JSON.stringify(isWrong)) throw new Problem('correction_stale', { field: name });
  const values = keyValues(view, key);
  const stored = await storedValue(session, view.dataset, values, field.column);
  if (stored === undefined) throw new Problem('not_found', { what: 'record' });
  const id = randomUUID();
  const { provider } = view.dataset;
  await transaction(session, async () => {
    const clock = await startClock(session, rules.correction.workingDays);
    await session.run(
      `INSERT INTO hub.correction (id, dataset, provider, record, key, field, is_wrong, suggested, reason, seen, app, grant_id, clock, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        id,
        dataset,
        provider,
        key,
        values,
        name,
        JSON.stringify(isWrong),
        suggested === undefined ? null : JSON.stringify(suggested),
        reason,
        stored.value,
        by.app,
        view.scope.grant,
        JSON.stringify(clock),
        endOf(clock.due).toISOString(),
      ],
    );
    await tell(session, by, { id, dataset, provider, org: by.org }, 'report');
  });
  return id;
}

/** The provider's answer; a security administrator's in its place is told as such. Runs inside a transaction. @throws Problem */
export async function answerCorrection(
  session: Session,
  by: Principal,
  id: string,
  { decision, reason }: CorrectionAnswer,
): Promise<void> {
  const correction = await readCorrection(session, by, id);
  if (correction === undefined) throw new Problem('not_found', { what: `correction ${id}` });
  // whoever reports does not answer himself
  const provider = by.kind === 'app' && by.answers && by.org === correction.provider && by.app !== correction.app;
  if (by.kind === 'app' && !provider) throw new Problem('forbidden');
  const to = decision === 'accept' ? 'accepted' : 'refused';
  const changed = await session.run(
    `UPDATE hub.correction SET state = $2, version = version + 1, answer = $3, answered_by = $4, on_behalf_of = $5,
       answered_at = clock_timestamp(), was_due_at = due_at, due_at = NULL WHERE id = $1 AND state = 'open'`,
    [id, to, reason, actorOf(by), by.kind === 'app' ? null : correction.provider],
  );
  if (changed === 0) throw new Problem('correction_state', { correction: id, state: correction.state });
  await tell(session, by, correction, to);
}

const MOST = 200;

/**
 * Looks whether what was accepted has been mended: whether something else stands in the field now than was reported, and
 * which change put it there.
 * @returns how many are
 */
export async function findMended(session: Session): Promise<number> {
  const open = await session.query<{ id: string; dataset: string; key: string[]; field: string; seen: string }>(
    `SELECT id, dataset, key, field, seen::text AS seen FROM hub.correction WHERE state = 'accepted' ORDER BY id LIMIT ${MOST}`,
  );
  let mended = 0;
  for (const { id, dataset: name, key, field, seen } of open) {
    const dataset = await datasetOf(session, name);
    const column = viewOf(dataset, NOBODY).column(field)?.column;
    if (column === undefined) continue;
    const now = await storedValue(session, dataset, key, column);
    if (now === undefined || now.value === seen) continue;
    mended += await transaction(session, async () => {
      const changed = await session.run(
        `UPDATE hub.correction SET state = 'mended', version = version + 1, mended_by = $2, mended_at = $3
          WHERE id = $1 AND state = 'accepted'`,
        [id, now.origin, now.at],
      );
      const [row] = await session.query<Pick<Correction, 'id' | 'dataset' | 'provider' | 'org'>>(
        `SELECT c.id, c.dataset, c.provider, a.org FROM hub.correction c JOIN hub.app a ON a.id = c.app WHERE c.id = $1`,
        [id],
      );
      if (changed === 1 && row !== undefined) await tell(session, 'hub', row, 'mended');
      return changed;
    });
  }
  return mended;
}

/** Tells once of every correction that has not been answered in time. */
export async function escalateCorrections(session: Session): Promise<number> {
  return transaction(session, async () => {
    const rows = await session.query<{ id: string }>(
      `UPDATE hub.correction SET escalated = true WHERE id IN (
         SELECT id FROM hub.correction WHERE due_at < now() AND NOT escalated ORDER BY due_at LIMIT ${MOST}
         FOR UPDATE SKIP LOCKED) RETURNING id`,
    );
    for (const { id } of rows)
      await recordAudit(session, { by: 'hub', action: 'correction.escalate', target: id, outcome: 'done' });
    return rows.length;
  });
}

/** Sees nothing: only the names of columns are wanted. */
const NOBODY = {
  grant: '',
  version: 0,
  app: '',
  dataset: '',
  action: 'read',
  divisions: [],
  fields: [],
  quota: {},
  purpose: '',
} as const;

/** Which record, which field and who; no values: those are in the correction itself, for those who may see it. */
async function tell(
  session: Session,
  by: Principal | 'hub',
  { id, dataset, provider, org }: Pick<Correction, 'id' | 'dataset' | 'provider' | 'org'>,
  what: string,
): Promise<void> {
  await recordAudit(session, { by, action: `correction.${what}`, target: id, outcome: 'done', detail: { dataset } });
  await recordEvidence(session, {
    kind: 'correction',
    ref: `correction/${id}`,
    orgs: [...new Set([org, provider])],
    receipt: { correction: id, what, dataset, by: by === 'hub' ? 'hub' : actorOf(by) },
  });
}
