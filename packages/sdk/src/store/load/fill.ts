import type { Engine, Session } from '../engine/engine.ts';
import type { TableSpec } from '../job.ts';
import type { Loading } from './loading.ts';
import { identifier, literal, tableName } from '../ddl/identifier.ts';
import { adoptKey, keyIndex, type IndexPlan } from '../ddl/indexes.ts';
import { transaction } from '../engine/engine.ts';

const OWN = ['origin', 'valid_from', 'deleted'] as const;

/** The rows of a COPY say nothing of origin and time: the table's defaults do, as long as it is being filled. */
export async function setDefaults(session: Session, table: TableSpec, id: number, startedAt: Date): Promise<void> {
  await session.script(`ALTER TABLE ${tableName(table.name)}
    ALTER COLUMN origin SET DEFAULT ${Math.trunc(id)},
    ALTER COLUMN valid_from SET DEFAULT ${literal(startedAt.toISOString())}::timestamptz,
    ALTER COLUMN deleted SET DEFAULT false`);
}

/** Builds key and indexes of a filled table and declares it ready. Whatever was built before a crash stays built. */
export async function completeFilling(engine: Engine, loading: Loading): Promise<void> {
  const { session, indexes } = loading;
  const { table } = loading.spec;
  // spatial indexes take longest and use one processor only: they go first, beside the key
  await buildIndexes(engine, session, [...indexes, keyIndex(table)]);
  await transaction(session, async () => {
    await session.script(adoptKey(table));
    const drops = OWN.map((column) => `ALTER COLUMN ${identifier(column)} DROP DEFAULT`);
    await session.script(`ALTER TABLE ${tableName(table.name)} ${drops.join(', ')}`);
    await session.run('UPDATE shuniu.dataset SET keyed = true, filled_by = NULL WHERE name = $1', [table.name]);
  });
  await session.script(`ANALYZE ${tableName(table.name)}`);
}

/** Those that are there already stay; on PostgreSQL two at a time. */
export async function buildIndexes(engine: Engine, session: Session, plans: readonly IndexPlan[]): Promise<void> {
  const queue = [...plans];
  const work = async (on: Session): Promise<void> => {
    for (let plan = queue.shift(); plan !== undefined; plan = queue.shift())
      await on.script(plan.sql.replace(/INDEX/, 'INDEX IF NOT EXISTS'));
  };
  if (engine.kind === 'pglite') return work(session);
  const second = await engine.open();
  try {
    await Promise.all([work(session), work(second)]);
  } finally {
    await second.release();
  }
}
