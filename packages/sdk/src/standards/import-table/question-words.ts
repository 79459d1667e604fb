import type { AskedQuestion, QuestionRule } from './question.ts';

export type QuestionLang = 'zh-CN' | 'en';

/** `{code}`, `{name}`, `{understood}` are what the question carries. */
const SENTENCES: Readonly<Record<QuestionRule, { readonly zh: string; readonly en: string }>> = {
  code_lost_zero: {
    zh: '代码“{code}”位数不足，前导零可能被电子表格吃掉；应是 {understood} 吗？填正确的代码',
    en: 'code "{code}" is too short: a spreadsheet may have eaten its zeros. Is it {understood}? Fill in the right code',
  },
  code_malformed: { zh: '“{code}”不是代码；填正确的代码', en: '"{code}" is no code; fill in the right one' },
  code_missing: { zh: '“{name}”没有代码；填代码', en: '"{name}" has no code; fill it in' },
  name_missing: {
    zh: '{understood} 没有名称；与国家标准相同填 keep',
    en: '{understood} has no name; keep: as in the table beneath',
  },
  big_class_missing: {
    zh: '本行没有大类代码（合并单元格没有覆盖到）；是 {understood} 吗？填大类代码',
    en: 'this row has no big class (the merged cells end above it). Is it {understood}? Fill in the big class',
  },
  big_class_lost_zero: {
    zh: '大类代码“{code}”位数不足；是 {understood} 吗？填大类代码（对合并范围内各行有效）',
    en: 'big class "{code}" is too short. Is it {understood}? Fill in the big class (counts for all rows it is merged over)',
  },
  big_class_unknown: {
    zh: '基表没有大类 {understood}；填大类代码',
    en: 'there is no big class {understood}; fill in one',
  },
  big_class_name: {
    zh: '大类名称“{name}”与基表“{understood}”不同；是同一大类填 same（叠加表不能改大类名称）',
    en: 'big class "{name}" is called {understood} beneath; same: it is that one (an overlay cannot rename it)',
  },
  code_contradicts_class: {
    zh: '代码与所在大类矛盾：{understood}；填正确的代码',
    en: 'code and big class contradict each other: {understood}; fill in the right code',
  },
  code_repeated: {
    zh: '代码 {understood} 前面已用于另一类；is <代码>：其实是那一类；move <代码>：改用扩展区间内的新号；skip：不要',
    en: '{understood}: the code was used above for another class. is <code>: it is that class; move <code>: a new number in the extension range; skip: leave out',
  },
  name_differs: {
    zh: '{understood}：与基表名称不同。relabel：同一类，本地叫法；keep：同一类，用基表名称；is <代码>：其实是另一类；move <代码>：本地另设的类，改用扩展区间内的新号；skip：不要',
    en: '{understood}: called otherwise beneath. relabel: same class, local name; keep: same class, name as beneath; is <code>: it is that class; move <code>: a class of its own, new number in the extension range; skip: leave out',
  },
  name_of_other_code: {
    zh: '{understood}：这个名称在基表中是另一个代码。keep：代码对，用基表名称；is <代码>：名称对；move <代码>；skip',
    en: '{understood}: beneath, this is the name of another code. keep: the code is right; is <code>: the name is right; move <code>; skip',
  },
  roll_up: {
    zh: '新增 {understood}：上报时归并到哪个代码？填代码；没有可归并的填 none 并写理由；其实就是国标某类填 is <代码>',
    en: '{understood} is new: which code is it counted under upstream? Fill in a code; none with a reason; is <code> where it is that class',
  },
  code_outside_range: {
    zh: '{understood} 不在基表中，也不在扩展区间内，不能新增。is <代码>、move <扩展区间内的新号> 或 skip',
    en: '{understood} is neither in the table beneath nor in the extension range. is <code>, move <number in the range> or skip',
  },
  code_is_gap: {
    zh: '{understood} 是基表的已知缺口，可能是国标代码而本库没有收录；请告知维护者。现在：is <代码>、move <代码> 或 skip',
    en: '{understood} is a known gap of the table: it may be a national code that this library lacks; tell its maintainers. For now: is <code>, move <code> or skip',
  },
  code_out_of_use: {
    zh: '{understood} 已由上级停用。is <代码>、move <代码> 或 skip',
    en: '{understood} was taken out of use by an overlay beneath. is <code>, move <code> or skip',
  },
  codes_missing: {
    zh: '基表中的这些代码表里没有。keep：照用；narrow <代码…>：本地停用这些（写理由）',
    en: 'these codes are not in the sheet. keep: in use all the same; narrow <codes…>: not used here (with a reason)',
  },
  overlay_rows_missing: {
    zh: '叠加表中已有、而本表没有得出的行。keep：保留；remove：删去',
    en: 'the overlay has rows that this table does not give. keep or remove',
  },
  base_moved: {
    zh: '导出之后，下面的表变动过（{understood}）；差别可能不是你改的。proceed：仍按现在的表比较',
    en: 'what lies beneath has moved since the export ({understood}); differences may not be your edits. proceed: compare with what is there now',
  },
  overlay_moved: {
    zh: '导出之后，叠加表被别人改过（{understood}）；继续会以本表为准。proceed：以本表为准',
    en: 'the overlay was changed since the export ({understood}); going on makes this table count. proceed: this table counts',
  },
  column_fixed: {
    zh: '{understood}：叠加表不能改这一项。ignore：不改',
    en: '{understood}: an overlay cannot change this. ignore: leave it as it was',
  },
};

/** What a person is asked, in one line. */
export function questionWords(question: AskedQuestion, lang: QuestionLang): string {
  const words = SENTENCES[question.rule][lang === 'en' ? 'en' : 'zh']
    .replaceAll('{code}', () => question.code)
    .replaceAll('{name}', () => question.name)
    .replaceAll('{understood}', () => question.understood);
  const flat = words.replace(/\s*[\r\n]+\s*/g, ' ');
  if (question.state !== 'wrong') return flat;
  return lang === 'en'
    ? `"${question.decision}" is no answer here. ${flat}`
    : `“${question.decision}”不能作为回答。${flat}`;
}
