import type { CatalogueEntry } from './catalogue.ts';
import { jsonRequest, pathOf } from './request.ts';
import type { Transport } from './transport.ts';

/** What a provider says of an entry; what is left away follows from the caller and from the dataset. */
export interface EntryContent {
  readonly title: string;
  readonly titleEn?: string;
  readonly resourceCode?: string;
  readonly classification?: readonly string[];
  readonly provider?: string;
  readonly abstract?: string;
  readonly format?: { readonly kind: string; readonly detail?: string };
  /** Only where there is no dataset: its record type says them. */
  readonly items?: readonly { readonly name: string; readonly type: string; readonly length?: number }[];
  readonly shareType?: string;
  readonly shareCondition?: string;
  readonly shareMethod?: string;
  readonly legalBasis?: string;
  readonly open?: boolean;
  readonly openCondition?: string;
  readonly updateCycle?: string;
  readonly related?: readonly string[];
  readonly themes?: readonly string[];
  readonly division?: string;
  readonly dataset?: string;
}

/** A deprecation has a day on which it ends. */
export type EntryMove =
  | { readonly to: 'published' | 'withdrawn' }
  | { readonly to: 'deprecated'; readonly sunset: string; readonly successor?: string };

export interface CatalogueWriting {
  /** Makes an entry, as a draft. */
  createEntry(id: string, content: EntryContent): Promise<CatalogueEntry>;
  /** Its next version. @param version the one that was read: HubProblem version_conflict where it is not the newest */
  changeEntry(id: string, version: number, content: EntryContent): Promise<CatalogueEntry>;
  /** Publishes, deprecates or withdraws. */
  moveEntry(id: string, version: number, move: EntryMove): Promise<CatalogueEntry>;
}

export function catalogueWriting(transport: Transport): CatalogueWriting {
  const entry = (id: string, ...rest: string[]): string => pathOf('v1', 'catalogue', 'entries', id, ...rest);
  const based = (version: number): Record<string, string> => ({ 'if-match': `"${version}"` });
  return {
    createEntry: (id, content) => transport.json(jsonRequest('POST', '/v1/catalogue/entries', { id, ...content })),
    changeEntry: (id, version, content) => transport.json(jsonRequest('PUT', entry(id), content, based(version))),
    moveEntry: (id, version, move) => transport.json(jsonRequest('POST', entry(id, 'state'), move, based(version))),
  };
}
