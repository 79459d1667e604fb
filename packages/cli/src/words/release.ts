import type { Text } from './text.ts';

/** Words of `shuniu standards release-check` and `release`. */
export const release = {
  check: {
    zh: '与上次发布比对：修订号够不够、变更记录齐不齐；打印变更记录草稿，什么都不写',
    en: 'compare with what was last published: are revisions and words about the changes in order; prints the draft, writes nothing',
  },
  release: {
    zh: '检查无误后发布：写 published/、CHANGELOG.zh.md、迁移说明，收走 changes/ 里的变更记录；修订号由人写',
    en: 'when the check is clean: writes published/, CHANGELOG.zh.md and migration notes, takes in changes/; a person writes the revisions',
  },
  date: { zh: '发布日期 YYYY-MM-DD（默认今天）', en: 'day of the release, YYYY-MM-DD (default today)' },
  nothing: { zh: '{folder} 与上次发布相同，没有要发布的', en: '{folder} is as it was published: nothing to release' },
  moved: { zh: '{folder} 与上次发布相比有 {n} 处变动：', en: '{folder}: {n} differ from what was last published:' },
  asks: { zh: '要求至少 {level}（{rules}）', en: 'asks for {level} at least ({rules})' },
  added: { zh: '新增', en: 'new' },
  removed: { zh: '没有了', en: 'gone' },
  error: { zh: '错误', en: 'error' },
  draft: { zh: '变更记录草稿：', en: 'draft of the changelog:' },
  ready: {
    zh: '可以发布。下一步：shuniu standards release {folder}',
    en: 'ready. Next: shuniu standards release {folder}',
  },
  notReady: {
    zh: '{n} 处要改。修订号写在所列文件里（工具从不代写）；变更记录怎样写、逐步怎样做，见 CONTRIBUTING.md。改完再运行 shuniu standards release-check {folder}',
    en: '{n} to put right. Revisions stand in the files named (the tool never writes them); CONTRIBUTING.md shows a change and every step. Then run shuniu standards release-check {folder} again',
  },
  lintFirst: {
    zh: '{folder} 有 {n} 个错误，先改正；逐条请看 shuniu standards lint {folder}',
    en: '{folder} has {n} errors, which come first: shuniu standards lint {folder}',
  },
  written: { zh: '已发布，写入：{paths}', en: 'released; written: {paths}' },
  after: {
    zh: '下一步：npm run generate，一起提交',
    en: 'next: npm run generate, and commit it all together',
  },
} as const satisfies Record<string, Text>;
