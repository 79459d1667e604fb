import type { Rule } from './rule.ts';

/** Facts of the table as a whole. */
export const TABLE_RULES = {
  record_type_changed: {
    level: 'major',
    title: { zh: '数据类型变了', en: 'record type changed' },
    says: { zh: '数据类型由 {before} 变为 {after}', en: 'the record type {before} became {after}' },
    why: { zh: '用这个表检查的是另一种数据了', en: 'the table now checks data of another kind' },
  },
  table_closed: {
    level: 'major',
    title: { zh: '表改为完整', en: 'table closed' },
    says: { zh: '表由不完整改为完整', en: 'the table, known to have gaps, is now complete' },
    why: {
      zh: '表中没有的代码原来只是警告，现在是错误',
      en: 'a code that is not in it was a warning and is an error now',
    },
  },
  table_opened: {
    level: 'minor',
    title: { zh: '表改为不完整', en: 'table opened' },
    says: { zh: '表由完整改为不完整', en: 'the table, complete before, is now known to have gaps' },
    why: {
      zh: '未知代码由错误变为警告，原有数据照旧有效',
      en: 'an unknown code becomes a warning; nothing valid becomes invalid',
    },
  },
  code_pattern_changed: {
    level: 'major',
    title: { zh: '代码格式变了', en: 'code pattern changed' },
    says: { zh: '代码格式由 {before} 变为 {after}', en: 'the pattern of codes {before} became {after}' },
    why: {
      zh: '按原格式写的代码、字段长度和程序要改',
      en: 'codes, columns and programs made for the old pattern have to change',
    },
  },
  extension_range_shrunk: {
    level: 'major',
    title: { zh: '扩展区间缩小', en: 'extension range shrunk' },
    says: { zh: '地方扩展区间缩小：{before} → {after}', en: 'less room for local codes: {before} → {after}' },
    why: { zh: '地方已用的代码可能落在区间之外', en: 'local codes in use may now lie outside' },
  },
  extension_range_extended: {
    level: 'minor',
    title: { zh: '扩展区间扩大', en: 'extension range extended' },
    says: { zh: '地方扩展区间扩大：{before} → {after}', en: 'more room for local codes: {before} → {after}' },
    why: { zh: '只是多了可用的代码', en: 'only more codes can be used' },
  },
  extension_direction_changed: {
    level: 'patch',
    title: { zh: '扩展编码方向变了', en: 'extension direction changed' },
    says: { zh: '地方代码的编码方向由 {before} 变为 {after}', en: 'local codes are counted {after}, before {before}' },
    why: { zh: '只影响以后怎么编，已编的不变', en: 'a rule for codes to come; those there are stay' },
  },
  edition_validity_shortened: {
    level: 'major',
    title: { zh: '版本有效期缩短', en: 'edition validity shortened' },
    says: { zh: '版本有效期缩短：{before} → {after}', en: 'the edition is in force for less time: {before} → {after}' },
    why: { zh: '某些日子的数据不再由本版管', en: 'on some days the edition no longer answers for data' },
  },
  edition_validity_extended: {
    level: 'minor',
    title: { zh: '版本有效期延长', en: 'edition validity extended' },
    says: { zh: '版本有效期延长：{before} → {after}', en: 'the edition is in force for longer: {before} → {after}' },
    why: { zh: '原有的日子都还有效', en: 'every day that counted still counts' },
  },
  edition_date_stated: {
    level: 'minor',
    title: { zh: '补上版本日期', en: 'edition date stated' },
    says: {
      zh: '原来不详的日期有了：{before} → {after}',
      en: 'a date that was not known is stated: {before} → {after}',
    },
    why: { zh: '原来答“不详”的，现在有确定回答', en: 'what was answered "not known" has an answer now' },
  },
  edition_date_withdrawn: {
    level: 'minor',
    title: { zh: '撤回版本日期', en: 'edition date withdrawn' },
    says: {
      zh: '原来写明的日期改为不详：{before} → {after}',
      en: 'a date that was stated is not known any more: {before} → {after}',
    },
    why: { zh: '确定的回答变成“不详”，数据不因此无效', en: 'an answer becomes "not known"; no data becomes invalid' },
  },
  superseded_by_changed: {
    level: 'minor',
    title: { zh: '后继版本变了', en: 'successor changed' },
    says: { zh: '后继版本由 {before} 变为 {after}', en: 'replaced by {after}, before {before}' },
    why: { zh: '指向新的去处，本版数据不变', en: 'points to another place to go; the data of this edition stays' },
  },
  big_class_removed: {
    level: 'major',
    title: { zh: '删去大类', en: 'big class removed' },
    says: { zh: '大类 {code} {name} 没有了', en: 'big class {code} {name} is gone' },
    why: { zh: '按大类的汇总和授权失去对象', en: 'sums and grants by this class lose their object' },
  },
  big_class_renumbered: {
    level: 'major',
    title: { zh: '大类改号', en: 'big class renumbered' },
    says: { zh: '大类 {name} 由 {before} 改为 {after}', en: 'big class {name} was {before} and is {after}' },
    why: { zh: '按大类代码的筛选和汇总会取错', en: 'filters and sums by its code pick the wrong class' },
  },
  big_class_added: {
    level: 'minor',
    title: { zh: '新增大类', en: 'big class added' },
    says: { zh: '新增大类 {code} {name}', en: 'new big class {code} {name}' },
    why: { zh: '只增加，不影响原有大类', en: 'an addition; the others stay' },
  },
  big_class_renamed: {
    level: 'patch',
    title: { zh: '大类改名', en: 'big class renamed' },
    says: { zh: '大类 {code} 改名：{before} → {after}', en: 'big class {code} renamed: {before} → {after}' },
    why: { zh: '只改名称，代码和范围不变', en: 'a label; code and content stay' },
  },
  known_gaps_changed: {
    level: 'patch',
    title: { zh: '已知缺口变了', en: 'known gaps changed' },
    says: { zh: '已知缺口：{before} → {after}', en: 'known gaps: {before} → {after}' },
    why: { zh: '只是对缺什么知道得更清楚', en: 'only better knowledge of what is missing' },
  },
  trust_changed: {
    level: 'patch',
    title: { zh: '表的可信度变了', en: 'trust changed' },
    says: { zh: '可信度由 {before} 变为 {after}', en: 'trust was {before}, is {after}' },
    why: { zh: '代码本身不变', en: 'the codes stay' },
  },
  overlays_changed: {
    level: 'patch',
    title: { zh: '叠加的地方扩展不同', en: 'overlays changed' },
    says: { zh: '地方扩展：{before} → {after}', en: 'overlays: {before} → {after}' },
    why: { zh: '扩展带来的增、停、改名逐条另报', en: 'what they add, narrow and rename is told one by one' },
  },
  table_words_changed: {
    level: 'patch',
    title: { zh: '表的说明变了', en: 'words of the table changed' },
    says: { zh: '标题或说明：{before} → {after}', en: 'title or remarks: {before} → {after}' },
    why: { zh: '只是文字', en: 'words only' },
  },
} as const satisfies Record<string, Rule>;
