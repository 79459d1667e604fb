import { transaction } from '@shuniu/sdk/store';
import { numberImports } from '../../src/feed/sequencer.ts';
import type { TestHub } from '../hub.ts';

/** Rows that a test put into tables by hand become sets of the feed: whatever origin they name is an import, and has a number. */
export async function numberAll({ hub }: TestHub): Promise<void> {
  await hub.pool.use((session) =>
    transaction(session, async () => {
      await session.run(
        `INSERT INTO shuniu.import (id, dataset, key, on_conflict, on_missing, description, started_at, finished_at, closed_at)
         OVERRIDING SYSTEM VALUE
         SELECT t.origin, 'event', 'by hand ' || t.origin, 'update', 'keep', '{}'::jsonb, now(), clock_timestamp(), now()
           FROM (SELECT DISTINCT origin FROM shuniu.event) t WHERE NOT EXISTS (SELECT FROM shuniu.import i WHERE i.id = t.origin)`,
      );
      await numberImports(session);
    }),
  );
}
