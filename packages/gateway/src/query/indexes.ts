import { createHash } from 'node:crypto';
import type { FieldKind } from '@shuniu/schema';
import { identifier, snakeCase, tableName, type Session } from '@shuniu/sdk/store';
import { allDatasets, type Dataset } from '../policy/dataset.ts';

/** Kinds of fields that requests look for by value; everything else is found by the key, the place or division and class. */
const LOOKED_FOR: ReadonlySet<FieldKind> = new Set<FieldKind>([
  ...(['code', 'plate', 'department-code', 'citizen-id', 'part-id', 'grid-id', 'device-id'] as const),
]);

interface Wanted {
  readonly table: string;
  readonly column: string;
  readonly name: string;
}

/** Longer names PostgreSQL would cut. */
const LONGEST = 63;

function wantedOf({ table, type }: Dataset): Wanted[] {
  return type.fields
    .filter((field) => LOOKED_FOR.has(field.kind))
    .map((field) => snakeCase(field.name))
    .filter((column) => table.columns.some(({ name }) => name === column))
    .map((column) => ({ table: table.name, column, name: indexName(table.name, column) }));
}

function indexName(table: string, column: string): string {
  const name = `${table}_${column}_asked`;
  if (name.length <= LONGEST) return name;
  return `asked_${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
}

/** One number for all instances of a hub: only one of them builds. */
const LOCK = 0x5348_4958;

/**
 * Ordinary indexes over what is looked for by value, on the tables themselves: so they are true after an import, a push
 * and a retire alike, whoever wrote. Built beside reads and writes, one after the other, by one instance at a time; tables
 * that an import is just filling are left for the next time.
 * @returns names of those that were built
 */
export async function ensureIndexes(session: Session, kind: 'postgres' | 'pglite'): Promise<string[]> {
  const [lock] = await session.query<{ mine: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS mine`);
  if (lock?.mine !== true) return [];
  try {
    const wanted = (await allDatasets(session)).flatMap(wantedOf);
    const missing = await missingOf(session, [...new Map(wanted.map((each) => [each.name, each])).values()]);
    for (const { name, table, column } of missing) {
      // what a crash left half built
      await session.script(`DROP INDEX IF EXISTS shuniu.${identifier(name)}`);
      const how = kind === 'postgres' ? 'CONCURRENTLY' : '';
      await session.script(
        `CREATE INDEX ${how} ${identifier(name)} ON ${tableName(table)} (${identifier(column)}) WHERE ${identifier(column)} IS NOT NULL`,
      );
    }
    return missing.map(({ name }) => name);
  } finally {
    await session.query(`SELECT pg_advisory_unlock(${LOCK})`);
  }
}

/** Those of tables that are there and not being filled. */
async function missingOf(session: Session, wanted: readonly Wanted[]): Promise<readonly Wanted[]> {
  const rows = await session.query<{ name: string }>(
    `SELECT w.name FROM unnest($1::text[], $2::text[], $3::text[]) AS w(name, tab, col)
       JOIN shuniu.dataset d ON d.name = w.tab AND d.keyed
       JOIN pg_attribute a ON a.attrelid = to_regclass('shuniu.' || quote_ident(w.tab)) AND a.attname = w.col AND NOT a.attisdropped
      WHERE NOT EXISTS (SELECT FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'shuniu' AND c.relname = w.name AND i.indisvalid)`,
    [wanted.map(({ name }) => name), wanted.map(({ table }) => table), wanted.map(({ column }) => column)],
  );
  const names = new Set(rows.map(({ name }) => name));
  return wanted.filter(({ name }) => names.has(name));
}
