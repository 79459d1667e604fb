import { StoreError } from '../../error.ts';
import type { Session } from '../../engine/engine.ts';
import type { TableSpec } from '../../job.ts';
import { historyName } from '../../ddl/dataset-table.ts';
import { identifier, tableName } from '../../ddl/identifier.ts';
import { isOpen, openTable } from '../exchange.ts';
import { lockDefinition } from './push-locks.ts';

/** Newest version of a record that its producer has told; NULL where none was. */
export const VERSION_COLUMN = 'record_version';
const VERSION = { name: VERSION_COLUMN, type: 'bigint' };

/**
 * The dataset's table, with its key, all columns of the record type and the one of versions. Made where it is not there; two that come
 * at once make it one after the other. Runs inside the transaction of a push.
 * @throws StoreError store_busy while an import that fills the table has not ended; store_table_conflict
 */
export async function ensurePushTable(session: Session, spec: TableSpec, postgis: boolean): Promise<void> {
  if (await isOpen(session, spec, VERSION)) return;
  await lockDefinition(session, spec.name);
  if (await isOpen(session, spec, VERSION)) return;
  await openTable(session, spec, postgis);
  for (const name of [spec.name, historyName(spec.name)])
    await session.script(
      `ALTER TABLE ${tableName(name)} ADD COLUMN IF NOT EXISTS ${identifier(VERSION_COLUMN)} bigint`,
    );
  if (!(await isOpen(session, spec, VERSION)))
    throw new StoreError('store_busy', 'an import into this table has not ended', { table: spec.name });
}
