import { proofOf } from './proof.ts';
import { jsonRequest, pathOf, withQuery, type QueryValue } from './request.ts';
import { parsed, type Transport } from './transport.ts';

/** The answer of `shuniu standards … --json`. */
export type StandardsAnswer = Readonly<Record<string, unknown>>;

/** Under which extension of a city, and how things stood on which day (YYYY-MM-DD; absent: today). */
export interface StandardsPlace {
  readonly overlay?: string;
  readonly asOf?: string;
}

/** What is checked: by a dataset of the hub, or by a built-in record type. */
export type Validation = { readonly records: readonly object[] } & (
  { readonly dataset: string } | { readonly recordType: string; readonly edition?: string }
);

export interface Validated {
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
  readonly findings: readonly (Readonly<Record<string, unknown>> & {
    readonly code: string;
    readonly severity: 'error' | 'warning';
    /** Of the records, from 1. */
    readonly line: number;
    readonly message: { readonly zh: string; readonly en: string };
  })[];
}

export interface StandardsCalls {
  /** Code tables, city extensions, maps and filing rules without their rows. */
  standards(): Promise<StandardsAnswer>;
  /** Editions with their dates, and how they stand on a day. */
  editions(asOf?: string): Promise<StandardsAnswer>;
  /** @param ref `gbt-30428-2/part@2013` */
  codeTable(ref: string, place?: StandardsPlace): Promise<StandardsAnswer>;
  lookup(code: string, standard: string, place?: StandardsPlace): Promise<StandardsAnswer>;
  translate(code: string, from: string, to: string, place?: StandardsPlace): Promise<StandardsAnswer>;
  /**
   * Of what the hub's own standards are made, and what it answers from: `putPulled` of `@shuniu/sdk/standards` makes a folder
   * of it. Where the hub's keys are pinned, the list is not believed without its signature.
   */
  standardsManifest(): Promise<StandardsAnswer>;
  /** A file of it; whoever uses it holds it against its hash. */
  standardsFile(sha256: string): Promise<Uint8Array>;
  /** Checks records and stores nothing. */
  validate(asked: Validation): Promise<Validated>;
}

export function standardsCalls(transport: Transport, pinned: readonly object[] | undefined): StandardsCalls {
  const get = <T>(name: string, query: Readonly<Record<string, QueryValue>> = {}): Promise<T> =>
    transport.json<T>({ method: 'GET', path: withQuery(`/v1/standards/${name}`, query) });
  return {
    standards: () => get('tables'),
    editions: (asOf) => get('editions', { asOf }),
    codeTable: (ref, place = {}) => get('table', { ref, ...place }),
    lookup: (code, standard, place = {}) => get('lookup', { code, standard, ...place }),
    translate: (code, from, to, place = {}) => get('translate', { code, from, to, ...place }),
    async standardsManifest() {
      const request = { method: 'GET', path: '/v1/standards/folder' } as const;
      const answer = await transport.send(request);
      await proofOf(transport.settings.url, request, answer, pinned);
      return parsed<StandardsAnswer>(answer, transport.settings.url);
    },
    standardsFile: async (sha256) =>
      (await transport.send({ method: 'GET', path: pathOf('v1', 'standards', 'files', sha256) })).body,
    validate: (asked) => transport.json({ ...jsonRequest('POST', '/v1/standards/validate', asked), repeatable: true }),
  };
}
