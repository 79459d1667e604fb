import { RECORD_FILTERS, FIELD_FILTER } from '../records/schemas.ts';

const LINKS = { type: 'array', items: { type: 'object' } } as const;

export const LANDING = { type: 'object', properties: { title: { type: 'string' }, links: LINKS } } as const;
export const CONFORMS = {
  type: 'object',
  properties: { conformsTo: { type: 'array', items: { type: 'string' } } },
} as const;
export const COLLECTION = {
  type: 'object',
  properties: { id: { type: 'string' }, title: { type: 'string' }, links: LINKS },
  required: ['id', 'links'],
} as const;
export const COLLECTIONS = {
  type: 'object',
  properties: { collections: { type: 'array', items: COLLECTION }, links: LINKS },
} as const;
export const FEATURE = {
  type: 'object',
  properties: {
    type: { const: 'Feature' },
    id: { type: 'string' },
    geometry: { type: ['object', 'null'] },
    properties: { type: 'object' },
  },
  required: ['type', 'geometry', 'properties'],
} as const;
export const FEATURES = {
  type: 'object',
  properties: {
    type: { const: 'FeatureCollection' },
    features: { type: 'array', items: FEATURE },
    links: LINKS,
    timeStamp: { type: 'string' },
    numberReturned: { type: 'integer' },
  },
  required: ['type', 'features'],
} as const;

/** How GIS tools say that they want JSON; there is nothing else. */
const F = { type: 'string', enum: ['json', 'geojson'], description: '格式 · format' } as const;

export const NO_QUERY = { type: 'object', properties: { f: F }, additionalProperties: false } as const;

export const COLLECTION_PARAMS = {
  type: 'object',
  properties: { collection: { type: 'string', minLength: 1, maxLength: 300, description: '集合 · collection' } },
  required: ['collection'],
  additionalProperties: false,
} as const;
export const FEATURE_PARAMS = {
  ...COLLECTION_PARAMS,
  properties: {
    ...COLLECTION_PARAMS.properties,
    feature: { type: 'string', minLength: 1, maxLength: 400, description: '要素的 id · id of the feature' },
  },
  required: ['collection', 'feature'],
} as const;

export const ITEMS_QUERY = {
  type: 'object',
  properties: {
    f: F,
    bbox: { type: 'string', maxLength: 200, description: RECORD_FILTERS.bbox.description },
    datetime: { type: 'string', maxLength: 80, description: '时刻或区间，如 2026-01-01/.. · a time or an interval' },
    limit: { type: 'integer', minimum: 1, description: '每页个数，默认 100，多于 1000 时按 1000 · features of a page' },
    cursor: { type: 'string', maxLength: 4000, description: '见 next 链接 · see the link next' },
    class: RECORD_FILTERS.class,
    division: RECORD_FILTERS.division,
  },
  additionalProperties: FIELD_FILTER,
} as const;
