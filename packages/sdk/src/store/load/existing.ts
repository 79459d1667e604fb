import { identifier, tableName } from '../ddl/identifier.ts';
import type { Session } from '../engine/engine.ts';
import { identityOf, identityValues } from '../identity.ts';
import type { TableSpec } from '../job.ts';

/** Which of these identities are stored and not retired, rows of import `id` left aside. */
export async function existingOf(
  session: Session,
  table: TableSpec,
  id: number,
  identities: readonly string[],
): Promise<Set<string>> {
  const { primaryKey, name } = table;
  const rows = identities.map(identityValues);
  const arrays = primaryKey.map((_, i) => rows.map((values) => values[i] ?? ''));
  const unnest = primaryKey.map((_, i) => `$${i + 2}::text[]`).join(', ');
  const fields = primaryKey.map((_, i) => `v${i}`).join(', ');
  const same = primaryKey.map((column, i) => `t.${identifier(column)} = k.v${i}`).join(' AND ');
  const found = await session.query<Record<string, string>>(
    `SELECT ${fields} FROM unnest(${unnest}) AS k(${fields})
     WHERE EXISTS (SELECT FROM ${tableName(name)} t WHERE ${same} AND NOT t.deleted AND t.origin <> $1)`,
    [id, ...arrays],
  );
  return new Set(found.map((row) => identityOf(primaryKey.map((_, i) => row[`v${i}`] ?? ''))));
}
