import { columnOf } from '../ddl/dataset-table.ts';
import { identifier, identifiers, tableName } from '../ddl/identifier.ts';
import type { Engine, Session } from '../engine/engine.ts';
import { BufferPool } from '../engine/send-buffers.ts';
import type { ChunkWriter, JobSpec, RetireCount, TableSpec } from '../job.ts';
import { HeldCopy } from './held-copy.ts';
import { insertIdentities } from './seen.ts';

const ROWS = 'pg_temp.shuniu_rehearsed';
const SEEN = 'pg_temp.shuniu_rehearsed_seen';
const NOTHING = { inserted: 0, updated: 0, unchanged: 0, skipped: 0 };

/** What an import would retire, found out without changing anything: its rows go to temporary tables of the session. */
export interface Rehearsal {
  begin(): Promise<ChunkWriter>;
  /** By division and class, once all chunks are committed. */
  previewRetire(): Promise<readonly RetireCount[]>;
  close(): Promise<void>;
}

/** @returns undefined where the dataset's table is not there: then nothing could be retired */
export async function openRehearsal(engine: Engine, { table }: JobSpec): Promise<Rehearsal | undefined> {
  const session = await engine.open();
  const [found] = await session.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
    tableName(table.name),
  ]);
  if (found?.there !== true) {
    await session.release();
    return undefined;
  }
  const columns = table.columns.map((column) => columnOf({ ...column, notNull: false }));
  const keys = table.columns.filter(({ name }) => table.primaryKey.includes(name)).map(columnOf);
  const drop = `DROP TABLE IF EXISTS ${ROWS}, ${SEEN}`;
  await session.script(`${drop};
    CREATE TEMPORARY TABLE shuniu_rehearsed (${columns.join(', ')});
    CREATE TEMPORARY TABLE shuniu_rehearsed_seen (${keys.join(', ')})`);
  const pool = new BufferPool();
  let last: Promise<unknown> = Promise.resolve();
  return {
    begin() {
      const writer = writerOf(session, table, pool, last);
      last = writer.over;
      return Promise.resolve(writer);
    },
    async previewRetire() {
      await session.script(`ANALYZE ${ROWS}; ANALYZE ${SEEN}`);
      return session.query<RetireCount>(missingSql(table));
    },
    async close() {
      await session.script(drop).catch(() => undefined);
      await session.release();
    },
  };
}

function writerOf(session: Session, { columns, primaryKey }: TableSpec, pool: BufferPool, before: Promise<unknown>) {
  const names = identifiers(columns.map(({ name }) => name));
  const copy = new HeldCopy(
    before.then(() => session.copyIn(`COPY ${ROWS} (${names})`)),
    pool,
  );
  const seen: string[] = [];
  let settle: () => void = () => undefined;
  const over = new Promise<void>((resolve) => (settle = resolve));
  async function commit() {
    try {
      await copy.end();
      await insertIdentities(session, SEEN, primaryKey, seen);
      return NOTHING;
    } finally {
      settle();
    }
  }
  const writer: ChunkWriter & { readonly over: Promise<void> } = {
    over,
    write: (tuples) => copy.write(tuples),
    seen: (identities) => Promise.resolve(void seen.push(...identities)),
    commit,
    abandon: () => copy.abort().finally(settle),
  };
  return writer;
}

/** The same rows as `missingFrom` of retire.ts, with what was rehearsed in the place of what was imported. */
function missingSql({ name, primaryKey, retireWithin }: TableSpec): string {
  const own = retireWithin.map((column) => `${identifier(column)}::text`).join(', ');
  const within = retireWithin.map((column, i) => `s.within[${i + 1}] = t.${identifier(column)}::text`).join(' AND ');
  const same = primaryKey.map((column) => `x.${identifier(column)} = t.${identifier(column)}`).join(' AND ');
  return `SELECT s.within, count(*)::float8 AS rows
    FROM ${tableName(name)} t JOIN (SELECT DISTINCT ARRAY[${own}] AS within FROM ${ROWS}) s ON ${within}
    WHERE NOT t.deleted AND NOT EXISTS (SELECT FROM ${ROWS} x WHERE ${same})
      AND NOT EXISTS (SELECT FROM ${SEEN} x WHERE ${same})
    GROUP BY s.within ORDER BY s.within`;
}
