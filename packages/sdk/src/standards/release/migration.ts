import { diffRules, type Change, type DiffRule } from '@shuniu/schema';
import { csvLine } from '../../write/csv-line.ts';
import { markdownText } from '../diff-markdown.ts';
import { fragmentLine, headOf, linesOf } from './changelog.ts';
import type { ReleaseCheck, UnitRelease } from './release-check.ts';

const COLUMNS = ['code_before', 'name_before', 'rule', 'code_after', 'what'];

/** Notes and a table of codes for every unit whose users have something to do; by path inside the folder. */
export function migrationFiles({ units, fragments, library }: ReleaseCheck): ReadonlyMap<string, string> {
  const codeNow = new Map(
    library.tables.flatMap(({ ref, codes }) => codes.map((code) => [`${ref} ${code.code}`, code] as const)),
  );
  return new Map(
    units
      .filter(({ asks, change }) => asks === 'major' || change === 'removed')
      .flatMap((unit) => {
        const folder = `migrations/${slugOf(unit)}`;
        const rows = (unit.diff?.changes ?? []).flatMap((change) =>
          rowsOf(change, codeNow.get(`${unit.id.split('+')[0]} ${change.code}`)?.replacedBy),
        );
        const csv = [COLUMNS, ...rows].map((cells) => csvLine(cells, { delimiter: ',', newline: '\n' })).join('');
        const notes = notesOf(
          unit,
          fragments.filter(({ concerns }) => concerns.includes(unit.id)).map(fragmentLine),
          rows.length,
        );
        return [
          [`${folder}/MIGRATION.zh.md`, notes] as const,
          ...(rows.length === 0 ? [] : [[`${folder}/CODE_MIGRATION.csv`, csv] as const]),
        ];
      }),
  );
}

function slugOf({ id, before, after }: UnitRelease): string {
  return `${id.replace(/[^a-z0-9]+/g, '-')}-${after ?? `${before}-removed`}`;
}

function notesOf(unit: UnitRelease, fragments: readonly string[], rows: number): string {
  const majors = unit.changes.filter(({ level }) => level === 'major');
  const rules = [...new Set(majors.map(({ rule }) => rule))];
  return [
    `# 迁移说明：${headOf(unit)}`,
    '用到下列代码的数据和程序要处理。 Data and programs that use what follows have something to do.',
    fragments.join('\n'),
    ...rules.flatMap((rule) => [
      `## \`${rule}\`${titleOf(rule)}`,
      linesOf(majors.filter((each) => each.rule === rule)),
    ]),
    ...(rows === 0
      ? []
      : [
          `## 怎么办 · What to do\n\n1. \`CODE_MIGRATION.csv\` 逐行列出 ${rows} 个代码：\`code_after\` 为空的没有去处，多个的（用 \`|\` 分开）由人决定。 One line per code; an empty \`code_after\`: nowhere to go, several (\`|\`): a person decides.\n2. 换用新的修订，再检查自己的数据： Take the new revision, then check your data: \`shuniu check <file> --standard ${unit.id.split('+')[0]}\``,
        ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function titleOf(rule: string): string {
  if (!Object.hasOwn(diffRules, rule)) return '';
  const { title, why } = diffRules[rule as DiffRule];
  return ` ${title.zh} · ${title.en}\n\n${why.zh}。 ${markdownText(why.en)}.`;
}

/** One row per code that data may hold today. */
function rowsOf(change: Change, replacedBy: string | undefined): string[][] {
  if (change.level !== 'major' || change.code === null || change.rule.startsWith('big_class')) return [];
  const befores = change.rule === 'code_merged' && Array.isArray(change.before) ? change.before : [change.code];
  const after = afterOf(change, replacedBy);
  return befores.map((code: string) => [code, change.name, change.rule, after, change.reason.zh]);
}

function afterOf({ rule, code, after, codeAfter }: Change, replacedBy = ''): string {
  if (rule === 'code_value_changed') return codeAfter ?? String(after ?? '');
  if (rule === 'code_split') return Array.isArray(after) ? after.join('|') : (after?.toString() ?? '');
  const isGone = ['code_removed', 'code_retired', 'code_unreviewed', 'narrowed'].includes(rule);
  if (isGone || rule.startsWith('code_reused')) return replacedBy;
  return codeAfter ?? code ?? '';
}
