import type { SigningKey } from '../signature/index.ts';
import {
  applications,
  draftApplication,
  enrolApp,
  grants,
  moveApplication,
  readApplication,
  type Application,
  type Decision,
  type Enrolled,
  type Grant,
  type NewApplication,
} from './access.ts';
import {
  aggregate,
  batchEvidence,
  entity,
  evidenceKey,
  type Aggregate,
  type AggregateAsk,
  type Entity,
} from './asking.ts';
import { anonymous, signedWith, withToken, type Authorise } from './authorise.ts';
import {
  batchRecords,
  deadLetters,
  pushBatch,
  type Batch,
  type BatchAnswer,
  type DeadLetter,
  type RecordAnswer,
  type RecordStatus,
} from './batches.ts';
import { catalogueEntries, catalogueEntry, type CatalogueEntry, type EntryQuery } from './catalogue.ts';
import {
  credentialsOf,
  rotateCredential,
  type AddedCredential,
  type Credential,
  type Rotation,
} from './credentials.ts';
import { describeDataset, type DatasetDescription } from './datasets.ts';
import { hubDescriptor, hubKeys, type HubDescriptor, type HubKeys } from './descriptor.ts';
import type { ExportFile, ExportStatus, NewExport } from './exports.ts';
import { changePage, changePages, type ChangePage, type FeedOptions } from './feed.ts';
import { recordPages, type RecordOptions, type RecordPage, type RecordQuery } from './records.ts';
import { DEFAULTS, type TransportSettings } from './settings.ts';
import type { DatasetRecord } from './terms.ts';
import { Transport } from './transport.ts';

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
export interface HubClient {
  /** For what has no function here. */
  readonly transport: Transport;
  /** What the hub says of itself. */
  descriptor(): Promise<HubDescriptor>;
  /** Its public keys. */
  keys(): Promise<HubKeys>;
  /** Entries of the catalogue, page by page. */
  entries(query?: EntryQuery, signal?: AbortSignal): AsyncIterable<CatalogueEntry>;
  entry(id: string): Promise<CatalogueEntry>;
  /** What the records of a dataset are. */
  dataset(id: string): Promise<DatasetDescription>;
  /** Records of a dataset, page by page. */
  records<R = DatasetRecord>(dataset: string, query?: RecordQuery, options?: RecordOptions): AsyncIterable<R>;
  recordPages<R = DatasetRecord>(
    dataset: string,
    query?: RecordQuery,
    options?: RecordOptions,
  ): AsyncIterable<RecordPage<R>>;
  /** Pages of the change feed; see FeedOptions for going on. */
  changes<R = DatasetRecord>(dataset: string, options?: FeedOptions): AsyncIterable<ChangePage<R>>;
  changePage<R = DatasetRecord>(dataset: string, options?: FeedOptions): Promise<ChangePage<R>>;
  /** Sends one batch, as often as need be; the hub takes it once. */
  push(dataset: string, batch: Batch, grant?: string): Promise<BatchAnswer>;
  /** What became of each record of a batch. */
  batchRecords(batch: string, status?: RecordStatus): AsyncIterable<RecordAnswer>;
  /** What of one's own was rejected or deferred. */
  deadLetters(query?: {
    readonly dataset?: string;
    readonly batch?: string;
    readonly status?: 'rejected' | 'deferred';
  }): AsyncIterable<DeadLetter>;
  aggregate(dataset: string, ask: AggregateAsk): Promise<Aggregate>;
  entity(kind: string, value: string): Promise<Entity>;
  /** Evidence file of a batch, or of one of its records (line from 1), as it is to be kept. */
  batchEvidence(batch: string, line?: number): Promise<string>;
  evidenceKey(): Promise<string>;
  /** Orders a snapshot and waits until it is done. Needs Node, as `download` does. */
  export(wanted: NewExport, signal?: AbortSignal): Promise<ExportStatus>;
  /** Fetches a file of a snapshot; goes on where it broke off. @returns its path */
  download(file: ExportFile, folder: string, name: string): Promise<string>;
  draft(application: NewApplication): Promise<Application>;
  move(application: string, step: 'submit' | 'withdraw' | 'answer', decision?: Decision): Promise<Application>;
  application(id: string): Promise<Application>;
  applications(query?: {
    readonly dataset?: string;
    readonly state?: Application['state'];
  }): AsyncIterable<Application>;
  grants(query?: { readonly dataset?: string; readonly state?: Grant['state'] }): AsyncIterable<Grant>;
  /** An app's first key, for its one-time token. */
  enrol(enrolment: {
    readonly token: string;
    readonly alg: string;
    readonly publicKey?: string;
    readonly label?: string;
  }): Promise<Enrolled>;
  /** Keys of one's own app. */
  credentials(app: string): Promise<readonly Credential[]>;
  rotate(app: string, credential: string, rotation: Rotation): Promise<AddedCredential>;
}

/** @throws RangeError, TypeError for an address that is no hub's */
export function hubClient({ url, pinned, ...options }: ClientOptions): HubClient {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const transport = new Transport({ ...DEFAULTS, ...given, url, authorise: authoriseOf(options) });
  return {
    transport,
    descriptor: () => hubDescriptor(transport),
    keys: () => hubKeys(transport),
    entries: (query = {}, signal) => catalogueEntries(transport, query, signal),
    entry: (id) => catalogueEntry(transport, id),
    dataset: (id) => describeDataset(transport, id),
    async *records<R>(dataset: string, query: RecordQuery = {}, recordOptions: RecordOptions = {}) {
      for await (const { records } of recordPages<R>(transport, dataset, query, recordOptions)) yield* records;
    },
    recordPages: (dataset, query = {}, recordOptions = {}) => recordPages(transport, dataset, query, recordOptions),
    changes: (dataset, feedOptions = {}) => changePages(transport, dataset, feedOptions),
    changePage: (dataset, feedOptions = {}) => changePage(transport, dataset, feedOptions),
    push: (dataset, batch, grant) => pushBatch(transport, dataset, batch, grant, pinned),
    batchRecords: (batch, status) => batchRecords(transport, batch, status),
    deadLetters: (query = {}) => deadLetters(transport, query),
    aggregate: (dataset, ask) => aggregate(transport, dataset, ask),
    entity: (kind, value) => entity(transport, kind, value),
    batchEvidence: (batch, line) => batchEvidence(transport, batch, line),
    evidenceKey: () => evidenceKey(transport),
    async export(wanted, signal) {
      const { awaitExport, createExport } = await import('./exports.ts');
      return awaitExport(transport, (await createExport(transport, wanted)).id, signal);
    },
    async download(file, folder, name) {
      return (await import('./exports.ts')).downloadFile(transport, file, folder, name);
    },
    draft: (application) => draftApplication(transport, application),
    move: (id, step, decision) => moveApplication(transport, id, step, decision),
    application: (id) => readApplication(transport, id),
    applications: (query = {}) => applications(transport, query),
    grants: (query = {}) => grants(transport, query),
    enrol: (enrolment) => enrolApp(transport, enrolment),
    credentials: (app) => credentialsOf(transport, app),
    rotate: (app, credential, rotation) => rotateCredential(transport, app, credential, rotation),
  };
}

function authoriseOf(identity: Identity): Authorise {
  if ('authorise' in identity) return identity.authorise;
  if ('token' in identity) return withToken(identity.token);
  return 'key' in identity ? signedWith(identity.keyId, identity.key) : anonymous;
}
