import type { ColumnSpec, TableSpec } from '../job.ts';
import { GEOMETRY_COLUMN } from './postgis.ts';
import { derivedName, identifier, identifiers, literal, tableName } from './identifier.ts';

/** Tables of the store itself; no dataset may take their names. */
const RESERVED = new Set(['dataset', 'migration', 'import', 'import_chunk', 'import_scope', 'succession']);

/** Columns that every dataset has besides those of its record type. */
export const OWN_COLUMNS: readonly StoredColumn[] = [
  { name: 'origin', type: 'int4', notNull: true, comment: '写入本版本的导入作业（shuniu.import）' },
  { name: 'valid_from', type: 'timestamptz', notNull: true, comment: '本版本的生效时间' },
  { name: 'deleted', type: 'boolean', notNull: true, comment: '最近一次全量普查中已不存在' },
];
const VALID_TO: StoredColumn = { name: 'valid_to', type: 'timestamptz', notNull: true, comment: '本版本的失效时间' };

export interface StoredColumn extends Omit<ColumnSpec, 'type'> {
  readonly type: ColumnSpec['type'] | 'boolean';
}

/** @throws RangeError for a name that cannot be a dataset's, or a spec that contradicts itself */
export function assertSpec(spec: TableSpec): void {
  if (RESERVED.has(spec.name) || /^import_/.test(spec.name) || spec.name.endsWith('_history'))
    throw new RangeError(`${spec.name} is a name of the store itself`);
  identifier(spec.name);
  const names = spec.columns.map((column) => column.name);
  const own = [...OWN_COLUMNS, VALID_TO].map((column) => column.name).concat(GEOMETRY_COLUMN);
  const twice = [...names, ...own].find((name, i, all) => all.indexOf(name) !== i);
  if (twice !== undefined) throw new RangeError(`column ${twice} of ${spec.name} appears twice`);
  const used = [...spec.primaryKey, ...spec.indexes.flat(), ...spec.retireWithin];
  const missing = used.find((name) => !names.includes(name));
  if (missing !== undefined) throw new RangeError(`${spec.name} has no column ${missing}`);
  const loose = spec.columns.find((c) => spec.primaryKey.includes(c.name) && !(c.type === 'text' && c.notNull));
  if (loose !== undefined)
    throw new RangeError(`key column ${loose.name} of ${spec.name} must be a text that is never empty`);
}

/** The table and its history, without key and indexes: those come when the table is filled. */
export function createTable(spec: TableSpec): string {
  const columns = [...spec.columns, ...OWN_COLUMNS];
  const history = historyName(spec.name);
  return [
    `CREATE TABLE ${tableName(spec.name)} (${columns.map(columnOf).join(', ')});`,
    `CREATE TABLE ${tableName(history)} (${[...columns, VALID_TO].map(columnOf).join(', ')});`,
    `CREATE INDEX ${identifier(derivedName(history, 'key'))} ON ${tableName(history)} (${identifiers(spec.primaryKey)});`,
    ...comments(spec.name, columns, spec.comment),
    ...comments(
      history,
      [...columns, VALID_TO],
      spec.comment === undefined ? undefined : `${spec.comment}（历史版本）`,
    ),
  ].join('\n');
}

/** Columns that another edition of the record type brings into a table that is there already; they stay empty in its rows. */
export function addColumns(spec: TableSpec, columns: readonly ColumnSpec[]): string {
  return [spec.name, historyName(spec.name)]
    .flatMap((table) => [
      ...columns.map(
        (column) => `ALTER TABLE ${tableName(table)} ADD COLUMN ${columnOf({ ...column, notNull: false })};`,
      ),
      ...comments(table, columns),
    ])
    .join('\n');
}

export function historyName(name: string): string {
  return derivedName(name, 'history');
}

export function columnOf(column: StoredColumn): string {
  const collate = column.code === true ? ' COLLATE "C"' : '';
  return `${identifier(column.name)} ${typeName(column.type)}${collate}${column.notNull ? ' NOT NULL' : ''}`;
}

/** As PostgreSQL's own format_type writes it. */
export function typeName(type: StoredColumn['type']): string {
  switch (type) {
    case 'float8':
      return 'double precision';
    case 'int4':
      return 'integer';
    case 'timestamptz':
      return 'timestamp with time zone';
    case 'text':
    case 'date':
    case 'jsonb':
    case 'boolean':
      return type;
  }
}

function comments(table: string, columns: readonly StoredColumn[], comment?: string): string[] {
  const lines = columns
    .filter((column) => column.comment !== undefined)
    .map((c) => `COMMENT ON COLUMN ${tableName(table)}.${identifier(c.name)} IS ${literal(c.comment ?? '')};`);
  return comment === undefined ? lines : [`COMMENT ON TABLE ${tableName(table)} IS ${literal(comment)};`, ...lines];
}
