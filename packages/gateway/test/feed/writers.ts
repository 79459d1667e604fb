import { setTimeout } from 'node:timers/promises';
import type { Session } from '@shuniu/sdk/store';

/** Part n of the test's county; `status` stands for whatever changes. */
export interface Write {
  readonly n: number;
  readonly status: string;
  readonly deleted?: boolean;
  readonly division?: string;
}

export interface Written {
  readonly import: number;
  /** Imports whose rows were there before. */
  readonly over: readonly number[];
}

export const partId = (n: number, division = '140105'): string => `${division}0101${String(n).padStart(6, '0')}`;

/** Whether a chance comes up; `pause` in milliseconds. */
export interface Manner {
  readonly rollback?: boolean;
  readonly pause?: () => number;
}

/** One transaction that writes to `shuniu.part` as a push does: an import of its own, history, rows, its end. */
export async function writeSet(
  session: Session,
  writes: readonly Write[],
  { rollback = false, pause = () => 0 }: Manner = {},
): Promise<Written | undefined> {
  await session.run('BEGIN');
  const begun = await beginImport(session);
  const over = await writeRows(session, begun, writes);
  await setTimeout(pause());
  if (rollback) {
    await session.run('ROLLBACK');
    return undefined;
  }
  await finishImport(session, begun);
  await setTimeout(pause());
  await session.run('COMMIT');
  return { import: begun.id, over };
}

export interface Begun {
  readonly id: number;
  readonly at: Date;
}

/** The parts of the same, for imports that take several transactions. */
export async function beginImport(session: Session): Promise<Begun> {
  const [row] = await session.query<Begun>(
    `INSERT INTO shuniu.import (dataset, key, on_conflict, on_missing, description, started_at)
     VALUES ('part', gen_random_uuid()::text, 'update', 'keep', '{}', clock_timestamp()) RETURNING id, started_at AS at`,
  );
  if (row === undefined) throw new Error('no import');
  return row;
}

/** @returns imports whose rows were there before */
export async function writeRows(session: Session, begun: Begun, writes: readonly Write[]): Promise<number[]> {
  const over: number[] = [];
  // always in one order, so that writers wait for each other and never in a circle
  for (const write of [...writes].sort((a, b) => a.n - b.n)) over.push(...(await writeRow(session, write, begun)));
  return over;
}

export async function finishImport(session: Session, { id }: Begun): Promise<void> {
  await session.run('UPDATE shuniu.import SET finished_at = clock_timestamp() WHERE id = $1', [id]);
}

async function writeRow(
  session: Session,
  { n, status, deleted = false, division = '140105' }: Write,
  { id, at }: Begun,
): Promise<number[]> {
  const key = [division, partId(n, division)];
  const fresh = await session.run(
    `INSERT INTO shuniu.part (division, id, edition, name, class_code, status, lon, lat, origin, valid_from, deleted)
     VALUES ($1, $2, '2013', $3, '0101', $4, 112.5, 37.8, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [...key, `部件${n}`, status, id, at, deleted],
  );
  if (fresh === 1) return [];
  const where = `division = $1 AND id = $2 AND edition = '2013'`;
  const [old] = await session.query<{ origin: number }>(
    `SELECT origin FROM shuniu.part WHERE ${where} FOR UPDATE`,
    key,
  );
  await session.run(
    `INSERT INTO shuniu.part_history (division, id, edition, name, class_code, status, lon, lat, origin, valid_from, deleted, valid_to)
     SELECT division, id, edition, name, class_code, status, lon, lat, origin, valid_from, deleted, $3 FROM shuniu.part WHERE ${where}`,
    [...key, at],
  );
  await session.run(`UPDATE shuniu.part SET status = $3, origin = $4, valid_from = $5, deleted = $6 WHERE ${where}`, [
    ...key,
    status,
    id,
    at,
    deleted,
  ]);
  return old === undefined || old.origin === id ? [] : [old.origin];
}

/** The table as a map, for comparison with what a reader has gathered. */
export async function partsNow(session: Session, where = 'true'): Promise<Map<string, string>> {
  const rows = await session.query<{ id: string; status: string }>(
    `SELECT id, status FROM shuniu.part WHERE NOT deleted AND ${where} ORDER BY id COLLATE "C"`,
  );
  return new Map(rows.map(({ id, status }) => [id, status]));
}

/** Many parts at once, as an import of their own. */
export async function fillParts(session: Session, count: number): Promise<void> {
  const begun = await beginImport(session);
  await session.run(
    `INSERT INTO shuniu.part (division, id, edition, name, class_code, status, position, lon, lat, origin, valid_from, deleted)
     SELECT '140105', '1401050101' || lpad(g::text, 6, '0'), '2013', '部件' || g, '0101', 'filled', '平阳路与学府街交叉口', 112.5, 37.8,
       $1, $2, false FROM generate_series(100000, 99999 + $3::int) g`,
    [begun.id, begun.at, count],
  );
  await finishImport(session, begun);
}
