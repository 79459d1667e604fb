import { utcText } from '../database/shown.ts';
import type { Leaf } from '@shuniu/sdk/evidence';
import type { Session } from '@shuniu/sdk/store';

type Stated = Pick<Leaf, 'kind' | 'at' | 'ref' | 'digest'>;

const STATED = `id::text AS id, kind, ${utcText('at', '.MS')} AS at, ref, digest`;

export async function anyPending(session: Session): Promise<boolean> {
  const rows = await session.queryKept('SELECT 1 AS one FROM hub.evidence_leaf WHERE index IS NULL LIMIT 1');
  return rows.length > 0;
}

/** The oldest that have committed and have no place; `l.id`, for the output's `id` is text and `10` stands before `9` there. */
export function pendingLeaves(session: Session, most: number): Promise<(Stated & { id: string })[]> {
  return session.query(`SELECT ${STATED} FROM hub.evidence_leaf AS l WHERE index IS NULL ORDER BY l.id LIMIT $1`, [
    most,
  ]);
}

export interface PlacedLeaf {
  readonly id: string;
  readonly index: number;
  /** Canonical JSON, as it was hashed. */
  readonly entry: string;
}

/** Returns how many got their place. */
export function placeLeaves(session: Session, placed: readonly PlacedLeaf[]): Promise<number> {
  return session.run(
    `UPDATE hub.evidence_leaf AS l SET index = p.index, entry = p.entry
       FROM json_to_recordset($1::json) AS p (id bigint, index bigint, entry text)
      WHERE l.id = p.id AND l.index IS NULL`,
    [JSON.stringify(placed)],
  );
}

/** Entries from a place on, in order. */
export async function entriesFrom(session: Session, first: number, count: number): Promise<Buffer[]> {
  const rows = await session.queryKept<{ entry: string }>(
    'SELECT entry FROM hub.evidence_leaf WHERE index >= $1 AND index < $2 ORDER BY index',
    [first, first + count],
  );
  return rows.map(({ entry }) => Buffer.from(entry));
}

/** A leaf with what it stands for. */
export interface StoredLeaf {
  readonly id: string;
  readonly index: number | null;
  readonly entry: string | null;
  readonly receipt: string;
  readonly orgs: readonly string[];
}

const STORED = 'id::text AS id, index::float8 AS index, entry, receipt, orgs';

export async function leafById(session: Session, id: string): Promise<StoredLeaf | undefined> {
  const [leaf] = await session.queryKept<StoredLeaf>(`SELECT ${STORED} FROM hub.evidence_leaf WHERE id = $1`, [id]);
  return leaf;
}

/** The last leaf of a kind about something. */
export async function leafAbout(session: Session, kind: string, ref: string): Promise<StoredLeaf | undefined> {
  const [leaf] = await session.queryKept<StoredLeaf>(
    `SELECT ${STORED} FROM hub.evidence_leaf AS l WHERE ref = $1 AND kind = $2 ORDER BY l.id DESC LIMIT 1`,
    [ref, kind],
  );
  return leaf;
}

/** What proves single records of a batch. */
export async function recordsOf(
  session: Session,
  leaf: string,
): Promise<{ readonly secret: Uint8Array; readonly lines: Uint8Array } | undefined> {
  const [row] = await session.query<{ secret: Uint8Array; lines: Uint8Array }>(
    'SELECT secret, lines FROM hub.evidence_record WHERE leaf = $1',
    [leaf],
  );
  return row;
}
