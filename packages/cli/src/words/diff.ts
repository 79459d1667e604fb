import type { Text } from './text.ts';

/** Words of `shuniu standards diff`. What changed is said by the catalogue of rules. */
export const diff = {
  about: {
    zh: '比对两个代码表、版本或地方扩展状态：变了什么，有多重大',
    en: 'compare two code tables, editions or overlay states: what changed, and how much it asks',
  },
  operand: {
    zh: '[目录::]table@edition[+地方扩展]，如 gbt-30428-2/part@2013+cn-140100、../旧版/standards::gbt-47678-5/part@2026',
    en: '[folder::]table@edition[+overlay], e.g. gbt-30428-2/part@2013+cn-140100, ../old/standards::gbt-47678-5/part@2026',
  },
  format: { zh: '输出格式', en: 'format of the answer' },
  failOn: { zh: '有这一级或更重大的变更时以 1 退出', en: 'exit with 1 on changes of this level or above' },
  output: { zh: '把结果写到这个文件', en: 'write the answer to this file' },
  profile: {
    zh: 'YAML：按规则或按一条代码改级别，必须写理由',
    en: 'YAML: other levels for a rule or for one code, each with its reason',
  },
  operandShape: {
    zh: '{text} 不是 [目录::]table@edition[+地方扩展]，例如 standards::gbt-30428-2/part@2013+cn-140100',
    en: '{text} is not [folder::]table@edition[+overlay], e.g. standards::gbt-30428-2/part@2013+cn-140100',
  },
  notInChain: {
    zh: '{id} 不是 {last} 的上级；{last} 的上级链是 {chain}',
    en: '{id} does not lie beneath {last}; the chain of {last} is {chain}',
  },
  profileBroken: {
    zh: '{path} 不能用：{problems}。写法：rules: {{规则}: {level: major|minor|patch, reason: 理由}}，规则见 docs/diff.md',
    en: '{path} cannot be used: {problems}. Write rules: {{rule}: {level: major|minor|patch, reason: …}}; rules are in docs/diff.md',
  },
  profileUnused: {
    zh: '{path} 里这几条没有对应的变更（过时或写错）：{unused}',
    en: 'these decisions of {path} met no change (out of date or mistyped): {unused}',
  },
  sizes: { zh: '{before} → {after} 个代码', en: '{before} → {after} codes' },
  paired: {
    zh: '概念配对：按对照表 {map}，按 key {key}，按代码和名称 {code}；拆分 {splits}，合并 {merges}，去向没有人看过 {unreviewed}',
    en: 'concepts paired: by the map {map}, by key {key}, by code and name {code}; split {splits}, merged {merges}, not reviewed {unreviewed}',
  },
  byMap: {
    zh: '对照表 {from} → {to}，未经人工复核的结论 {n} 处',
    en: 'map {from} → {to}, statements that nobody has reviewed: {n}',
  },
  noMap: {
    zh: '两表之间没有对照表：只按 key、代码和名称配对',
    en: 'there is no map between the two: paired by key, code and name only',
  },
  bytesOnly: {
    zh: '内容没有变更（文件的字节不同）',
    en: 'nothing changed (the bytes of the files differ)',
  },
  same: { zh: '没有变更', en: 'nothing changed' },
  bump: {
    zh: '建议升级：{title} {level}（重大 {major}，一般 {minor}，细微 {patch}）',
    en: 'bump: {level} ({major} major, {minor} minor, {patch} patch)',
  },
  overridden: { zh: '目录为 {level}，配置改：{reason}', en: 'catalogue: {level}; profile: {reason}' },
  nextMajor: {
    zh: '下一步：逐条核对重大变更；只是改写的，写进 --profile 并写明理由；CI 用 --fail-on major 把关；变更记录用 --format markdown',
    en: 'next: look at each major change; what is a mere rewording goes into --profile with its reason; --fail-on major guards CI; --format markdown writes the changelog',
  },
  nextOther: {
    zh: '下一步：变更记录用 --format markdown --output CHANGELOG.zh.md',
    en: 'next: --format markdown --output CHANGELOG.zh.md writes the changelog',
  },
  written: { zh: '已写入 {path}', en: 'written to {path}' },
} as const satisfies Record<string, Text>;
