import type { Code, CodeTable, Evidence, MapEvidence, Relationship, Translation } from '@shuniu/schema';
import type { Text } from './text.ts';

/** Words of `shuniu standards`. How far a table can be relied on is said in words/doctor.ts. */
export const standards = {
  about: { zh: '代码表：列出、查看、查码、跨版本对照、检查', en: 'code tables: list, show, look up, translate, lint' },
  list: { zh: '列出代码表、地方扩展和对照表', en: 'list the code tables, overlays and maps' },
  show: { zh: '查看一个代码表', en: 'show one code table' },
  lookup: { zh: '查一个代码在某版本中的含义', en: 'say what a code is in one edition' },
  translate: {
    zh: '把一个代码对照到另一版本；有多个候选时不替人选择',
    en: 'find a code in another edition; never picks among several',
  },
  lint: { zh: '检查一个标准目录（CSV、YAML）', en: 'check a folder of standards (CSV, YAML)' },
  newOverlay: {
    zh: '开始一个地方扩展：目录、overlay.yaml 和空的 add/narrow/relabel.csv',
    en: 'start an overlay: folder, overlay.yaml and empty add/narrow/relabel.csv',
  },
  overlayId: { zh: 'cn- 加行政区划，如 cn-140200', en: 'cn- and a division, e.g. cn-140200' },
  base: { zh: '它扩展的代码表及版本，可重复', en: 'a table and edition that it extends; may be repeated' },
  parentId: { zh: '上级扩展（默认按行政区划查找）', en: 'the overlay beneath (default: found by division)' },
  nameZh: { zh: '中文名称', en: 'Chinese name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  export: {
    zh: '导出一个代码表（可带地方扩展）：xlsx 给人，csv、json、sql 给程序',
    en: 'export a table, with an overlay if named: xlsx for people; csv, json, sql for programs',
  },
  format: {
    zh: 'csv、xlsx、json 或 sql（默认按 --output 的扩展名）',
    en: 'csv, xlsx, json or sql (default: as --output ends)',
  },
  output: { zh: '写到这个文件（默认标准输出）', en: 'file to write (default: stdout)' },
  bom: { zh: 'csv 以 BOM 开头', en: 'begin a csv with a byte order mark' },
  formatNeeded: {
    zh: '请用 --format 指明格式：csv、xlsx、json、sql',
    en: 'name a format with --format: csv, xlsx, json, sql',
  },
  xlsxNeedsFile: { zh: 'xlsx 要写到文件：--output <文件>', en: 'xlsx needs a file: --output <file>' },
  exported: { zh: '{path}：{n} 个代码', en: '{path}: {n} codes' },
  csvFormulas: {
    zh: '{n} 个单元格会被电子表格当作公式；给人看请用 --format xlsx',
    en: 'a spreadsheet would take {n} cells for formulas; for people use --format xlsx',
  },
  importTable: {
    zh: '把城市自己的表格（xlsx、csv）或改过的导出读成地方扩展草稿，列出须由人决定的问题',
    en: 'read a city’s own spreadsheet, or an edited export, into an overlay, with a list of what a person must decide',
  },
  tableFile: { zh: '表格文件', en: 'the spreadsheet' },
  oneBase: { zh: '它对应的代码表及版本', en: 'the table and edition that it extends' },
  oneOverlay: { zh: '写入哪个地方扩展', en: 'the overlay to write into' },
  map: {
    zh: '表头：code=…,name=…（还有 parent、parent-name、roll-up、reason、name-en）',
    en: 'headings: code=…,name=… (also parent, parent-name, roll-up, reason, name-en)',
  },
  decisions: { zh: '填好的 decisions.csv 或 .xlsx', en: 'the filled-in decisions.csv or .xlsx' },
  overwriteDecisions: { zh: '丢弃草稿目录里已填的决定', en: 'discard decisions that were filled in already' },
  mapMalformed: {
    zh: '--map 应形如 code=小类代码,name=小类名称',
    en: '--map must look like code=<heading>,name=<heading>',
  },
  readAs: {
    zh: '{file} {sheet}：表头在第 {header} 行，{classes} 个类，其中 {same} 个与下层相同',
    en: '{file} {sheet}: header in row {header}, {classes} classes, {same} of them as beneath',
  },
  tidied: { zh: '去掉了换行、空白或全角', en: 'read without line breaks, blanks or full-width digits' },
  filledDown: { zh: '{n} 行的大类取自上一行', en: '{n} rows take their big class from the row above' },
  ignoredRows: { zh: '没有代码和名称的行，未读', en: 'rows without code and name, not read' },
  rowAt: { zh: '第 {row} 行：{stood} → {read}', en: 'row {row}: {stood} → {read}' },
  questions: { zh: '{open} 个问题须由人决定（共 {all} 个）', en: '{open} questions for a person to decide (of {all})' },
  fillIn: {
    zh: '请在 {folder}/decisions.xlsx（电子表格）或 decisions.csv（文本编辑器）填 decision 列，然后：\n  {command}',
    en: 'fill in column decision of {folder}/decisions.xlsx (in a spreadsheet) or decisions.csv (in a text editor), then:\n  {command}',
  },
  unusedDecisions: {
    zh: '{n} 个决定没有对应的问题（表格变了，或不再需要），未用',
    en: '{n} decisions answer no question (the table has changed, or they are no longer needed) and were not used',
  },
  decisionsKept: {
    zh: '{path} 里有别的决定，不会覆盖：用 --decisions {path} 采用，或加 --overwrite 丢弃',
    en: '{path} holds other decisions and is not overwritten: use them with --decisions {path}, or discard them with --overwrite',
  },
  imported: {
    zh: '{id} 在 {base} 上：增 {add}，停用 {narrow}，改名 {relabel}，已写入 {folder}',
    en: '{id} on {base}: {add} added, {narrow} out of use, {relabel} renamed, written to {folder}',
  },
  importUnchanged: { zh: '{id} 在 {base} 上没有变化', en: '{id} on {base} stays as it is' },
  refusedByLint: {
    zh: '这些决定得出的扩展有问题，未写入：',
    en: 'the overlay that these decisions give has problems and was not written:',
  },
  lock: {
    zh: '写下所用代码表、扩展、对照表的指纹；--check 说出哪些变动了',
    en: 'write down the hashes of all tables, overlays and maps; --check names what has moved',
  },
  lockOutput: { zh: '锁文件', en: 'the lock file' },
  lockCheck: {
    zh: '与锁文件比较，不写；有变动时退出码 1',
    en: 'compare with the lock file, write nothing; 1 where something moved',
  },
  locked: {
    zh: '{path}：{tables} 个代码表，{overlays} 层扩展，{maps} 个对照表',
    en: '{path}: {tables} tables, {overlays} overlay layers, {maps} maps',
  },
  lockHolds: {
    zh: '与 {path} 一致（{tables} 个代码表，{overlays} 层扩展，{maps} 个对照表）',
    en: 'as in {path} ({tables} tables, {overlays} overlay layers, {maps} maps)',
  },
  noLockFile: {
    zh: '{path} 不是锁文件；先写一个：shuniu standards lock --output {path}',
    en: '{path} is no lock file; write one first: shuniu standards lock --output {path}',
  },
  dir: { zh: '标准目录', en: 'folder of standards' },
  table: { zh: '代码表引用，如 gbt-30428-2/part@2013', en: 'table reference, e.g. gbt-30428-2/part@2013' },
  code: { zh: '代码', en: 'the code' },
  folder: { zh: '标准目录', en: 'folder of standards' },
  from: { zh: '代码所属的代码表及版本', en: 'table and edition that the code belongs to' },
  to: { zh: '要对照到的代码表及版本', en: 'table and edition to find it in' },
  standardNeeded: {
    zh: '必须用 --standard 指明代码表和版本：同一代码在不同版本中含义不同。{code} 见于 {known}',
    en: 'name the table and edition with --standard: a code means different things in different editions. {code} is in {known}',
  },
  nowhere: { zh: '任何代码表都没有', en: 'no table' },

  tables: { zh: '代码表', en: 'Code tables' },
  overlays: { zh: '地方扩展', en: 'Overlays' },
  maps: { zh: '版本对照', en: 'Maps between editions' },
  codes: { zh: '{n} 个代码', en: '{n} codes' },
  adds: {
    zh: '{base} 增 {add}，停用 {narrow}，改名 {relabel}',
    en: '{base}: {add} added, {narrow} out of use, {relabel} renamed',
  },
  rows: { zh: '{n} 行', en: '{n} rows' },
  onTop: { zh: '在 {parent} 之上', en: 'on top of {parent}' },
  unreviewedMap: { zh: '按名称对照，未经人工复核', en: 'matched by name, reviewed by nobody' },
  reviewedMap: { zh: '已复核', en: 'reviewed' },
  trust: { zh: '可信度', en: 'Trust' },
  complete: { zh: '完整', en: 'complete' },
  incomplete: { zh: '不完整', en: 'not complete' },
  dates: { zh: '有效期', en: 'In force' },
  unknownDate: { zh: '不详', en: 'not known' },
  open: { zh: '至今', en: 'open' },
  gaps: { zh: '已知缺口', en: 'Known gaps' },
  extension: { zh: '扩展区间', en: 'Extension ranges' },
  revision: { zh: '数据修订', en: 'data revision' },
  supersededBy: { zh: '后继', en: 'Replaced by' },
  takenOut: { zh: '停用（{origin}）：{reason}', en: 'out of use ({origin}): {reason}' },
  bigClass: { zh: '大类', en: 'Big class' },
  status: { zh: '状态', en: 'Status' },
  evidence: { zh: '依据', en: 'Evidence' },
  origin: { zh: '出处', en: 'Origin' },
  rollUp: { zh: '归并到', en: 'Counted under' },
  noRollUp: { zh: '无归并（{reason}）', en: 'nothing ({reason})' },
  predecessors: { zh: '前身', en: 'Came from' },
  successors: { zh: '去向', en: 'Went to' },
  none: { zh: '无', en: 'none' },
  unknown: { zh: '{ref} 中没有代码 {code}', en: 'there is no code {code} in {ref}' },
  gapsPossible: {
    zh: '该表不完整，不能断言代码错误：{reason}',
    en: 'the table is not complete, so the code may still be right: {reason}',
  },
  isGap: { zh: '{code} 是该表的已知缺口', en: '{code} is a known gap of the table' },
  inRange: {
    zh: '{code} 在扩展区间内：可能是地方代码，请用 --overlay 指明',
    en: '{code} lies in an extension range: it may be a local code, see --overlay',
  },
  outOfUse: {
    zh: '{code} {name} 已由 {origin} 停用：{reason}',
    en: '{code} {name} was taken out of use by {origin}: {reason}',
  },
  near: { zh: '相近的有', en: 'Near matches' },
  editions: { zh: '有此代码的版本', en: 'Editions that have it' },
  sound: {
    zh: '{folder}：没有问题（{tables} 个代码表，{overlays} 个地方扩展，{maps} 个对照表，{filingRules} 套立案处置规则，{catalogues} 个数据资源目录）',
    en: '{folder}: no problems ({tables} tables, {overlays} overlays, {maps} maps, {filingRules} sets of filing rules, {catalogues} catalogues of datasets)',
  },
  neverOverwritten: { zh: '{path} 已存在，不会覆盖', en: '{path} exists already and is never overwritten' },
  started: { zh: '已建立 {id}，上级 {parent}，在 {folder}：', en: 'started {id}, parent {parent}, in {folder}:' },
  parentSynthetic: {
    zh: '注意：上级 {parent} 是虚构的格式示例，不是真实的省级清单（不要它：删去 overlay.yaml 的 parent，写 null）',
    en: 'note: the parent {parent} is a made-up example, no real provincial list (to do without: parent: null in overlay.yaml)',
  },
  startedNext: {
    zh: '接下来：\n  1. 在 {yaml} 填写名称和依据\n  2. 填 add.csv，或从表格导入：shuniu standards import-table <表格.xlsx> --base {base} --overlay {id} --dir {folder}\n  3. 检查：shuniu standards lint {folder}\n  4. 使用：shuniu standards show {base} --overlay {id} --standards {folder}',
    en: 'next:\n  1. fill in name and reason in {yaml}\n  2. fill add.csv, or import a spreadsheet: shuniu standards import-table <file.xlsx> --base {base} --overlay {id} --dir {folder}\n  3. check: shuniu standards lint {folder}\n  4. use: shuniu standards show {base} --overlay {id} --standards {folder}',
  },
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  failOn: { zh: '从哪一级起退出码为 1', en: 'severity from which on the exit code is 1' },
  problems: { zh: '{errors} 个错误，{warnings} 个警告', en: '{errors} errors, {warnings} warnings' },
  held: {
    zh: '与印刷文本核对：{codes} 个中无误 {confirmed}，更正 {corrected}，未见 {absent}',
    en: 'held against print: of {codes} codes {confirmed} confirmed, {corrected} corrected, {absent} absent',
  },
  verify: {
    zh: '与印刷文本核对：出核对表，或把填好的记为依据',
    en: 'hold a table against print: make a worksheet, or record a filled-in one',
  },
  worksheet: { zh: '核对表写到这个 .xlsx 或 .csv', en: 'write the worksheet as this .xlsx or .csv' },
  record: { zh: '填好的核对表', en: 'the filled-in worksheet' },
  verifyDir: { zh: '代码表所在的标准目录', en: 'folder of standards that holds the table' },
  outputOrRecord: {
    zh: '请用 --output <文件> 出核对表，或用 --record <文件> --dir <目录> 记录填好的',
    en: 'say --output <file> to make a worksheet, or --record <file> --dir <folder> to record a filled-in one',
  },
  tableNotThere: { zh: '{folder} 里没有 {ref} 的 codes.csv', en: '{folder} holds no codes.csv of {ref}' },
  recorded: {
    zh: '{ref}：无误 {confirmed}，更正 {corrected}，未见 {absent}，未核对 {open}',
    en: '{ref}: {confirmed} confirmed, {corrected} corrected, {absent} absent, {open} not looked at',
  },
  correction: {
    zh: '  {code} {name} → {seen}（建议，codes.csv 未改）',
    en: '  {code} {name} → {seen} (a proposal: codes.csv is not changed)',
  },
  notRecorded: { zh: '  第 {line} 行 {code} 没有记录：{reason}', en: '  row {line} {code} is not recorded: {reason}' },
  written: { zh: '已写', en: 'Written' },
  nothingThere: { zh: '{folder} 里没有代码表、地方扩展或对照表', en: 'there is no table, overlay or map in {folder}' },
} as const satisfies Record<string, Text>;

export const editionWords = {
  'not-yet': { zh: '{day} 尚未实施', en: 'not yet in force on {day}' },
  current: { zh: '{day} 有效', en: 'in force on {day}' },
  superseded: { zh: '{day} 已被 {successor} 取代', en: 'replaced by {successor} on {day}' },
  unknown: { zh: '{day} 是否已被 {successor} 取代不详', en: 'not known whether {successor} had replaced it on {day}' },
} as const satisfies Record<string, Text>;

export const lockChanges = {
  added: { zh: '新增，锁文件里没有', en: 'added: the lock does not have it' },
  removed: { zh: '没有了', en: 'removed' },
  changed: { zh: '内容变动', en: 'changed' },
} as const satisfies Record<string, Text>;

export const evidenceWords: Readonly<Record<Evidence, Text>> = {
  corroborated: { zh: '多个独立来源', en: 'independent sources agree' },
  single: { zh: '单一来源', en: 'single source' },
  local: { zh: '地方自定', en: 'local decision' },
  synthetic: { zh: '虚构示例', en: 'made up' },
};

export const validityWords: Readonly<Record<CodeTable['validityEvidence'], Text>> = {
  ...evidenceWords,
  none: { zh: '无来源', en: 'no source' },
};

export const statusWords: Readonly<Record<Code['status'], Text>> = {
  active: { zh: '在用', en: 'active' },
  deprecated: { zh: '不推荐', en: 'deprecated' },
  retired: { zh: '已废止', en: 'retired' },
};

export const translationWords: Readonly<Record<Translation['status'], Text>> = {
  mapped: { zh: '对应', en: 'mapped' },
  ambiguous: { zh: '不止一个候选，须人工决定', en: 'ambiguous: a person has to decide' },
  none: { zh: '无对应', en: 'no counterpart' },
  unreviewed: { zh: '尚未对照', en: 'not reviewed yet' },
};

export const relationshipWords: Readonly<Record<Relationship, Text>> = {
  equivalent: { zh: '等同', en: 'equivalent' },
  'source-broader': { zh: '原类更宽', en: 'source is broader' },
  'source-narrower': { zh: '原类更窄', en: 'source is narrower' },
  related: { zh: '相关', en: 'related' },
  none: { zh: '无对应', en: 'no counterpart' },
};

export const mapEvidenceWords: Readonly<Record<MapEvidence | 'by-roll-up', Text>> = {
  'by-name': { zh: '按名称', en: 'by name' },
  'by-code-continuity': { zh: '按编号连续', en: 'by continuity of the numbers' },
  'by-reading': { zh: '编者解读', en: 'a compiler’s reading' },
  reviewed: { zh: '已复核', en: 'reviewed' },
  'by-roll-up': { zh: '经归并代码', en: 'by way of its roll-up' },
};
