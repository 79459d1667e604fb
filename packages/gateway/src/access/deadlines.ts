import { transaction, type Session } from '@shuniu/sdk/store';
import { addEvent, type ApplicationState } from './application-store.ts';
import { tellGrant } from './make-grant.ts';

const MOST = 200;

/** Tells once of every application that has not been dealt with in time. */
export async function escalateOverdue(session: Session): Promise<number> {
  return transaction(session, async () => {
    const rows = await session.query<{ id: string; state: ApplicationState; due: string }>(
      `UPDATE hub.application SET escalated = true WHERE id IN (
         SELECT id FROM hub.application WHERE due_at < now() AND NOT escalated ORDER BY due_at LIMIT ${MOST}
         FOR UPDATE SKIP LOCKED) RETURNING id, state, due_at::text AS due`,
    );
    for (const { id, state, due } of rows)
      await addEvent(session, { application: id, by: 'hub', event: 'escalate', from: state, to: state, dueAt: due });
    return rows.length;
  });
}

/** Grants that have come to their end are told so; they have not held since then. */
export async function expireGrants(session: Session): Promise<number> {
  return transaction(session, async () => {
    const rows = await session.query<{ id: string }>(
      `UPDATE hub.permit SET state = 'expired', version = version + 1 WHERE id IN (
         SELECT id FROM hub.permit WHERE state IN ('active', 'suspended') AND not_after <= now() ORDER BY id LIMIT ${MOST}
         FOR UPDATE SKIP LOCKED) RETURNING id`,
    );
    for (const { id } of rows) await tellGrant(session, 'hub', id, 'expire');
    return rows.length;
  });
}
