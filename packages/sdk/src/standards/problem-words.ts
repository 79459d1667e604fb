import type { Problem, ProblemCode } from './problem.ts';

interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** `{value}` and `{detail}` are what the problem carries. */
const SENTENCES: Readonly<Record<ProblemCode, Sentence>> = {
  file_missing: { zh: '缺少文件', en: 'file is missing' },
  file_unexpected: { zh: '没有表引用此文件', en: 'no table, overlay or map has this file' },
  file_encoding: { zh: '不是 UTF-8', en: 'not UTF-8' },
  csv_broken: { zh: 'CSV 格式错误：{detail}', en: 'broken CSV: {detail}' },
  yaml_broken: { zh: 'YAML 格式错误：{detail}', en: 'broken YAML: {detail}' },
  header_wrong: { zh: '表头应为 {detail}', en: 'the header must be {detail}' },
  schema_breach: { zh: '{value} 不合格式：{detail}', en: '{value} breaks the schema: {detail}' },
  cell_untidy: {
    zh: '“{value}”含首尾空格、控制字符或电子表格错误值',
    en: '"{value}" has blanks around it, a control character or a spreadsheet error',
  },
  ref_mismatch: { zh: '{value} 与所在位置 {detail} 不符', en: '{value} does not agree with {detail}' },
  ref_repeated: { zh: '{value} 已在 {detail} 定义', en: '{value} is already defined in {detail}' },
  table_unknown: { zh: '没有代码表 {value}', en: 'there is no table {value}' },
  not_sorted: { zh: '{value} 应排在 {detail} 之前', en: '{value} must stand before {detail}' },
  code_repeated: { zh: '代码 {value} 重复（{detail}）', en: 'code {value} is repeated ({detail})' },
  key_repeated: { zh: 'key {value} 重复（{detail}）', en: 'key {value} is repeated ({detail})' },
  code_pattern_mismatch: { zh: '{value} 不符合 {detail}', en: '{value} does not match {detail}' },
  parent_unknown: { zh: '没有大类 {value}（有 {detail}）', en: 'there is no big class {value} (there are {detail})' },
  replaced_by_unknown: { zh: '替代代码 {value} 不在表中', en: 'the replacing code {value} is not in the table' },
  source_unknown: { zh: '来源 {value} 不在 {detail} 中', en: 'source {value} is not in {detail}' },
  dates_not_half_open: {
    zh: '{value} 不是有效的起止日期（前闭后开）',
    en: '{value} is no half-open period of calendar days',
  },
  known_gap_listed: { zh: '{value} 既在表中又列为缺口', en: '{value} is in the table and listed as a gap' },
  overlay_unknown: {
    zh: '地方扩展 {value} 不存在，或其上级缺失或成环',
    en: 'there is no overlay {value}, or its parents are missing or lead in a circle',
  },
  overlay_parent_unknown: {
    zh: '上级叠加表 {value} 不存在或成环',
    en: 'the parent overlay {value} does not exist or leads back here',
  },
  overlay_redefines_base: {
    zh: '{value} 已由 {detail} 定义，叠加表不得重定义',
    en: '{value} is defined by {detail}: an overlay may not redefine it',
  },
  overlay_code_outside_range: {
    zh: '{value} 不在扩展区间 {detail}',
    en: '{value} lies outside the extension ranges {detail}',
  },
  overlay_rollup_missing: {
    zh: '{value} 须有归并代码或无归并的理由，二者取一',
    en: '{value} needs either a roll-up or a reason why none',
  },
  overlay_rollup_unknown: { zh: '归并代码 {value} 不在 {detail}', en: 'the roll-up {value} is not in {detail}' },
  overlay_code_unknown: { zh: '{value} 不在 {detail}', en: '{value} is not in {detail}' },
  overlay_id_division: {
    zh: '{value} 应以行政区划 {detail} 命名',
    en: '{value} must be named after its division {detail}',
  },
  overlay_division_outside: {
    zh: '行政区划 {value} 不在上级叠加表的区划 {detail} 之内',
    en: 'division {value} does not lie in {detail}, the division of the parent overlay',
  },
  overlay_narrows_rollup: {
    zh: '{value} 已停用，而 {detail} 归并到它：请改归并代码，或不停用',
    en: '{value} is out of use, but {detail} is counted under it: change the roll-up, or keep the code',
  },
  overlay_relabel_takes_name: {
    zh: '{value} 改名后与 {detail} 同名：改名不得改变含义',
    en: '{value} would get the name of {detail}: a new label may not change what a code means',
  },
  overlay_base_moved: {
    zh: '{value} 与本叠加表所据的内容（sha256 {detail}）不同：请比较后更新 base_sha256',
    en: '{value} is not what this overlay was made for (sha256 {detail}): compare, then update base_sha256',
  },
  map_code_unknown: { zh: '{value} 不在 {detail}', en: '{value} is not in {detail}' },
  map_row_repeated: { zh: '对照行 {value} 重复（{detail}）', en: 'row {value} is repeated ({detail})' },
  map_none_contradicted: {
    zh: '{value}：“无对应”须目标为空且独占一行（{detail}）',
    en: '{value}: "none" has an empty target and stands alone ({detail})',
  },
  map_comment_missing: { zh: '{value}：非等同关系须写说明', en: '{value}: what is not equivalent needs a comment' },
  map_reviewer_missing: {
    zh: '{value}：reviewed 必须写明复核人，写了复核人的必须是 reviewed（{detail}）',
    en: '{value}: "reviewed" needs a name in reviewed_by, and a name needs "reviewed" ({detail})',
  },
  map_condition_malformed: {
    zh: '条件“{value}”不合格式：写作 字段=值 或 字段!=值，多个用 ; 分开',
    en: 'the condition "{value}" is none: write field=value or field!=value, several with ; between them',
  },
  map_condition_field_unknown: {
    zh: '条件中的字段 {value} 不存在；有 {detail}',
    en: 'there is no field {value} for a condition; there are {detail}',
  },
  map_condition_value_unknown: {
    zh: '条件中的值 {value} 不在该字段的取值中：{detail}',
    en: 'the value {value} of a condition is none of the field: {detail}',
  },
  verified_code_unknown: {
    zh: '核对记录中的代码 {value} 不在 {detail}',
    en: 'the verified code {value} is not in {detail}',
  },
  verified_contradicts: {
    zh: '{value} 与核对结论不符（{detail}）：confirmed 须与本表名称相同，corrected 须不同，absent 须为空',
    en: '{value} contradicts the verdict ({detail}): confirmed is the same name, corrected another, absent none',
  },
  verified_place_missing: { zh: '{value}：须写条款或页码', en: '{value}: clause or page is needed' },
  verified_status: {
    zh: '可信度写作 verified，但只有 {value} 个代码在 verified.csv 中核对无误',
    en: 'the status says verified, but {value} codes are confirmed in verified.csv',
  },
  code_damaged: {
    zh: '代码 {value} 像是电子表格或输入法弄坏的',
    en: 'the code {value} looks damaged by a spreadsheet or an input method',
  },
  change_broken: {
    zh: '变更记录不合格式：{detail}。写法见 CONTRIBUTING.md',
    en: 'this change is not written as it should be: {detail}. CONTRIBUTING.md shows how',
  },
  name_repeated: { zh: '{value} 与代码 {detail} 同名', en: '{value} has the same name as code {detail}' },
  name_nearly_repeated: { zh: '{value} 与 {detail} 几乎同名', en: '{value} has nearly the name of {detail}' },
  name_full_width: {
    zh: '{value} 含全角字母、数字或空格，应为“{detail}”',
    en: '{value} holds a full-width letter, digit or space: write "{detail}"',
  },
  name_outside_gbk: {
    zh: '{value} 中的“{detail}”不在 GBK 里，只认 GBK 的系统会显示成问号',
    en: '{value}: "{detail}" is not in GBK, a system that stores GBK shows a question mark',
  },
  category_unknown: {
    zh: '没有数据类别 {value}（有 {detail}）',
    en: 'there is no category {value} (there are {detail})',
  },
  category_repeated: { zh: '数据类别 {value} 重复', en: 'category {value} is repeated' },
  record_type_unknown: {
    zh: '没有记录类型 {value}（有 {detail}）',
    en: 'there is no record type {value} (there are {detail})',
  },
  dataset_repeated: { zh: '数据集 {value} 重复（{detail}）', en: 'dataset {value} is repeated ({detail})' },
  dataset_category_missing: {
    zh: '数据集 {value} 没有记录类型，须写数据类别',
    en: 'dataset {value} has no record type: it needs a category',
  },
  dataset_category_differs: {
    zh: '数据集归入 {value}，而其记录类型属于 {detail}：请确认；相同则留空',
    en: 'the dataset is put into {value}, its record type belongs to {detail}: make sure; leave it empty where it is the same',
  },
  dataset_count_mismatch: {
    zh: '{value}：列出的小类数与 small_classes 不符（{detail}）；complete: false 时只能少，不能多',
    en: '{value}: what is listed disagrees with small_classes ({detail}); with complete: false it may be less, never more',
  },
  filing_code_unknown: {
    zh: '{value} 不在 {detail}：先写进代码表或地方扩展',
    en: '{value} is not in {detail}: add it to a table or an overlay first',
  },
  filing_row_repeated: { zh: '{value} 重复（{detail}）', en: '{value} is repeated ({detail})' },
  filing_limit_broken: {
    zh: '{value}：时限要有数字和单位，区间从小到大',
    en: '{value}: a limit has a number and a unit, a range goes upwards',
  },
  filing_limit_unread: {
    zh: '处置时限“{value}”没有读成数字和单位，只能给人看',
    en: 'the time limit "{value}" is not in number and unit: only people can read it',
  },
};

/** One line for people, without file and line. */
export function problemWords(
  problem: Pick<Problem, 'code' | 'value' | 'detail' | 'meant'>,
  lang: 'zh-CN' | 'en',
): string {
  const sentence = SENTENCES[problem.code][lang === 'en' ? 'en' : 'zh'];
  const hint = lang === 'en' ? '; did you mean {meant}?' : '；是不是 {meant}？';
  const whole = problem.meant === undefined ? sentence : sentence + hint.replace('{meant}', problem.meant);
  return whole.replace('{value}', () => problem.value).replace('{detail}', () => problem.detail ?? '');
}
