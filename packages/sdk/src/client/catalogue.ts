import { cursorPages } from './cursor-pages.ts';
import { pathOf, withQuery } from './request.ts';
import type { Transport } from './transport.ts';

/** 信息项 */
export interface EntryItem {
  readonly name: string;
  readonly type: string;
  readonly length?: number;
  readonly field?: string;
  readonly sensitivity?: 'public' | 'internal' | 'personal';
}

/** An entry of the catalogue: the core metadata of the national guide (信息资源目录) and what the hub adds. */
export interface CatalogueEntry {
  readonly id: string;
  readonly version: number;
  readonly state: 'draft' | 'published' | 'deprecated' | 'withdrawn';
  readonly content: {
    readonly title: string;
    readonly titleEn?: string;
    readonly resourceCode?: string;
    readonly provider: string;
    readonly abstract?: string;
    readonly items: readonly EntryItem[];
    readonly shareType?: string;
    readonly shareCondition?: string;
    readonly legalBasis?: string;
    readonly updateCycle?: string;
    readonly themes: readonly string[];
    readonly division: string;
    readonly dataset?: string;
    readonly [more: string]: unknown;
  };
  readonly publishedOn?: string;
  readonly sunset?: string;
  readonly successor?: string;
  readonly changedAt: string;
  readonly providerName?: string;
  /** Newest change of the dataset, held against the promised cycle. */
  readonly measured?: { readonly lastChange: string | null; readonly freshness: 'fresh' | 'late' | 'never' | null };
}

export interface EntryQuery {
  /** Words that have to be in title, abstract or the names of items. */
  readonly q?: string;
  readonly theme?: string;
  readonly provider?: string;
  readonly shareType?: string;
  readonly division?: string;
  readonly dataset?: string;
  readonly freshness?: 'fresh' | 'late' | 'never';
  readonly limit?: number;
}

/** A version of an entry, with its place among the changes of the catalogue. */
export interface EntryVersion extends CatalogueEntry {
  readonly seq: number;
}

export interface CatalogueChanges {
  readonly changes: readonly EntryVersion[];
  readonly upToDate: boolean;
  /** Where to read on, always. */
  readonly next: string;
}

/** 专题 */
export interface Theme {
  readonly id: string;
  readonly parent?: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly entries: number;
}

export interface CatalogueCalls {
  /** Entries of the catalogue, page by page. */
  entries(query?: EntryQuery, signal?: AbortSignal): AsyncIterable<CatalogueEntry>;
  /** @param version an older one; absent: the newest */
  entry(id: string, version?: number): Promise<CatalogueEntry>;
  /** All versions, oldest first. */
  entryVersions(id: string): Promise<readonly EntryVersion[]>;
  /** What changed in the catalogue, in the order of commits. @param cursor `next` of the page before; absent: from the beginning */
  catalogueChanges(cursor?: string, limit?: number): Promise<CatalogueChanges>;
  themes(): Promise<readonly Theme[]>;
  /** A page of the catalogue as DCAT 3 (JSON-LD). */
  dcat(query?: EntryQuery & { readonly cursor?: string }): Promise<Readonly<Record<string, unknown>>>;
}

export function catalogueCalls(transport: Transport): CatalogueCalls {
  const get = <T>(path: string): Promise<T> => transport.json<T>({ method: 'GET', path });
  return {
    async *entries(query = {}, signal) {
      type Page = { readonly entries: readonly CatalogueEntry[]; readonly next?: string };
      const pages = cursorPages<Page>(transport, '/v1/catalogue/entries', { ...query }, signal);
      for await (const { entries } of pages) yield* entries;
    },
    entry: (id, version) => get(withQuery(pathOf('v1', 'catalogue', 'entries', id), { version })),
    entryVersions: async (id) =>
      (await get<{ readonly versions: readonly EntryVersion[] }>(pathOf('v1', 'catalogue', 'entries', id, 'versions')))
        .versions,
    catalogueChanges: (cursor, limit) => get(withQuery('/v1/catalogue/changes', { cursor, limit })),
    themes: async () => (await get<{ readonly themes: readonly Theme[] }>('/v1/catalogue/themes')).themes,
    dcat: (query = {}) => get(withQuery('/v1/catalogue/dcat', { ...query })),
  };
}
