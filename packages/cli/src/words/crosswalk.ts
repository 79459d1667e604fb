import type { Text } from './text.ts';

/** Words of the commands that move codes from one edition to another. */
export const crosswalkWords = {
  propose: {
    zh: '按名称提出两个代码表的对照草稿（map.csv），未经复核；同等候选全部列出，不替人选择',
    en: 'a draft map of two tables by name (map.csv), reviewed by nobody; equal candidates are all listed, none is picked',
  },
  proposeFrom: { zh: '原代码表及版本', en: 'the table and edition that codes come from' },
  proposeTo: { zh: '目标代码表及版本', en: 'the table and edition that they go to' },
  proposed: {
    zh: '{from} → {to}：{n} 个代码中，{one} 个有一个候选，{many} 个有多个，{none} 个没有（不写行：尚未对照）',
    en: '{from} → {to}: of {n} codes {one} have one candidate, {many} have several, {none} have none (no row: not looked at yet)',
  },
} as const satisfies Record<string, Text>;
