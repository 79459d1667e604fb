import { identifier, tableName } from '../ddl/identifier.ts';
import type { Engine } from '../engine/engine.ts';
import type { RetireCount } from '../job.ts';
import { registered } from './registered.ts';

export interface Counts {
  readonly inForce: number;
  readonly retired: number;
  /** Those in force, by division, class and edition. */
  readonly within: readonly RetireCount[];
}

export async function readCounts(engine: Engine, table: string): Promise<Counts> {
  const session = await engine.open();
  try {
    const spec = await registered(session, table);
    if (spec === undefined) return { inForce: 0, retired: 0, within: [] };
    const within = spec.retireWithin.map((name) => `coalesce(${identifier(name)}::text, '')`).join(', ');
    const groups = await session.query<RetireCount & { deleted: boolean }>(
      `SELECT ARRAY[${within}] AS within, deleted, count(*)::float8 AS rows FROM ${tableName(table)} GROUP BY 1, 2 ORDER BY 1`,
    );
    const sum = (deleted: boolean): number =>
      groups.reduce((all, g) => (g.deleted === deleted ? all + g.rows : all), 0);
    return {
      inForce: sum(false),
      retired: sum(true),
      within: groups.filter((group) => !group.deleted).map(({ within, rows }) => ({ within, rows })),
    };
  } finally {
    await session.release();
  }
}
