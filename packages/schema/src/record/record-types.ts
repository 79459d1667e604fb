import { RECORD_SCHEMAS } from './generated/schemas.ts';
import type { FieldSchema, PerEdition, RecordSchema } from './record-schema.ts';
import type { Field, RecordType } from './record-type.ts';

const built = new Map<string, RecordType>();

/** Names of all record types, as `--as` takes them. */
export function recordTypes(): string[] {
  return [...RECORD_SCHEMAS.keys()];
}

/** Editions that a record type is described in, oldest first; empty where no standard has editions of it. */
export function recordEditions(name: string): readonly string[] {
  return recordSchema(name)['x-editions'];
}

/** The annotated JSON Schema (2020-12) of a record type, for all editions. Throws RangeError for a name that does not exist. */
export function recordSchema(name: string): RecordSchema {
  const schema = RECORD_SCHEMAS.get(name);
  if (schema === undefined) throw new RangeError(`no record type ${name}; there are ${recordTypes().join(', ')}`);
  return schema;
}

/**
 * A record type as one edition has it. Where the edition decides the code table it must be given; elsewhere the newest
 * is the default. A type that no standard has editions of (`unit-grid`) is the same in each, and carries the one that was asked for.
 * Throws RangeError for a name or an edition that does not exist, or for a missing edition that must be given.
 */
export function recordType(name: string, edition?: string): RecordType {
  const schema = recordSchema(name);
  const editions = schema['x-editions'];
  if (edition !== undefined && editions.length > 0 && !editions.includes(edition)) {
    throw new RangeError(`record type ${name} has no edition ${edition}; it has ${editions.join(', ')}`);
  }
  if (edition === undefined && typeof schema['x-code-table'] === 'object') {
    throw new RangeError(`record type ${name} needs an edition: ${editions.join(', ')}`);
  }
  const chosen = edition ?? editions.at(-1);
  const key = `${name}@${chosen ?? ''}`;
  let type = built.get(key);
  if (type === undefined) {
    type = recordTypeFrom(schema, chosen);
    built.set(key, type);
  }
  return type;
}

/**
 * The record type that an annotated schema describes in one edition; for schemas that a deployment brings. The schema is
 * taken to be well formed (`standards/schemas/record.schema.json`).
 */
export function recordTypeFrom(schema: RecordSchema, edition?: string): RecordType {
  const codeTable = schema['x-code-table'] === undefined ? undefined : at(schema['x-code-table'], edition);
  return {
    name: schema['x-name'],
    title: { zh: schema.title, en: schema['x-title-en'] },
    category: schema['x-category'],
    ...(edition === undefined ? {} : { edition }),
    ...(codeTable === undefined ? {} : { codeTable }),
    geometry: schema['x-geometry'].type,
    geometryRequired: schema['x-geometry'].required,
    identity: schema['x-identity'],
    divisionFrom: schema['x-division-from'],
    fields: Object.entries(schema.properties).map(([name, field]) => buildField(name, field, edition)),
  };
}

function buildField(name: string, field: FieldSchema, edition: string | undefined): Field {
  const zh = (edition === undefined ? undefined : field['x-titles']?.[edition]) ?? field.title;
  const otherTitles = [field.title, ...Object.values(field['x-titles'] ?? {})].filter((title) => title !== zh);
  const maxLength = field['x-max-length'] === undefined ? undefined : at(field['x-max-length'], edition);
  const values = valuesOf(field, edition);
  return {
    name,
    title: { zh, en: field['x-title-en'] },
    kind: field['x-kind'],
    requirement: at(field['x-requirement'], edition) ?? 'O',
    ...(holds(field['x-requirement-unproven'], edition) ? { unproven: true } : {}),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(values === undefined ? {} : { values }),
    corroborated: holds(field['x-corroborated'], edition),
    synonyms: [...new Set([...otherTitles, ...(field['x-synonyms'] ?? [])])],
    sensitivity: field['x-sensitivity'],
    source: field['x-source'],
  };
}

function at<T extends string | number>(value: PerEdition<T>, edition: string | undefined): T | undefined {
  if (typeof value !== 'object') return value;
  return edition === undefined ? undefined : value[edition];
}

function valuesOf(field: FieldSchema, edition: string | undefined): readonly string[] | undefined {
  const values = field['x-values'];
  if (values === undefined || isList(values)) return values;
  return edition === undefined ? undefined : values[edition];
}

function holds(value: boolean | readonly string[] | undefined, edition: string | undefined): boolean {
  if (value === undefined || typeof value === 'boolean') return value ?? false;
  return edition !== undefined && value.includes(edition);
}

function isList(
  value: readonly string[] | { readonly [edition: string]: readonly string[] },
): value is readonly string[] {
  return Array.isArray(value);
}
