import type { Session } from '../../../sdk/src/store/engine/engine.ts';
import { backendsGone } from '../../../sdk/test/store/backends.ts';
import { inDatabase } from '../../../sdk/test/store/in-database.ts';

export function execute(address: string, sql: string): Promise<void> {
  return inDatabase(address, (session) => session.script(sql));
}

/** Imports that were begun and not closed, when whoever was at work has come to an end. */
export function openImports(address: string): Promise<number> {
  return inDatabase(address, async (session) => {
    await backendsGone(session);
    return count(session, 'FROM shuniu.import WHERE closed_at IS NULL');
  });
}

/** Connections that wait in a trigger of ours. */
export function sleeping(address: string): Promise<number> {
  const from = `FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`;
  return inDatabase(address, (session) => count(session, from));
}

async function count(session: Session, from: string): Promise<number> {
  const [row] = await session.query<{ n: number }>(`SELECT count(*)::int AS n ${from}`);
  return row?.n ?? 0;
}
