import { TABLE_RULES } from './rules-table.ts';
import { CODE_RULES } from './rules-code.ts';

/** How much a change asks of whoever uses the table. */
export type Level = 'major' | 'minor' | 'patch';

/** Stable names: profiles and CI branch on them. A retired name never returns. The order here is the order in which changes are told. */
export const diffRules = { ...TABLE_RULES, ...CODE_RULES };

export type DiffRule = keyof typeof diffRules;

/** What the levels are called and what decides them. */
export const LEVELS = {
  major: {
    title: { zh: '重大', en: 'major' },
    means: {
      zh: '原来有效的数据不再有效，或同样的数据有了别的含义，或上报汇总数变了',
      en: 'data that was valid no longer is, or the same data means something else, or what is counted upstream changes',
    },
  },
  minor: {
    title: { zh: '一般', en: 'minor' },
    means: {
      zh: '有新的可用，原有数据照旧有效、含义不变',
      en: 'something new can be used; the data there is stays valid and means the same',
    },
  },
  patch: {
    title: { zh: '细微', en: 'patch' },
    means: {
      zh: '只改说法、依据、备注，任何数据的有效与含义都不变',
      en: 'only wording, evidence and remarks change; no data becomes valid, invalid or different',
    },
  },
} as const;
