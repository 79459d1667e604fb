import type { Session } from '@shuniu/sdk/store';
import type { ExportFile } from './export-files.ts';
import type { ExportFormat } from './export-sql.ts';

/** An export that this instance has taken up: until its lease is lost, nobody else does. */
export interface Claim {
  readonly id: string;
  readonly app: string;
  readonly dataset: string;
  readonly permit: string;
  readonly format: ExportFormat;
  readonly compression: 'none' | 'gzip';
  /** Everything that is written about the export says this number; a greater one has taken it over. */
  readonly fence: number;
}

/** More attempts than this, and something is wrong with the export itself. */
const MOST_ATTEMPTS = 5;

/** Takes up the oldest export that nobody works on. */
export async function claimExport(session: Session, leaseMs: number): Promise<Claim | undefined> {
  await session.run(
    `UPDATE hub.export_job SET state = 'failed', problem = 'internal', finished_at = now()
      WHERE state = 'running' AND lease_until < now() AND fence >= ${MOST_ATTEMPTS}`,
  );
  const [claim] = await session.query<Claim>(
    `UPDATE hub.export_job SET state = 'running', fence = fence + 1, lease_until = now() + $1 * interval '1 millisecond'
      WHERE id = (SELECT id FROM hub.export_job WHERE state = 'waiting' OR state = 'running' AND lease_until < now()
                   ORDER BY created_at FOR UPDATE SKIP LOCKED LIMIT 1)
      RETURNING id, app, dataset, permit, format, compression, fence`,
    [leaseMs],
  );
  return claim;
}

/** @returns false where it was cancelled or taken over, or the grant has ended: then nothing more is to be written */
export async function renewLease(session: Session, { id, fence, permit }: Claim, leaseMs: number): Promise<boolean> {
  const renewed = await session.run(
    `UPDATE hub.export_job SET lease_until = now() + $3 * interval '1 millisecond'
      WHERE id = $1 AND fence = $2 AND state = 'running'
        AND EXISTS (SELECT FROM hub.permit p WHERE p.id = $4 AND p.state = 'active' AND now() < p.not_after)`,
    [id, fence, leaseMs, permit],
  );
  return renewed === 1;
}

export interface Finished {
  readonly shape: string;
  readonly cursor: string | null;
  readonly snapshotAt: Date;
  readonly rows: number;
  readonly files: readonly ExportFile[];
  readonly keepHours: number;
}

/** @param holds SQL: the grant is still the one under which the files were written, with its values from `$9` on */
export async function publishExport(
  session: Session,
  { id, fence }: Claim,
  { shape, cursor, snapshotAt, rows, files, keepHours }: Finished,
  holds: string,
  values: readonly unknown[],
): Promise<boolean> {
  const published = await session.run(
    `UPDATE hub.export_job SET state = 'done', shape = $3, cursor = $4, snapshot_at = $5, rows = $6, files = $7,
       finished_at = now(), expires_at = now() + $8 * interval '1 hour'
      WHERE id = $1 AND fence = $2 AND state = 'running' AND ${holds}`,
    [id, fence, shape, cursor, snapshotAt, rows, JSON.stringify(files), keepHours, ...values],
  );
  return published === 1;
}

/** Somebody is to begin it anew, or it is over for a reason. */
export async function endClaim(session: Session, { id, fence }: Claim, problem?: string): Promise<void> {
  await session.run(
    `UPDATE hub.export_job SET state = CASE WHEN $3::text IS NULL THEN 'waiting' ELSE 'failed' END, problem = $3,
       finished_at = CASE WHEN $3::text IS NULL THEN NULL ELSE now() END
      WHERE id = $1 AND fence = $2 AND state = 'running'`,
    [id, fence, problem ?? null],
  );
}
