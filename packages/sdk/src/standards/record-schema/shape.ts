import { CATEGORY_IDS } from '@shuniu/schema';

const NAME = '^[a-z]+(-[a-z]+)*$';
const FIELD_NAME = '^[a-z][A-Za-z0-9]{0,49}$';
const EDITION = '^[0-9]{4}$';
const text = { type: 'string', minLength: 1, maxLength: 200 };
const note = { type: 'string', maxLength: 4000 };
const names = { type: 'array', items: { type: 'string', pattern: FIELD_NAME }, uniqueItems: true, maxItems: 20 };
const words = { type: 'array', items: text, uniqueItems: true, maxItems: 1000 };
const perEdition = (value: object): object => ({
  oneOf: [
    value,
    { type: 'object', minProperties: 1, propertyNames: { pattern: EDITION }, additionalProperties: value },
  ],
});
const flag = {
  oneOf: [{ type: 'boolean' }, { type: 'array', items: { type: 'string', pattern: EDITION }, uniqueItems: true }],
};
const tableRef = { type: 'string', pattern: '^[a-z0-9-]+(/[a-z0-9-]+)?@[0-9]{4}$' };

export const KINDS = [
  'text',
  'code',
  'part-id',
  'grid-id',
  'division',
  'street-code',
  'community-code',
  'department-code',
  'citizen-id',
  'plate',
  'device-id',
  'date',
  'datetime',
  'number',
  'integer',
  'easting',
  'northing',
  'geometry',
] as const;

const FIELD = {
  type: 'object',
  required: ['title', 'x-title-en', 'x-kind', 'x-requirement', 'x-sensitivity', 'x-source'],
  additionalProperties: false,
  properties: {
    type: { enum: ['string', 'number', 'integer', 'object'] },
    title: text,
    description: note,
    $comment: note,
    examples: { type: 'array', maxItems: 20 },
    // of a geometry: how GeoJSON says it
    properties: { type: 'object' },
    required: { type: 'array', items: { type: 'string' } },
    'x-titles': { type: 'object', propertyNames: { pattern: EDITION }, additionalProperties: text },
    'x-title-en': text,
    'x-kind': { enum: KINDS },
    'x-requirement': perEdition({ enum: ['M', 'C', 'O'] }),
    'x-requirement-unproven': flag,
    'x-max-length': perEdition({ type: 'integer', minimum: 1, maximum: 1_000_000 }),
    'x-values': {
      oneOf: [words, { type: 'object', propertyNames: { pattern: EDITION }, additionalProperties: words }],
    },
    'x-corroborated': flag,
    'x-synonyms': words,
    'x-sensitivity': { enum: ['public', 'internal', 'personal'] },
    'x-source': note,
  },
} as const;

/**
 * The subset of `standards/schemas/record.schema.json` that a deployment's schema may use. Keywords that the checks of
 * records do not look at (`pattern`, `minimum` …) are not in it: what is written in a schema holds, or is refused.
 */
export const RECORD_SHAPE = {
  type: 'object',
  required: [
    '$schema',
    '$id',
    'title',
    'description',
    'type',
    'properties',
    'x-name',
    'x-ts-name',
    'x-title-en',
    'x-category',
    'x-editions',
    'x-geometry',
    'x-identity',
    'x-division-from',
  ],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://json-schema.org/draft/2020-12/schema' },
    $id: { type: 'string', pattern: '^urn:shuniu:record:[a-z]+(-[a-z]+)*$' },
    $comment: note,
    title: text,
    description: note,
    type: { const: 'object' },
    required: { type: 'array', items: { type: 'string' }, uniqueItems: true, maxItems: 500 },
    additionalProperties: { const: false },
    properties: {
      type: 'object',
      minProperties: 1,
      maxProperties: 500,
      propertyNames: { pattern: FIELD_NAME },
      additionalProperties: FIELD,
    },
    'x-name': { type: 'string', pattern: NAME, maxLength: 40 },
    'x-ts-name': { type: 'string', pattern: '^[A-Z][A-Za-z0-9]{0,59}$' },
    'x-title-en': text,
    'x-category': { enum: CATEGORY_IDS },
    'x-editions': { type: 'array', items: { type: 'string', pattern: EDITION }, uniqueItems: true, maxItems: 20 },
    'x-code-table': perEdition(tableRef),
    'x-geometry': {
      type: 'object',
      required: ['type', 'required'],
      additionalProperties: false,
      properties: { type: { enum: ['point', 'line', 'polygon', 'none'] }, required: { type: 'boolean' } },
    },
    'x-identity': { ...names, minItems: 1 },
    'x-division-from': names,
  },
} as const;
