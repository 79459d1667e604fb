import {
  codeMaps,
  editionsOf,
  overlayChain,
  seenTable,
  tables,
  translate,
  type CodeTable,
  type Library,
  type ResolvedCode,
  type ResolvedTable,
  type Translation,
} from '@shuniu/schema';
import { candidateHow, noCounterpart } from './how.ts';
import { both, code, english, grid, link, markup, named, NOTHING, type Markup } from './markup.ts';
import { pathOf, tablePath } from './paths.ts';
import { words } from './words.ts';

/** What a code was before and is later, edition by edition, as the maps say and with what each row rests on. */
export function historySection(found: ResolvedCode, seen: ResolvedTable, library: Library): Markup {
  const overlay = seen.overlays.at(-1)?.id;
  const others = relatedTables(seen.ref, overlay, library);
  if (others.length === 0) return NOTHING;
  const own = { edition: seen.edition, row: ownRow(found, seen) };
  const rows = others.map((other) => {
    const asked = { from: seen.ref, to: other.ref, library, ...(overlay !== undefined && { overlay }) };
    // What an overlay took out of use is not in its table; the nation's map knows it all the same.
    const answer = translate(found.code, asked) ?? { status: 'unreviewed' as const, candidates: [] };
    return { edition: other.edition, row: otherRow(found, seen, other, answer, library) };
  });
  const sorted = [...rows, own].sort((a, b) => (a.edition < b.edition ? -1 : a.edition > b.edition ? 1 : 0));
  return markup`<section aria-labelledby="history"><h2 id="history">${both(words.history)}</h2>
${grid(
  words.history,
  [words.edition, words.code, words.how],
  sorted.map(({ row }) => row),
)}</section>`;
}

/** The other editions of the subject, and tables that a map leads to or from. */
function relatedTables(ref: string, overlay: string | undefined, library: Library): readonly CodeTable[] {
  const chain = overlay === undefined ? [] : overlayChain(overlay, library).map(({ id }) => id);
  const refs = new Set(editionsOf(ref, library).map((each) => each.ref));
  for (const { from, to, reversible, overlay: owner } of codeMaps(library)) {
    if (owner !== undefined && !chain.includes(owner)) continue;
    if (from === ref) refs.add(to);
    if (to === ref && reversible) refs.add(from);
  }
  refs.delete(ref);
  return tables(library).filter((each) => refs.has(each.ref));
}

function ownRow({ code: number, name, nameEn }: ResolvedCode, { ref, edition }: ResolvedTable): Markup {
  return markup`<tr class="own"><th scope="row">${link(tablePath(ref), edition)}</th><td>${code(number)} ${name} ${english(nameEn)}</td><td>${both(words.thisCode)}</td></tr>\n`;
}

function otherRow(
  asked: ResolvedCode,
  seen: ResolvedTable,
  other: CodeTable,
  answer: Translation,
  library: Library,
): Markup {
  const head = link(tablePath(other.ref), other.edition);
  const target = seenTable(other.ref, seen.overlays.at(-1)?.id, library);
  if (answer.candidates.length === 0) {
    const backwards = other.edition < seen.edition;
    return markup`<tr><th scope="row">${head}</th><td>—</td><td>${noCounterpart(answer, backwards)}</td></tr>\n`;
  }
  return markup`${answer.candidates.map((candidate, at) => {
    const there = target.codes.get(candidate.code) ?? target.narrowed.get(candidate.code)?.base;
    const to = { zh: candidate.name, en: there?.nameEn ?? '' };
    const rows = answer.candidates.length;
    return markup`<tr>${at === 0 ? markup`<th scope="rowgroup" rowspan="${rows}">${head}</th>` : NOTHING}<td>${there === undefined ? code(candidate.code) : named(pathOf(there, other.ref), to, candidate.code)}</td><td>${candidateHow(asked.code, seen.ref, other.ref, candidate, answer, library)}</td></tr>\n`;
  })}`;
}
