import type { ProblemCode } from '../problem/catalogue.ts';
import { routeSchema } from '../server/route-schema.ts';
import { PRODUCER_HEADERS } from './producer-headers.ts';

const TEXT = { type: 'string', minLength: 1, maxLength: 200 } as const;
const ID = { type: 'object', required: ['id'], properties: { id: TEXT } } as const;
const LETTER_ID = { type: 'string', pattern: '^[1-9][0-9]{0,17}$' } as const;
const LETTER = { type: 'object', required: ['id'], properties: { id: LETTER_ID } } as const;
const GRANT = {
  type: 'object',
  additionalProperties: false,
  properties: {
    grant: { ...TEXT, description: '授权号；对同一数据集有几项授权时必填 · grant, where there are several' },
  },
} as const;

export const FATES = ['accepted', 'duplicate', 'superseded', 'rejected', 'deferred'] as const;

const FATE = {
  type: 'string',
  enum: FATES,
  description:
    'accepted 已生效；duplicate 库中已有相同内容；superseded 库中版本更新；rejected 有误；deferred 暂时无法判断（如尚无该版代码表）',
} as const;

const REMARK = {
  type: 'object',
  properties: {
    code: { type: 'string', description: 'docs/findings.md' },
    severity: { enum: ['error', 'warning'] },
    pointer: { type: 'string', description: 'JSON Pointer (RFC 6901)' },
    expected: { type: 'string' },
    actual: { type: 'string', description: '个人信息不重复 · personal values are not repeated' },
    message: { type: 'object', properties: { zh: { type: 'string' }, en: { type: 'string' } } },
  },
  required: ['code', 'severity', 'message'],
} as const;
const REMARKS = { type: 'array', items: REMARK } as const;
const COUNT = { type: 'integer', minimum: 0 } as const;

const RECEIPT = {
  type: 'object',
  properties: {
    batch: TEXT,
    dataset: TEXT,
    grant: TEXT,
    app: TEXT,
    org: TEXT,
    producer: { type: 'object', properties: { id: { type: 'string' }, epoch: COUNT, seq: COUNT } },
    at: { type: 'string', format: 'date-time' },
    body: { type: 'object', properties: { sha256: { type: 'string' }, bytes: COUNT } },
    asOf: { type: 'string', format: 'date' },
    counts: {
      type: 'object',
      properties: Object.fromEntries(
        ['read', ...FATES, 'inserted', 'updated', 'withdrawn'].map((name) => [name, COUNT]),
      ),
    },
    grids: {
      type: 'object',
      description: '定位所用单元网格的 SHA-256 · of the unit grids that points were located in',
      properties: { sha256: { type: 'string' } },
    },
    standards: { type: 'object', description: '所依据的代码表及其 SHA-256 · code tables that records were judged by' },
    statuses: {
      type: 'array',
      items: { type: 'object', properties: { from: COUNT, to: COUNT, status: FATE } },
      description: '逐行结果，相同的连续行合并 · line by line, equal neighbours together',
    },
    remarks: { type: 'array', items: { type: 'object', properties: { line: COUNT, remarks: REMARKS } } },
    complete: {
      type: 'boolean',
      description: 'false：其余见 links.records · false: the rest is at links.records',
    },
    notices: { type: 'array', items: { type: 'object' } },
    links: { type: 'object' },
    evidence: {
      type: 'object',
      properties: { leaf: { type: 'string' }, digest: { type: 'string' } },
      description: '存证日志中的叶子 · its leaf in the log',
    },
    window: {
      type: 'object',
      properties: { batches: COUNT, bytes: COUNT },
      description: '此后可同时在途的批次数与每批字节数 · batches under way and bytes of each, from now on',
    },
  },
  required: ['batch', 'dataset', 'producer', 'at', 'counts', 'statuses', 'complete', 'evidence', 'window'],
} as const;

const RECEIPT_ANSWER = {
  what: { zh: '回执', en: 'The receipt' },
  schema: RECEIPT,
  headers: {
    'Idempotent-Replayed': {
      type: 'string',
      const: 'true',
      description: '此前已收，原样返回当时的回执 · taken before',
    },
    'Push-Window': { type: 'string', description: '当前窗口 · the window now' },
  },
} as const;

const PUSH_PROBLEMS: readonly ProblemCode[] = [
  'grant_missing',
  'grant_unknown',
  'grant_ambiguous',
  'dataset_unknown',
  'grant_unusable',
  'epoch_stale',
  'seq_gap',
  'grids_none',
  'receipt_gone',
  'body_too_large',
  'media_type_unknown',
  'batch_unparsable',
  'seq_reused',
  'quota_exceeded',
  'slow_down',
];

export const PUSH = routeSchema({
  tag: 'push',
  summary: { zh: '推送一批记录', en: 'Push a batch of records' },
  description: {
    zh: '请求体为 NDJSON：每行一条记录（字段名见数据集说明），位置可用 lon、lat 或 GeoJSON geometry；"deleted": true 表示撤销，"version" 为推送方的版本号（可选）。可用 gzip 压缩。同一批次重发得到同一回执。epoch 递增即接管，之后从 seq 0 开始。',
    en: 'The body is NDJSON: one record a line, members as the dataset names its fields; the place as lon and lat or a GeoJSON geometry; "deleted": true withdraws a record, "version" (optional) is the producer’s own. May be packed with gzip. The same batch sent again gets the same receipt. A greater epoch takes over and begins with seq 0.',
  },
  params: ID,
  querystring: GRANT,
  headers: PRODUCER_HEADERS,
  body: { type: 'string', description: 'NDJSON' },
  bodyType: 'application/x-ndjson',
  answers: { 200: RECEIPT_ANSWER },
  problems: PUSH_PROBLEMS,
});

export const BATCH_RECEIPT = routeSchema({
  tag: 'push',
  summary: { zh: '批次的回执，与当时返回的逐字节相同', en: 'The receipt of a batch, as it was first answered' },
  params: ID,
  answers: { 200: { what: { zh: '回执', en: 'The receipt' }, schema: RECEIPT } },
  problems: ['not_found'],
});

export const BATCH_RECORDS = routeSchema({
  tag: 'push',
  summary: { zh: '批次中每条记录的结果，分页', en: 'What became of each record of a batch, page by page' },
  params: ID,
  querystring: {
    type: 'object',
    additionalProperties: false,
    properties: {
      cursor: { ...COUNT, description: '上一页的 next · next of the page before' },
      limit: { type: 'integer', minimum: 1, maximum: 5000 },
      status: FATE,
    },
  },
  answers: {
    200: {
      what: { zh: '一页结果', en: 'A page of results' },
      schema: {
        type: 'object',
        properties: {
          batch: TEXT,
          records: {
            type: 'array',
            items: {
              type: 'object',
              properties: { line: COUNT, status: FATE, remarks: REMARKS },
              required: ['line', 'status'],
            },
          },
          next: COUNT,
        },
        required: ['batch', 'records'],
      },
    },
  },
  problems: ['not_found'],
});

const DEAD_LETTER = {
  type: 'object',
  properties: {
    id: LETTER_ID,
    batch: TEXT,
    line: COUNT,
    dataset: TEXT,
    status: { enum: ['rejected', 'deferred'] },
    code: { type: 'string' },
    remarks: REMARKS,
    at: { type: 'string', format: 'date-time' },
    record: { description: '推送时的原样 · as it was pushed' },
    edited: { description: '改后的副本 · the edited copy' },
  },
  required: ['id', 'batch', 'line', 'dataset', 'status', 'code', 'remarks', 'record'],
} as const;

export const LETTERS = routeSchema({
  tag: 'push',
  summary: { zh: '死信：被拒绝或暂缓的记录', en: 'Dead letters: records that were rejected or deferred' },
  querystring: {
    type: 'object',
    additionalProperties: false,
    properties: {
      dataset: TEXT,
      batch: TEXT,
      status: { type: 'string', enum: ['rejected', 'deferred'] },
      cursor: LETTER_ID,
      limit: { type: 'integer', minimum: 1, maximum: 1000 },
    },
  },
  answers: {
    200: {
      what: { zh: '一页死信', en: 'A page of dead letters' },
      schema: {
        type: 'object',
        properties: { letters: { type: 'array', items: DEAD_LETTER }, next: LETTER_ID },
        required: ['letters'],
      },
    },
  },
});

export const EDIT_LETTER = routeSchema({
  tag: 'push',
  summary: { zh: '保存改后的副本；原样仍保留', en: 'Keep an edited copy; the record as it was pushed stays beside it' },
  params: LETTER,
  body: { type: 'object', description: '改后的记录 · the edited record' },
  answers: { 200: { what: { zh: '死信', en: 'The dead letter' }, schema: DEAD_LETTER } },
  problems: ['not_found'],
});

export const REPLAY_LETTER = routeSchema({
  tag: 'push',
  summary: { zh: '重新推送；有改后的副本则推送副本', en: 'Push it again, its edited copy where there is one' },
  params: LETTER,
  querystring: GRANT,
  answers: {
    200: { what: { zh: '只含这一条的批次的回执', en: 'The receipt of a batch of this record' }, schema: RECEIPT },
  },
  problems: ['not_found', 'dataset_unknown', 'grant_missing', 'grant_unknown', 'grant_ambiguous', 'grids_none'],
});

export const DROP_LETTER = routeSchema({
  tag: 'push',
  summary: { zh: '放弃', en: 'Give it up' },
  params: LETTER,
  answers: { 204: { what: { zh: '已删除', en: 'It is gone' } } },
  problems: ['not_found'],
});
