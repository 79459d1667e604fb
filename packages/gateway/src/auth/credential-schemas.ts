import { ALGORITHMS } from '@shuniu/sdk/signature';

const id = { type: 'string', minLength: 1, maxLength: 100 };
const publicKey = {
  description: '公钥：PEM、JWK，SM2 也可为十六进制 · public key: PEM, JWK, for SM2 also hexadecimal',
  anyOf: [
    { type: 'string', minLength: 1, maxLength: 4000 },
    {
      type: 'object',
      properties: Object.fromEntries(
        ['kty', 'crv', 'x', 'y', 'n', 'e', 'kid', 'use', 'alg'].map((name) => [
          name,
          { type: 'string', maxLength: 2000 },
        ]),
      ),
      required: ['kty'],
      additionalProperties: false,
    },
  ],
};
const label = { type: 'string', maxLength: 100, description: '备注 · what it is for' };

export const APP_PARAMS = { type: 'object', properties: { app: id }, required: ['app'], additionalProperties: false };

export const CREDENTIAL_PARAMS = {
  type: 'object',
  properties: { app: id, credential: id },
  required: ['app', 'credential'],
  additionalProperties: false,
};

export const ADD_BODY = {
  type: 'object',
  properties: {
    alg: { enum: ALGORITHMS },
    publicKey,
    label,
    legacy: { type: 'boolean', description: '仅用于旧式报头 · only for the incumbent header scheme' },
    notAfter: {
      type: 'string',
      pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)$',
      description: 'ISO 8601',
    },
  },
  required: ['alg'],
  additionalProperties: false,
};

export const ROTATE_BODY = {
  type: 'object',
  properties: {
    overlapHours: { type: 'integer', minimum: 0, maximum: 720, description: '新旧并用的小时数 · both are good' },
    publicKey,
    label,
  },
  required: ['overlapHours'],
  additionalProperties: false,
};
