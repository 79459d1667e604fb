import { createHash } from 'node:crypto';
import type { CodeMap, Library, ResolvedTable, TableStatus } from '@shuniu/schema';

/** What answers were given from: the shape of `lock` in every report, and of the beginning of a lock file. */
export interface Lock {
  /** sha256 of the bytes of codes.csv */
  readonly tables: readonly LockedTable[];
  /** One for each table that an overlay is laid over; sha256 of overlay.yaml, add.csv, narrow.csv and relabel.csv one after the other. */
  readonly overlays: readonly LockedLayer[];
}

export interface LockedTable {
  readonly ref: string;
  readonly sha256: string;
  readonly status: TableStatus;
}

export interface LockedLayer {
  readonly id: string;
  /** Reference of the table beneath. */
  readonly base: string;
  readonly sha256: string;
  readonly status: TableStatus;
}

/** `revision`: of our data, where the folder has one. */
interface Revised {
  readonly revision?: string;
}

/** Everything of a library. */
export interface LibraryLock extends Lock {
  readonly lockVersion: 1;
  /** `facts`: sha256 of what table.yaml says (dates, ranges, trust), as JSON with sorted keys: it decides answers too. */
  readonly tables: readonly (LockedTable & Revised & { readonly facts: string })[];
  readonly overlays: readonly (LockedLayer & Revised)[];
  /** sha256 of their content as JSON with sorted keys. */
  readonly maps: readonly (Revised & {
    readonly id: string;
    readonly sha256: string;
    readonly status: CodeMap['status'];
  })[];
  readonly filingRules: readonly (Revised & { readonly ref: string; readonly sha256: string })[];
  readonly categories: readonly { readonly id: string; readonly sha256: string }[];
  /** By deployment. */
  readonly datasets: readonly { readonly id: string; readonly sha256: string }[];
}

/** The lock of resolved tables. */
export function lockOf(tables: readonly ResolvedTable[]): Lock {
  return {
    tables: tables.map(({ ref, sha256, status }) => ({ ref, sha256, status })),
    overlays: tables.flatMap((table) =>
      table.overlays.map(({ id, sha256, status }) => ({ id, base: table.ref, sha256, status })),
    ),
  };
}

/** The lock of a whole library, in an order that does not depend on how it was loaded. */
export function libraryLock({ tables, overlays, maps, filingRules, categories, datasets }: Library): LibraryLock {
  return {
    lockVersion: 1,
    tables: sorted(
      tables.map(({ codes, sha256, ...facts }) => {
        void codes;
        const { ref, status } = facts;
        return { ref, ...revisionOf(facts), sha256, facts: contentHash(facts), status };
      }),
      ({ ref }) => ref,
    ),
    overlays: sorted(
      overlays.flatMap(({ id, status, layers }) =>
        layers.map((layer) => ({ id, base: layer.base, ...revisionOf(layer), sha256: layer.sha256, status })),
      ),
      ({ id, base }) => `${id} ${base}`,
    ),
    maps: sorted(
      maps.map((map) => ({ id: mapId(map), ...revisionOf(map), sha256: contentHash(map), status: map.status })),
      ({ id }) => id,
    ),
    filingRules: sorted(
      filingRules.map((rules) => ({ ref: rules.ref, ...revisionOf(rules), sha256: contentHash(rules) })),
      ({ ref }) => ref,
    ),
    categories: sorted(
      categories.map((category) => ({ id: category.id, sha256: contentHash(category) })),
      ({ id }) => id,
    ),
    datasets: sorted(
      datasets.map((catalogue) => ({ id: catalogue.deployment, sha256: contentHash(catalogue) })),
      ({ id }) => id,
    ),
  };
}

function revisionOf({ revision }: Revised): Revised {
  return revision === undefined ? {} : { revision };
}

/** One thing of a library that is not what it was. */
export interface Moved {
  readonly kind: 'table' | 'overlay' | 'map' | 'filing-rules' | 'category' | 'datasets';
  /** `gbt-30428-2/part@2013`, `cn-140100 on gbt-30428-2/part@2013`, … */
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
}

/** What differs between two locks, by kind and name. */
export function movedBetween(then: LibraryLock, now: LibraryLock): readonly Moved[] {
  const kinds = [
    ['table', then.tables, now.tables],
    ['overlay', then.overlays, now.overlays],
    ['map', then.maps, now.maps],
    ['filing-rules', then.filingRules, now.filingRules],
    ['category', then.categories, now.categories],
    ['datasets', then.datasets, now.datasets],
  ] as const;
  return kinds.flatMap(([kind, before, after]) => {
    const [a, b] = [namedEntries(before), namedEntries(after)];
    return [...new Set([...a.keys(), ...b.keys()])].sort().flatMap((id): Moved[] => {
      const change = !a.has(id) ? 'added' : !b.has(id) ? 'removed' : a.get(id) === b.get(id) ? undefined : 'changed';
      return change === undefined ? [] : [{ kind, id, change }];
    });
  });
}

interface Entry {
  readonly ref?: string;
  readonly id?: string;
  readonly base?: string;
}

function namedEntries(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const name = ({ ref, id = '', base }: Entry) => ref ?? (base === undefined ? id : `${id} on ${base}`);
  return new Map(entries.map((entry) => [name(entry), canonical(entry)]));
}

function mapId({ from, to, overlay }: CodeMap): string {
  return `${from} → ${to}${overlay === undefined ? '' : ` (${overlay})`}`;
}

function contentHash(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

/** JSON whose members are sorted by name at every depth. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

function sorted<Item>(items: readonly Item[], by: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => (by(a) < by(b) ? -1 : 1));
}
