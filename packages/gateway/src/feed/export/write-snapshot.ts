import { identifiers, type Session } from '@shuniu/sdk/store';
import { insideSql } from '../../query/inside.ts';
import { Params } from '../../query/params.ts';
import { keyValuesSql } from '../../query/record-sql.ts';
import type { View } from '../../query/view.ts';
import type { FeedPosition } from '../cursor.ts';
import { copyOut, type ExportFormat } from './export-sql.ts';
import type { ExportFiles } from './export-files.ts';

/** Rows that PGlite, which makes all of a COPY in memory, is asked for at a time. */
const PORTION = 5_000;

/** Where the feed stood: what changes afterwards has a greater number. */
export async function feedHead(session: Session, table: string): Promise<{ position: FeedPosition; time: Date }> {
  const [row] = await session.query<{ seq: number; at: string; time: Date }>(
    `SELECT coalesce(f.seq, 0)::float8 AS seq, coalesce((extract(epoch FROM f.at) * 1000000)::int8::text, '') AS at, now() AS time
       FROM (SELECT) one LEFT JOIN LATERAL
         (SELECT seq, at FROM hub.feed_set WHERE dataset = $1 ORDER BY seq DESC LIMIT 1) f ON true`,
    [table],
  );
  const { seq, at, time } = row as { seq: number; at: string; time: Date };
  return { position: { seq, at, base: seq }, time };
}

/** All rows in one statement of the snapshot that the session is in. */
export async function writeWhole(
  session: Session,
  view: View,
  format: ExportFormat,
  files: ExportFiles,
  assertMine: () => void,
): Promise<void> {
  const { source, options } = copyOut(view, format);
  for await (const bytes of session.copyOut(source, options)) {
    assertMine();
    await files.write(bytes);
  }
}

/**
 * Portion after portion along the key, each as it is when its turn comes. The feed from where it stood before the first
 * one has everything that changed in a portion before it was read, or after.
 */
export async function writeInPortions(
  use: <T>(work: (session: Session) => Promise<T>) => Promise<T>,
  view: View,
  format: ExportFormat,
  files: ExportFiles,
  assertMine: () => void,
): Promise<void> {
  let after: readonly string[] | undefined;
  do {
    const from = after;
    after = await use(async (session) => {
      const upTo = await lastOfPortion(session, view, from);
      const { source, options } = copyOut(view, format, { after: from, upTo });
      for await (const bytes of session.copyOut(source, options)) await files.write(bytes);
      return upTo;
    });
    assertMine();
  } while (after !== undefined);
}

/** @returns undefined where all that is left fits into one */
async function lastOfPortion(
  session: Session,
  view: View,
  after: readonly string[] | undefined,
): Promise<string[] | undefined> {
  const params = new Params();
  const key = identifiers(view.dataset.table.primaryKey, 't');
  const where = [insideSql(view, params)];
  if (after !== undefined) where.push(`(${key}) > (${after.map((value) => params.text(value)).join(', ')})`);
  const [row] = await session.query<{ key: string }>(
    `SELECT ${keyValuesSql(view)} AS key FROM ${view.from} WHERE ${where.join(' AND ')} ORDER BY ${key} OFFSET ${PORTION - 1} LIMIT 1`,
    params.values,
  );
  return row === undefined ? undefined : (JSON.parse(row.key) as string[]);
}
