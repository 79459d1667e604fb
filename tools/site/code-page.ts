import {
  editionsWith,
  overlays,
  resolveTable,
  type Library,
  type ResolvedCode,
  type ResolvedTable,
} from '@shuniu/schema';
import { standards, statusWords } from '../../packages/cli/src/words/standards.ts';
import { filingOf } from './filing.ts';
import { historySection } from './history.ts';
import type { Page } from './layout.ts';
import { both, code, english, facts, link, markup, named, NOTHING, type Markup } from './markup.ts';
import { codePath, layerPath, overlayPath, pathOf, tablePath } from './paths.ts';
import { evidenceChip, period, trustBox } from './trust.ts';
import { words } from './words.ts';

/** One code of a table, or as one overlay has it. */
export function codePage(found: ResolvedCode, seen: ResolvedTable, library: Library): Page {
  const { ref } = seen;
  const local = overlays(library).find(({ id }) => id === found.origin);
  const big = seen.bigClasses.find((each) => each.code === found.parent);
  const place = local === undefined ? [] : [{ path: overlayPath(local.id), name: local.title.zh }];
  const home = local === undefined ? tablePath(ref) : layerPath(local.id, ref);
  return {
    path: pathOf(found, ref),
    label: found.code,
    title: { zh: found.name, en: found.nameEn },
    above: [
      ...place,
      { path: home, name: seen.title.zh },
      ...(big === undefined ? [] : [{ path: `${home}#c${big.code}`, name: `${big.code} ${big.name}` }]),
    ],
    trust: markup`${local === undefined ? NOTHING : trustBox(local, both(local.title))}${trustBox(seen, both(seen.title))}`,
    body: markup`${factsOf(found, seen)}
${historySection(found, seen, library)}
${local === undefined ? placesOf(found, ref, library) : NOTHING}
${filingOf(found, ref, local?.id, library)}
${sameDigits(found, seen, library)}`,
  };
}

function factsOf(found: ResolvedCode, seen: ResolvedTable): Markup {
  const big = seen.bigClasses.find((each) => each.code === found.parent);
  const counted = found.rollUp === null ? undefined : seen.codes.get(found.rollUp);
  const replacing = seen.codes.get(found.replacedBy ?? '');
  return facts([
    [words.reference, markup`${code(seen.ref)} ${code(found.code)}`],
    [
      standards.bigClass,
      markup`${code(found.parent)} ${big === undefined ? NOTHING : markup`${big.name} ${english(big.nameEn)}`}`,
    ],
    [standards.status, both(statusWords[found.status])],
    [standards.dates, found.validFrom === undefined && found.validTo === undefined ? period(seen) : period(found)],
    [standards.evidence, evidenceChip(found.evidence)],
    [words.source, found.source],
    [standards.origin, found.origin === seen.ref ? undefined : code(found.origin)],
    [
      standards.rollUp,
      found.origin === seen.ref
        ? undefined
        : found.rollUp === null
          ? markup`${both(standards.none)}：${found.rollUpNone ?? ''}`
          : link(codePath(seen.ref, found.rollUp), markup`${code(found.rollUp)} ${counted?.name ?? ''}`),
    ],
    [words.replacedBy, replacing && link(pathOf(replacing, seen.ref), `${replacing.code} ${replacing.name}`)],
    [words.definition, found.definition],
    [words.geometry, geometryOf(found)],
    [words.note, found.note],
    [words.key, code(found.key)],
  ]);
}

function geometryOf({ geometry }: ResolvedCode): Markup | undefined {
  if (geometry === undefined) return undefined;
  return markup`${geometry.replace('?', '')}${geometry.endsWith('?') ? markup` (${both(words.geometryGuess)})` : NOTHING}`;
}

/** Overlays that renamed it, took it out of use, or count codes of their own under it. */
function placesOf({ code: number }: ResolvedCode, ref: string, library: Library): Markup {
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
function sameDigits({ code: number }: ResolvedCode, { ref, recordType }: ResolvedTable, library: Library): Markup {
  const there = editionsWith(number, recordType, library).filter(({ table }) => table.ref !== ref);
  if (there.length === 0) return NOTHING;
  return markup`<section><h2>${both(words.sameDigits)}</h2><p>${both(words.sameDigitsWarn)}</p><ul>${there.map(
    ({ table, code: other }) =>
      markup`<li>${code(table.ref)} ${named(codePath(table.ref, number), { zh: other.name, en: other.nameEn }, number)}</li>`,
  )}</ul></section>`;
}
