import { LONGEST_CURSOR } from '../keys/sealed-cursor.ts';

export const ID = { type: 'string', pattern: '^[a-z0-9][a-z0-9._-]{0,79}$' } as const;
export const PATH = { type: 'object', required: ['id'], properties: { id: ID } } as const;
const NOTE = { type: 'string', minLength: 1, maxLength: 2000 } as const;
const DAY = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' } as const;
const COUNT = { type: 'integer', minimum: 1, maximum: 1_000_000_000_000 } as const;
const EDGE = { type: 'integer', minimum: 0, maximum: 50 } as const;

const MASK = {
  oneOf: [
    {
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'head', 'tail'],
      properties: { kind: { const: 'edges' }, head: EDGE, tail: EDGE },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['kind'],
      properties: { kind: { enum: ['year', 'hidden'] } },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'decimals'],
      properties: { kind: { const: 'coarse' }, decimals: { type: 'integer', minimum: 0, maximum: 3 } },
    },
  ],
} as const;

const SCOPE_PARTS = {
  divisions: {
    type: 'array',
    maxItems: 500,
    uniqueItems: true,
    items: { type: 'string', pattern: '^([0-9]{2}|[0-9]{4}|[0-9]{6})?$' },
    description: '区划代码前缀；空串为全部',
  },
  fields: {
    type: 'array',
    maxItems: 500,
    description: '字段；个人信息缺省脱敏，plain 须有法律依据；history 为历史版本',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: { name: { type: 'string', minLength: 1, maxLength: 60 }, mask: MASK, plain: { const: true } },
    },
  },
  rowFilter: { type: 'object', description: '行条件' },
  quota: {
    type: 'object',
    additionalProperties: false,
    properties: { requestsPerDay: COUNT, rowsPerDay: COUNT },
  },
  notBefore: { ...DAY, description: '起始日' },
  notAfter: { ...DAY, description: '截止日（含）' },
} as const;

export const APPLICATION = {
  type: 'object',
  additionalProperties: false,
  required: ['dataset', 'scope', 'purpose'],
  properties: {
    dataset: ID,
    entry: { ...ID, description: '所依据的目录条目' },
    action: { type: 'string', enum: ['read', 'push'] },
    scope: {
      type: 'object',
      additionalProperties: false,
      required: ['divisions', 'fields'],
      properties: SCOPE_PARTS,
    },
    purpose: { ...NOTE, description: '用途' },
    plainBasis: { ...NOTE, description: '个人信息不脱敏的法律依据' },
  },
} as const;

export const DECISION = {
  type: 'object',
  additionalProperties: false,
  required: ['decision'],
  properties: {
    decision: { type: 'string', enum: ['pass', 'return', 'refuse'] },
    note: { ...NOTE, description: '意见；退回时必填' },
    legalBasis: { ...NOTE, description: '拒绝的法律依据；拒绝时必填' },
    scope: {
      type: 'object',
      additionalProperties: false,
      properties: SCOPE_PARTS,
      description: '收窄后的范围；只能收窄',
    },
  },
} as const;

const PAGING = {
  cursor: { type: 'string', minLength: 1, maxLength: LONGEST_CURSOR },
  limit: { type: 'integer', minimum: 1, maximum: 500 },
} as const;
export const APPLICATION_LIST = {
  type: 'object',
  additionalProperties: false,
  properties: {
    app: ID,
    dataset: ID,
    state: { type: 'string', enum: ['draft', 'submitted', 'reviewed', 'approved', 'returned', 'refused', 'withdrawn'] },
    overdue: { type: 'boolean', description: '超过期限' },
    ...PAGING,
  },
} as const;
export const GRANT_LIST = {
  type: 'object',
  additionalProperties: false,
  properties: {
    app: ID,
    dataset: ID,
    state: { type: 'string', enum: ['active', 'suspended', 'expired', 'revoked'] },
    ...PAGING,
  },
} as const;
export const PERIOD = {
  type: 'object',
  additionalProperties: false,
  required: ['from', 'to'],
  properties: { from: DAY, to: DAY },
} as const;
export const OWN_GRANT = {
  type: 'object',
  additionalProperties: false,
  required: ['app', 'dataset', 'action'],
  properties: { app: ID, dataset: ID, action: { type: 'string', enum: ['read', 'push'] } },
} as const;
export const REASON = {
  type: 'object',
  additionalProperties: false,
  required: ['reason'],
  properties: { reason: NOTE },
} as const;
export const CALENDAR_YEAR = {
  type: 'object',
  required: ['year', 'days'],
  properties: {
    year: { type: 'integer', minimum: 1990, maximum: 2100 },
    papers: { type: 'array', maxItems: 20, items: { type: 'string', maxLength: 500 } },
    days: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        required: ['name', 'date', 'isOffDay'],
        properties: { name: { type: 'string', maxLength: 100 }, date: DAY, isOffDay: { type: 'boolean' } },
      },
    },
  },
} as const;
