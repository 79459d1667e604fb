import type { FilingRule, FilingRules, Library, ResolvedCode } from '@shuniu/schema';
import { both, code, grid, link, markup, named, NOTHING, paragraphs, type Markup } from './markup.ts';
import type { Page } from './layout.ts';
import { codePath, filingPath, tablePath } from './paths.ts';
import { evidenceChip, period, trustBox, trustChip } from './trust.ts';
import { words } from './words.ts';

/** What cities decided of filing, handling and closing cases of one code. */
export function filingOf(found: ResolvedCode, ref: string, overlay: string | undefined, library: Library): Markup {
  const sets = library.filingRules.flatMap((set) => {
    // An overlay's own number means nothing to the rules of another place.
    if (set.base !== ref || (overlay !== undefined && set.overlay !== overlay)) return [];
    const rules = set.rules.filter((rule) => rule.code === found.code);
    return rules.length === 0 ? [] : [{ set, rules }];
  });
  if (sets.length === 0) return NOTHING;
  return markup`<section><h2>${both(words.filing)}</h2>${sets.map(
    ({ set, rules }) =>
      markup`<h3>${named(filingPath(set.ref), set.title)}</h3><p>${trustChip(set.status)} ${period(set)}</p>${rulesGrid(set, rules)}`,
  )}</section>`;
}

export function filingPage(set: FilingRules, library: Library): Page {
  const base = library.tables.find(({ ref }) => ref === set.base);
  const linked = (number: string): Markup =>
    base?.codes.some((each) => each.code === number) === true
      ? link(codePath(set.base, number), code(number))
      : code(number);
  return {
    path: filingPath(set.ref),
    title: set.title,
    trust: trustBox(set, code(set.ref), true),
    body: markup`<p>${link(tablePath(set.base), code(set.base))} · ${code(set.owner)} · ${period(set)}</p>${paragraphs(set.validityNote)}
${rulesGrid(set, set.rules, linked)}`,
  };
}

function rulesGrid(set: FilingRules, rules: readonly FilingRule[], linked?: (number: string) => Markup): Markup {
  const heads = [words.condition, words.limit, words.closing, words.departments];
  return grid(
    set.title,
    linked === undefined ? heads : [words.code, ...heads],
    rules.map(
      (rule) =>
        markup`<tr>${linked === undefined ? NOTHING : markup`<th scope="row">${linked(rule.code)}</th>`}<td>${rule.seq}. ${rule.condition}</td><td>${rule.limitText}</td><td>${rule.closing}</td><td>${rule.competent}；${rule.responsible}<br /><small>${evidenceChip(rule.evidence)} ${rule.source}</small></td></tr>\n`,
    ),
  );
}
