import { createHash } from 'node:crypto';
import type { KeyFile } from '../keys/key-file.ts';
import { Problem } from '../problem/problem.ts';
import type { View } from '../query/view.ts';

const PURPOSE = 'feed cursor';

/** How far somebody has read the feed of a dataset, under one grant. */
export interface FeedPosition {
  /** Number of the set that was read last; `key`: up to this record of it, absent: the whole of it. */
  readonly seq: number;
  readonly key?: readonly string[];
  /** When the set `anchorOf` was numbered, as the database wrote it: tells a database that was restored from a backup. */
  readonly at: string;
  /** Head of the feed when reading began: nothing that went before can be news of a record being gone. */
  readonly base: number;
}

/** The set that has to be there still: the one that was read last, at the beginning the head. */
export const anchorOf = ({ seq, base }: FeedPosition): number => (seq > 0 ? seq : base);

interface Sealed {
  readonly for: string;
  readonly shape: string;
  readonly position: FeedPosition;
}

/** Why a cursor is good no more. */
export type TooOld = 'restored' | 'purged' | 'grant_changed' | 'dataset_changed';

export function tooOld(view: View, reason: TooOld): Problem {
  return new Problem('cursor_too_old', { dataset: view.dataset.id, reason });
}

/** Sealed, because it holds the key of a record. */
export function sealPosition(keys: KeyFile, view: View, position: FeedPosition): string {
  const sealed: Sealed = { for: boundTo(view), shape: shapeOf(view), position };
  return keys.seal(PURPOSE, Buffer.from(JSON.stringify(sealed))).toString('base64url');
}

/**
 * @throws Problem cursor_invalid where it is of another dataset or grant; cursor_too_old where the grant lets out other
 * records or fields than it did, or the dataset has other fields: who reads on would never hear of those
 */
export function openPosition(keys: KeyFile, view: View, cursor: string): FeedPosition {
  const text = /^[A-Za-z0-9_-]+$/.test(cursor) ? keys.unseal(PURPOSE, Buffer.from(cursor, 'base64url')) : undefined;
  const sealed = text === undefined ? undefined : (JSON.parse(text.toString()) as Sealed);
  if (sealed === undefined || sealed.for !== boundTo(view)) throw new Problem('cursor_invalid');
  const [grant, dataset] = shapeOf(view).split(' ');
  const [grantThen, datasetThen] = sealed.shape.split(' ');
  if (datasetThen !== dataset) throw tooOld(view, 'dataset_changed');
  if (grantThen !== grant) throw tooOld(view, 'grant_changed');
  return sealed.position;
}

function boundTo({ dataset, scope }: View): string {
  return JSON.stringify([dataset.id, scope.grant]);
}

/** What the grant lets out, and the dataset's columns: a longer date or another quota changes nothing for a reader. */
export function shapeOf({ dataset, scope }: View): string {
  const digest = (value: unknown): string =>
    createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);
  const { divisions, fields, rowFilter = null } = scope;
  const columns = dataset.table.columns.map(({ name, type }) => [name, type]);
  return `${digest([divisions, fields, rowFilter])} ${digest([dataset.table.name, dataset.edition ?? null, columns])}`;
}
