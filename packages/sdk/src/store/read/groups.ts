import { identifier, tableName } from '../ddl/identifier.ts';
import type { Engine } from '../engine/engine.ts';
import type { RetireCount } from '../job.ts';
import { registered } from './registered.ts';

/**
 * The rows in force of one edition, counted by the values of some columns; what is empty counts as the empty text. None where nobody
 * imported. Columns that the table does not have are empty in all rows.
 */
export async function readGroups(
  engine: Engine,
  table: string,
  columns: readonly string[],
  edition: string,
): Promise<readonly RetireCount[]> {
  const session = await engine.open();
  try {
    const spec = await registered(session, table);
    if (spec === undefined) return [];
    const known = new Set(spec.columns.map(({ name }) => name));
    const values = columns.map((name) => (known.has(name) ? `coalesce(${identifier(name)}::text, '')` : `''::text`));
    return await session.query<RetireCount>(
      `SELECT ARRAY[${values.join(', ')}] AS within, count(*)::float8 AS rows FROM ${tableName(table)}
        WHERE edition = $1 AND NOT deleted GROUP BY 1 ORDER BY 1`,
      [edition],
    );
  } finally {
    await session.release();
  }
}
