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
  toStandard: {
    zh: '迁移到另一版本的代码表；还要给 --as 和 --standard',
    en: 'migrate to another edition; needs --as and --standard',
  },
  kept: {
    zh: '不能迁移的行原样写到这里（默认 <out> 名后加 .kept）',
    en: 'where rows go that cannot be migrated, as they stood (default: <out> with .kept)',
  },
  worklist: {
    zh: '待人工决定的代码清单（.csv 或 .xlsx）',
    en: 'the codes that a person has to decide on (.csv or .xlsx)',
  },
  onTaken: {
    zh: '几类并为一类、新标识码被占用时：keep 原样保留（默认），renumber 接着最大顺序号编号',
    en: 'where classes are merged and a new identifier is taken: keep the row (default), or renumber it after the highest',
  },
  migrationIncomplete: {
    zh: '迁移版本要同时给出 --as、--standard 和 --to-standard',
    en: 'to migrate, give --as, --standard and --to-standard',
  },
  migrationOnly: { zh: '{name} 只用于 --to-standard', en: '{name} is of use with --to-standard only' },
  migration: { zh: '迁移', en: 'migration' },
  migrated: { zh: '{n} 行迁移到 {to}', en: '{n} rows migrated to {to}' },
  byName: { zh: '其中 {n} 行依据未经复核的对照', en: '{n} of them by rows of a map that nobody has reviewed' },
  keptRows: { zh: '{n} 行原样保留：{path}', en: '{n} rows kept as they stood: {path}' },
  keptAmbiguous: { zh: '对应不唯一 {n}', en: '{n} with several counterparts' },
  keptNone: { zh: '没有对应 {n}', en: '{n} with none' },
  keptUnreviewed: { zh: '尚未对照 {n}', en: '{n} not looked at yet' },
  keptUnknown: { zh: '代码不在原表 {n}', en: '{n} of unknown codes' },
  keptUnusable: { zh: '看不出类别 {n}', en: '{n} whose class cannot be told' },
  keptTaken: { zh: '新标识码被占用 {n}', en: '{n} whose new identifier is taken' },
  worklistAt: {
    zh: '{path}（{n} 项；填 decision、decided_by 两列后：shuniu standards apply-worklist）',
    en: '{path} ({n} items; fill in decision and decided_by, then: shuniu standards apply-worklist)',
  },
  worklistLabel: { zh: '待决定', en: 'to decide' },
  impact: {
    zh: '换版本之前先看影响：文件或已入库的记录中，多少能迁移、多少要人决定，按小类和主管部门',
    en: 'what a change of edition would do to a file or to what is stored, by class and by competent department',
  },
  migrate: {
    zh: '把已入库的数据迁到另一版本：旧记录留作历史，新旧标识对应可查；不能迁移的保持不变。中断后重新运行同一命令即可继续',
    en: 'bring what is stored into another edition: old records are kept as history, and linked; the rest stays. The same command goes on after a kill',
  },
  migrateDone: { zh: '{from} → {to}：迁移 {n} 条', en: '{from} → {to}: {n} records migrated' },
  migrateDry: { zh: '（只统计，没有写数据库）', en: '(counted only, nothing was written)' },
  migrateKept: { zh: '保持不变 {n} 条', en: '{n} records stay as they are' },
  migrateResumed: {
    zh: '接着上次没有做完的迁移（换版日 {asOf}）',
    en: 'going on with a migration that was interrupted (as of {asOf})',
  },
  impactFile: { zh: '普查或事件文件；不给则用 --db', en: 'a file of parts or events; without one give --db' },
  impactOfWhat: {
    zh: '给一个文件，或用 --db 指明数据库，二者取一',
    en: 'give a file, or name a database with --db: one of the two',
  },
  impactPage: { zh: '报告：{path}', en: 'report: {path}' },
  impactRows: { zh: '{n} 条记录', en: '{n} records' },
  impactClasses: {
    zh: '须决定的小类：{n}（共 {all} 个小类有记录）',
    en: 'Classes to decide on: {n} (of {all} that occur)',
  },
  impactDepartments: { zh: '主管部门：{n}', en: 'Competent departments: {n}' },
  noDepartment: { zh: '（未填）', en: '(none given)' },
  apply: {
    zh: '把填好的工作清单变成本地对照（写入 --dir 目录的 maps/）',
    en: 'make local map rows of a filled worklist (in maps/ of --dir)',
  },
  worklistFile: { zh: '填好的工作清单（.csv 或 .xlsx）', en: 'the filled worklist (.csv or .xlsx)' },
  applyOverlay: { zh: '作出决定的地方，如 cn-140100', en: 'the place that decided, e.g. cn-140100' },
  applyDir: { zh: '本地标准目录', en: 'folder of your own standards' },
  applied: {
    zh: '{dir}：{rows} 行新的或改过的对照（{files}）；还有 {open} 项没有决定',
    en: '{dir}: {rows} rows new or changed ({files}); {open} items still undecided',
  },
  nothingDecided: {
    zh: '{path} 的 decision 列全是空的：填目标代码（如 01037 路灯）或 none，并在 decided_by 写上姓名',
    en: 'the column decision of {path} is empty: fill in a code (e.g. 01037) or none, and a name in decided_by',
  },
  noWorklist: {
    zh: '{path} 不是工作清单，缺少列：{missing}',
    en: '{path} is no worklist; columns are missing: {missing}',
  },
  wrongDecisions: { zh: '{n} 处问题，什么都没有写', en: '{n} problems, nothing was written' },
  applyNext: {
    zh: '下一步：重新运行同一条 convert，加上 --standards {dir} --overwrite',
    en: 'next: run the same convert again with --standards {dir} --overwrite',
  },
  conflict: {
    zh: '{code} 在本地对照中已有决定（条件“{earlier}”），与这一行不能并存；请先改 map.csv',
    en: '{code} is decided already in the local map (condition "{earlier}") and cannot be both; change map.csv first',
  },
} as const satisfies Record<string, Text>;

/** What is wrong with a decision of a worklist. */
export const decisionWords = {
  table: {
    zh: '没有代码表 {value}，或两表无关；有 {detail}',
    en: 'there is no table {value}, or the two have nothing to do with each other; there are {detail}',
  },
  source: {
    zh: '代码 {value} 不在原表中（相近的：{detail}）；地方代码要先加进地方扩展',
    en: 'code {value} is not in the table it comes from (near: {detail}); a local code must be added to an overlay first',
  },
  target: {
    zh: '{value} 不在目标表中（相近的：{detail}）；电子表格会吃掉前导零，可连名称一起写，如“01037 路灯”',
    en: '{value} is not in the table it goes to (near: {detail}); spreadsheets eat leading zeros, so write the name too, like "01037 路灯"',
  },
  narrowed: { zh: '{value} 已被停用（{detail}）', en: '{value} was taken out of use ({detail})' },
  nobody: {
    zh: '代码 {value} 有决定，但 decided_by 没有写谁决定的',
    en: 'code {value} has a decision, but decided_by does not say whose',
  },
  condition: { zh: '条件“{value}”有误：{detail}', en: 'the condition "{value}" is wrong: {detail}' },
  twice: {
    zh: '代码 {value} 已在第 {detail} 行决定，条件相同或重叠',
    en: 'code {value} is decided in line {detail} already, under the same or an overlapping condition',
  },
} as const satisfies Record<string, Text>;
