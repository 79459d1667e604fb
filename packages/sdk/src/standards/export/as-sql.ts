import type { ResolvedTable } from '@shuniu/schema';
import { EXPORT_COLUMNS, exportCells } from './columns.ts';
import { factsOf } from './facts-of.ts';

const DATES = new Set(['valid_from', 'valid_to']);

/** A script for PostgreSQL >= 14 that makes one table and fills it, all or nothing. What is there already under this name is not touched. */
export function asSql(table: ResolvedTable): string {
  const name = sqlName(table);
  const columns = EXPORT_COLUMNS.map(
    (each) => `  ${each.name} ${DATES.has(each.name) ? 'date' : 'text'}${each.name === 'code' ? ' PRIMARY KEY' : ''}`,
  );
  const rows = [...table.codes.values()].map(
    (code) =>
      `  (${exportCells(code, table)
        .map((cell) => (cell === '' ? 'NULL' : literal(cell)))
        .join(', ')})`,
  );
  const about = factsOf(table)
    .map(([fact, , value]) => `${fact}: ${value}`)
    .join('\n');
  return [
    'BEGIN;',
    `CREATE TABLE ${name} (\n${columns.join(',\n')}\n);`,
    `COMMENT ON TABLE ${name} IS ${literal(about)};`,
    ...EXPORT_COLUMNS.map((each) => `COMMENT ON COLUMN ${name}.${each.name} IS ${literal(each.zh)};`),
    ...(rows.length === 0 ? [] : [`INSERT INTO ${name} VALUES\n${rows.join(',\n')};`]),
    'COMMIT;',
    '',
  ].join('\n');
}

/** `gbt_30428_2_part_2013_cn_140100`: nothing but what needs no quotes. */
export function sqlName({ ref, overlays }: ResolvedTable): string {
  return [ref, overlays.at(-1)?.id ?? '']
    .join('_')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/_$/, '');
}

/** The same text whatever the server is told of backslashes in strings. */
function literal(text: string): string {
  const quoted = `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
  return text.includes('\\') ? `E${quoted}` : quoted;
}
