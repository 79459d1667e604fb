import type { Evidence, MapEvidence, TableStatus, Words } from '@shuniu/schema';
import type { Kind } from './compare-rows.ts';

export const statusMeans: Readonly<Record<TableStatus, Words>> = {
  verified: { zh: '每个代码都有人与印刷文本核对无误', en: 'somebody confirmed every code against print' },
  corroborated: {
    zh: '互不相干的来源说法一致；没有人核对过印刷文本',
    en: 'sources that do not depend on each other agree; nobody has held it against print',
  },
  reconstructed: {
    zh: '没有找到原文，由别的资料推出；可能有误、有缺',
    en: 'no original text was found, it was inferred from other material; it may be wrong and have gaps',
  },
  'single-source': {
    zh: '全凭一个来源；那个来源错，这里就错',
    en: 'it rests on one source alone, and is wrong where that one is',
  },
  local: { zh: '一个省或城市自己的规定', en: 'what a province or city decided for itself' },
  synthetic: { zh: '只为示例，没有哪个城市使用', en: 'for examples only, no city uses it' },
};

export const evidenceMeans: Readonly<Record<Evidence, Words>> = {
  corroborated: { zh: '两个以上独立来源', en: 'two independent sources or more' },
  single: { zh: '只有一个来源', en: 'one source only' },
  local: { zh: '地方自己的决定', en: 'a decision of the place' },
  synthetic: { zh: '虚构，供示例', en: 'made up, for examples' },
};

export const mapEvidenceMeans: Readonly<Record<MapEvidence | 'by-roll-up', Words>> = {
  'by-name': { zh: '名称相同或相近，没有人复核', en: 'equal or alike names, reviewed by nobody' },
  'by-code-continuity': { zh: '编号连续，没有人复核', en: 'the numbers go on in order, reviewed by nobody' },
  'by-reading': { zh: '编者读出来的，没有人复核', en: 'as a compiler reads it, reviewed by nobody' },
  reviewed: { zh: '有姓名的人复核过', en: 'a named person has reviewed it' },
  'by-roll-up': {
    zh: '本地代码随它归并到的代码，没有人复核',
    en: 'a local code goes where the code goes that it is counted under, reviewed by nobody',
  },
};

export const kindMeans: Readonly<Record<Kind, Words>> = {
  '1:1': { zh: '一个类对一个类', en: 'one class, one class' },
  '1:n': { zh: '一个类有几个候选，逐条由人决定', en: 'one class has several candidates; a person decides' },
  'n:1': { zh: '几个类成为一个，今后分不开', en: 'several classes become one and are no longer told apart' },
  'n:m': { zh: '有几个候选，而候选又是别的类的候选', en: 'several candidates, which others have too' },
  none: { zh: '查过，没有', en: 'looked for, there is none' },
  unreviewed: { zh: '还没有人看过，不等于没有', en: 'nobody has looked, which does not mean there is none' },
  new: { zh: '没有旧代码指向它，不等于新增', en: 'no older code leads here, which does not prove it is new' },
};
