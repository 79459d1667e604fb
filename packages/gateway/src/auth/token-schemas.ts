import { routeSchema } from '../server/route-schema.ts';

export const FORM = 'application/x-www-form-urlencoded';

const short = { type: 'string', maxLength: 200 };

export const JWKS = routeSchema({
  tag: 'node',
  summary: { zh: '平台的公钥', en: 'Public keys of the hub' },
  description: {
    zh: '回执、检查点与回调用它签名。',
    en: 'Receipts, checkpoints and webhooks are signed with it.',
  },
  answers: {
    200: {
      what: { zh: 'JWK 集（RFC 7517）', en: 'JWK set (RFC 7517)' },
      type: 'application/jwk-set+json',
      schema: {
        type: 'object',
        properties: {
          keys: {
            type: 'array',
            maxItems: 10,
            items: { type: 'object', additionalProperties: short, maxProperties: 20 },
          },
        },
        required: ['keys'],
        additionalProperties: false,
      },
    },
  },
});

export const TOKEN = routeSchema({
  tag: 'auth',
  summary: { zh: '以密钥换取短期令牌', en: 'A short-lived token for a key' },
  description: {
    zh: 'client_credentials，以 private_key_jwt 证明身份（RFC 7523）：iss 与 sub 为应用编号，kid 为凭证编号，aud 为本地址，exp 距 iat 不超过 300 秒，jti 只能用一次。拒绝时按 RFC 6749 回答 error 与 error_description。',
    en: 'client_credentials with private_key_jwt (RFC 7523): iss and sub are the app, kid the credential, aud this address, exp at most 300 seconds after iat, jti good once. Refusals have error and error_description of RFC 6749.',
  },
  bodyType: FORM,
  body: {
    type: 'object',
    properties: {
      grant_type: { type: 'string', enum: ['client_credentials'] },
      client_assertion_type: {
        type: 'string',
        enum: ['urn:ietf:params:oauth:client-assertion-type:jwt-bearer'],
      },
      client_assertion: { type: 'string', maxLength: 8000 },
      client_id: short,
      scope: { type: 'string', maxLength: 0 },
    },
    required: ['grant_type', 'client_assertion_type', 'client_assertion'],
    additionalProperties: false,
  },
  answers: {
    200: {
      what: { zh: '令牌', en: 'A token' },
      schema: {
        type: 'object',
        properties: {
          access_token: { type: 'string', maxLength: 1000 },
          token_type: { type: 'string', enum: ['Bearer'] },
          expires_in: { type: 'integer', minimum: 1, maximum: 3600 },
        },
        required: ['access_token', 'token_type', 'expires_in'],
        additionalProperties: false,
      },
    },
  },
});
