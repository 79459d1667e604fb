import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Session } from '../../src/store/engine/engine.ts';

/**
 * Waits until nobody but `session` has the database open. A backend outlives a client that was killed: a commit that it was asked for
 * still comes, and whoever looks before that sees an import as open that is closed the next moment. On PGlite they die together.
 */
export async function backendsGone(session: Session): Promise<void> {
  const others = (): Promise<unknown[]> =>
    session.query(
      `SELECT FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'shuniu' AND pid <> pg_backend_pid()`,
    );
  while ((await others()).length > 0) await setTimeout(20);
}

/** Ends the connections of imports, as an administrator or a failing network would. @returns how many there were */
export async function terminateBackends(address: string): Promise<number> {
  const client = new pg.Client({ connectionString: address, application_name: 'test' });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'shuniu'`,
    );
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}
