import { overlays, type Library, type ResolvedCode, type ResolvedTable } from '@shuniu/schema';
import { standards, statusWords } from '../../packages/cli/src/words/standards.ts';
import type { Comparison } from './comparisons.ts';
import type { Page } from './layout.ts';
import { both, code, english, facts, grid, link, markup, named, NOTHING, paragraphs, type Markup } from './markup.ts';
import { codePath, comparePath, layerPath, overlayPath, pathOf, tablePath } from './paths.ts';
import { completeness, dates, evidenceChip, trustBox } from './trust.ts';
import { fill, words } from './words.ts';

/** A table with all its codes by big class; with an overlay, as the city sees it. */
export function tablePage(seen: ResolvedTable, comparisons: readonly Comparison[], library: Library): Page {
  const id = seen.overlays.at(-1)?.id;
  const local = overlays(library).find((each) => each.id === id);
  const own = local === undefined ? undefined : { ...local, path: overlayPath(local.id) };
  return {
    path: id === undefined ? tablePath(seen.ref) : layerPath(id, seen.ref),
    title: seen.title,
    ...(own !== undefined && {
      title: { zh: `${own.title.zh}：${seen.title.zh}`, en: `${own.title.en}: ${seen.title.en}` },
      above: [{ path: own.path, name: own.title.zh }],
    }),
    trust: markup`${own === undefined ? NOTHING : trustBox(own, code(own.id), true)}${trustBox(seen, code(seen.ref), true)}`,
    body: markup`<nav class="classes" aria-label="${words.bigClasses.zh} ${words.bigClasses.en}">${seen.bigClasses.map((each) => markup`<a href="#c${each.code}">${code(each.code)} ${each.name}</a> `)}</nav>
${tableFacts(seen)}
${id === undefined ? links(seen, comparisons, library) : NOTHING}
${seen.bigClasses.map((each) => bigClass(each, seen))}
${takenOut(seen)}`,
  };
}

function tableFacts(seen: ResolvedTable): Markup {
  const from = seen.supersededBy;
  return facts([
    [words.reference, code([seen.ref, ...seen.overlays.map(({ id }) => id)].join(' + '))],
    [words.codes, String(seen.codes.size)],
    [words.completeness, completeness(seen)],
    [standards.dates, dates(seen)],
    [standards.supersededBy, from === undefined ? undefined : link(tablePath(from), code(from))],
    [standards.gaps, seen.knownGaps.length === 0 ? undefined : seen.knownGaps.map((gap) => markup`${code(gap)} `)],
    [
      standards.extension,
      markup`${seen.extension.ranges.map((range) => markup`<code>${range.from}–${range.to}</code> `)}${paragraphs(seen.extension.note)}`,
    ],
    [{ zh: 'SHA-256', en: '' }, markup`<code class="hash">${seen.sha256}</code>`],
  ]);
}

function links({ ref }: ResolvedTable, comparisons: readonly Comparison[], library: Library): Markup {
  const mine = comparisons.filter(({ from, to }) => from.ref === ref || to.ref === ref);
  const layered = overlays(library).filter(({ layers }) => layers.some(({ base }) => base === ref));
  const list = (title: Markup, items: readonly Markup[]): Markup =>
    items.length === 0 ? NOTHING : markup`<h2>${title}</h2><ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
  return markup`${list(
    both(words.comparisons),
    mine.map(({ from, to }) => link(comparePath(from.ref, to.ref), markup`${from.title.zh} → ${to.title.zh}`)),
  )}${list(
    both(words.overlays),
    layered.map(({ id, title }) => named(layerPath(id, ref), title)),
  )}`;
}

function bigClass(big: ResolvedTable['bigClasses'][number], seen: ResolvedTable): Markup {
  const codes = [...seen.codes.values()].filter(({ parent }) => parent === big.code);
  const heads = [words.code, words.name, standards.evidence, ...(seen.overlays.length > 0 ? [standards.rollUp] : [])];
  return markup`<section><h2 id="c${big.code}"><code>${big.code}</code> ${big.name} ${english(big.nameEn)} <small>${both(fill(words.count, { n: codes.length }))}</small></h2>
${grid(
  { zh: big.name, en: big.nameEn },
  heads,
  codes.map((each) => codeRow(each, seen)),
)}</section>`;
}

function codeRow(each: ResolvedCode, seen: ResolvedTable): Markup {
  const local = each.origin !== seen.ref;
  const status =
    each.status === 'active' ? NOTHING : markup` <span class="chip">${both(statusWords[each.status])}</span>`;
  const rollUp = each.rollUp ?? `${standards.none.zh}：${each.rollUpNone ?? ''}`;
  return markup`<tr${local ? markup` class="own"` : NOTHING}><th scope="row">${code(each.code)}</th><td>${link(pathOf(each, seen.ref), each.name)} ${english(each.nameEn)}${status}${local ? markup` <code>${each.origin}</code>` : NOTHING}</td><td>${evidenceChip(each.evidence)}</td>${seen.overlays.length > 0 ? markup`<td>${local ? rollUp : ''}</td>` : NOTHING}</tr>\n`;
}

function takenOut({ ref, narrowed }: ResolvedTable): Markup {
  if (narrowed.size === 0) return NOTHING;
  return markup`<section><h2>${both(words.takenOut)}</h2><ul>${[...narrowed.values()].map(
    ({ origin, reason, base }) =>
      markup`<li>${link(base.origin === ref ? codePath(ref, base.code) : layerPath(origin, ref), markup`${code(base.code)} ${base.name}`)}: ${code(origin)} ${reason}</li>`,
  )}</ul></section>`;
}
