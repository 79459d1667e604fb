import { columnOf } from '../ddl/dataset-table.ts';
import { derivedName, identifier, identifiers, tableName } from '../ddl/identifier.ts';
import { identityValues } from '../identity.ts';
import type { Session } from '../engine/engine.ts';
import type { Loading } from './loading.ts';
import { STAGE } from './merge.ts';

/** What an import with `--on-missing retire` has seen, one table per import: dropped when it is closed. */
export function seenName(id: number): string {
  return derivedName('import', 'seen', String(Math.trunc(id)));
}

export async function createSeen({ session, spec, id }: Loading): Promise<void> {
  const { columns, primaryKey } = spec.table;
  const key = columns.filter((column) => primaryKey.includes(column.name));
  await session.script(`CREATE TABLE IF NOT EXISTS ${tableName(seenName(id))} (${key.map(columnOf).join(', ')})`);
}

/** Identities that were refused: present in the survey all the same. */
export async function recordSeen({ session, spec, id }: Loading, identities: readonly string[]): Promise<void> {
  await insertIdentities(session, tableName(seenName(id)), spec.table.primaryKey, identities);
}

/** @param table quoted, with the columns of the primary key */
export async function insertIdentities(
  session: Session,
  table: string,
  primaryKey: readonly string[],
  identities: readonly string[],
): Promise<void> {
  if (identities.length === 0) return;
  const rows = identities.map(identityValues);
  const arrays = primaryKey.map((_, i) => rows.map((values) => values[i] ?? ''));
  const unnest = primaryKey.map((_, i) => `$${i + 1}::text[]`).join(', ');
  await session.run(`INSERT INTO ${table} (${identifiers(primaryKey)}) SELECT * FROM unnest(${unnest})`, arrays);
}

/** The staged rows, and the divisions and classes that they speak for. */
export async function recordAccepted({ session, spec, id }: Loading): Promise<void> {
  const { primaryKey, retireWithin } = spec.table;
  await session.run(
    `INSERT INTO ${tableName(seenName(id))} (${identifiers(primaryKey)}) SELECT ${identifiers(primaryKey)} FROM ${STAGE}`,
  );
  const within = retireWithin.map((name) => `${identifier(name)}::text`).join(', ');
  await session.run(
    `INSERT INTO shuniu.import_scope (import, within) SELECT DISTINCT $1::integer, ARRAY[${within}] FROM ${STAGE}
     ON CONFLICT DO NOTHING`,
    [id],
  );
}

export async function dropSeen({ session, id }: Loading): Promise<void> {
  await session.script(`DROP TABLE IF EXISTS ${tableName(seenName(id))}`);
}
