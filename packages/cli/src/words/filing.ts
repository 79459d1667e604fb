import type { TimeUnit } from '@shuniu/schema';
import type { Text } from './text.ts';

/** Words of `shuniu standards filing` and `import-filing`. */
export const filing = {
  about: {
    zh: '某小类的立案条件、处置时限、结案条件（地方所定）',
    en: 'filing condition, time limit and closing condition of a class, as a city decided them',
  },
  overlay: {
    zh: '哪个城市，如 cn-140100（连同其省）；不写则列出全部',
    en: 'whose rules, e.g. cn-140100 with its province; without it, those of all',
  },
  nothing: {
    zh: '{code}（{ref}）没有立案处置规则。国家层面的立案处置表没有来源，本库不编造；地方的表用 import-filing 导入，再用 --standards <目录> 带上',
    en: 'no filing rule for {code} ({ref}). No national filing table could be sourced and none is invented here; bring a city’s with import-filing and --standards <dir>',
  },
  current: { zh: '{day} 有效', en: 'in force on {day}' },
  unknown: { zh: '{day} 是否有效不详', en: 'not known whether in force on {day}' },
  condition: { zh: '立案条件', en: 'Filed when' },
  limit: { zh: '处置时限', en: 'Time limit' },
  closing: { zh: '结案条件', en: 'Closed when' },
  competent: { zh: '主管部门', en: 'Competent department' },
  responsible: { zh: '责任单位', en: 'Responsible department' },
  legalBasis: { zh: '法律依据', en: 'Legal basis' },
  collection: { zh: '采集要求', en: 'Collection' },
  note: { zh: '备注', en: 'Note' },
  noLimit: { zh: '表中未写', en: 'the table says none' },
  unread: { zh: '“{text}”（未能读成数字和单位）', en: '"{text}" (not in number and unit)' },
  stood: { zh: '{read}（原文“{text}”）', en: '{read} (as written: "{text}")' },
  sets: { zh: '立案处置规则', en: 'Filing rules' },
  onBase: { zh: '{base} 的类', en: 'classes of {base}' },
} as const satisfies Record<string, Text>;

export const timeUnits: Readonly<Record<TimeUnit, Text>> = {
  urgent_hour: { zh: '紧急工作时', en: 'urgent hours (around the clock)' },
  work_hour: { zh: '工作时', en: 'work hours' },
  hour: { zh: '小时', en: 'hours' },
  urgent_day: { zh: '紧急工作日', en: 'urgent days' },
  work_day: { zh: '工作日', en: 'work days' },
  calendar_day: { zh: '天', en: 'days' },
};
