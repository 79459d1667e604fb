import type { Field, RecordType, UnitGridProfile } from '@shuniu/schema';
import type { KindSchema } from './kind-check.ts';

/** Keyword that carries a field's kind. */
export const KIND = 'x-shuniu-kind';

/** The plain JSON Schema (2020-12) of one record in one edition, for objects whose empty members have been left out. */
export function recordJsonSchema(type: RecordType, profile?: UnitGridProfile): object {
  const properties = type.fields.map((field) => [field.name, fieldSchema(field, type, profile)] as const);
  const mandatory = type.fields.filter(({ requirement, kind }) => requirement === 'M' && kind !== 'geometry');
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: mandatory.map(({ name }) => name),
    additionalProperties: false,
  };
}

function fieldSchema(field: Field, type: RecordType, profile: UnitGridProfile | undefined): object {
  if (field.kind === 'geometry') return geometrySchema(type.geometry);
  if (field.kind === 'integer') return { type: 'integer' };
  if (field.kind === 'number' || field.kind === 'easting' || field.kind === 'northing') return { type: 'number' };
  const kind: KindSchema = {
    kind: field.kind,
    ...(type.edition === undefined ? {} : { edition: type.edition }),
    ...(profile === undefined ? {} : { profile }),
  };
  return {
    type: 'string',
    ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
    ...(field.values === undefined ? {} : { enum: field.values }),
    [KIND]: kind,
  };
}

const GEOJSON = {
  point: ['Point'],
  line: ['LineString', 'MultiLineString'],
  polygon: ['Polygon', 'MultiPolygon'],
  none: [],
} as const;

/** GeoJSON (RFC 7946), as far as its outer form goes; rings are judged where grids are read. */
function geometrySchema(geometry: RecordType['geometry']): object {
  return {
    type: 'object',
    properties: {
      type: { enum: GEOJSON[geometry] },
      coordinates:
        geometry === 'point'
          ? { type: 'array', items: { type: 'number' }, minItems: 2 }
          : { type: 'array', minItems: 1 },
    },
    required: ['type', 'coordinates'],
  };
}
