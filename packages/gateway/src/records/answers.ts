import type { JsonSchema } from '../server/route-schema.ts';

/** Schemas of answers, for the description of the interface; what is in a record is decided by the dataset and the grant. */
const TERMS = {
  dataset: { type: 'string' },
  grant: { type: 'string' },
  purpose: { type: 'string' },
  edition: { type: ['string', 'null'] },
  standard: { type: ['string', 'null'] },
  masked: { type: 'array', items: { type: 'string' } },
};
export const RECORD: JsonSchema = {
  type: 'object',
  properties: { key: { type: 'string' }, division: { type: 'string' }, edition: { type: 'string' } },
  required: ['division', 'edition'],
};
const NEXT = { type: ['string', 'null'] };

export const PAGE_ANSWER: JsonSchema = {
  type: 'object',
  properties: {
    ...TERMS,
    count: { type: 'integer' },
    next: NEXT,
    cursor: NEXT,
    records: { type: 'array', items: RECORD },
  },
  required: [...Object.keys(TERMS), 'count', 'next', 'cursor', 'records'],
};
export const ONE_ANSWER: JsonSchema = {
  type: 'object',
  properties: { ...TERMS, record: RECORD },
  required: [...Object.keys(TERMS), 'record'],
};
export const HISTORY_ANSWER: JsonSchema = {
  type: 'object',
  properties: {
    ...TERMS,
    count: { type: 'integer' },
    versions: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          validFrom: { type: 'string' },
          validTo: NEXT,
          retired: { type: 'boolean' },
          record: RECORD,
        },
        required: ['validFrom', 'validTo', 'retired', 'record'],
      },
    },
  },
  required: [...Object.keys(TERMS), 'count', 'versions'],
};
export const AGGREGATE_ANSWER: JsonSchema = {
  type: 'object',
  properties: {
    ...TERMS,
    by: { type: 'array', items: { type: 'string' } },
    bounds: { type: 'array', items: { type: 'number' } },
    clipped: { type: 'boolean' },
    cutRecords: { type: 'integer' },
    groups: {
      type: 'array',
      items: {
        type: 'object',
        properties: { count: { type: 'integer' }, area: { type: 'number' }, length: { type: 'number' } },
        required: ['count'],
      },
    },
  },
  required: [...Object.keys(TERMS), 'by', 'groups'],
};
export const ENTITY_ANSWER: JsonSchema = {
  type: 'object',
  properties: {
    kind: { type: 'string' },
    found: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          ...TERMS,
          title: { type: 'object' },
          provider: { type: 'string' },
          fields: { type: 'array', items: { type: 'string' } },
          count: { type: 'integer' },
          more: { type: 'boolean' },
          records: { type: 'array', items: RECORD },
        },
        required: [...Object.keys(TERMS), 'provider', 'fields', 'count', 'more', 'records'],
      },
    },
    notSearched: { type: 'array', items: { type: 'object' } },
  },
  required: ['kind', 'found', 'notSearched'],
};
