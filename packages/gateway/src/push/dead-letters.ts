import type { RecordStatus, Remark } from '@shuniu/sdk/import';
import type { Session } from '@shuniu/sdk/store';
import type { KeyFile } from '../keys/key-file.ts';

/** What the records of dead letters are sealed for. */
const PURPOSE = 'dead-letter';

export interface DeadLetter {
  readonly id: string;
  readonly batch: string;
  readonly line: number;
  readonly dataset: string;
  readonly status: 'rejected' | 'deferred';
  readonly code: string;
  readonly remarks: readonly Remark[];
  readonly at: Date;
  /** The record as it stood: the text of its JSON object. */
  readonly record: string;
  /** The copy that was edited since. */
  readonly edited?: string;
}

/** Keeps the records of a batch that were rejected or deferred, as they stood. */
export async function keepDeadLetters(
  session: Session,
  keys: KeyFile,
  { batch, dataset, org }: { readonly batch: string; readonly dataset: string; readonly org: string },
  body: Buffer,
  records: readonly RecordStatus[],
): Promise<void> {
  const dead = records.filter(({ status }) => status === 'rejected' || status === 'deferred');
  if (dead.length === 0) return;
  await session.queryKept(
    `INSERT INTO hub.dead_letter (batch, line, dataset, org, status, code, remarks, sealed)
     SELECT $1, line, $2, $3, status, code, remarks::jsonb, decode(sealed, 'base64')
       FROM unnest($4::integer[], $5::text[], $6::text[], $7::text[], $8::text[]) AS d (line, status, code, remarks, sealed)`,
    [
      ...[batch, dataset, org],
      dead.map(({ line }) => line),
      dead.map(({ status }) => status),
      dead.map(({ remarks }) => remarks?.[0]?.code ?? ''),
      dead.map(({ remarks = [] }) => storable(remarks)),
      dead.map(({ from, to }) => keys.seal(PURPOSE, body.subarray(from, to)).toString('base64')),
    ],
  );
}

/** PostgreSQL's jsonb holds no NUL and no half surrogate pairs; a value that was refused for them is quoted with U+FFFD in their place. */
export function storable(value: unknown): string {
  return JSON.stringify(value).replaceAll(/\\u0000|\\ud[89a-f][0-9a-f]{2}/gi, '\ufffd');
}

interface Row extends Omit<DeadLetter, 'record' | 'edited'> {
  readonly sealed: string;
  readonly edited: string | null;
}

const COLUMNS = `id::text, batch, line, dataset, status, code, remarks, at, encode(sealed, 'base64') AS sealed,
  encode(edited, 'base64') AS edited`;

export interface LetterQuery {
  readonly org: string;
  readonly dataset?: string;
  readonly batch?: string;
  readonly status?: string;
  /** Letters up to this one have been seen. */
  readonly after: string;
  readonly limit: number;
}

export async function deadLetters(
  session: Session,
  keys: KeyFile,
  { org, dataset, batch, status, after, limit }: LetterQuery,
): Promise<DeadLetter[]> {
  const rows = await session.queryKept<Row>(
    `SELECT ${COLUMNS} FROM hub.dead_letter WHERE org = $1 AND id > $2 AND ($3::text IS NULL OR dataset = $3)
        AND ($4::text IS NULL OR batch = $4) AND ($5::text IS NULL OR status = $5) ORDER BY id LIMIT $6`,
    [org, after, dataset ?? null, batch ?? null, status ?? null, limit],
  );
  return rows.map((row) => opened(row, keys));
}

export async function countLetters(session: Session): Promise<number> {
  const [row] = await session.query<{ n: number }>('SELECT count(*)::float8 AS n FROM hub.dead_letter');
  return row?.n ?? 0;
}

/** One letter of an org, held until the transaction ends; undefined where there is none. */
export async function heldLetter(
  session: Session,
  keys: KeyFile,
  org: string,
  id: string,
): Promise<DeadLetter | undefined> {
  const [row] = await session.queryKept<Row>(
    `SELECT ${COLUMNS} FROM hub.dead_letter WHERE org = $1 AND id = $2 FOR UPDATE`,
    [org, id],
  );
  return row === undefined ? undefined : opened(row, keys);
}

export async function saveEdited(session: Session, keys: KeyFile, id: string, record: string): Promise<void> {
  await session.queryKept(`UPDATE hub.dead_letter SET edited = decode($2, 'base64') WHERE id = $1`, [
    id,
    keys.seal(PURPOSE, Buffer.from(record)).toString('base64'),
  ]);
}

/** What was said of it when it was pushed again. */
export async function saveRemarks(session: Session, id: string, { status, remarks = [] }: RecordStatus): Promise<void> {
  await session.queryKept(`UPDATE hub.dead_letter SET status = $2, code = $3, remarks = $4 WHERE id = $1`, [
    id,
    status,
    remarks[0]?.code ?? '',
    storable(remarks),
  ]);
}

export async function dropLetter(session: Session, id: string): Promise<void> {
  await session.queryKept('DELETE FROM hub.dead_letter WHERE id = $1', [id]);
}

function opened({ sealed, edited, ...letter }: Row, keys: KeyFile): DeadLetter {
  return {
    ...letter,
    record: textOf(sealed, keys),
    ...(edited === null ? {} : { edited: textOf(edited, keys) }),
  };
}

/** A letter that another key file sealed cannot be read here; it is there all the same. */
function textOf(sealed: string, keys: KeyFile): string {
  return keys.unseal(PURPOSE, Buffer.from(sealed, 'base64'))?.toString('utf8') ?? '';
}
