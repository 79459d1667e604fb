import { StoreError } from '../../error.ts';
import type { Session } from '../../engine/engine.ts';
import type { TableSpec } from '../../job.ts';
import { historyName, typeName } from '../../ddl/dataset-table.ts';
import { identifier, tableName } from '../../ddl/identifier.ts';
import { openTable } from '../exchange.ts';
import { lockDefinition } from './push-locks.ts';

/** Newest version of a record that its producer has told; NULL where none was. */
export const VERSION_COLUMN = 'record_version';

/**
 * The dataset's table, with its key, all columns of the record type and the one of versions. Made where it is not there; two that come
 * at once make it one after the other. Runs inside the transaction of a push.
 * @throws StoreError store_busy while an import that fills the table has not ended; store_table_conflict
 */
export async function ensurePushTable(session: Session, spec: TableSpec, postgis: boolean): Promise<void> {
  if (await isReady(session, spec)) return;
  await lockDefinition(session, spec.name);
  if (await isReady(session, spec)) return;
  await openTable(session, spec, postgis);
  for (const name of [spec.name, historyName(spec.name)])
    await session.script(
      `ALTER TABLE ${tableName(name)} ADD COLUMN IF NOT EXISTS ${identifier(VERSION_COLUMN)} bigint`,
    );
  if (!(await isReady(session, spec)))
    throw new StoreError('store_busy', 'an import into this table has not ended', { table: spec.name });
}

async function isReady(session: Session, spec: TableSpec): Promise<boolean> {
  const [found] = await session.query<{ keyed: boolean; columns: string[] | null }>(
    `SELECT d.keyed AND d.exchanged AS keyed, (SELECT array_agg(attname || ' ' || format_type(atttypid, atttypmod)) FROM pg_attribute
        WHERE attrelid = to_regclass($2) AND attnum > 0 AND NOT attisdropped) AS columns
     FROM shuniu.dataset d WHERE d.name = $1`,
    [spec.name, tableName(spec.name)],
  );
  if (found?.keyed !== true) return false;
  const columns = new Set(found.columns);
  const wanted = [...spec.columns.map(({ name, type }) => `${name} ${typeName(type)}`), `${VERSION_COLUMN} bigint`];
  return wanted.every((column) => columns.has(column));
}
