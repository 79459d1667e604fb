import { cursorPages } from './cursor-pages.ts';
import { pathOf } from './request.ts';
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

export async function* catalogueEntries(
  transport: Transport,
  query: EntryQuery,
  signal?: AbortSignal,
): AsyncGenerator<CatalogueEntry> {
  const pages = cursorPages<{ readonly entries: readonly CatalogueEntry[]; readonly next?: string }>(
    transport,
    '/v1/catalogue/entries',
    { ...query },
    signal,
  );
  for await (const { entries } of pages) yield* entries;
}

export function catalogueEntry(transport: Transport, id: string): Promise<CatalogueEntry> {
  return transport.json({ method: 'GET', path: pathOf('v1', 'catalogue', 'entries', id) });
}
