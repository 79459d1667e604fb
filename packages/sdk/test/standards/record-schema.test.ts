import { diffRecordSchemas, recordSchema, recordTypeFrom, recordTypes, type RecordSchema } from '@shuniu/schema';
import { describe, expect, it } from 'vitest';
import { annotated, type PlainAnnotations } from '../../src/standards/record-schema/plain.ts';
import { recordSchemaProblems } from '../../src/standards/record-schema/record-schema-problems.ts';
import { columnName } from '../../src/standards/record-schema/semantics.ts';
import { assertSpec } from '../../src/store/ddl/dataset-table.ts';
import { snakeCase, tableSpecOf } from '../../src/store/ddl/table-spec.ts';

const field = (kind: string, more: object = {}) => ({
  title: '字段',
  'x-title-en': 'Field',
  'x-kind': kind,
  'x-requirement': 'O',
  'x-sensitivity': 'internal',
  'x-source': 'the city',
  ...more,
});
const TREES = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:shuniu:record:street-tree',
  title: '行道树',
  description: 'Trees along streets',
  type: 'object',
  required: ['treeId'],
  additionalProperties: false,
  'x-name': 'street-tree',
  'x-ts-name': 'StreetTree',
  'x-title-en': 'Street tree',
  'x-category': 'city-management',
  'x-editions': [],
  'x-geometry': { type: 'point', required: false },
  'x-identity': ['treeId'],
  'x-division-from': ['divisionCode'],
  properties: {
    treeId: field('text', { type: 'string', 'x-requirement': 'M', 'x-max-length': 20, 'x-corroborated': true }),
    divisionCode: field('division'),
    species: field('text', { 'x-values': ['国槐', '银杏'], 'x-corroborated': true }),
    diameter: field('number', { type: 'number' }),
    planted: field('date'),
    lng: field('easting', { type: 'number' }),
    lat: field('northing', { type: 'number' }),
  },
};
const trees = (change: object = {}, fields: object = {}): Record<string, unknown> => ({
  ...TREES,
  ...change,
  properties: { ...TREES.properties, ...fields },
});
const found = (schema: unknown) => recordSchemaProblems(schema).map(({ code, at }) => `${code} ${at}`);

describe('a record schema that a deployment brings', () => {
  it('is used when nothing is wrong with it', () => {
    expect(recordSchemaProblems(TREES)).toEqual([]);
    expect(() => assertSpec(tableSpecOf(recordTypeFrom(TREES as unknown as RecordSchema)))).not.toThrow();
  });

  it.each(recordTypes())('is of the form that the built-in %s has', (name) => {
    expect(found(recordSchema(name))).toEqual(['schema_name_taken /x-name']);
  });

  it.each<[string, unknown, string[]]>([
    ['no object', 'schema', ['schema_shape ']],
    ['nothing', {}, expect.arrayContaining(['schema_shape ']) as string[]],
    [
      'a keyword that is not checked',
      trees({}, { diameter: field('number', { minimum: 0 }) }),
      ['schema_keyword /properties/diameter'],
    ],
    ['an unknown kind', trees({}, { diameter: field('length') }), ['schema_shape /properties/diameter/x-kind']],
    ['a name of the store', trees({ 'x-name': 'part', $id: 'urn:shuniu:record:part' }), ['schema_name_taken /x-name']],
    ['another $id', trees({ $id: 'urn:shuniu:record:tree' }), ['schema_contradiction /$id']],
    ['an identity that is no field', trees({ 'x-identity': ['id'] }), ['schema_field_missing /x-identity/0']],
    ['an identity that may be empty', trees({ 'x-identity': ['species'] }), ['schema_field_unfit /x-identity/0']],
    [
      'an identity that is a number',
      trees({ 'x-identity': ['diameter'] }, { diameter: field('number', { 'x-requirement': 'M' }) }),
      ['schema_field_unfit /x-identity/0'],
    ],
    ['a county from a date', trees({ 'x-division-from': ['planted'] }), ['schema_field_unfit /x-division-from/0']],
    [
      'one coordinate beside a geometry',
      trees({}, { lat: field('number'), place: field('geometry') }),
      ['schema_contradiction /x-geometry', 'schema_column_taken /properties/lat'],
    ],
    [
      'coordinates without geometry',
      trees({ 'x-geometry': { type: 'none', required: false } }),
      ['schema_contradiction /x-geometry'],
    ],
    ['a class without a table', trees({}, { species: field('code') }), ['schema_contradiction /x-code-table']],
    [
      'a table of another type',
      trees({ 'x-code-table': 'gbt-30428-2/part@2013' }, { species: field('code') }),
      ['schema_contradiction /x-code-table'],
    ],
    [
      'a table that is not there',
      trees({ 'x-code-table': 'trees@2020' }, { species: field('code') }),
      ['schema_contradiction /x-code-table'],
    ],
    [
      'an edition that is not listed',
      trees({}, { species: field('text', { 'x-max-length': { 2020: 5 } }) }),
      ['schema_edition_unknown /properties/species/x-max-length'],
    ],
    [
      'another JSON type',
      trees({}, { diameter: field('number', { type: 'string' }) }),
      ['schema_contradiction /properties/diameter/type'],
    ],
    [
      'a longest number',
      trees({}, { diameter: field('number', { 'x-max-length': 3 }) }),
      ['schema_contradiction /properties/diameter'],
    ],
    [
      'required and optional at once',
      trees({ required: ['treeId', 'species'] }),
      ['schema_contradiction /properties/species/x-requirement'],
    ],
    ['required and not there', trees({ required: ['treeId', 'height'] }), ['schema_field_missing /required/1']],
    ['a column of every table', trees({}, { validFrom: field('date') }), ['schema_column_taken /properties/validFrom']],
    ['two fields in one column', trees({}, { treeID: field('text') }), ['schema_column_taken /properties/treeID']],
    ['the column of the county', trees({}, { division: field('text') }), ['schema_column_taken /properties/division']],
  ])('is refused for %s', (_, schema, problems) => {
    expect(found(schema)).toEqual(problems);
    for (const { zh, en } of recordSchemaProblems(schema))
      expect([zh, en].every((words) => words.length > 3)).toBe(true);
  });

  it('names columns as the store does', () => {
    for (const name of ['treeId', 'BGID', 'x2', 'shortABCName']) expect(columnName(name)).toBe(snakeCase(name));
  });
});

describe('a JSON Schema without annotations', () => {
  const annotations: PlainAnnotations = {
    name: 'street-tree',
    category: 'city-management',
    identity: ['treeId'],
    sensitivity: 'internal',
    kinds: { lng: 'easting', lat: 'northing' },
    geometry: { type: 'point', required: false },
  };
  const plain = {
    type: 'object',
    title: '行道树',
    required: ['treeId'],
    properties: {
      treeId: { type: 'string', maxLength: 20, title: '编号' },
      species: { type: 'string', enum: ['国槐', '银杏'] },
      diameter: { type: 'number' },
      count: { type: 'integer' },
      planted: { type: 'string', format: 'date' },
      seen: { type: 'string', format: 'date-time' },
      lng: { type: 'number' },
      lat: { type: 'number' },
    },
  };

  it('becomes one by rules that are stated', () => {
    const { schema, problems } = annotated(plain, annotations);
    expect(problems).toEqual([]);
    expect(recordSchemaProblems(schema)).toEqual([]);
    const type = recordTypeFrom(schema);
    expect(type.fields.map(({ name, kind, requirement }) => [name, kind, requirement])).toEqual([
      ['treeId', 'text', 'M'],
      ['species', 'text', 'O'],
      ['diameter', 'number', 'O'],
      ['count', 'integer', 'O'],
      ['planted', 'date', 'O'],
      ['seen', 'datetime', 'O'],
      ['lng', 'easting', 'O'],
      ['lat', 'northing', 'O'],
    ]);
    expect(type.fields[0]).toMatchObject({ title: { zh: '编号' }, maxLength: 20, corroborated: true });
    expect(type.fields[1]).toMatchObject({ values: ['国槐', '银杏'], corroborated: true });
  });

  it.each<[string, object, string]>([
    ['pattern', { type: 'string', pattern: '^T' }, 'schema_keyword /properties/x/pattern'],
    ['format uri', { type: 'string', format: 'uri' }, 'schema_keyword /properties/x/format'],
    ['boolean', { type: 'boolean' }, 'schema_field_unfit /properties/x/type'],
    ['a choice of types', { type: ['string', 'null'] }, 'schema_field_unfit /properties/x/type'],
    ['no type', {}, 'schema_field_unfit /properties/x/type'],
  ])('is refused for %s', (_, x, problem) => {
    const { problems } = annotated({ ...plain, properties: { ...plain.properties, x } }, annotations);
    expect(problems.map(({ code, at }) => `${code} ${at}`)).toEqual([problem]);
  });

  it('is refused for keywords of its own level, and for kinds of fields that it has not', () => {
    const { problems } = annotated({ ...plain, allOf: [] }, { ...annotations, kinds: { height: 'number' } });
    expect(problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'schema_keyword /allOf',
      'schema_field_missing /properties/height',
    ]);
  });
});

describe('the next version of a record schema', () => {
  const editions = (...list: string[]) => ({ 'x-editions': list });
  it.each<[string, object, object, string[]]>([
    ['the same', {}, {}, []],
    ['a field more', {}, { height: field('number') }, ['minor field_added']],
    [
      'a mandatory field more',
      {},
      { height: field('number', { 'x-requirement': 'M' }) },
      ['major field_added_mandatory'],
    ],
    ['another kind', {}, { diameter: field('integer') }, ['major field_kind']],
    ['mandatory', {}, { diameter: field('number', { 'x-requirement': 'M' }) }, ['major field_mandatory']],
    ['a longer text', {}, { treeId: { ...TREES.properties.treeId, 'x-max-length': 30 } }, ['minor field_longer']],
    ['a shorter text', {}, { treeId: { ...TREES.properties.treeId, 'x-max-length': 10 } }, ['major field_shorter']],
    [
      'a value more',
      {},
      { species: { ...TREES.properties.species, 'x-values': ['国槐', '银杏', '垂柳'] } },
      ['minor field_values_more'],
    ],
    [
      'another value',
      {},
      { species: { ...TREES.properties.species, 'x-values': ['国槐', '垂柳'] } },
      ['major field_values_fewer', 'minor field_values_more'],
    ],
    ['any value', {}, { species: field('text') }, ['minor field_values_more']],
    ['only these values', {}, { note: field('text', { 'x-values': ['a'] }) }, ['minor field_added']],
    [
      'only a warning',
      {},
      { species: { ...TREES.properties.species, 'x-corroborated': false } },
      ['minor field_laxer'],
    ],
    [
      'more protection',
      {},
      { planted: field('date', { 'x-sensitivity': 'personal' }) },
      ['minor field_more_protected'],
    ],
    ['less protection', {}, { planted: field('date', { 'x-sensitivity': 'public' }) }, ['major field_less_protected']],
    ['another title', {}, { planted: field('date', { title: '种植日期' }) }, ['patch field_words']],
    ['another identity', { 'x-identity': ['treeId', 'species'] }, {}, ['major record_identity']],
    [
      'a place that must be',
      { 'x-geometry': { type: 'point', required: true } },
      {},
      ['major record_geometry_required'],
    ],
    ['editions', editions('2020'), {}, ['major record_edition_removed', 'patch record_words'].slice(0, 1)],
  ])('%s', (_, change, fields, expected) => {
    const changes = diffRecordSchemas(
      TREES as unknown as RecordSchema,
      trees(change, fields) as unknown as RecordSchema,
    );
    expect(changes.map(({ level, rule }) => `${level} ${rule}`)).toEqual(expected);
  });

  it('that lacks a field is another', () => {
    const rest = Object.fromEntries(Object.entries(TREES.properties).filter(([name]) => name !== 'planted'));
    const changes = diffRecordSchemas(
      TREES as unknown as RecordSchema,
      { ...TREES, properties: rest } as unknown as RecordSchema,
    );
    expect(changes).toEqual([{ rule: 'field_removed', level: 'major', field: 'planted' }]);
  });
});
