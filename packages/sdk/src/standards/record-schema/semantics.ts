import { recordTypes, table, type FieldKind, type FieldSchema, type Library, type RecordSchema } from '@shuniu/schema';
import { RecordSchemaProblems, type RecordSchemaProblem } from './problem.ts';

/** What stands in the key must be a text that can be compared byte by byte. */
const NO_KEYS: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'date',
  'datetime',
  'number',
  'integer',
  'easting',
  'northing',
  'geometry',
]);
/** Kinds whose first six digits may be the county; a text may hold a code that has no kind of its own. */
const COUNTY: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'text',
  'part-id',
  'grid-id',
  'division',
  'street-code',
  'community-code',
]);
const JSON_TYPES: Partial<Readonly<Record<FieldKind, string>>> = {
  number: 'number',
  integer: 'integer',
  easting: 'number',
  northing: 'number',
  geometry: 'object',
};

/** Columns of every table, which no field may be called after. */
const OWN = new Set(['edition', 'origin', 'valid_from', 'valid_to', 'deleted', 'geom', 'located_grid']);
const POINT = ['lon', 'lat'];
const SHAPE = ['geometry', 'west', 'south', 'east', 'north'];

/** What a well-formed schema contradicts: itself, the library, or the table that is to be made of it. */
export function semanticProblems(schema: RecordSchema, library: Library): RecordSchemaProblem[] {
  const problems = new RecordSchemaProblems();
  const fields = Object.entries(schema.properties);
  checkName(schema, problems);
  checkIdentity(schema, problems);
  checkDivision(schema, problems);
  checkGeometry(schema, fields, problems);
  checkCodes(schema, fields, library, problems);
  checkEditions(schema, fields, problems);
  for (const [name, field] of fields) checkField(schema, name, field, problems);
  checkColumns(schema, fields, problems);
  return problems.list;
}

function checkName(schema: RecordSchema, problems: RecordSchemaProblems): void {
  const name = schema['x-name'];
  if (recordTypes().includes(name))
    problems.add('schema_name_taken', '/x-name', `${name} 是内置的记录类型`, `${name} is a built-in record type`);
  if (schema.$id !== `urn:shuniu:record:${name}`)
    problems.add(
      'schema_contradiction',
      '/$id',
      `应为 urn:shuniu:record:${name}`,
      `should be urn:shuniu:record:${name}`,
    );
}

function checkIdentity(schema: RecordSchema, problems: RecordSchemaProblems): void {
  for (const [i, name] of schema['x-identity'].entries()) {
    const at = `/x-identity/${i}`;
    const field = schema.properties[name];
    if (field === undefined) {
      problems.add('schema_field_missing', at, `没有字段 ${name}`, `there is no field ${name}`);
      continue;
    }
    if (NO_KEYS.has(field['x-kind']))
      problems.add(
        'schema_field_unfit',
        at,
        `${name} 是 ${field['x-kind']}，不能作为标识；标识须是文本或代码`,
        `${name} is a ${field['x-kind']} and cannot identify a record; a text or a code can`,
      );
    if (valuesIn(field['x-requirement']).some((each) => each !== 'M') || field['x-requirement-unproven'] !== undefined)
      problems.add(
        'schema_field_unfit',
        at,
        `${name} 作为标识须为必填`,
        `${name} identifies records and must be mandatory`,
      );
  }
}

function checkDivision(schema: RecordSchema, problems: RecordSchemaProblems): void {
  for (const [i, name] of schema['x-division-from'].entries()) {
    const at = `/x-division-from/${i}`;
    const kind = schema.properties[name]?.['x-kind'];
    if (kind === undefined) problems.add('schema_field_missing', at, `没有字段 ${name}`, `there is no field ${name}`);
    else if (!COUNTY.has(kind))
      problems.add(
        'schema_field_unfit',
        at,
        `${name} 是 ${kind}，其前六位不是县级区划`,
        `${name} is a ${kind}, whose first six digits are no county`,
      );
  }
}

type Fields = readonly (readonly [string, FieldSchema])[];

function checkGeometry(schema: RecordSchema, fields: Fields, problems: RecordSchemaProblems): void {
  const { type, required } = schema['x-geometry'];
  const of = (kind: FieldKind): number => fields.filter(([, field]) => field['x-kind'] === kind).length;
  const [eastings, northings, geometries] = [of('easting'), of('northing'), of('geometry')];
  const wrong = (zh: string, en: string): void => problems.add('schema_contradiction', '/x-geometry', zh, en);
  if (eastings > 1 || northings > 1 || geometries > 1)
    wrong('东坐标、北坐标、几何各至多一个', 'at most one easting, one northing, one geometry');
  if (eastings !== northings) wrong('东坐标与北坐标须成对', 'easting and northing come as a pair');
  if (type === 'none' && (eastings > 0 || geometries > 0 || required))
    wrong('没有几何的记录类型不能有坐标字段', 'a record type without geometry has no coordinates');
  if (type === 'point' && eastings + geometries === 0)
    wrong('点须有一对坐标字段或一个几何字段', 'a point needs a pair of coordinates or a geometry');
  if ((type === 'polygon' || type === 'line') && (geometries === 0 || eastings > 0))
    wrong('线、面须有一个几何字段，且没有坐标字段', 'a line or polygon needs a geometry, and no pair of coordinates');
}

function checkCodes(schema: RecordSchema, fields: Fields, library: Library, problems: RecordSchemaProblems): void {
  const codes = fields.filter(([, field]) => field['x-kind'] === 'code');
  const tables = schema['x-code-table'];
  if (codes.length > 1)
    problems.add('schema_contradiction', '/properties', '代码字段至多一个', 'at most one field is the class code');
  if (codes.length > 0 !== (tables !== undefined))
    problems.add(
      'schema_contradiction',
      '/x-code-table',
      'code 类字段与 x-code-table 须同时有或同时没有',
      'a field of kind code and x-code-table come together',
    );
  for (const ref of tables === undefined ? [] : valuesIn(tables)) {
    try {
      const { recordType } = table(ref, library);
      if (recordType !== schema['x-name'])
        problems.add(
          'schema_contradiction',
          '/x-code-table',
          `${ref} 是 ${recordType} 的代码表`,
          `${ref} is a code table of ${recordType}`,
        );
    } catch {
      problems.add('schema_contradiction', '/x-code-table', `没有代码表 ${ref}`, `there is no code table ${ref}`);
    }
  }
}

const PER_EDITION = ['x-requirement', 'x-max-length', 'x-values', 'x-titles'] as const;
const EDITION_LISTS = ['x-requirement-unproven', 'x-corroborated'] as const;

function checkEditions(schema: RecordSchema, fields: Fields, problems: RecordSchemaProblems): void {
  const known = new Set(schema['x-editions']);
  const check = (at: string, value: unknown): void => {
    const named = Array.isArray(value) ? (value as unknown[]).map(String) : isMap(value) ? Object.keys(value) : [];
    for (const edition of named)
      if (!known.has(edition))
        problems.add('schema_edition_unknown', at, `x-editions 中没有 ${edition}`, `x-editions has no ${edition}`);
  };
  check('/x-code-table', schema['x-code-table']);
  for (const [name, field] of fields) {
    for (const key of PER_EDITION)
      if (!(key === 'x-values' && Array.isArray(field[key]))) check(`/properties/${name}/${key}`, field[key]);
    for (const key of EDITION_LISTS) check(`/properties/${name}/${key}`, field[key]);
  }
}

function checkField(schema: RecordSchema, name: string, field: FieldSchema, problems: RecordSchemaProblems): void {
  const at = `/properties/${name}`;
  const kind = field['x-kind'];
  const wanted = JSON_TYPES[kind] ?? 'string';
  if (field['type'] !== undefined && field['type'] !== wanted)
    problems.add(
      'schema_contradiction',
      `${at}/type`,
      `${kind} 类字段的 type 应为 ${wanted}`,
      `the type of a ${kind} is ${wanted}`,
    );
  if (kind !== 'geometry')
    for (const keyword of ['properties', 'required'])
      if (field[keyword] !== undefined)
        problems.add(
          'schema_keyword',
          `${at}/${keyword}`,
          `只有几何可以写 ${keyword}`,
          `only a geometry has ${keyword}`,
        );
  if ((field['x-max-length'] !== undefined || field['x-values'] !== undefined) && wanted !== 'string')
    problems.add('schema_contradiction', at, '长度与值域只用于文本', 'length and list are for texts only');
  const mandatory = valuesIn(field['x-requirement']).every((each) => each === 'M');
  if (schema.required?.includes(name) === true && !mandatory)
    problems.add(
      'schema_contradiction',
      `${at}/x-requirement`,
      `${name} 在 required 中，x-requirement 须为 M`,
      `${name} is in required, so its x-requirement must be M`,
    );
}

function checkColumns(schema: RecordSchema, fields: Fields, problems: RecordSchemaProblems): void {
  for (const [i, name] of (schema.required ?? []).entries())
    if (!(name in schema.properties))
      problems.add('schema_field_missing', `/required/${i}`, `没有字段 ${name}`, `there is no field ${name}`);
  const { type } = schema['x-geometry'];
  const taken = new Set([...OWN, ...(type === 'point' ? POINT : type === 'none' ? [] : SHAPE)]);
  for (const [name, field] of fields) {
    if (['easting', 'northing', 'geometry'].includes(field['x-kind'])) continue;
    const column = columnName(name);
    if (column === 'division' && field['x-kind'] === 'division') continue;
    if (taken.has(column) || column === 'division')
      problems.add(
        'schema_column_taken',
        `/properties/${name}`,
        `列名 ${column} 已被占用，请换一个字段名`,
        `the column ${column} is taken; choose another name`,
      );
    taken.add(column);
  }
}

/** As the store names columns (`snakeCase` of store/ddl/table-spec.ts; a test holds the two together). */
export function columnName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

function valuesIn<T>(value: T | { readonly [edition: string]: T }): T[] {
  return isMap(value) ? Object.values(value as Record<string, T>) : [value as T];
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
