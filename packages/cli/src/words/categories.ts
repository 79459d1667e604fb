import type { Text } from './text.ts';

/** Words of `shuniu standards categories`. */
export const categoryWords = {
  about: {
    zh: '五类数据（基础、运行、管理、服务、综合评价）：各有哪些记录类型和数据集',
    en: 'the five national categories of data, with their record types and datasets',
  },
  recordTypes: { zh: '记录类型', en: 'Record types' },
  datasets: { zh: '数据集', en: 'Datasets' },
  none: { zh: '无', en: 'none' },
  counted: {
    zh: '小类列出 {listed} 个，自称共 {said} 个',
    en: '{listed} of {said} small classes listed',
  },
  smallClass: { zh: '小类 {code}', en: 'small class {code}' },
  catalogues: { zh: '数据资源目录', en: 'Catalogues of datasets' },
  listed: { zh: '完整', en: 'complete' },
  unlisted: { zh: '不完整', en: 'incomplete' },
} as const satisfies Record<string, Text>;
