import type { Session } from '../engine/engine.ts';
import type { TableSpec } from '../job.ts';

/** What a dataset's table was last opened as; undefined where nobody imported into it. */
export async function registered(session: Session, table: string): Promise<TableSpec | undefined> {
  const [row] = await session.query<{ spec: TableSpec }>('SELECT spec FROM shuniu.dataset WHERE name = $1', [table]);
  return row?.spec;
}
