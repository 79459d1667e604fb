import type { DataCategory, DatasetCatalogue } from '../category/data-category.ts';
import type { FilingRules } from '../filing/filing-rules.ts';
import { allCategories, allDatasets } from '../generated/categories/all.ts';
import { allFilingRules } from '../generated/filing-rules/all.ts';
import { allMaps } from '../generated/maps/all.ts';
import { allOverlays } from '../generated/overlays/all.ts';
import { allTables } from '../generated/tables/all.ts';
import type { CodeMap } from '../table/code-map.ts';
import type { CodeTable } from '../table/code-table.ts';
import type { Overlay } from '../table/overlay.ts';
import { StandardsError } from '../table/standards-error.ts';

/** Code tables, overlays, maps, filing rules and categories that answer together. A plain value: nothing is registered, nothing is loaded behind one's back. */
export interface Library {
  /** Sorted by reference. */
  readonly tables: readonly CodeTable[];
  /** Sorted by id. */
  readonly overlays: readonly Overlay[];
  readonly maps: readonly CodeMap[];
  /** What cities decided of filing, handling and closing. Sorted by reference. */
  readonly filingRules: readonly FilingRules[];
  /** The categories of the national data standard. Sorted by id; `categories()` gives them in its order. */
  readonly categories: readonly DataCategory[];
  /** What deployments keep in the categories. Sorted by deployment. */
  readonly datasets: readonly DatasetCatalogue[];
}

/** What this package ships. Every look-up answers from it unless it is given another library. */
export const builtIn: Library = Object.freeze({
  tables: allTables,
  overlays: allOverlays,
  maps: allMaps,
  filingRules: allFilingRules,
  categories: allCategories,
  datasets: allDatasets,
});

/**
 * The library with a city's own tables, overlays and maps beside it. What it has already may be repeated unchanged (same hash), but
 * not replaced: the answer for a pinned edition does not depend on what else was loaded, or in which order.
 * @throws StandardsError `defined_twice`
 */
export function withOwn(own: Library, base: Library = builtIn): Library {
  return {
    tables: joined(base.tables, own.tables, (each) => each.ref, sameTable),
    overlays: joined(base.overlays, own.overlays, (each) => each.id, sameText),
    maps: joined(base.maps, own.maps, mapId, sameText),
    filingRules: joined(base.filingRules, own.filingRules, (each) => each.ref, sameText),
    categories: joined(base.categories, own.categories, (each) => `category ${each.id}`, sameText),
    datasets: joined(base.datasets, own.datasets, (each) => `datasets of ${each.deployment}`, sameText),
  };
}

function mapId({ from, to, overlay }: CodeMap): string {
  return `${from} → ${to}${overlay === undefined ? '' : ` (${overlay})`}`;
}

function joined<Item>(
  base: readonly Item[],
  own: readonly Item[],
  idOf: (item: Item) => string,
  same: (a: Item, b: Item) => boolean,
): readonly Item[] {
  const all = new Map(base.map((item) => [idOf(item), item]));
  for (const item of own) {
    const id = idOf(item);
    const present = all.get(id);
    if (present === undefined) all.set(id, item);
    else if (!same(present, item)) throw new StandardsError('defined_twice', { id });
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

/** The hash covers codes.csv alone; the facts of table.yaml decide answers too. */
function sameTable({ codes, ...facts }: CodeTable, { codes: others, ...otherFacts }: CodeTable): boolean {
  return sameText(facts, otherFacts) && codes.length === others.length;
}

function sameText(a: unknown, b: unknown): boolean {
  return inOneOrder(a) === inOneOrder(b);
}

/** A value is what it says: in which order its fields were put together is nothing of it. */
function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}
