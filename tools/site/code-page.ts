import { overlays, type Library, type ResolvedCode, type ResolvedTable } from '@shuniu/schema';
import { standards, statusWords } from '../../packages/cli/src/words/standards.ts';
import { filingOf } from './filing.ts';
import { historySection } from './history.ts';
import type { Page } from './layout.ts';
import { both, code, english, facts, link, markup, NOTHING, type Markup } from './markup.ts';
import { codePath, layerPath, overlayPath, pathOf, tablePath } from './paths.ts';
import { placesOf, sameDigits } from './places.ts';
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
    [
      words.reference,
      markup`${code(found.origin === seen.ref ? seen.ref : `${seen.ref} + ${found.origin}`)} ${code(found.code)}`,
    ],
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
