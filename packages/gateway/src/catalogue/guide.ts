import type { FieldKind, Words } from '@shuniu/schema';

/**
 * The words of the national guide (政务信息资源目录编制指南（试行）, core metadata). The guide's terms are the Chinese ones; the
 * ids beside them are ours, and so is the English.
 */
export const SHARE_TYPES = {
  unconditional: { zh: '无条件共享', en: 'shared unconditionally' },
  conditional: { zh: '有条件共享', en: 'shared conditionally' },
  'not-shared': { zh: '不予共享', en: 'not shared' },
} as const satisfies Readonly<Record<string, Words>>;
export type ShareType = keyof typeof SHARE_TYPES;

export const FORMATS = {
  document: { zh: '电子文件', en: 'electronic document' },
  spreadsheet: { zh: '电子表格', en: 'spreadsheet' },
  database: { zh: '数据库', en: 'database' },
  image: { zh: '图形图像', en: 'image' },
  stream: { zh: '流媒体', en: 'streaming media' },
  'self-described': { zh: '自描述格式', en: 'self-described format' },
  service: { zh: '服务接口', en: 'service interface' },
} as const satisfies Readonly<Record<string, Words>>;
export type Format = keyof typeof FORMATS;

export const UPDATE_CYCLES = {
  realtime: { zh: '实时', en: 'real time' },
  daily: { zh: '每日', en: 'daily' },
  weekly: { zh: '每周', en: 'weekly' },
  monthly: { zh: '每月', en: 'monthly' },
  quarterly: { zh: '每季度', en: 'quarterly' },
  yearly: { zh: '每年', en: 'yearly' },
} as const satisfies Readonly<Record<string, Words>>;
export type UpdateCycle = keyof typeof UPDATE_CYCLES;

/** The guide's letters for the type of an item. */
export const ITEM_TYPES = {
  C: { zh: '字符型', en: 'character' },
  N: { zh: '数值型', en: 'numeric' },
  Y: { zh: '货币型', en: 'currency' },
  D: { zh: '日期型', en: 'date' },
  T: { zh: '日期时间型', en: 'date and time' },
  L: { zh: '逻辑型', en: 'logical' },
  M: { zh: '备注型', en: 'memo' },
  G: { zh: '通用型', en: 'general' },
  B: { zh: '双精度型', en: 'double' },
  I: { zh: '整型', en: 'integer' },
  F: { zh: '浮点型', en: 'float' },
} as const satisfies Readonly<Record<string, Words>>;
export type ItemType = keyof typeof ITEM_TYPES;

/** Which letter a field of a record type gets. Which kind is which is our reading: the guide knows nothing of kinds. */
export function itemTypeOf(kind: FieldKind): ItemType {
  switch (kind) {
    case 'date':
      return 'D';
    case 'datetime':
      return 'T';
    case 'integer':
      return 'I';
    case 'number':
    case 'easting':
    case 'northing':
      return 'B';
    case 'geometry':
      return 'G';
    default:
      return 'C';
  }
}
