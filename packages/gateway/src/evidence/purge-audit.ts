import type { Session } from '@shuniu/sdk/store';
import type { Pool } from '../database/pool.ts';
import { recordAudit } from './record-audit.ts';

/** Days that the audit is kept at least: what the field's rules ask of logs (网络安全法 art. 21: six months). */
export const SHORTEST_AUDIT = 180;

/** Rows that go at a time, so that nobody waits for it. */
const PORTION = 5_000;

/** Forgets what is older than so many days, and writes down that it did. Returns how many rows went. */
export async function purgeAudit(pool: Pool, days: number): Promise<number> {
  let gone = 0;
  for (let portion = PORTION; portion === PORTION; gone += portion)
    portion = await pool.use((session) => forget(session, days));
  if (gone > 0) await pool.use((session) => recordAudit(session, { ...PURGED, detail: { rows: gone, days } }));
  return gone;
}

const PURGED = { by: 'hub', action: 'audit.purge', target: 'audit', outcome: 'done' } as const;

/** Rows are numbered as time goes by, so the oldest have the lowest ids. */
function forget(session: Session, days: number): Promise<number> {
  return session.run(
    `DELETE FROM hub.audit WHERE id IN (
       SELECT id FROM hub.audit WHERE at < now() - make_interval(days => $1) ORDER BY id LIMIT $2)`,
    [days, PORTION],
  );
}
