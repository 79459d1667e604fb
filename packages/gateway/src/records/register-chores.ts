import type { Hub } from '../hub.ts';
import { ensureIndexes } from '../query/indexes.ts';
import type { Server } from '../server/fastify.ts';

const EVERY_MS = 60_000;

/** Beside the requests: indexes for datasets that have come since, and what is left of the quotas of days gone by. */
export function registerRecordChores(_: Server, hub: Hub): void {
  hub.chores.add(
    'records',
    () =>
      hub.pool.use(async (session) => {
        await ensureIndexes(session, hub.pool.kind);
        await session.run(`DELETE FROM hub.quota_use WHERE day < (now() AT TIME ZONE interval '8 hours')::date - 7`);
      }),
    EVERY_MS,
  )();
}
