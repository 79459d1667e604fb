import {
  changeWords,
  diffLevels,
  diffRules,
  diffTables,
  type Change,
  type DiffRule,
  type Library,
  type ResolvedTable,
} from '@shuniu/schema';
import { both, code, english, markup, type Markup } from './markup.ts';
import { words } from './words.ts';

/** What a comparison of two tables finds, rule by rule, in its own words and with the reason of each level. */
export function changeList(before: ResolvedTable, after: ResolvedTable, library: Library): Markup {
  const { changes, counts } = diffTables(before, after, { library });
  const byRule = new Map<DiffRule, Change[]>();
  for (const change of changes) byRule.set(change.rule, [...(byRule.get(change.rule) ?? []), change]);
  const levels = Object.keys(diffLevels) as (keyof typeof diffLevels)[];
  const rules = [...byRule].sort(
    ([, [a]], [, [b]]) => levels.indexOf(a?.level ?? 'patch') - levels.indexOf(b?.level ?? 'patch'),
  );
  return markup`<section><h2 id="changes">${both(words.changes)}</h2>
<ul>${levels.map((level) => markup`<li><b>${both(diffLevels[level].title)} ${counts[level]}</b>: ${both(diffLevels[level].means)}</li>`)}</ul>
${rules.map(([rule, some]) => ofRule(rule, some))}</section>`;
}

function ofRule(rule: DiffRule, changes: readonly Change[]): Markup {
  const { title, why, level } = diffRules[rule];
  return markup`<details><summary><span class="chip ${level}">${both(diffLevels[level].title)}</span> ${both(title)} · ${changes.length} ${code(rule)}</summary>
<p>${both(why)}</p><ul>${changes.map((change) => markup`<li>${changeWords(change, 'zh')} ${english(changeWords(change, 'en'))}</li>\n`)}</ul></details>\n`;
}
