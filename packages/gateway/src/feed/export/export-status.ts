import type { Session } from '@shuniu/sdk/store';
import { Problem } from '../../problem/problem.ts';
import type { ExportFile } from './export-files.ts';

export interface ExportRow {
  readonly id: string;
  readonly app: string;
  readonly dataset: string;
  readonly permit: string;
  readonly format: string;
  readonly compression: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'expired';
  readonly fence: number;
  readonly shape: string | null;
  readonly cursor: string | null;
  readonly snapshot_at: Date | null;
  readonly files: readonly ExportFile[] | null;
  readonly rows: number | null;
  readonly problem: string | null;
  readonly created_at: Date;
  readonly finished_at: Date | null;
  readonly expires_at: Date | null;
}

const COLUMNS = `id, app, dataset, permit, format, compression, state, fence, shape, cursor, snapshot_at, files,
  rows::float8 AS rows, problem, created_at, finished_at, expires_at`;

/** @throws Problem not_found, also where it is another app's */
export async function exportOf(session: Session, app: string, id: string): Promise<ExportRow> {
  const [row] = await session.query<ExportRow>(`SELECT ${COLUMNS} FROM hub.export_job WHERE id = $1 AND app = $2`, [
    id,
    app,
  ]);
  if (row === undefined) throw new Problem('not_found', { what: 'export' });
  return row;
}

/** The newest exports of an app. */
export function exportsOf(session: Session, app: string, most: number): Promise<ExportRow[]> {
  return session.query<ExportRow>(
    `SELECT ${COLUMNS} FROM hub.export_job WHERE app = $1 ORDER BY created_at DESC, id LIMIT $2`,
    [app, most],
  );
}

/** What the app hears of it; once it is done, the manifest. */
export function statusOf(row: ExportRow): object {
  const { id, state, dataset, permit, format, compression, problem } = row;
  const done = state === 'done';
  return {
    id,
    state,
    dataset,
    grant: permit,
    format,
    compression,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    expiresAt: row.expires_at,
    ...(problem === null ? {} : { problem }),
    ...(done
      ? {
          time: row.snapshot_at,
          cursor: row.cursor,
          rows: row.rows,
          files: (row.files ?? []).map(({ rows, bytes, sha256 }, n) => ({
            url: `/v1/exports/${id}/files/${n + 1}`,
            rows,
            bytes,
            sha256,
          })),
        }
      : {}),
  };
}
