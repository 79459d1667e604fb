/** What the routes of operations answer, for the description of the interface. */
export const HEALTH = {
  type: 'object',
  required: ['status'],
  properties: { status: { const: 'ok' } },
} as const;

const PART = {
  enum: ['ok', 'unreachable', 'behind', 'newer', 'changed', 'foreign', 'stopping', 'busy'],
} as const;

export const READINESS = {
  type: 'object',
  required: ['ready', 'parts'],
  properties: {
    ready: { type: 'boolean' },
    parts: {
      type: 'object',
      required: ['database', 'migrations', 'keyFile', 'server'],
      properties: { database: PART, migrations: PART, keyFile: PART, server: PART },
    },
  },
} as const;

const TEXT = { type: 'string' } as const;
const TEXTS = { type: 'array', items: TEXT } as const;

export const DESCRIPTOR = {
  type: 'object',
  required: ['protocol', 'version', 'origin', 'title', 'tier', 'division', 'clock', 'limits', 'recordTypes', 'links'],
  properties: {
    protocol: { type: 'integer' },
    version: TEXT,
    origin: TEXT,
    title: TEXT,
    tier: { enum: ['nation', 'province', 'city', 'district'] },
    division: TEXT,
    url: TEXT,
    clock: { type: 'string', format: 'date-time' },
    limits: { type: 'object', additionalProperties: { type: 'integer' } },
    recordTypes: {
      type: 'array',
      items: { type: 'object', required: ['name', 'editions'], properties: { name: TEXT, editions: TEXTS } },
    },
    tables: TEXTS,
    overlays: TEXTS,
    links: { type: 'object', additionalProperties: TEXT },
  },
} as const;
