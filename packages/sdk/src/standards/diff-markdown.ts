import {
  changeWords,
  diffLevels,
  diffRules,
  type Change,
  type Diff,
  type DiffLevel,
  type DiffRule,
} from '@shuniu/schema';

/** A diff as a changelog: Chinese with English beside it, by level and rule. */
export function diffMarkdown(diff: Diff): string {
  const { before, after, bump, counts } = diff;
  const levels = (['major', 'minor', 'patch'] as const).flatMap((level) => sectionOf(level, diff.changes));
  const bumped = bump === 'none' ? '无变更 no change' : `${diffLevels[bump].title.zh} ${bump}`;
  return [
    `# 变更：${[...new Set([nameOf(before), nameOf(after)])].join(' → ')}`,
    `之前 before: ${sideOf(before)}  \n之后 after: ${sideOf(after)}`,
    `建议升级 bump: **${bumped}**（重大 major ${counts.major}，一般 minor ${counts.minor}，细微 patch ${counts.patch}）`,
    ...(diff.map === null ? [] : [`配对依据对照表 paired by the map: \`${diff.map.from}\` → \`${diff.map.to}\``]),
    ...levels,
  ]
    .join('\n\n')
    .concat('\n');
}

function sectionOf(level: DiffLevel, changes: readonly Change[]): string[] {
  const own = changes.filter((each) => each.level === level);
  if (own.length === 0) return [];
  const present = new Set(own.map(({ rule }) => rule));
  const rules = (Object.keys(diffRules) as DiffRule[]).filter((rule) => present.has(rule));
  return [
    `## ${diffLevels[level].title.zh} ${level}（${own.length}）`,
    ...rules.flatMap((rule) => {
      const { title, why } = diffRules[rule];
      const lines = own.filter((each) => each.rule === rule).map(lineOf);
      return [
        `### \`${rule}\` ${title.zh} · ${title.en}（${lines.length}）`,
        `${why.zh}。  \n${why.en[0]?.toUpperCase()}${why.en.slice(1)}.`,
        lines.join('\n'),
      ];
    }),
  ];
}

function lineOf(change: Change): string {
  const { found, overridden } = change;
  const by =
    found?.by === 'map' ? ` （对照表 map: ${[found.relationship, found.evidence].filter(Boolean).join(', ')}）` : '';
  const raised =
    overridden === undefined ? '' : ` **[${overridden.level} → ${change.level}: ${markdownText(overridden.reason)}]**`;
  return `- ${markdownText(changeWords(change, 'zh'))} · ${markdownText(changeWords(change, 'en'))}${by}${raised}`;
}

function nameOf({ ref, overlays }: Diff['before']): string {
  return [ref, ...overlays.map(({ id }) => id)].join(' + ');
}

function sideOf(side: Diff['before']): string {
  return `\`${nameOf(side)}\`, ${side.codes} 个代码 codes, sha256 \`${side.sha256.slice(0, 12)}\``;
}

/** Names and remarks come from spreadsheets: what Markdown or HTML would take for markup is written as a character. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]#|~]/g, '\\$&');
}
