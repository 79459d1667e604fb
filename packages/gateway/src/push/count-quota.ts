import type { Session } from '@shuniu/sdk/store';
import type { Scope } from '../policy/scope.ts';
import { Problem } from '../problem/problem.ts';

/** Days are China's. */
const TODAY = `(now() AT TIME ZONE interval '8 hours')::date`;

/**
 * Counts one request and its records against the grant's quota of the day. The row is locked until the caller's transaction ends; what
 * is rolled back was not used.
 * @throws Problem quota_exceeded
 */
export async function countQuota(session: Session, { grant, quota }: Scope, records: number): Promise<void> {
  const { requestsPerDay, rowsPerDay } = quota;
  if (requestsPerDay === undefined && rowsPerDay === undefined) return;
  const [used] = await session.queryKept<{ requests: number; rows: number; wait: number }>(
    `INSERT INTO hub.quota_use AS q (permit, day, requests, rows) VALUES ($1, ${TODAY}, 1, $2)
     ON CONFLICT (permit, day) DO UPDATE SET requests = q.requests + 1, rows = q.rows + excluded.rows
     RETURNING requests::float8, rows::float8,
       ceil(extract(epoch FROM (${TODAY} + 1)::timestamp - (now() AT TIME ZONE interval '8 hours')))::float8 AS wait`,
    [grant, records],
  );
  const { requests, rows, wait } = used!;
  if (requests <= (requestsPerDay ?? Infinity) && rows <= (rowsPerDay ?? Infinity)) return;
  throw new Problem(
    'quota_exceeded',
    {
      grant,
      requests: `${requests - 1}/${requestsPerDay ?? '∞'}`,
      rows: `${rows - records}/${rowsPerDay ?? '∞'}`,
    },
    { 'retry-after': String(wait) },
  );
}
