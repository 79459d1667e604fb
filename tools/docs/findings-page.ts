import { catalogue, titleOf, type CatalogueEntry } from '@shuniu/sdk';

const SEVERITY = {
  error: '错误 error',
  warning: '提醒 warning',
  either: '视规则有无旁证 either: as the rule is corroborated',
} as const;

/** `docs/findings.md`, made from the catalogue: what can be found, how bad it is, and what is said. */
export function findingsPage(): string {
  const entries = Object.entries<CatalogueEntry>(catalogue);
  const sections = entries.map(([code, entry]) => {
    const title = titleOf(code);
    const heading = title === undefined ? '' : `**${title.zh}** · ${title.en} — `;
    return `## \`${code}\`\n\n${heading}${SEVERITY[entry.severity]}\n\n> ${entry.zh}\n>\n> ${entry.en}\n`;
  });
  return `# 发现目录 · Findings

由目录 \`packages/sdk/src/finding/catalogue.ts\` 生成（\`npx tsx tools/docs/write-findings.ts\`），请勿手改。
Made from the catalogue; do not edit.

错误：该行被拒收（第 0 行表示整个文件）。提醒：该行仍被接收。代码一经停用不再复用。\`{x}\` 处填入该行的值，\`[…]\` 内没有值时略去。
An error refuses the row (line 0: the whole file), a warning accepts it. A code that was retired never returns. \`{x}\` is filled with what stood there, \`[…]\` is left out where it has no value.

共 ${entries.length} 个。 ${entries.length} findings.

${sections.join('\n')}`;
}
