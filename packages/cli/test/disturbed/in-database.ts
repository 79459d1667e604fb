import type { Session } from '../../../sdk/src/store/engine/engine.ts';
import { openEngine } from '../../../sdk/src/store/store.ts';

export async function inDatabase<T>(address: string, work: (session: Session) => Promise<T>): Promise<T> {
  const engine = await openEngine(address);
  try {
    const session = await engine.open();
    const result = await work(session);
    await session.release();
    return result;
  } finally {
    await engine.close();
  }
}

export function execute(address: string, sql: string): Promise<void> {
  return inDatabase(address, (session) => session.script(sql));
}

/** Imports that were begun and not closed. */
export function openImports(address: string): Promise<number> {
  return count(address, 'FROM shuniu.import WHERE closed_at IS NULL');
}

/** Connections that wait in a trigger of ours. */
export function sleeping(address: string): Promise<number> {
  return count(address, `FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`);
}

async function count(address: string, from: string): Promise<number> {
  const [row] = await inDatabase(address, (session) =>
    session.query<{ n: number }>(`SELECT count(*)::int AS n ${from}`),
  );
  return row?.n ?? 0;
}
