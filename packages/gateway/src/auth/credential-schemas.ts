import { ALGORITHMS } from '@shuniu/sdk/signature';
import { routeSchema, type JsonSchema } from '../server/route-schema.ts';

const id = { type: 'string', minLength: 1, maxLength: 100 };
const jwkMember = { type: 'string', maxLength: 2000 };
const publicKey = {
  description: '公钥：PEM、JWK，SM2 也可为十六进制 · public key: PEM, JWK, for SM2 also hexadecimal',
  anyOf: [
    { type: 'string', minLength: 1, maxLength: 4000 },
    {
      type: 'object',
      properties: Object.fromEntries(
        ['kty', 'crv', 'x', 'y', 'n', 'e', 'kid', 'use', 'alg'].map((name) => [name, jwkMember]),
      ),
      required: ['kty'],
      additionalProperties: false,
    },
  ],
};
const label = { type: 'string', maxLength: 100, description: '备注 · what it is for' };
const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)$',
  maxLength: 25,
  description: 'ISO 8601',
};
const orNull = (schema: object): object => ({ anyOf: [schema, { type: 'null' }] });

const appParams = { type: 'object', properties: { app: id }, required: ['app'], additionalProperties: false };
const params = {
  type: 'object',
  properties: { app: id, credential: id },
  required: ['app', 'credential'],
  additionalProperties: false,
};

const seen = {
  id: { ...id, description: '凭证编号，即签名的 keyid · what signatures name as keyid' },
  app: id,
  alg: { type: 'string', enum: ALGORITHMS },
  label,
  state: { type: 'string', enum: ['pending', 'active', 'retiring', 'revoked'] },
  legacy: { type: 'boolean' },
  fingerprint: orNull({ type: 'string', maxLength: 64, description: '公钥的 SHA-256 · SHA-256 of the public key' }),
  notBefore: moment,
  notAfter: orNull(moment),
  lastUsedAt: orNull({ ...moment, description: '最近使用，精确到分 · last use, to the minute' }),
  createdAt: moment,
  replacedBy: orNull(id),
};
const object = (properties: Record<string, object>, optional: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
const view = object(seen);
const secret = {
  type: 'string',
  maxLength: 44,
  description: '共享密钥（Base64），只在此显示一次 · the secret in Base64, shown this once',
};
const added = {
  201: {
    what: { zh: '新凭证；共享密钥只显示这一次', en: 'The credential; a secret is shown this once' },
    schema: object({ ...seen, secret }, ['secret']),
  },
};
const tag = 'auth';

export const LIST = routeSchema({
  tag,
  summary: { zh: '查看应用的密钥', en: 'Keys of an app' },
  params: appParams,
  answers: {
    200: {
      what: { zh: '密钥，新的在前', en: 'Keys, newest first' },
      schema: object({ items: { type: 'array', maxItems: 500, items: view } }),
    },
  },
});

export const ADD = routeSchema({
  tag,
  summary: { zh: '登记公钥，或由平台生成共享密钥', en: 'Register a public key, or have a secret issued' },
  description: {
    zh: '安全管理员登记的立即可用；应用自己登记的待安全管理员启用。',
    en: 'What the security administrator registers is good at once; what an app registers waits to be activated.',
  },
  params: appParams,
  body: {
    type: 'object',
    properties: {
      alg: { type: 'string', enum: ALGORITHMS },
      publicKey,
      label,
      legacy: { type: 'boolean', description: '仅用于 gjgxjhpt_* 报头 · only for the incumbent header scheme' },
      notAfter: moment,
    },
    required: ['alg'],
    additionalProperties: false,
  },
  answers: added,
  problems: ['key_refused', 'signature_required', 'credentials_full', 'not_found'],
});

export const ROTATE = routeSchema({
  tag,
  summary: { zh: '轮换密钥，新旧并用一段时间', en: 'Rotate a key; both are good for a while' },
  params,
  body: {
    type: 'object',
    properties: {
      overlapHours: {
        type: 'integer',
        minimum: 0,
        maximum: 720,
        description: '旧密钥还可用的小时数 · hours that the old one stays good',
      },
      publicKey,
      label,
    },
    required: ['overlapHours'],
    additionalProperties: false,
  },
  answers: added,
  problems: ['key_refused', 'signature_required', 'credential_state', 'credentials_full', 'not_found'],
});

const SUMMARIES = {
  activate: { zh: '启用应用自己登记的密钥', en: 'Activate a key that an app has registered' },
  revoke: { zh: '撤销密钥，立即生效', en: 'Revoke a key, at once' },
  'revoke-tokens': { zh: '撤销以此密钥换取的令牌', en: 'Revoke the tokens that were issued for a key' },
} as const;

export const CHANGE = (change: keyof typeof SUMMARIES) =>
  routeSchema({
    tag,
    summary: SUMMARIES[change],
    params,
    answers: { 200: { what: { zh: '变更后的凭证', en: 'The credential as it is now' }, schema: view } },
    problems: ['signature_required', 'credential_state', 'not_found'],
  });
