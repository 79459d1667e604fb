import { cursorPages } from './cursor-pages.ts';
import { jsonRequest, pathOf, withQuery } from './request.ts';
import type { Transport } from './transport.ts';

/** What the records of a dataset are, and by which tables they are judged. */
export interface DatasetDescription {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly provider: string;
  readonly state: 'active' | 'deprecated' | 'withdrawn';
  readonly version: number;
  readonly recordType: string;
  /** Of the record type; absent where it has none, or the dataset holds several. */
  readonly edition?: string;
  /** Fields that tell one record from another. */
  readonly identity: readonly string[];
  readonly fields: readonly { readonly name: string; readonly [more: string]: unknown }[];
  readonly codeTable?: string;
  readonly [more: string]: unknown;
}

export type ListedDataset = Pick<
  DatasetDescription,
  'id' | 'title' | 'provider' | 'recordType' | 'state' | 'version'
> & { readonly edition: string | null; readonly builtIn: boolean };

/** By which tables what is pushed is judged. */
export interface Intake {
  readonly standard?: string;
  readonly overlay?: string;
  readonly gridProfile?: string;
}

/** A dataset of one's own: a JSON Schema, from which table, checks, description and pages follow. */
export interface NewDataset {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Absent: the caller's org. */
  readonly provider?: string;
  /** A built-in record type instead of a schema: for administrators. */
  readonly recordType?: string;
  readonly edition?: string;
  readonly schema?: object;
  /** What a plain JSON Schema does not say and nobody may guess. */
  readonly annotations?: object;
  readonly intake?: Intake;
}

export type DatasetChange = Partial<Pick<NewDataset, 'title' | 'schema' | 'annotations' | 'intake'>> & {
  readonly state?: DatasetDescription['state'];
};

export interface ChangedDataset {
  /** What is other than before, and whether old records stay valid. */
  readonly changes: readonly Readonly<Record<string, unknown>>[];
  /** Absent where it was only rehearsed. */
  readonly dataset?: DatasetDescription;
}

export interface DatasetCalls {
  datasets(query?: { readonly provider?: string; readonly recordType?: string }): AsyncIterable<ListedDataset>;
  /** What the records of a dataset are. */
  dataset(id: string): Promise<DatasetDescription>;
  /** The annotated JSON Schema of its records. */
  datasetSchema(id: string): Promise<Readonly<Record<string, unknown>>>;
  /** What each version changed, oldest first. */
  datasetVersions(id: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  createDataset(dataset: NewDataset): Promise<DatasetDescription>;
  /**
   * The next version.
   * @param version the one that was read; absent: whatever it is now
   * @param rehearse only tells what would change
   */
  changeDataset(id: string, change: DatasetChange, version?: number, rehearse?: boolean): Promise<ChangedDataset>;
}

export function datasetCalls(transport: Transport): DatasetCalls {
  const get = <T>(...path: string[]): Promise<T> =>
    transport.json<T>({ method: 'GET', path: pathOf('v1', 'datasets', ...path) });
  return {
    async *datasets(query = {}) {
      type Page = { readonly datasets: readonly ListedDataset[]; readonly next?: string };
      for await (const { datasets } of cursorPages<Page>(transport, '/v1/datasets', query)) yield* datasets;
    },
    dataset: (id) => get(id),
    datasetSchema: (id) => get(id, 'schema'),
    datasetVersions: async (id) =>
      (await get<{ readonly versions: readonly Readonly<Record<string, unknown>>[] }>(id, 'versions')).versions,
    createDataset: (dataset) => transport.json(jsonRequest('POST', '/v1/datasets', dataset)),
    changeDataset: (id, change, version, rehearse) =>
      transport.json(
        jsonRequest(
          'PUT',
          withQuery(pathOf('v1', 'datasets', id), { rehearse }),
          change,
          version === undefined ? {} : { 'if-match': `"${version}"` },
        ),
      ),
  };
}
