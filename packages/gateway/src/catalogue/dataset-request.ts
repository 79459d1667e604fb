import { CATEGORY_IDS } from '@shuniu/schema';
import { KINDS } from '@shuniu/sdk/standards';
import { ENTRY_ID } from './entry-schema.ts';

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });
const title = {
  type: 'object',
  additionalProperties: false,
  required: ['zh', 'en'],
  properties: { zh: text(200), en: text(200) },
} as const;
const names = { type: 'array', items: text(50), uniqueItems: true, maxItems: 20 } as const;
const intake = {
  type: 'object',
  additionalProperties: false,
  description: '接收时的校验：代码表、地方扩展、网格编码方式；locate：把推来的点定位到库中的单元网格',
  properties: { standard: text(100), overlay: text(100), gridProfile: text(50), locate: { type: 'boolean' } },
} as const;
const schema = {
  type: 'object',
  description: '带标注的 JSON Schema（standards/schemas/record.schema.json），或不带标注的，另附 annotations',
} as const;
const annotations = {
  type: 'object',
  description: '不带标注的 JSON Schema 没有说明、也不可猜测的内容',
  additionalProperties: false,
  required: ['name', 'category', 'identity', 'sensitivity'],
  properties: {
    name: { type: 'string', pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 40, description: '记录类型的名称' },
    titleEn: text(200),
    category: { type: 'string', enum: CATEGORY_IDS, description: '五类数据之一' },
    identity: { ...names, minItems: 1, description: '标识一条记录的字段' },
    divisionFrom: { ...names, description: '前六位为县级区划的字段' },
    sensitivity: { type: 'string', enum: ['public', 'internal', 'personal'], description: '全部字段的敏感程度' },
    kinds: { type: 'object', maxProperties: 500, additionalProperties: { type: 'string', enum: KINDS } },
    geometry: {
      type: 'object',
      additionalProperties: false,
      required: ['type', 'required'],
      properties: { type: { type: 'string', enum: ['point', 'line', 'polygon'] }, required: { type: 'boolean' } },
    },
  },
} as const;

export const NEW_DATASET = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title'],
  properties: {
    id: ENTRY_ID,
    title,
    provider: { ...ENTRY_ID, description: '提供方；缺省为调用者所在部门' },
    recordType: { ...text(40), description: '内置记录类型' },
    edition: { type: 'string', pattern: '^[0-9]{4}$', description: '标准版本' },
    schema,
    annotations,
    intake,
  },
} as const;

export const CHANGED_DATASET = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    title,
    schema,
    annotations,
    intake,
    state: { type: 'string', enum: ['active', 'deprecated', 'withdrawn'] },
  },
} as const;
