import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hub } from '../../hub.ts';
import { exportFolder } from './run-export.ts';

/** Ended exports that are forgotten at a time. */
const PORTION = 1_000;

/** Lets go of exports whose time is over, of files that nobody may fetch any more, and in the end of the memory of them. */
export async function cleanExports(hub: Hub): Promise<void> {
  const root = exportFolder(hub);
  const found = await readdir(root).catch(() => [] as string[]);
  const kept = await hub.pool.use(async (session) => {
    await session.run(`UPDATE hub.export_job SET state = 'expired' WHERE state = 'done' AND expires_at < now()`);
    await session.run(
      `DELETE FROM hub.export_job WHERE id IN (
         SELECT id FROM hub.export_job WHERE state IN ('failed', 'cancelled', 'expired')
            AND coalesce(finished_at, created_at) < now() - make_interval(days => $1) LIMIT ${PORTION})`,
      [hub.config.receiptDays],
    );
    if (found.length === 0) return [];
    return session.query<{ id: string }>(
      `SELECT id FROM hub.export_job WHERE id = ANY ($1::text[]) AND state IN ('waiting', 'running', 'done')`,
      [found],
    );
  });
  const keep = new Set(kept.map(({ id }) => id));
  // nothing but what an export's name looks like is ours to remove
  for (const id of found)
    if (EXPORT_ID.test(id) && !keep.has(id)) await rm(join(root, id), { recursive: true, force: true });
}

/** What names of exports look like: safe in addresses and as names of folders. */
export const EXPORT_ID = /^exp-[0-9a-f]{32}$/;
