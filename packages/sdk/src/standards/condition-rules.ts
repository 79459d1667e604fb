import { parseCondition, recordEditions, recordType, recordTypes, type Field } from '@shuniu/schema';
import type { Problem } from './problem.ts';
import { cell, problem } from './row-rules.ts';
import type { Row, Standards } from './standards-files.ts';
import type { Known } from './views.ts';

/** Conditions of maps: well formed, on fields that the records of the source table have, with values that these can have. */
export function conditionProblems({ maps, tables }: Standards, known: Known): Problem[] {
  const types = new Map([
    ...known.tables.map((each) => [each.ref, each.recordType] as const),
    ...tables.map(({ table }) => [table.content.ref, table.content.record_type] as const),
  ]);
  return maps.flatMap(({ map, rows }) => {
    const { from } = map.content;
    const fields = fieldsOf(types.get(from), from.slice(from.indexOf('@') + 1));
    return rows.content.flatMap((row) => rowProblems(row, rows.path, fields));
  });
}

/** What is wrong with the condition of a row, whose column is `when`. */
export function rowProblems(row: Row, path: string, fields: ReadonlyMap<string, Field>): Problem[] {
  const when = cell(row, 'when');
  const terms = parseCondition(when);
  if (terms === undefined) return [problem('map_condition_malformed', path, row, when)];
  return terms.flatMap(({ field, value }): Problem[] => {
    const known = fields.get(field);
    if (known === undefined)
      return [problem('map_condition_field_unknown', path, row, field, [...fields.keys()].join(', '))];
    const { values } = known;
    if (values === undefined || value === '' || values.includes(value)) return [];
    return [problem('map_condition_value_unknown', path, row, value, values.join(', '))];
  });
}

/** Fields of a record that a condition may be about: not its place. */
export function fieldsOf(as: string | undefined, edition: string): ReadonlyMap<string, Field> {
  if (as === undefined || !recordTypes().includes(as)) return new Map();
  const editions = recordEditions(as);
  const known = editions.length === 0 || editions.includes(edition);
  const { fields } = recordType(as, known ? edition : editions.at(-1));
  const placed = new Set(['easting', 'northing', 'geometry']);
  return new Map(fields.filter(({ kind }) => !placed.has(kind)).map((field) => [field.name, field]));
}
