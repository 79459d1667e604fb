import { StoreError } from '../error.ts';
import type { Session } from '../engine/engine.ts';
import type { TableSpec } from '../job.ts';
import { addColumns, assertSpec, createTable, typeName } from '../ddl/dataset-table.ts';
import { identifier, tableName } from '../ddl/identifier.ts';
import { keyIndex, originIndex, otherIndexes, type IndexPlan } from '../ddl/indexes.ts';
import { addGeometry, GEOMETRY_COLUMN, geometryIndex } from '../ddl/postgis.ts';

export interface DatasetState {
  readonly keyed: boolean;
  readonly filledBy: number | null;
  readonly empty: boolean;
  /** Besides the key. */
  readonly indexes: readonly IndexPlan[];
}

/**
 * Makes the table, or gives it the columns it lacks: editions of one record type share a table. Runs inside a transaction.
 * @throws StoreError store_table_conflict where a column is there with another type
 */
export async function ensureDataset(session: Session, spec: TableSpec, postgis: boolean): Promise<DatasetState> {
  assertSpec(spec);
  const found = await columnTypes(session, spec.name);
  if (found.size === 0) await session.script(createTable(spec));
  else {
    const missing = spec.columns.filter((column) => !found.has(column.name));
    for (const { name, type } of spec.columns) {
      const is = found.get(name);
      if (is !== undefined && is !== typeName(type))
        throw new StoreError('store_table_conflict', `column ${name} of ${spec.name} is ${is}, not ${typeName(type)}`, {
          table: spec.name,
          column: name,
          found: is,
          wanted: typeName(type),
        });
    }
    if (missing.length > 0) await session.script(addColumns(spec, missing));
  }
  if (postgis) await addGeometry(session, spec);
  await session.run(
    `INSERT INTO shuniu.dataset AS d (name, spec, keyed) VALUES ($1, $2, false)
     ON CONFLICT (name) DO UPDATE SET spec = excluded.spec WHERE d.spec <> excluded.spec`,
    [spec.name, JSON.stringify(spec)],
  );
  const [state] = await session.query<Omit<DatasetState, 'indexes'> & { exchanged: boolean }>(
    `SELECT keyed, exchanged, filled_by AS "filledBy", NOT EXISTS (SELECT FROM ${tableName(spec.name)}) AS empty
     FROM shuniu.dataset WHERE name = $1`,
    [spec.name],
  );
  if (state === undefined) throw new StoreError('store_failed', `dataset ${spec.name} vanished`);
  const { exchanged, ...rest } = state;
  const geometry = (await columnTypes(session, spec.name)).has(GEOMETRY_COLUMN);
  const indexes = [
    ...otherIndexes(spec),
    ...(exchanged ? [originIndex(spec)] : []),
    ...(geometry ? [geometryIndex(spec)] : []),
  ];
  return { ...rest, indexes };
}

/** Takes key and indexes off an empty table, so that import `id` can fill it fast. Runs inside a transaction. */
export async function startFilling(
  session: Session,
  spec: TableSpec,
  id: number,
  indexes: readonly IndexPlan[],
): Promise<void> {
  const names = [keyIndex(spec), ...indexes].map((plan) => `shuniu.${identifier(plan.name)}`);
  await session.script(`
    ALTER TABLE ${tableName(spec.name)} DROP CONSTRAINT IF EXISTS ${identifier(keyIndex(spec).name)};
    DROP INDEX IF EXISTS ${names.join(', ')}`);
  await session.run('UPDATE shuniu.dataset SET keyed = false, filled_by = $2 WHERE name = $1', [spec.name, id]);
}

async function columnTypes(session: Session, table: string): Promise<Map<string, string>> {
  const rows = await session.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`,
    [tableName(table)],
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
}
