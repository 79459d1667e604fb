import type { Tier, Why } from '@shuniu/schema';
import type { Text } from './text.ts';

/** Words of the answer to "was it valid there and then, and if not, what is it now". */
export const validity = {
  title: { zh: '是否有效', en: 'Valid' },
  yes: { zh: '{day} 有效', en: 'yes, on {day}' },
  no: { zh: '{day} 无效：{why}', en: 'no, not on {day}: {why}' },
  unknown: { zh: '{day} 不详：{why}', en: 'not known for {day}: {why}' },
  now: { zh: '{day} 现行', en: 'In force on {day}' },
  nothing: { zh: '没有来源说明', en: 'nothing is said of it' },
  here: { zh: '在 {ref} 中：{status}{candidates}', en: 'in {ref}: {status}{candidates}' },
} as const satisfies Record<string, Text>;

export const whyWords: Readonly<Record<Why['because'], Text>> = {
  edition_not_yet: { zh: '版本尚未实施（{date} 起）', en: 'the edition is not in force yet (from {date})' },
  edition_superseded: { zh: '版本已被 {by} 取代（{date} 起）', en: 'the edition was replaced by {by} (from {date})' },
  edition_unknown: { zh: '版本当日是否已被 {by} 取代不详', en: 'whether {by} had replaced the edition is not known' },
  code_not_yet: { zh: '代码 {date} 起才有效', en: 'the code is valid from {date} only' },
  code_retired: {
    zh: '代码已废止（{date} 起），替代代码：{by}',
    en: 'the code was retired (from {date}), replaced by {by}',
  },
  out_of_use: { zh: '{by} 停用：{reason}', en: 'taken out of use by {by}: {reason}' },
};

export const tierWords: Readonly<Record<Tier, Text>> = {
  nation: { zh: '国家', en: 'nation' },
  province: { zh: '省级', en: 'province' },
  city: { zh: '市级', en: 'city' },
  county: { zh: '县级', en: 'county' },
};
