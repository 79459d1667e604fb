import { FORMATS, ITEM_TYPES, SHARE_TYPES, UPDATE_CYCLES } from './guide.ts';

const text = (description: string, maxLength: number) => ({ type: 'string', minLength: 1, maxLength, description });
const oneOf = (terms: object, description: string) => ({ type: 'string', enum: Object.keys(terms), description });

export const ENTRY_ID = { type: 'string', pattern: '^[a-z0-9][a-z0-9._-]{0,79}$' } as const;
export const DIVISION = { type: 'string', pattern: '^([0-9]{2}|[0-9]{4}|[0-9]{6})?$' } as const;

export const DAY = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' } as const;

/** What a provider sends (JSON Schema 2020-12). */
export const ENTRY_CONTENT = {
  type: 'object',
  additionalProperties: false,
  required: ['title'],
  properties: {
    title: text('信息资源名称', 200),
    titleEn: text('English name (ours, not of the guide)', 300),
    resourceCode: {
      type: 'string',
      maxLength: 64,
      pattern: '^[0-9A-Za-z]{6,}/[0-9A-Za-z]+$',
      description: '信息资源代码：类（1 位）+ 项（2）+ 目（3）+ 细目（不定长）“/”顺序号（不定长）',
    },
    classification: {
      type: 'array',
      maxItems: 4,
      items: text('name', 100),
      description: '信息资源分类：类、项、目、细目的名称，依次填写',
    },
    provider: { ...ENTRY_ID, description: '信息资源提供方（部门编号）；缺省为调用者所在部门' },
    abstract: text('信息资源摘要', 4000),
    format: {
      type: 'object',
      additionalProperties: false,
      required: ['kind'],
      properties: {
        kind: oneOf(FORMATS, '信息资源格式'),
        detail: text('具体格式，如 xlsx、GeoJSON', 100),
      },
    },
    items: {
      type: 'array',
      maxItems: 1000,
      description: '信息项；条目指向数据集时由其记录类型得出，不可另填',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'type'],
        properties: {
          name: text('信息项名称', 200),
          type: oneOf(
            ITEM_TYPES,
            '数据类型：C 字符型、N 数值型、Y 货币型、D 日期型、T 日期时间型、L 逻辑型、M 备注型、G 通用型、B 双精度型、I 整型、F 浮点型',
          ),
          length: { type: 'integer', minimum: 1, maximum: 1_000_000_000, description: '长度（字符）' },
        },
      },
    },
    shareType: oneOf(SHARE_TYPES, '共享类型：无条件共享、有条件共享、不予共享'),
    shareCondition: text('共享条件；有条件共享时必填', 2000),
    shareMethod: text('共享方式', 200),
    legalBasis: text('不予共享的法律依据（本平台所加）；不予共享时必填', 2000),
    open: { type: 'boolean', description: '是否向社会开放' },
    openCondition: text('开放条件', 2000),
    updateCycle: oneOf(UPDATE_CYCLES, '更新周期：实时、每日、每周、每月、每季度、每年'),
    related: {
      type: 'array',
      maxItems: 200,
      uniqueItems: true,
      items: text('resource code', 64),
      description: '关联资源代码',
    },
    themes: { type: 'array', maxItems: 50, uniqueItems: true, items: ENTRY_ID, description: '专题（本平台所加）' },
    division: { ...DIVISION, description: '数据覆盖的区划（本平台所加）；缺省为提供方所在区划' },
    dataset: { ...ENTRY_ID, description: '可交换的数据集（本平台所加）' },
  },
} as const;

export const NEW_ENTRY = {
  ...ENTRY_CONTENT,
  required: ['id', 'title'],
  properties: { id: { ...ENTRY_ID, description: '条目编号（本平台所加），用于网址' }, ...ENTRY_CONTENT.properties },
} as const;

export const STATE_CHANGE = {
  type: 'object',
  additionalProperties: false,
  required: ['to'],
  properties: {
    to: { type: 'string', enum: ['published', 'deprecated', 'withdrawn'] },
    sunset: { ...DAY, description: '停止服务的日期；弃用时必填' },
    successor: { ...ENTRY_ID, description: '替代它的条目' },
  },
} as const;
