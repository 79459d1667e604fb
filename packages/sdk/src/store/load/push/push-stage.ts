import { createHash } from 'node:crypto';
import type { CopyIn, Session } from '../../engine/engine.ts';
import type { TableSpec } from '../../job.ts';
import { columnOf } from '../../ddl/dataset-table.ts';
import { derivedName } from '../../ddl/identifier.ts';

/** Columns of a staged row behind those of its table: line of the body, 1 for a withdrawal, version. */
export const STAGED_LINE = 'shuniu_line';
export const STAGED_GONE = 'shuniu_gone';
export const STAGED_VERSION = 'shuniu_version';

/** Name of the session's temporary table for rows of this shape; quoted. It is empty at the beginning of every transaction. */
export async function openStage(session: Session, spec: TableSpec): Promise<string> {
  const columns = [
    ...spec.columns.map((column) => columnOf({ ...column, notNull: false })),
    `${STAGED_LINE} integer`,
    `${STAGED_GONE} integer`,
    `${STAGED_VERSION} float8`,
  ].join(', ');
  const shape = createHash('sha256').update(columns).digest('hex').slice(0, 16);
  const name = derivedName('shuniu_push', shape);
  await session.script(`CREATE TEMPORARY TABLE IF NOT EXISTS ${name} (${columns}) ON COMMIT DELETE ROWS`);
  return `pg_temp.${name}`;
}

export function copyToStage(session: Session, stage: string): Promise<CopyIn> {
  return session.copyIn(`COPY ${stage}`);
}
