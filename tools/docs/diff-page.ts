import { diffLevels, diffRules } from '@shuniu/schema';

/** `docs/diff.md`, made from the catalogue of rules: what can change, how much that asks of users, and why. */
export function diffPage(): string {
  const rules = Object.entries(diffRules);
  const levels = Object.entries(diffLevels).map(([level, { title: called, means }]) => {
    const own = rules.filter(([, rule]) => rule.level === level);
    const rows = own.map(
      ([name, { title, why }]) => `| \`${name}\` | ${title.zh} · ${title.en} | ${why.zh}<br>${why.en} |`,
    );
    return `## ${called.zh} ${called.en}

${means.zh}。
${means.en[0]?.toUpperCase()}${means.en.slice(1)}.

| 规则 rule | | 为什么 why |
| --- | --- | --- |
${rows.join('\n')}
`;
  });
  return `# 代码表比对的规则 · Rules of the diff of code tables

由目录 \`packages/schema/src/diff/rules-*.ts\` 生成（\`npx tsx tools/docs/write-diff.ts\`），请勿手改。
Made from the catalogue; do not edit.

用法见 [命令行](cli.md)。规则名是稳定的：\`--profile\` 和 CI 靠它；停用后不再复用。共 ${rules.length} 条。
How to use it: see [the command line](cli.md). Names are stable, profiles and CI hold on to them; a retired one never returns. ${rules.length} rules.

## 怎样认出同一个概念 · How a concept is recognised

1. **对照表**：两个版本之间，\`standards/maps/\` 有行的以它为准：等同、相关、拆分、合并、无对应，照它说的报，并写明依据和有没有人复核。
   **The map**: between two editions a row of \`standards/maps/\` decides, and is told as it stands: equivalent, related, divided, put together, no counterpart, with its evidence.
2. **key**：两边 key 相同。改号、改名时 key 不动，所以改名就是改名，不是一删一增。
   **The key**: equal on both sides. It stays when number or name change, so a rename is a rename.
3. **代码**：代码和名称都相同。
   **The code**: equal code and equal name.

此外不配对：不按名称相近，不按编号相邻。有对照表而没有它的行、也没有相同 key 的代码，报 \`code_unreviewed\`，不猜。
Nothing else pairs: not alike names, not neighbouring numbers. Where there is a map but no row for a code, and no equal key, it is \`code_unreviewed\`, never a guess.

大类：同一个表内按代码；两个版本之间看它的代码去了哪里。
Big classes: within a table by code; between editions by where their codes went.

两个版本之间不比日期、依据、来源、备注、说明和 key：它们本来就各是各的。
Between two editions dates, evidence, sources, remarks and keys are not compared: each edition has its own.

级别可以用 \`--profile\` 按规则或按一条代码改，必须写理由，理由随结果一起显示。
A profile may set another level for a rule or for one code's change; it must give a reason, which is shown with the result.

${levels.join('\n')}`;
}
