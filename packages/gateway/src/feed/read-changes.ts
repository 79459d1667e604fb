import type { Hub } from '../hub.ts';
import { Problem } from '../problem/problem.ts';
import { readUnder, type Reader } from '../query/read.ts';
import type { View } from '../query/view.ts';
import { changesReading, type ChangesRow } from './changes-reading.ts';
import { anchorOf, openPosition, sealPosition, tooOld, type FeedPosition } from './cursor.ts';

export interface Changes {
  readonly view: View;
  /** JSON texts with commas between them. */
  readonly text: string;
  readonly count: number;
  /** Where to read on. */
  readonly cursor: string;
  /** Up to which set everything has been told: news is what comes behind it. */
  readonly seq: number;
  /** There is more already. */
  readonly more: boolean;
}

/** What a reader may name instead of a cursor: everything there is, or only what changes from now on. */
const WORDS = ['start', 'now'] as const;
type Word = (typeof WORDS)[number];
const ALL = Number.MAX_SAFE_INTEGER;

/**
 * Whether somebody begins. He gets a cursor and nothing else: given records with it, who died before he kept it would begin
 * again, at a later moment, and never hear that one of them has gone.
 */
export const isBeginning = (cursor: string): cursor is Word => WORDS.some((word) => word === cursor);

/**
 * One page of a dataset's feed, in one statement that also judges whether it may be read.
 * @throws Problem of `readUnder`; cursor_invalid, cursor_too_old; field_not_granted where records have no key to be told apart by
 */
export async function readChanges(hub: Hub, reader: Reader, cursor: string, limit: number): Promise<Changes> {
  const word = isBeginning(cursor) ? cursor : undefined;
  let from: FeedPosition = { seq: ALL, at: '', base: ALL };
  const { view, row } = await hub.pool.use((session) =>
    readUnder<ChangesRow>(hub, session, reader, (seen, params) => {
      assertKeyed(seen);
      if (word === undefined) from = openPosition(hub.keys, seen, cursor);
      return changesReading(seen, from, limit, params);
    }),
  );
  if (word === undefined) assertSame(view, from, row);
  const next = word === undefined ? nextPosition(row, from.base) : firstPosition(row, word);
  return {
    view,
    text: row.changes ?? '',
    count: row.count,
    cursor: sealPosition(hub.keys, view, next),
    seq: next.seq,
    more: word === 'start' || row.last !== null || row.crowded,
  };
}

function firstPosition({ head, edge_at: headAt }: ChangesRow, word: Word): FeedPosition {
  return { seq: word === 'now' ? head : 0, at: headAt ?? '', base: head };
}

function nextPosition(row: ChangesRow, base: number): FeedPosition {
  if (row.last !== null) return { seq: row.last.seq, key: row.last.key, at: row.last_at ?? '', base };
  return { seq: row.edge, at: row.edge_at ?? '', base };
}

/**
 * A restored database has lost numbers, or given them to other imports since; and where tombstones were purged, who began
 * before and has not come past them would keep what is gone.
 */
function assertSame(view: View, from: FeedPosition, row: ChangesRow): void {
  if (anchorOf(from) > 0 && row.anchor !== from.at) throw tooOld(view, 'restored');
  if (from.base < row.floor && from.seq < row.floor) throw tooOld(view, 'purged');
}

/** Without a key nobody could tell which record has changed. @throws Problem field_not_granted */
export function assertKeyed(view: View): void {
  if (view.keyed) return;
  const plain = (name: string): boolean => view.fields.some((field) => field.name === name && field.plain);
  const field = view.dataset.type.identity.find((name) => !plain(name));
  throw new Problem('field_not_granted', { field: field ?? 'key', grant: view.scope.grant });
}
