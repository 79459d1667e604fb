import type { Words } from '@shuniu/schema';
import { markup, type Markup } from './markup.ts';

export type Lang = 'zh-CN' | 'en';

/** Words in the reader's language, the other one smaller beside them. */
export interface Say {
  (words: Words): Markup;
  /** Only the reader's language, without markup. */
  plain(words: Words): string;
}

export function sayIn(lang: Lang): Say {
  const zh = (words: Words): Markup => markup`<span lang="zh-CN">${words.zh}</span>`;
  const en = (words: Words): Markup => markup`<span lang="en">${words.en}</span>`;
  const beside = (text: Markup): Markup => markup`<small class="beside">${text}</small>`;
  return lang === 'zh-CN'
    ? Object.assign((words: Words) => markup`${zh(words)} ${beside(en(words))}`, { plain: (words: Words) => words.zh })
    : Object.assign((words: Words) => markup`${en(words)} ${beside(zh(words))}`, { plain: (words: Words) => words.en });
}

/** All fixed words of the page. */
export const phrases = {
  title: { zh: '数据检查报告', en: 'Data check report' },
  clean: { zh: '全部接收', en: 'all accepted' },
  cleanWithWarnings: { zh: '全部接收，有提醒', en: 'all accepted, with warnings' },
  partly: { zh: '部分拒收', en: 'partly refused' },
  nothing: { zh: '没有数据被接收', en: 'nothing accepted' },
  asOf: { zh: '检查基准日', en: 'as of' },
  read: { zh: '读入', en: 'read' },
  accepted: { zh: '接收', en: 'accepted' },
  refused: { zh: '拒收', en: 'refused' },
  inserted: { zh: '新增', en: 'inserted' },
  updated: { zh: '更新', en: 'updated' },
  unchanged: { zh: '未变', en: 'unchanged' },
  skipped: { zh: '跳过', en: 'skipped' },
  retired: { zh: '退役', en: 'retired' },
  stored: { zh: '入库情况', en: 'What was stored' },
  notStored: { zh: '本次没有写入数据库', en: 'nothing was written to a database' },
  findings: { zh: '发现的问题', en: 'Findings' },
  noFindings: { zh: '没有发现问题。', en: 'No findings.' },
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
  errorsRefuse: {
    zh: '有错误的行被拒收，只有提醒的行被接收。',
    en: 'Rows with an error are refused; rows with warnings only are accepted.',
  },
  map: { zh: '点位分布', en: 'Where the points are' },
  noPoints: { zh: '没有可以上图的点。', en: 'No points to draw.' },
  gridOutlines: { zh: '单元网格', en: 'unit grids' },
  shades: {
    zh: '接收越密，颜色越深；拒收占比越高，颜色越深',
    en: 'darker: more accepted points; a larger share refused',
  },
  offMap: { zh: '图外的点', en: 'points outside this map' },
  classes: { zh: '按类别', en: 'By class' },
  otherClasses: { zh: '其余类别', en: 'other classes' },
  samples: { zh: '样例', en: 'Samples' },
  file: { zh: '文件', en: 'file' },
  line: { zh: '行', en: 'line' },
  field: { zh: '字段', en: 'field' },
  value: { zh: '原值', en: 'value as it stood' },
  expected: { zh: '应为', en: 'would be right' },
  message: { zh: '说明', en: 'what is wrong' },
  empty: { zh: '（空）', en: '(empty)' },
  wholeFile: { zh: '整个文件', en: 'whole file' },
  moreSamples: {
    zh: '此处只列出前几条；全部见拒收文件（--rejects）。',
    en: 'Only the first are listed here; the rejects file (--rejects) has them all.',
  },
  coverage: { zh: '检查了什么，没有检查什么', en: 'What was checked, what was not' },
  checked: { zh: '检查了', en: 'checked' },
  notChecked: { zh: '没有检查', en: 'not checked' },
  none: { zh: '无', en: 'none' },
  inputs: { zh: '输入文件', en: 'Inputs' },
  bytes: { zh: '字节', en: 'bytes' },
  rows: { zh: '行数', en: 'rows' },
  encoding: { zh: '编码', en: 'encoding' },
  crs: { zh: '坐标系', en: 'reference system' },
  axes: { zh: '坐标轴', en: 'axes' },
  lock: { zh: '依据的代码表', en: 'Code tables that judged' },
  table: { zh: '代码表', en: 'code table' },
  overlay: { zh: '地方扩展', en: 'overlay' },
  status: { zh: '可信程度', en: 'how far to trust it' },
  noTables: { zh: '没有用到代码表。', en: 'No code table was used.' },
  offline: {
    zh: '本页自成一体，不加载任何外部资源，可离线打开、打印、归档。',
    en: 'This page loads nothing from outside: it can be read, printed and filed offline.',
  },
} as const satisfies Record<string, Words>;

/** What the status of a code table means to who relies on it. */
export const trust: Readonly<Record<string, Words>> = {
  verified: { zh: '已核对标准原文', en: 'verified against the printed standard' },
  corroborated: { zh: '有两个以上独立来源印证', en: 'corroborated by independent sources' },
  reconstructed: {
    zh: '由公开资料重建，未经原文核对',
    en: 'reconstructed from public sources, not verified against the printed text',
  },
  'single-source': { zh: '只有一个来源', en: 'single source' },
  local: { zh: '地方自定', en: 'local decision' },
  synthetic: { zh: '示例，虚构', en: 'made up, for examples' },
};
