/**
 * A client of a hub: signs, repeats, pages, resumes. Runs where there is `fetch`; only signing and files need Node.
 */
export type {
  AccessScope,
  Action,
  Application,
  Decision,
  Enrolled,
  Grant,
  NewApplication,
  Punctuality,
} from './access.ts';
export type { Aggregate, AggregateAsk, Entity } from './asking.ts';
export { signedWith, withToken, type Authorise } from './authorise.ts';
export { RETRY, type RetryPolicy } from './backoff.ts';
export type {
  Batch,
  BatchAnswer,
  BatchCounts,
  ProducerPlace,
  Receipt,
  RecordAnswer,
  RecordStatus,
  Remark,
} from './batches.ts';
export type { CatalogueChanges, CatalogueEntry, EntryItem, EntryQuery, EntryVersion, Theme } from './catalogue.ts';
export type { EntryContent, EntryMove } from './catalogue-writing.ts';
export type { Correction, CorrectionQuery, NewCorrection, RecordCorrection, Value } from './corrections.ts';
export type { AddedCredential, Credential, NewCredential, Rotation } from './credentials.ts';
export type {
  ChangedDataset,
  DatasetChange,
  DatasetDescription,
  Intake,
  ListedDataset,
  NewDataset,
} from './datasets.ts';
export type { HubDescriptor, HubKeys } from './descriptor.ts';
export { HubClientError, HubProblem, type ClientErrorCode, type ProblemWords } from './errors.ts';
export type { ExportFile, ExportStatus, NewExport } from './exports.ts';
export type { Change, ChangePage, FeedOptions } from './feed.ts';
export { hubClient, type ClientOptions, type HubClient, type Identity } from './hub-client.ts';
export type { DeadLetter, LetterQuery } from './letters.ts';
export type { App, Organisation } from './organisations.ts';
export type { Proof } from './proof.ts';
export type { DrawnArea, OneRecord, RecordHistory, RecordOptions, RecordPage, RecordQuery } from './records.ts';
export type { HubAnswer, HubRequest } from './request.ts';
export type { Fetch, Retry } from './settings.ts';
export type { StandardsAnswer, StandardsPlace, Validated, Validation } from './standards.ts';
export type { DatasetRecord, Terms } from './terms.ts';
export type { KeyedWebhook, Webhook } from './webhooks.ts';
