import type { SigningKey } from '../signature/index.ts';
import { accessCalls, type AccessCalls } from './access.ts';
import { aggregate, entity, type Aggregate, type AggregateAsk, type Entity } from './asking.ts';
import { anonymous, signedWith, withToken, type Authorise } from './authorise.ts';
import {
  batchRecords,
  pushBatch,
  receiptOf,
  type Batch,
  type BatchAnswer,
  type RecordAnswer,
  type RecordStatus,
} from './batches.ts';
import { catalogueWriting, type CatalogueWriting } from './catalogue-writing.ts';
import { catalogueCalls, type CatalogueCalls } from './catalogue.ts';
import { correctionCalls, type CorrectionCalls } from './corrections.ts';
import { credentialCalls, type CredentialCalls } from './credentials.ts';
import { datasetCalls, type DatasetCalls } from './datasets.ts';
import { hubDescriptor, hubKeys, type HubDescriptor, type HubKeys } from './descriptor.ts';
import { evidenceCalls, type EvidenceCalls } from './evidence.ts';
import type { ExportFile, ExportStatus, NewExport } from './exports.ts';
import { changePage, changePages, type ChangePage, type FeedOptions } from './feed.ts';
import { letterCalls, type LetterCalls } from './letters.ts';
import { organisationCalls, type OrganisationCalls } from './organisations.ts';
import {
  oneRecord,
  recordHistory,
  recordPages,
  type OneRecord,
  type RecordHistory,
  type RecordOptions,
  type RecordPage,
  type RecordQuery,
} from './records.ts';
import { DEFAULTS, type TransportSettings } from './settings.ts';
import { standardsCalls, type StandardsCalls } from './standards.ts';
import type { DatasetRecord } from './terms.ts';
import { Transport } from './transport.ts';
import { webhookCalls, type WebhookCalls } from './webhooks.ts';

/** Who asks: a key of an app, an access token, something of your own, or nobody. */
export type Identity =
  | { readonly keyId: string; readonly key: SigningKey }
  | { readonly token: () => string | Promise<string> }
  | { readonly authorise: Authorise }
  | object;

export type ClientOptions = Identity & {
  readonly url: string;
  /** The hub's public keys (JWK): receipts are not believed without a signature of one of them. */
  readonly pinned?: readonly object[];
} & Partial<Omit<TransportSettings, 'url' | 'authorise'>>;

/** A hub, as a program sees it. Everything rejects with HubProblem, HubClientError or the reason of a signal. */
export interface HubClient
  extends
    AccessCalls,
    CatalogueCalls,
    CatalogueWriting,
    CorrectionCalls,
    CredentialCalls,
    DatasetCalls,
    EvidenceCalls,
    LetterCalls,
    OrganisationCalls,
    StandardsCalls,
    WebhookCalls {
  /** For what has no function here. */
  readonly transport: Transport;
  /** What the hub says of itself. */
  descriptor(): Promise<HubDescriptor>;
  /** Its public keys. */
  keys(): Promise<HubKeys>;
  /** Records of a dataset, page by page. */
  records<R = DatasetRecord>(dataset: string, query?: RecordQuery, options?: RecordOptions): AsyncIterable<R>;
  recordPages<R = DatasetRecord>(
    dataset: string,
    query?: RecordQuery,
    options?: RecordOptions,
  ): AsyncIterable<RecordPage<R>>;
  record<R = DatasetRecord>(dataset: string, key: string, grant?: string): Promise<OneRecord<R>>;
  /** All versions of a record; the grant has to show its history. */
  history<R = DatasetRecord>(dataset: string, key: string, grant?: string): Promise<RecordHistory<R>>;
  /** Pages of the change feed; see FeedOptions for going on. */
  changes<R = DatasetRecord>(dataset: string, options?: FeedOptions): AsyncIterable<ChangePage<R>>;
  changePage<R = DatasetRecord>(dataset: string, options?: FeedOptions): Promise<ChangePage<R>>;
  aggregate(dataset: string, ask: AggregateAsk): Promise<Aggregate>;
  entity(kind: string, value: string): Promise<Entity>;
  /** Sends one batch, as often as need be; the hub takes it once. */
  push(dataset: string, batch: Batch, grant?: string): Promise<BatchAnswer>;
  /** The receipt of a batch as it was first answered. */
  receipt(batch: string): Promise<Pick<BatchAnswer, 'receipt' | 'text' | 'proof'>>;
  /** What became of each record of a batch. */
  batchRecords(batch: string, status?: RecordStatus): AsyncIterable<RecordAnswer>;
  /** Orders a snapshot and waits until it is done. Needs Node, as the other functions for snapshots do. */
  export(wanted: NewExport, signal?: AbortSignal): Promise<ExportStatus>;
  /** One's own, the newest first. */
  exports(): Promise<readonly ExportStatus[]>;
  /** Fetches a file of a snapshot; goes on where it broke off. @returns its path */
  download(file: ExportFile, folder: string, name: string): Promise<string>;
  /** Ends what is under way, and removes the files of what is done. */
  removeExport(id: string): Promise<ExportStatus>;
}

/** @throws RangeError, TypeError for an address that is no hub's */
export function hubClient({ url, pinned, ...options }: ClientOptions): HubClient {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const transport = new Transport({ ...DEFAULTS, ...given, url, authorise: authoriseOf(options) });
  return {
    transport,
    ...accessCalls(transport),
    ...catalogueCalls(transport),
    ...catalogueWriting(transport),
    ...correctionCalls(transport),
    ...credentialCalls(transport),
    ...datasetCalls(transport),
    ...evidenceCalls(transport),
    ...letterCalls(transport),
    ...organisationCalls(transport),
    ...standardsCalls(transport, pinned),
    ...webhookCalls(transport),
    descriptor: () => hubDescriptor(transport),
    keys: () => hubKeys(transport),
    async *records<R>(dataset: string, query: RecordQuery = {}, recordOptions: RecordOptions = {}) {
      for await (const { records } of recordPages<R>(transport, dataset, query, recordOptions)) yield* records;
    },
    recordPages: (dataset, query = {}, recordOptions = {}) => recordPages(transport, dataset, query, recordOptions),
    record: (dataset, key, grant) => oneRecord(transport, dataset, key, grant),
    history: (dataset, key, grant) => recordHistory(transport, dataset, key, grant),
    changes: (dataset, feedOptions = {}) => changePages(transport, dataset, feedOptions),
    changePage: (dataset, feedOptions = {}) => changePage(transport, dataset, feedOptions),
    aggregate: (dataset, ask) => aggregate(transport, dataset, ask),
    entity: (kind, value) => entity(transport, kind, value),
    push: (dataset, batch, grant) => pushBatch(transport, dataset, batch, grant, pinned),
    receipt: (batch) => receiptOf(transport, batch, pinned),
    batchRecords: (batch, status) => batchRecords(transport, batch, status),
    async export(wanted, signal) {
      const { awaitExport, createExport } = await snapshots();
      return awaitExport(transport, (await createExport(transport, wanted)).id, signal);
    },
    exports: async () => (await snapshots()).listExports(transport),
    download: async (file, folder, name) => (await snapshots()).downloadFile(transport, file, folder, name),
    removeExport: async (id) => (await snapshots()).removeExport(transport, id),
  };
}

/** Files need Node; the rest of the client runs where there is `fetch`. */
const snapshots = () => import('./exports.ts');

function authoriseOf(identity: Identity): Authorise {
  if ('authorise' in identity) return identity.authorise;
  if ('token' in identity) return withToken(identity.token);
  return 'key' in identity ? signedWith(identity.keyId, identity.key) : anonymous;
}
