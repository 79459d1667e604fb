import { migrate, openEngine } from '@shuniu/sdk/store';
import { poolOf, type Pool } from './pool.ts';

/** Those of the hub's own schema. */
export const MIGRATIONS = { schema: 'hub', folder: new URL('../../sql/', import.meta.url) };

/**
 * Opens the hub's database and brings both its schemas up to date; instances that start at once do so one after the other.
 * @throws StoreError
 */
export async function openDatabase(address: string, size: number, patienceMs: number): Promise<Pool> {
  const engine = await openEngine(address);
  try {
    const session = await engine.open();
    await migrate(session);
    await migrate(session, MIGRATIONS);
    await session.release();
  } catch (error) {
    await engine.close();
    throw error;
  }
  return poolOf(engine, size, patienceMs);
}
