import type { Category, FieldKind, RecordSchema, Sensitivity } from '@shuniu/schema';
import { RecordSchemaProblems, type RecordSchemaProblem } from './problem.ts';

/** What a JSON Schema without annotations does not say, and nobody may guess. */
export interface PlainAnnotations {
  readonly name: string;
  readonly titleEn?: string;
  readonly category: Category;
  /** Names of the fields that identify a record. */
  readonly identity: readonly string[];
  readonly divisionFrom?: readonly string[];
  /** Of all fields: one statement for the whole of the schema. */
  readonly sensitivity: Sensitivity;
  /** Kinds that a JSON type does not tell: `{ "plate": "plate", "lng": "easting", "lat": "northing" }`. */
  readonly kinds?: Readonly<Record<string, FieldKind>>;
  readonly geometry?: { readonly type: 'point' | 'line' | 'polygon'; readonly required: boolean };
}

const TOP = new Set([
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'type',
  'properties',
  'required',
  'additionalProperties',
]);
const INSIDE = new Set(['type', 'format', 'title', 'description', '$comment', 'examples', 'enum', 'maxLength']);
const NUMBERS: Readonly<Record<string, FieldKind>> = { number: 'number', integer: 'integer' };
const FORMATS: Readonly<Record<string, FieldKind>> = { date: 'date', 'date-time': 'datetime' };
const SOURCE = 'JSON Schema of the deployment';

/**
 * A JSON Schema without annotations, with those that its owner states beside it. The rules: `string` is a text, with
 * `format: date` a date, with `date-time` a point in time; `number` and `integer` are themselves; `enum` is the list of
 * values and `maxLength` the longest text, a breach of either is an error; what stands in `required` is mandatory. Every
 * other keyword is refused: records would not be checked by it.
 */
export function annotated(
  plain: Readonly<Record<string, unknown>>,
  annotations: PlainAnnotations,
): { readonly schema: RecordSchema; readonly problems: readonly RecordSchemaProblem[] } {
  const problems = new RecordSchemaProblems();
  for (const keyword of Object.keys(plain)) if (!TOP.has(keyword)) unknown(problems, `/${keyword}`, keyword);
  if (plain['type'] !== 'object') problems.add('schema_shape', '/type', '须为 object', 'must be object');
  const properties = isMap(plain['properties']) ? plain['properties'] : {};
  const required = Array.isArray(plain['required']) ? plain['required'].map(String) : [];
  for (const name of Object.keys(annotations.kinds ?? {}))
    if (!(name in properties))
      problems.add('schema_field_missing', `/properties/${name}`, `没有字段 ${name}`, `there is no field ${name}`);
  const { name, titleEn = name, geometry = { type: 'none', required: false } } = annotations;
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:shuniu:record:${name}`,
    title: textOf(plain['title']) ?? name,
    description: textOf(plain['description']) ?? '',
    type: 'object',
    required,
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(properties).map(([field, value]) => [
        field,
        fieldOf(field, value, required.includes(field), annotations, problems),
      ]),
    ),
    'x-name': name,
    'x-ts-name': name
      .split('-')
      .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
      .join(''),
    'x-title-en': titleEn,
    'x-category': annotations.category,
    'x-editions': [],
    'x-geometry': geometry,
    'x-identity': annotations.identity,
    'x-division-from': annotations.divisionFrom ?? [],
  } satisfies Record<string, unknown>;
  return { schema: schema as unknown as RecordSchema, problems: problems.list };
}

function fieldOf(
  name: string,
  value: unknown,
  required: boolean,
  { sensitivity, kinds }: PlainAnnotations,
  problems: RecordSchemaProblems,
): object {
  const field = isMap(value) ? value : {};
  const at = `/properties/${name}`;
  const kind = kinds?.[name] ?? kindOf(field, at, problems);
  const geometry = kind === 'geometry';
  if (!geometry)
    for (const keyword of Object.keys(field)) if (!INSIDE.has(keyword)) unknown(problems, `${at}/${keyword}`, keyword);
  const { title, description, enum: values, maxLength } = field;
  return {
    type: field['type'] ?? 'string',
    title: textOf(title) ?? name,
    ...(typeof description === 'string' ? { description } : {}),
    'x-title-en': name,
    'x-kind': kind,
    'x-requirement': required ? 'M' : 'O',
    ...(values === undefined || geometry ? {} : { 'x-values': values, 'x-corroborated': true }),
    ...(maxLength === undefined || geometry ? {} : { 'x-max-length': maxLength, 'x-corroborated': true }),
    'x-sensitivity': sensitivity,
    'x-source': SOURCE,
  };
}

function kindOf(field: Readonly<Record<string, unknown>>, at: string, problems: RecordSchemaProblems): FieldKind {
  const { type, format } = field;
  if (type === 'string') {
    if (format === undefined) return 'text';
    const kind = FORMATS[String(format)];
    if (kind === undefined) unknown(problems, `${at}/format`, `format: ${String(format)}`);
    return kind ?? 'text';
  }
  const number = typeof type === 'string' ? NUMBERS[type] : undefined;
  if (number === undefined)
    problems.add(
      'schema_field_unfit',
      `${at}/type`,
      'type 须为 string、number 或 integer 之一；是非、数组、对象没有对应的字段类别，坐标与几何请在 kinds 中指明',
      'type must be string, number or integer; truths, arrays and objects have no kind, coordinates and geometry are named in kinds',
    );
  return number ?? 'text';
}

function unknown(problems: RecordSchemaProblems, at: string, keyword: string): void {
  problems.add(
    'schema_keyword',
    at,
    `收到的记录不按 ${keyword} 校验，写上会使人误以为有效；请去掉`,
    `records are not checked by ${keyword}, and it would look as if they were; leave it away`,
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
