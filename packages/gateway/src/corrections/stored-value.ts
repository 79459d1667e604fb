import { identifier, tableName, type Session } from '@shuniu/sdk/store';
import type { Dataset } from '../policy/dataset.ts';

export interface StoredValue {
  /** As JSON text; `null` where the record has no value, or is not in force any more. */
  readonly value: string;
  /** The change that left the record as it is. */
  readonly origin: number;
  /** When that was; ISO 8601. */
  readonly at: string;
}

/**
 * What stands in a column of one record now. For the hub's own comparison: it never leaves the hub.
 * @param column from the table's own specification
 * @returns undefined where there is no such record
 */
export async function storedValue(
  session: Session,
  { table }: Dataset,
  key: readonly string[],
  column: string,
): Promise<StoredValue | undefined> {
  const where = table.primaryKey.map((name, i) => `t.${identifier(name)} = $${i + 1}`).join(' AND ');
  const [row] = await session.query<StoredValue>(
    `SELECT CASE WHEN t.deleted THEN 'null' ELSE coalesce(to_jsonb(t.${identifier(column)})::text, 'null') END AS value,
        t.origin, to_json(t.valid_from) #>> '{}' AS at
       FROM ${tableName(table.name)} t WHERE ${where}`,
    key,
  );
  return row;
}
