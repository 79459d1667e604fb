import { diffLevels } from '@shuniu/schema';
import { markdownText } from '../diff-markdown.ts';
import type { UnitChange } from './entry-changes.ts';
import { CHANGE_KINDS, type Fragment } from './fragment.ts';
import type { ReleaseCheck, UnitRelease } from './release-check.ts';

export const CHANGELOG_HEAD =
  '# 标准库数据变更 · Changes of the data\n\n由 `shuniu standards release` 写成，最新的在前。 Written by `shuniu standards release`, newest first.\n';

/** What people wrote, then what the comparison found; Chinese first. The same state gives the same text. */
export function changelogSection({ units, fragments }: Pick<ReleaseCheck, 'units' | 'fragments'>, day: string): string {
  return [
    `## ${day}`,
    fragments.map(fragmentLine).join('\n'),
    units.flatMap((unit) => (unit.changes.length === 0 ? [`- ${headOf(unit)}`] : [])).join('\n'),
    ...units.flatMap((unit) => (unit.changes.length === 0 ? [] : [`### ${headOf(unit)}`, linesOf(unit.changes)])),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** `gbt-30428-2/part@2013` 1.0.0 → 1.1.0（一般 minor） */
export function headOf({ id, change, before, after, asks }: UnitRelease): string {
  const revisions = [before, after].filter((each) => each !== null).join(' → ');
  const { zh, en } = CHANGE_KINDS[change];
  const level = asks === null ? `${zh} ${en}` : `${diffLevels[asks].title.zh} ${asks}`;
  return `\`${id}\` ${revisions}（${level}）`;
}

export function linesOf(changes: readonly UnitChange[]): string {
  return changes
    .map(({ rule, level, zh, en, reason }) => {
      const decided = reason === undefined ? '' : ` **[${level}: ${markdownText(reason)}]**`;
      return `- \`${rule}\` ${markdownText(zh)} · ${markdownText(en)}${decided}`;
    })
    .join('\n');
}

/** More than these are counted: each of them stands beneath with its revision. */
const MOST_NAMED = 5;

export function fragmentLine({ kind, concerns, who, zh, en, more }: Fragment): string {
  const about = concerns.length > MOST_NAMED ? [`${concerns.length} 项 units`] : concerns.map((id) => `\`${id}\``);
  const title = CHANGE_KINDS[kind];
  const line = `- **${title.zh} ${title.en}** ${markdownText(zh)} · ${markdownText(en)}（${about.join('、')}；${markdownText(who)}）`;
  return [line, ...(more === '' ? [] : ['', ...more.split('\n').map(beneath)])].join('\n');
}

/** A person's own Markdown, as part of the list and without HTML. */
function beneath(line: string): string {
  const safe = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return safe.trim() === '' ? '' : `  ${safe.replace(/^(\s*)#/, '$1\\#')}`;
}
