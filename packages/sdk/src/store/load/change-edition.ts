import { identifier, identifiers, tableName } from '../ddl/identifier.ts';
import { historyName } from '../ddl/dataset-table.ts';
import { transaction, type Engine, type Session } from '../engine/engine.ts';
import { StoreError } from '../error.ts';
import type { JobSpec, TableSpec } from '../job.ts';
import { ensureDataset } from './dataset.ts';
import { findOrBegin, recordChunk, recordClose, recordFinish, recordReopened } from './import-row.ts';
import { lockTable, unlockTable } from './table-lock.ts';

/** Records of one class, and where they go. */
export interface EditionMove {
  readonly code: string;
  readonly target: string;
  /** Names of both classes: a record that has exactly the old one gets the new one. */
  readonly name: string;
  readonly newName: string;
  /** Only records with these values (empty: none), by column. */
  readonly where: Readonly<Record<string, string>>;
}

export interface EditionJob {
  readonly spec: JobSpec;
  readonly fromEdition: string;
  readonly toEdition: string;
  /** Column of an identifier that carries the class behind six digits of division and before six of sequence. */
  readonly idColumn?: string;
  /**
   * What is to be moved, in an order that does not depend on what is stored. Asked once, when the table is held.
   * @param describe `JobSpec.describe` as it was when the job began
   */
  readonly moves: (describe: JobSpec['describe']) => Promise<readonly EditionMove[]>;
}

/** How far it is: moves, and the records that this run has moved so far. */
export interface EditionProgress {
  readonly done: number;
  readonly of: number;
  readonly rows: number;
}

export interface EditionOutcome {
  /** Records moved by this job, those before an interruption included. */
  readonly moved: number;
  /** The same, by old and new class. */
  readonly pairs: readonly { readonly code: string; readonly target: string; readonly rows: number }[];
  readonly resumed: boolean;
  /** The report has been handed over: the job is over, the same one begins anew. */
  close(): Promise<void>;
}

/**
 * Moves the records in force of one edition into another: the old one is closed (its version goes to the history, the record is marked
 * deleted), a new one opened, and which became which is kept in `shuniu.succession`. Each move is a transaction with its checkpoint;
 * started again after a kill, and until it is closed, the same job goes on, with the moment and the `describe` with which it began. A record
 * whose new identity is taken stays.
 * @throws StoreError store_busy where an import into the table is under way or was not ended
 */
export async function changeEdition(
  engine: Engine,
  job: EditionJob,
  onMove?: (progress: EditionProgress) => void,
): Promise<EditionOutcome> {
  const { spec } = job;
  const session = await engine.open();
  try {
    await lockTable(session, spec.table.name);
    const row = await transaction(session, async () => {
      const { keyed } = await ensureDataset(session, spec.table, false);
      if (!keyed)
        throw new StoreError('store_busy', 'an import into this table has not ended', { table: spec.table.name });
      const found = await findOrBegin(session, spec);
      if (found.finished) await recordReopened(session, found.id);
      return found;
    });
    let chunk = row.chunks.size;
    let rows = 0;
    const moves = await job.moves(row.describe);
    for (const [i, move] of moves.entries()) {
      const done = await transaction(session, async () => {
        const n = await carryOut(session, job, move, row.id, row.startedAt);
        if (n > 0) await recordChunk(session, row.id, chunk, { inserted: n, updated: 0, unchanged: 0, skipped: 0 });
        return n;
      });
      if (done > 0) chunk += 1;
      rows += done;
      onMove?.({ done: i + 1, of: moves.length, rows });
    }
    const pairs = await session.query<EditionOutcome['pairs'][number]>(
      `SELECT old_code AS code, new_code AS target, count(*)::float8 AS rows FROM shuniu.succession
        WHERE import = $1 GROUP BY 1, 2 ORDER BY 1, 2`,
      [row.id],
    );
    const moved = pairs.reduce((sum, { rows }) => sum + rows, 0);
    await recordFinish(session, row.id, 0);
    return { moved, pairs, resumed: row.resumed, close: () => closeJob(engine, row.id) };
  } finally {
    await unlockTable(session, spec.table.name).catch(() => undefined);
    await session.release();
  }
}

async function closeJob(engine: Engine, id: number): Promise<void> {
  const session = await engine.open();
  try {
    await transaction(session, () => recordClose(session, id));
  } finally {
    await session.release();
  }
}

const MOVING = 'pg_temp.shuniu_moving';

async function carryOut(session: Session, job: EditionJob, move: EditionMove, id: number, at: Date): Promise<number> {
  const { table } = job.spec;
  const target = tableName(table.name);
  const key = table.primaryKey.filter((name) => name !== 'edition');
  const names = table.columns.map(({ name }) => name);
  const same = (a: string, b: string): string =>
    key.map((name) => `${a}.${identifier(name)} = ${b}.${identifier(name)}`).join(' AND ');
  const identity = identifier(key.find((name) => name !== 'division') ?? 'division');
  const own = job.idColumn === undefined ? undefined : identifier(job.idColumn);
  const newId = own === undefined ? `t.${identity}` : `left(t.${own}, 6) || $3 || right(t.${own}, 6)`;
  const conditions = Object.entries(move.where);
  const where = conditions
    .map(([column], i) => `AND coalesce(t.${identifier(column)}::text, '') = $${i + 5}`)
    .join(' ');
  const columns = key.map((name) => `${identifier(name)} text COLLATE "C"`).join(', ');
  await session.script(
    `DROP TABLE IF EXISTS ${MOVING}; CREATE TEMPORARY TABLE shuniu_moving (${columns}, new_id text COLLATE "C") ON COMMIT DROP`,
  );
  const n = await session.run(
    `INSERT INTO ${MOVING} SELECT ${identifiers(key, 't')}, ${newId} FROM ${target} t
      WHERE t.edition = $1 AND t.class_code = $2 AND NOT t.deleted ${where}
        AND NOT EXISTS (SELECT FROM ${target} x WHERE x.division = t.division AND x.${identity} = ${newId} AND x.edition = $4)`,
    [job.fromEdition, move.code, move.target, job.toEdition, ...conditions.map(([, value]) => value)],
  );
  if (n === 0) return 0;
  const joined = `FROM ${MOVING} m JOIN ${target} t ON ${same('m', 't')} AND t.edition = `;
  await session.run(
    `INSERT INTO ${target} (${identifiers(names)}, origin, valid_from, deleted)
      SELECT ${names.map((name) => valueOf(name, table, own)).join(', ')}, $5::integer, $6::timestamptz, false ${joined} $7`,
    [job.toEdition, move.target, move.name, move.newName, id, at, job.fromEdition],
  );
  await session.run(
    `INSERT INTO ${tableName(historyName(table.name))} (${identifiers(names)}, origin, valid_from, deleted, valid_to)
      SELECT ${identifiers(names, 't')}, t.origin, t.valid_from, t.deleted, $1::timestamptz ${joined} $2`,
    [at, job.fromEdition],
  );
  await session.run(
    `UPDATE ${target} t SET deleted = true, origin = $1, valid_from = $2 FROM ${MOVING} m WHERE ${same('m', 't')} AND t.edition = $3`,
    [id, at, job.fromEdition],
  );
  return session.run(
    `INSERT INTO shuniu.succession (dataset, division, old_id, old_edition, old_code, new_id, new_edition, new_code, import)
      SELECT $1, m.division, m.${identity}, $2, $3, m.new_id, $4, $5, $6::integer FROM ${MOVING} m`,
    [table.name, job.fromEdition, move.code, job.toEdition, move.target, id],
  );
}

/** $1 edition, $2 class, $3 and $4 names of the old and the new class. */
function valueOf(name: string, table: TableSpec, id: string | undefined): string {
  const column = `t.${identifier(name)}`;
  if (name === 'edition') return '$1::text';
  if (name === 'class_code') return '$2::text';
  if (id !== undefined && identifier(name) === id) return 'm.new_id';
  if (name === 'name') return `CASE WHEN ${column} = $3::text THEN $4::text ELSE ${column} END`;
  if (name === 'matter_code' && table.columns.some((each) => each.name === name))
    return `CASE WHEN ${column} IS NULL THEN NULL ELSE left(${column}, 6) || $2::text END`;
  return column;
}
