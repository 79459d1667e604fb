import type { TimeUnit } from '@shuniu/schema';
import type { FilingQuestion } from '@shuniu/sdk/standards';
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
  import: {
    zh: '把一个城市的立案、处置和结案表格（xlsx、csv）变成草稿，列出须由人决定的',
    en: 'make a draft of a city’s spreadsheet of filing rules (xlsx, csv), with a list of what a person has to decide',
  },
  spreadsheet: { zh: '表格文件', en: 'the spreadsheet' },
  owner: { zh: '谁的规定，如 cn-140800', en: 'whose rules they are, e.g. cn-140800' },
  edition: { zh: '版本年份，如 2023', en: 'year of the edition, e.g. 2023' },
  dir: { zh: '写到哪个标准目录', en: 'folder of standards to write into' },
  decisions: { zh: '填好的待定表', en: 'the filled-in list of decisions' },
  force: { zh: '覆盖已有的草稿', en: 'overwrite a draft that is there' },
  ownerMalformed: {
    zh: '--owner {id} 应为 cn- 加 2、4 或 6 位数字，如 cn-140800',
    en: '--owner {id}: cn- and 2, 4 or 6 digits, e.g. cn-140800',
  },
  editionMalformed: { zh: '--edition {edition} 应为四位年份', en: '--edition {edition}: a year of four digits' },
  present: {
    zh: '{path} 已存在，不会覆盖；要重做请加 --force',
    en: '{path} exists already and is not overwritten; --force does it again',
  },
  headerMissing: {
    zh: '{file} 的前 20 行里没有这些列：{missing}。多个工作表时用 --sheet 指明',
    en: '{file}: no header with {missing} in the first 20 rows; with several sheets, name one with --sheet',
  },
  counted: {
    zh: '{records} 条记录 = 标题 {titles} + 表头 {header} + 空行 {blank} + 已读 {taken}（成规则 {rules} 行）+ 待定 {undecided} + 决定不收 {leftOut}',
    en: '{records} records = {titles} titles + {header} header + {blank} blank + {taken} taken ({rules} rows of rules) + {undecided} to decide + {leftOut} left out by decision',
  },
  notTaken: { zh: '不认识、没有收的列：{list}', en: 'columns that nobody knows, not taken over: {list}' },
  unreadLines: {
    zh: '{n} 个处置时限没有读成数字和单位，原文照存，第 {list} 行',
    en: '{n} time limits not read into number and unit, kept as they stand: rows {list}',
  },
  repeatedLines: { zh: '同一小类中立案条件重复，第 {list} 行', en: 'condition repeated within its class: rows {list}' },
  paddedCodes: {
    zh: '{n} 个代码是数字，丢了前导零，名称一致才认定：{list}',
    en: '{n} codes were numbers without their zeros, taken because the name agrees: {list}',
  },
  bigNamesDiffer: { zh: '同一大类有几种写法：{list}', en: 'a big class written in several ways: {list}' },
  continuedCells: {
    zh: '{n} 个空单元格按合并单元格读作上一行的内容',
    en: '{n} empty cells read as the cell above that they were merged with',
  },
  tidiedCells: { zh: '{n} 个单元格去掉了首尾空白', en: '{n} cells freed of blanks around them' },
  unitsAsWritten: {
    zh: '“天”“小时”照字面读作自然日、钟点小时；若本市指工作日、工作时，请改 rules.csv 的 unit',
    en: '天 and 小时 are read as written, calendar days and hours of the clock; where the city means working ones, change column unit of rules.csv',
  },
  toDecide: {
    zh: '{n} 处须由人决定：在待定表的 decided_code 填代码（或 - 不收），再用 --decisions 运行',
    en: '{n} things for a person to decide: fill decided_code of the list with a code, or - to leave the class out, and run again with --decisions',
  },
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

export const questionWords: Readonly<Record<FilingQuestion['reason'], Text>> = {
  code_unknown: {
    zh: '第 {where} 行 {name}：代码表里没有 {made}{near}；若是本市自增的小类，先写进地方扩展',
    en: 'rows {where} {name}: there is no code {made}{near}; a class of the city itself goes into its overlay first',
  },
  name_differs: {
    zh: '第 {where} 行 {name}：{made} 在代码表里是别的名称{near}',
    en: 'rows {where} {name}: {made} has another name in the table{near}',
  },
  class_missing: {
    zh: '第 {where} 行 {name}：不知属于哪个小类',
    en: 'rows {where} {name}: not certain to which class they belong',
  },
  condition_missing: {
    zh: '第 {where} 行 {name}：没有立案条件，请在表格里补',
    en: 'rows {where} {name}: no filing condition; add it in the spreadsheet',
  },
};
