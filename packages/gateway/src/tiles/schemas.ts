import { DATASET_PARAMS, FIELD_FILTER, LIST_QUERY, RECORD_FILTERS } from '../records/schemas.ts';
import { DEEPEST_LEVEL } from './tile-grid.ts';

const MOST = 2 ** DEEPEST_LEVEL - 1;

export const TILE_PARAMS = {
  type: 'object',
  properties: {
    ...DATASET_PARAMS.properties,
    z: { type: 'integer', minimum: 0, maximum: DEEPEST_LEVEL, description: '级别 · level' },
    x: { type: 'integer', minimum: 0, maximum: MOST, description: '列，自西起 · column, from the west' },
    y: { type: 'integer', minimum: 0, maximum: MOST, description: '行，自北起 · row, from the north' },
  },
  required: ['id', 'z', 'x', 'y'],
  additionalProperties: false,
} as const;

export const TILE_QUERY = {
  type: 'object',
  properties: { ...RECORD_FILTERS, fields: LIST_QUERY.properties.fields },
  additionalProperties: FIELD_FILTER,
} as const;

export const TILE_HEADERS = {
  type: 'object',
  properties: { 'if-none-match': { type: 'string', maxLength: 2000, description: '已有的 ETag · what is known' } },
} as const;

export const TILE_JSON = {
  type: 'object',
  properties: {
    tilejson: { const: '3.0.0' },
    name: { type: 'string' },
    description: { type: 'string' },
    scheme: { const: 'xyz' },
    tiles: { type: 'array', items: { type: 'string' } },
    minzoom: { type: 'integer' },
    maxzoom: { type: 'integer' },
    bounds: { type: 'array', items: { type: 'number' } },
    vector_layers: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          description: { type: 'string' },
          minzoom: { type: 'integer' },
          maxzoom: { type: 'integer' },
          fields: { type: 'object', additionalProperties: { type: 'string' } },
        },
        required: ['id', 'fields'],
      },
    },
  },
  required: ['tilejson', 'tiles', 'vector_layers'],
} as const;
