import { crosswalk, type Candidate, type Crosswalk, type CrosswalkRow, type Library } from '@shuniu/schema';
import type { Comparison } from './comparisons.ts';
import { candidateHow, noCounterpart } from './how.ts';
import { both, code, link, markup, named, NOTHING, type Markup } from './markup.ts';
import { codePath } from './paths.ts';
import { kindWords, words } from './words.ts';

export type Kind = keyof typeof kindWords;

export interface CompareRow {
  readonly kind: Kind;
  readonly row: Markup;
}

/** Every class of the older table with what became of it, then what is in the newer one and in no row. */
export function compareRows({ from, to }: Comparison, library: Library): readonly CompareRow[] {
  const walk = crosswalk({ from: from.ref, to: to.ref, library });
  const sources = sourcesOf(walk);
  const old = [...walk.rows.values()].map((row) => ({
    kind: row.cardinality,
    row: oldRow(row, walk, sources, library),
  }));
  const fresh = [...walk.to.codes.keys()].filter((number) => !sources.has(number));
  return [...old, ...fresh.map((number) => ({ kind: 'new' as const, row: newRow(number, walk) }))];
}

/** Which classes become a class: several where they were merged. */
function sourcesOf({ rows }: Crosswalk): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, string[]>();
  for (const { code: source, candidates } of rows.values()) {
    for (const each of new Set(candidates.map((candidate) => candidate.code)))
      sources.set(each, [...(sources.get(each) ?? []), source]);
  }
  return sources;
}

function oldRow(
  row: CrosswalkRow,
  walk: Crosswalk,
  sources: ReadonlyMap<string, readonly string[]>,
  library: Library,
): Markup {
  const { from, to } = walk;
  const before = classIn(row.code, from);
  const kind = kindWords[row.cardinality];
  if (row.candidates.length === 0)
    return markup`<tr data-kind="${row.cardinality}"><th scope="row">${before}</th><td><b>${both(kind)}</b></td><td>${noCounterpart(row, false)}</td></tr>\n`;
  return markup`${row.candidates.map((candidate, at) => {
    const merged = (sources.get(candidate.code) ?? []).filter((other) => other !== row.code);
    const others =
      merged.length === 0
        ? NOTHING
        : markup`<br /><small>${both(words.sharedWith)} ${merged.map((other) => markup`${link(codePath(from.ref, other), code(other))} `)}</small>`;
    const rows = row.candidates.length;
    const head = markup`<th scope="${rows > 1 ? 'rowgroup' : 'row'}"${rows > 1 ? markup` rowspan="${rows}"` : NOTHING}>${before}</th>`;
    return markup`<tr data-kind="${row.cardinality}">${at === 0 ? head : NOTHING}<td>${row.cardinality === '1:1' ? NOTHING : markup`<b class="kind">${both(kind)}</b><br />`}${marks(row, candidate)}${candidateHow(row.code, from.ref, to.ref, candidate, row, library, true)}</td><td>${classIn(candidate.code, to)}${others}</td></tr>\n`;
  })}`;
}

function marks(row: CrosswalkRow, candidate: Candidate): Markup {
  const chips = [
    ...(row.name === candidate.name ? [] : [words.renamed]),
    // Where numbers have another length all of them are others, and nothing is gained by saying so.
    ...(row.code === candidate.code || row.code.length !== candidate.code.length ? [] : [words.renumbered]),
  ];
  return markup`${chips.map((chip) => markup`<span class="chip mark">${both(chip)}</span> `)}`;
}

function newRow(number: string, { to }: Crosswalk): Markup {
  return markup`<tr data-kind="new"><td>—</td><td><b>${both(kindWords.new)}</b><br />${both(words.nothingLeadsHere)}</td><th scope="row">${classIn(number, to)}</th></tr>\n`;
}

function classIn(number: string, { ref, codes }: Crosswalk['from']): Markup {
  const found = codes.get(number);
  if (found === undefined) return code(number);
  return named(codePath(ref, number), { zh: found.name, en: found.nameEn }, number);
}
