import type { Session } from '@shuniu/sdk/store';
import type { Principal } from '../policy/principal.ts';
import { viewer } from './find-entries.ts';
import { STORED, storedEntry, type StoredRow } from './store-entry.ts';
import type { StoredEntry } from './content.ts';

/** A version of an entry in the change feed of the catalogue. */
export interface EntryVersion extends StoredEntry {
  readonly seq: number;
}

/** Versions after a place in the feed, in the order of commits. Drafts are for their provider and for administrators. */
export async function catalogueChanges(
  session: Session,
  principal: Principal,
  after: number,
  limit: number,
): Promise<EntryVersion[]> {
  const rows = await session.query<StoredRow & { seq: number }>(
    `SELECT e.seq::float8 AS seq, e.entry AS id, ${STORED} FROM hub.entry_version e
      WHERE e.seq > $3 AND (e.state <> 'draft' OR $1 OR e.provider = $2) ORDER BY e.seq LIMIT $4`,
    [...viewer(principal), after, limit],
  );
  return rows.map((row) => storedEntry(row) as EntryVersion);
}

/** All versions of one entry, oldest first. */
export async function versionsOf(session: Session, principal: Principal, id: string): Promise<EntryVersion[]> {
  const rows = await session.query<StoredRow & { seq: number }>(
    `SELECT e.seq::float8 AS seq, e.entry AS id, ${STORED} FROM hub.entry_version e
      WHERE e.entry = $3 AND (e.state <> 'draft' OR $1 OR e.provider = $2) ORDER BY e.version`,
    [...viewer(principal), id],
  );
  return rows.map((row) => storedEntry(row) as EntryVersion);
}
