import type { Session } from '@shuniu/sdk/store';
import type { Scope } from '../policy/scope.ts';
import { TODAY } from './guard.ts';

/**
 * Takes rows from the quota of the day for what leaves by another way than a guarded statement, in the caller's transaction.
 * @returns whether there were so many left; if not, none are taken
 */
export async function countRows(session: Session, { grant, quota }: Scope, rows: number): Promise<boolean> {
  if (quota.rowsPerDay === undefined) return true;
  if (rows > quota.rowsPerDay) return false;
  const counted = await session.run(
    `INSERT INTO hub.quota_use AS q (permit, day, requests, rows) VALUES ($1, ${TODAY}, 0, $2)
     ON CONFLICT (permit, day) DO UPDATE SET rows = q.rows + excluded.rows WHERE q.rows + excluded.rows <= $3`,
    [grant, rows, quota.rowsPerDay],
  );
  return counted === 1;
}
