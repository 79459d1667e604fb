import { utcText, withoutNulls } from '../database/shown.ts';
import type { Session } from '@shuniu/sdk/store';
import type { EntryContent, EntryState, StoredEntry } from './content.ts';
import { gramsOf, searchable } from './grams.ts';

/** What changes with a version. */
export interface EntryChange {
  readonly id: string;
  readonly state: EntryState;
  readonly content: EntryContent;
  readonly publishedOn?: string;
  readonly sunset?: string;
  readonly successor?: string;
  readonly by: string;
}

/** Makes an entry. False where the id is taken. Runs inside a transaction. */
export async function insertEntry(session: Session, change: EntryChange): Promise<boolean> {
  const rows = await session.run(
    `INSERT INTO hub.entry (id, state, provider, dataset, division, resource_code, share_type, update_cycle, themes,
       content, words, grams, published_on, sunset, successor, changed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT (id) DO NOTHING`,
    entryColumns(change),
  );
  if (rows === 0) return false;
  await noteVersion(session, change.id);
  return true;
}

/** Puts the next version in the place of `version`; false where that is not the newest any more. Runs inside a transaction. */
export async function replaceEntry(session: Session, change: EntryChange, version: number): Promise<boolean> {
  const rows = await session.run(
    `UPDATE hub.entry SET version = version + 1, state = $2, provider = $3, dataset = $4, division = $5,
       resource_code = $6, share_type = $7, update_cycle = $8, themes = $9, content = $10, words = $11, grams = $12,
       published_on = $13, sunset = $14, successor = $15, changed_by = $16, changed_at = clock_timestamp()
     WHERE id = $1 AND version = $17`,
    [...entryColumns(change), version],
  );
  if (rows === 0) return false;
  await noteVersion(session, change.id);
  return true;
}

/** What the columns of `insertEntry` hold, in their order. */
export function entryColumns({ id, state, content, publishedOn, sunset, successor, by }: EntryChange): unknown[] {
  const { title, titleEn, abstract, items } = content;
  const words = [title, titleEn ?? '', abstract ?? '', ...items.map(({ name }) => name)]
    .map(searchable)
    .filter((line) => line !== '')
    .join('\n');
  return [
    id,
    state,
    content.provider,
    content.dataset ?? null,
    content.division,
    content.resourceCode ?? null,
    content.shareType ?? null,
    content.updateCycle ?? null,
    content.themes,
    JSON.stringify(content),
    words,
    gramsOf(words),
    publishedOn ?? null,
    sunset ?? null,
    successor ?? null,
    by,
  ];
}

/** The row of catalogue_head stays locked until the commit: so numbers are given in the order of commits, without gaps. */
async function noteVersion(session: Session, id: string): Promise<void> {
  await session.run(
    `WITH head AS (UPDATE hub.catalogue_head SET seq = seq + 1 RETURNING seq)
     INSERT INTO hub.entry_version (seq, entry, version, state, provider, content, published_on, sunset, successor,
       changed_at, changed_by)
     SELECT head.seq, e.id, e.version, e.state, e.provider, e.content, e.published_on, e.sunset, e.successor,
       e.changed_at, e.changed_by
       FROM head, hub.entry e WHERE e.id = $1`,
    [id],
  );
}

/** Columns of a StoredEntry, from a row of `entry` (with its id) or `entry_version` called `e`. */
export const STORED = `e.version, e.state, e.content, to_char(e.published_on, 'YYYY-MM-DD') AS "publishedOn",
  to_char(e.sunset, 'YYYY-MM-DD') AS sunset, e.successor,
  ${utcText('e.changed_at', '.MS')} AS "changedAt", e.changed_by AS "changedBy"`;

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };
export type StoredRow = Nullable<StoredEntry>;

/** Leaves away what is null in the database: an answer has a member or it has not. */
export function storedEntry<Row extends object>(row: Row): Row & StoredEntry {
  return withoutNulls(row) as unknown as Row & StoredEntry;
}

/** The newest version, or the one that is named. */
export async function readEntry(session: Session, id: string, version?: number): Promise<StoredEntry | undefined> {
  const rows =
    version === undefined
      ? await session.query<StoredRow>(`SELECT e.id, ${STORED} FROM hub.entry e WHERE e.id = $1`, [id])
      : await session.query<StoredRow>(
          `SELECT e.entry AS id, ${STORED} FROM hub.entry_version e WHERE e.entry = $1 AND e.version = $2`,
          [id, version],
        );
  return rows[0] === undefined ? undefined : storedEntry(rows[0]);
}
