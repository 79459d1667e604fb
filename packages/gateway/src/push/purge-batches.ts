import type { Session } from '@shuniu/sdk/store';
import type { Pool } from '../database/pool.ts';
import { recordAudit } from '../evidence/record-audit.ts';

/** Batches that go at a time: their receipts are long, and nobody shall wait for them. */
const PORTION = 500;

/**
 * Forgets batches, with their receipts and what became of every record, that are older than so many days. What proves them stays in the
 * log of evidence. A portion goes, with the note in the audit that it went, or it stays: being killed leaves nothing half done.
 * @returns how many went
 */
export async function purgeBatches(pool: Pool, days: number, portion = PORTION): Promise<number> {
  let gone = 0;
  for (let last = portion; last === portion; gone += last)
    last = await pool.transaction(async (session) => {
      const batches = await forget(session, days, portion);
      if (batches > 0) await recordAudit(session, { ...PURGED, detail: { batches, days } });
      return batches;
    });
  return gone;
}

const PURGED = { by: 'hub', action: 'batch.purge', target: 'batches', outcome: 'done' } as const;

/**
 * Two kinds stay whatever their age: batches with a letter that somebody may still edit and push again, and the last one of each
 * producer, whose answer may have been lost on its way to a system that has been silent ever since.
 */
function forget(session: Session, days: number, portion: number): Promise<number> {
  return session.run(
    `DELETE FROM hub.batch WHERE id IN (
       SELECT b.id FROM hub.batch b JOIN hub.producer p ON p.no = b.producer
        WHERE b.at < now() - make_interval(days => $1) AND (b.epoch, b.seq) IS DISTINCT FROM (p.epoch, p.last_seq)
          AND NOT EXISTS (SELECT FROM hub.dead_letter d WHERE d.batch = b.id)
        ORDER BY b.at LIMIT $2 FOR UPDATE OF b SKIP LOCKED)`,
    [days, portion],
  );
}
