import { LONGEST_PASSWORD } from './passwords.ts';

/** Letters and digits of any script; begins with one. */
export const ADMIN_NAME = {
  type: 'string',
  minLength: 2,
  maxLength: 40,
  pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*$',
  description: '管理员名称 · name of an administrator',
} as const;
export const ROLE = { type: 'string', enum: ['system', 'security', 'audit'] } as const;
export const PASSWORD = { type: 'string', minLength: 1, maxLength: LONGEST_PASSWORD, writeOnly: true } as const;
export const TOTP = { type: 'string', pattern: '^[0-9]{6}$', description: '验证器的六位数字 · six digits' } as const;
export const MOMENT = { type: 'string', format: 'date-time' } as const;
export const TEXT = { type: 'string' } as const;
export const STATE = { type: 'string', enum: ['active', 'suspended'] } as const;
export const ID = {
  type: 'string',
  minLength: 1,
  maxLength: 64,
  pattern: '^[a-z0-9][a-z0-9._-]*$',
  description: '小写字母、数字与 . _ - · lower-case letters, digits and . _ -',
} as const;
export const TITLE = { type: 'string', minLength: 1, maxLength: 200, pattern: '\\S' } as const;
export const DIVISION = {
  type: 'string',
  pattern: '^(\\d{2}|\\d{4}|\\d{6})?$',
  description: '行政区划 2、4 或 6 位，国家级为空 · division, empty for the nation',
} as const;

/** An object with these members and no others; those in `optional` may be absent. */
export function object(properties: Readonly<Record<string, object>>, optional: readonly string[] = []): object {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', additionalProperties: false, properties, ...(required.length === 0 ? {} : { required }) };
}

export function listOf(items: object, most = 1000): object {
  return object({ items: { type: 'array', maxItems: most, items }, next: TEXT }, ['next']);
}

/** A page of a list in the order of ids. */
export const PAGE = object({ after: ID, limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 } }, [
  'after',
  'limit',
]);

export const SESSION = object({
  id: TEXT,
  admin: TEXT,
  role: ROLE,
  createdAt: MOMENT,
  lastUsedAt: MOMENT,
  expiresAt: MOMENT,
});

export const ADMIN = object({
  name: TEXT,
  role: ROLE,
  state: STATE,
  locked: { type: 'boolean' },
  lastLoginAt: { anyOf: [MOMENT, { type: 'null' }] },
  createdAt: MOMENT,
});

export const ORG = object({ id: ID, name: TITLE, uscc: TEXT, division: DIVISION, state: STATE, createdAt: MOMENT }, [
  'uscc',
]);

export const APP = object({
  id: ID,
  org: ID,
  name: TITLE,
  answers: { type: 'boolean', description: '可代表本部门答复申请与纠错 · may answer for its org' },
  state: STATE,
  createdAt: MOMENT,
});
