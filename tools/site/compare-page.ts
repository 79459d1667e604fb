import { codeMaps, resolveTable, type Library } from '@shuniu/schema';
import { standards } from '../../packages/cli/src/words/standards.ts';
import { changeList } from './change-list.ts';
import { compareRows, type Kind } from './compare-rows.ts';
import type { Comparison } from './comparisons.ts';
import type { Page } from './layout.ts';
import { both, code, grid, link, markup, paragraphs, type Markup } from './markup.ts';
import { comparePath, tablePath } from './paths.ts';
import { trustBox } from './trust.ts';
import { kindWords, words } from './words.ts';

/** Two editions side by side: each class, what became of it, and what that rests on. */
export function comparePage(comparison: Comparison, library: Library): Page {
  const { from, to } = comparison;
  const rows = compareRows(comparison, library);
  return {
    path: comparePath(from.ref, to.ref),
    title: { zh: `${from.title.zh} → ${to.title.zh}`, en: `${from.title.en} → ${to.title.en}` },
    trust: markup`<div class="pair">${[from, to].map((table) => trustBox(table, both(table.title)))}</div>`,
    body: markup`<p>${both(words.tables)}: ${[from, to].map(({ ref }) => markup`${link(tablePath(ref), code(ref))} `)}</p>${mapTrust(comparison, library)}
<section class="compare" aria-label="${words.comparisons.zh} ${words.comparisons.en}">
${filter(rows.map(({ kind }) => kind))}
${grid(
  words.comparisons,
  [from.title, words.relation, to.title].map(({ zh }) => ({ zh, en: '' })),
  rows.map(({ row }) => row),
)}</section>
${changeList(resolveTable(from.ref, undefined, library), resolveTable(to.ref, undefined, library), library)}`,
  };
}

function mapTrust({ from, to }: Comparison, library: Library): Markup {
  const map = codeMaps(library).find(
    (each) => each.from === from.ref && each.to === to.ref && each.overlay === undefined,
  );
  if (map === undefined) return paragraphs(words.noMap);
  const status = map.status === 'reviewed' ? standards.reviewedMap : standards.unreviewedMap;
  return markup`<aside class="trust ${map.status === 'reviewed' ? 'verified' : 'reconstructed'}" aria-label="${words.mapTrust.zh} ${words.mapTrust.en}"><details><summary>${both(words.mapTrust)} <span class="chip">${both(status)}</span></summary>${paragraphs(map.statusReason)}</details></aside>`;
}

/** Radio buttons before the table: the style sheet hides what is not asked for, no script is needed. */
function filter(kinds: readonly Kind[]): Markup {
  const all = Object.keys(kindWords) as Kind[];
  const radio = (value: string, label: Markup, checked: Markup): Markup =>
    markup`<input type="radio" name="kind" id="kind-${value}" class="k-${value.replace(':', '')}"${checked} /><label for="kind-${value}">${label}</label>\n`;
  const count = (kind: Kind): number => kinds.filter((each) => each === kind).length;
  return markup`<h2>${both(words.show)}</h2>
${radio('all', markup`全部 <span class="en" lang="en">all</span> ${kinds.length}`, markup` checked=""`)}${all
    .filter((kind) => count(kind) > 0)
    .map((kind) => radio(kind, markup`${both(kindWords[kind])} ${count(kind)}`, markup``))}`;
}
