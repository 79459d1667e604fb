import {
  editionsWith,
  overlays,
  resolveTable,
  type Library,
  type ResolvedCode,
  type ResolvedTable,
} from '@shuniu/schema';
import { both, code, link, markup, named, NOTHING, type Markup } from './markup.ts';
import { codePath, layerPath, pathOf } from './paths.ts';
import { words } from './words.ts';

/** Overlays that renamed it, took it out of use, or count codes of their own under it. */
export function placesOf({ code: number }: ResolvedCode, ref: string, library: Library): Markup {
  const told = overlays(library).flatMap(({ id, title, layers }) => {
    if (!layers.some((layer) => layer.base === ref)) return [];
    const seen = resolveTable(ref, id, library);
    const place = named(layerPath(id, ref), title);
    const mine = [...seen.codes.values()].filter((each) => each.origin === id);
    const out = seen.narrowed.get(number);
    return [
      ...mine.map((each) => {
        const to = link(pathOf(each, ref), markup`${code(each.code)} ${each.name}`);
        if (each.code === number) return markup`<li>${place}: ${both(words.renamedTo)} ${to}</li>`;
        return each.rollUp === number ? markup`<li>${place}: ${to} ${both(words.countedHere)}</li>` : NOTHING;
      }),
      ...(out?.origin === id ? [markup`<li>${place}: ${both(words.takenOut)}. ${out.reason}</li>`] : []),
    ].filter((each) => each !== NOTHING);
  });
  return told.length === 0 ? NOTHING : markup`<section><h2>${both(words.places)}</h2><ul>${told}</ul></section>`;
}

/** The same number in other editions, which is another thing as often as not. */
export function sameDigits(
  { code: number }: ResolvedCode,
  { ref, recordType }: ResolvedTable,
  library: Library,
): Markup {
  const there = editionsWith(number, recordType, library).filter(({ table }) => table.ref !== ref);
  if (there.length === 0) return NOTHING;
  return markup`<section><h2>${both(words.sameDigits)}</h2><p>${both(words.sameDigitsWarn)}</p><ul>${there.map(
    ({ table, code: other }) =>
      markup`<li>${code(table.ref)} ${named(codePath(table.ref, number), { zh: other.name, en: other.nameEn }, number)}</li>`,
  )}</ul></section>`;
}
