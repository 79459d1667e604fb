import { routeSchema } from '../../server/route-schema.ts';
import { GRANT } from '../schemas.ts';

const PARAMS = {
  type: 'object',
  properties: { id: { type: 'string', pattern: '^wh-[0-9a-f]{32}$' } },
  required: ['id'],
  additionalProperties: false,
} as const;

const time = { type: ['string', 'null'], format: 'date-time' } as const;

const WEBHOOK = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    dataset: { type: 'string' },
    grant: { type: 'string' },
    url: { type: 'string' },
    state: { enum: ['active', 'disabled'] },
    reason: {
      enum: [null, 'failing', 'gone', 'grant_ended'],
      description: '停用原因：failing 连续失败过久；gone 对方答 410；grant_ended 授权已失效 · why it is disabled',
    },
    createdAt: time,
    failingSince: time,
    attempts: { type: 'integer' },
    nextAttemptAt: time,
    oldSecretUntil: time,
  },
  required: ['id', 'dataset', 'grant', 'url', 'state'],
} as const;

const WITH_SECRET = {
  ...WEBHOOK,
  properties: {
    ...WEBHOOK.properties,
    secret: { type: 'string', description: '只显示这一次 · shown this once' },
    publicKey: { type: 'string', description: '校验 v1a 签名的公钥 · for signatures v1a' },
  },
} as const;

const DETAILED = {
  ...WEBHOOK,
  properties: {
    ...WEBHOOK.properties,
    publicKey: { type: 'string' },
    deliveries: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          message: { type: 'string' },
          attempt: { type: 'integer' },
          at: time,
          status: { type: ['integer', 'null'] },
          error: { enum: [null, 'timeout', 'address_refused', 'connection_failed'] },
          ms: { type: 'integer' },
        },
      },
    },
  },
} as const;

export const CREATE = routeSchema({
  tag: 'feed',
  summary: { zh: '登记回调：数据集有变更时通知', en: 'Register a webhook: to be told when a dataset changes' },
  description: {
    zh: '按 Standard Webhooks 签名。通知不含记录，只含游标：凭它到 /v1/datasets/{id}/changes 读取。',
    en: 'Signed as Standard Webhooks say. A message holds no record, only the cursor to read /v1/datasets/{id}/changes from.',
  },
  body: {
    type: 'object',
    properties: {
      dataset: { type: 'string', minLength: 1, maxLength: 200 },
      grant: GRANT,
      url: { type: 'string', minLength: 8, maxLength: 2000 },
    },
    required: ['dataset', 'url'],
    additionalProperties: false,
  },
  answers: {
    201: {
      what: { zh: '已登记；密钥只显示这一次', en: 'Registered; the secret is shown this once' },
      schema: WITH_SECRET,
    },
  },
  problems: [
    'dataset_unknown',
    'grant_ambiguous',
    'grant_missing',
    'grant_unknown',
    'field_not_granted',
    'webhook_url_refused',
    'too_many_webhooks',
  ],
});

export const LIST = routeSchema({
  tag: 'feed',
  summary: { zh: '本应用的回调', en: "The app's webhooks" },
  answers: {
    200: {
      what: { zh: '全部回调', en: 'All of them' },
      schema: { type: 'object', properties: { webhooks: { type: 'array', items: WEBHOOK } }, required: ['webhooks'] },
    },
  },
});

export const SHOW = routeSchema({
  tag: 'feed',
  summary: { zh: '一项回调与最近的投递', en: 'A webhook and its latest deliveries' },
  params: PARAMS,
  answers: { 200: { what: { zh: '回调', en: 'The webhook' }, schema: DETAILED } },
  problems: ['not_found'],
});

export const ROTATE = routeSchema({
  tag: 'feed',
  summary: { zh: '更换密钥：24 小时内新旧两把同时签名', en: 'Rotate the secret: for 24 hours both sign' },
  params: PARAMS,
  answers: {
    200: { what: { zh: '新密钥，只显示这一次', en: 'The new secret, shown this once' }, schema: WITH_SECRET },
  },
  problems: ['not_found'],
});

export const ENABLE = routeSchema({
  tag: 'feed',
  summary: { zh: '重新启用，立即再试', en: 'Enable again, and try at once' },
  params: PARAMS,
  answers: { 200: { what: { zh: '已启用', en: 'Enabled' }, schema: WEBHOOK } },
  problems: ['not_found'],
});

export const REMOVE = routeSchema({
  tag: 'feed',
  summary: { zh: '删除回调', en: 'Remove a webhook' },
  params: PARAMS,
  answers: { 204: { what: { zh: '已删除', en: 'Removed' } } },
  problems: ['not_found'],
});
