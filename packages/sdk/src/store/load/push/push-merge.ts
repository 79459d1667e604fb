import type { Session } from '../../engine/engine.ts';
import type { TableSpec } from '../../job.ts';
import { historyName } from '../../ddl/dataset-table.ts';
import { identifier, identifiers, tableName } from '../../ddl/identifier.ts';
import { STAGED_GONE, STAGED_LINE, STAGED_VERSION } from './push-stage.ts';
import { VERSION_COLUMN } from './push-table.ts';

/** What the merge did with a staged row. */
export type MergeFate =
  | 'i' // inserted
  | 'u' // updated, the version before is in the history
  | 'w' // withdrawn, likewise
  | 'd' // stored already as it is; nothing to withdraw
  | 'v' // the same, under a newer version of its producer
  | 's' // a newer version is stored
  | 'c' // other content is stored under the very version
  | 'n'; // it is, or would become, one that the condition does not let be written

export interface Merge {
  readonly table: TableSpec;
  /** Quoted. */
  readonly stage: string;
  readonly origin: number;
  readonly startedAt: Date;
  /** Columns beside the key that may be set; the others keep what is stored. */
  readonly columns: readonly string[];
  /** What a record must be to be written, before and after: SQL over a row `t`, its parameters from $3 on. */
  readonly condition?: { readonly sql: string; readonly params: readonly unknown[] };
  /** Some rows are withdrawals, or have versions: what no row needs is left out of the statement. */
  readonly withdrawals: boolean;
  readonly versions: boolean;
}

/** A stage is small and nobody has counted it: left to itself the planner would read the whole table for it. */
const BY_KEY = 'SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off';
const AS_BEFORE = 'SET LOCAL enable_hashjoin TO DEFAULT; SET LOCAL enable_mergejoin TO DEFAULT';

/**
 * Brings the staged rows into the table: new ones in, changed and withdrawn ones with their old version moved to the history, the others
 * not touched. One statement; the divisions of the rows must be locked, and no identity may be staged twice.
 * @returns what became of each staged row, in the order of the lines
 */
export async function mergePush(session: Session, merge: Merge): Promise<MergeFate[]> {
  const { origin, startedAt, condition } = merge;
  await session.script(BY_KEY);
  const [row] = await session.query<{ fates: string | null }>(mergeSql(merge), [
    ...[origin, startedAt],
    ...(condition?.params ?? []),
  ]);
  await session.script(AS_BEFORE);
  return [...(row?.fates ?? '')] as MergeFate[];
}

/** $1 origin, $2 when it began. */
function mergeSql({ table, stage, columns: rest, condition, withdrawals, versions }: Merge): string {
  const names = table.columns.map((column) => column.name);
  const target = tableName(table.name);
  const same = (a: string, b: string): string =>
    table.primaryKey.map((name) => `${a}.${identifier(name)} = ${b}.${identifier(name)}`).join(' AND ');
  const version = identifier(VERSION_COLUMN);
  const told = `j.${STAGED_VERSION}::bigint`;
  const gone = `${STAGED_GONE} = 1`;
  const equal = [
    'NOT t.deleted',
    ...rest.map((name) => `t.${identifier(name)} IS NOT DISTINCT FROM s.${identifier(name)}`),
  ];
  const isSame = `(${equal.join(' AND ')})`;
  const settled = withdrawals ? `CASE WHEN s.${gone} THEN t.deleted ELSE ${isSame} END` : isSame;
  // as it will be: what may not be set stays as it is stored
  const after = names.map(
    (name) => `${rest.includes(name) || table.primaryKey.includes(name) ? 's' : 't'}.${identifier(name)}`,
  );
  const cases = [
    ...(condition === undefined
      ? []
      : [
          `WHEN t.origin IS NOT NULL AND (${condition.sql}) IS NOT TRUE THEN 'n'`,
          `WHEN s.${STAGED_GONE} = 0 AND NOT EXISTS (SELECT FROM (SELECT ${after.join(', ')}) AS t (${identifiers(names)}) WHERE ${condition.sql}) THEN 'n'`,
        ]),
    ...(withdrawals ? [`WHEN t.origin IS NULL AND s.${gone} AND s.${STAGED_VERSION} IS NULL THEN 'd'`] : []),
    `WHEN t.origin IS NULL THEN 'i'`,
    ...(versions ? [`WHEN s.${STAGED_VERSION}::bigint < t.${version} THEN 's'`] : []),
    ...(versions ? [`WHEN s.${STAGED_VERSION}::bigint > coalesce(t.${version}, -1) AND ${settled} THEN 'v'`] : []),
    `WHEN ${settled} THEN 'd'`,
    ...(versions ? [`WHEN s.${STAGED_VERSION}::bigint = t.${version} THEN 'c'`] : []),
    ...(withdrawals ? [`WHEN s.${gone} THEN 'w'`] : []),
  ];
  const fate = `CASE ${cases.join(' ')} ELSE 'u' END`;
  const changed = withdrawals ? `j.fate IN ('u', 'w')` : `j.fate = 'u'`;
  const newer = versions ? `, ${version} = coalesce(${told}, t.${version})` : '';
  const parts = [
    `judged AS MATERIALIZED (SELECT s.*, ${fate} AS fate FROM ${stage} s LEFT JOIN ${target} t ON ${same('s', 't')})`,
    `history AS (INSERT INTO ${tableName(historyName(table.name))}
        (${identifiers(names)}, origin, valid_from, deleted, ${version}, valid_to)
      SELECT ${identifiers(names, 't')}, t.origin, t.valid_from, t.deleted, t.${version}, $2::timestamptz
      FROM judged j JOIN ${target} t ON ${same('j', 't')} WHERE ${changed})`,
    `updated AS (UPDATE ${target} t SET ${rest.map((name) => `${identifier(name)} = j.${identifier(name)}, `).join('')}
        origin = $1::integer, valid_from = $2::timestamptz, deleted = false${newer}
      FROM judged j WHERE ${same('t', 'j')} AND j.fate = 'u')`,
    `inserted AS (INSERT INTO ${target} (${identifiers(names)}, origin, valid_from, deleted, ${version})
      SELECT ${identifiers(names)}, $1::integer, $2::timestamptz, ${gone}, ${STAGED_VERSION}::bigint
      FROM judged WHERE fate = 'i' ORDER BY ${identifiers(table.primaryKey)})`,
    ...(withdrawals
      ? [
          `withdrawn AS (UPDATE ${target} t SET origin = $1::integer, valid_from = $2::timestamptz, deleted = true${newer}
            FROM judged j WHERE ${same('t', 'j')} AND j.fate = 'w')`,
        ]
      : []),
    ...(versions
      ? [`told AS (UPDATE ${target} t SET ${version} = ${told} FROM judged j WHERE ${same('t', 'j')} AND j.fate = 'v')`]
      : []),
  ];
  return `WITH ${parts.join(',\n')} SELECT string_agg(fate, '' ORDER BY ${STAGED_LINE}) AS fates FROM judged`;
}
