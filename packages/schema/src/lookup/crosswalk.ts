import type { ResolvedTable } from '../table/code-table.ts';
import { builtIn, type Library } from './library.ts';
import type { Direction } from './map-index.ts';
import { seenTable } from './seen-table.ts';
import { mapLayers, translate, type TranslateOptions, type Translation } from './translate.ts';

/**
 * How many classes become how many. `n:1`: others become the same; `n:m`: several candidates, of which others have one too.
 * `none`: looked for, there is none. `unreviewed`: nobody has looked.
 */
export type Cardinality = '1:1' | '1:n' | 'n:1' | 'n:m' | 'none' | 'unreviewed';

/** What becomes of one class, whatever its records say. */
export interface CrosswalkRow extends Translation {
  readonly code: string;
  readonly name: string;
  readonly cardinality: Cardinality;
  /** Fields on which conditions of the map depend: give them as `context` to `translate`. */
  readonly fields: readonly string[];
}

export interface Crosswalk {
  readonly from: ResolvedTable;
  readonly to: ResolvedTable;
  /** Every class of the source, in the order of its codes. */
  readonly rows: ReadonlyMap<string, CrosswalkRow>;
}

/**
 * All classes of a table in another, at once.
 * @throws StandardsError as `translate`
 */
export function crosswalk(options: Omit<TranslateOptions, 'context'>): Crosswalk {
  const library: Library = options.library ?? builtIn;
  const from = seenTable(options.from, options.overlay, library);
  const to = seenTable(options.to, options.overlay, library);
  const layers = from.ref === to.ref ? [] : mapLayers(from.ref, to.ref, options.overlay, library);
  const answers = [...from.codes.values()].map(({ code, name }) => {
    const answer: Translation = translate(code, options) ?? { status: 'unreviewed', candidates: [] };
    return { code, name, ...answer, fields: fieldsOf(code, layers) };
  });
  const sources = new Map<string, Set<string>>();
  for (const { code, status, candidates } of answers) {
    if (status === 'unreviewed') continue;
    for (const each of candidates) sources.set(each.code, (sources.get(each.code) ?? new Set()).add(code));
  }
  const rows = answers.map((each): CrosswalkRow => ({ ...each, cardinality: cardinalityOf(each, sources) }));
  return { from, to, rows: new Map(rows.map((row) => [row.code, row])) };
}

function cardinalityOf(
  { status, candidates }: Translation,
  sources: ReadonlyMap<string, ReadonlySet<string>>,
): Cardinality {
  if (status === 'unreviewed') return 'unreviewed';
  const targets = new Set(candidates.map(({ code }) => code));
  if (targets.size === 0) return 'none';
  const merged = [...targets].some((code) => (sources.get(code)?.size ?? 0) > 1);
  if (targets.size === 1) return merged ? 'n:1' : '1:1';
  return merged ? 'n:m' : '1:n';
}

function fieldsOf(code: string, layers: readonly Direction[]): string[] {
  const terms = layers.flatMap(({ steps }) => (steps.get(code) ?? []).flatMap((step) => step.terms ?? []));
  return [...new Set(terms.map(({ field }) => field))].sort();
}
