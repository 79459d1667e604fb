import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { StoreError, transaction, type Session } from '@shuniu/sdk/store';
import { recordAudit } from '../../evidence/record-audit.ts';
import { recordEvidence } from '../../evidence/record-evidence.ts';
import type { Hub } from '../../hub.ts';
import type { AppPrincipal } from '../../policy/principal.ts';
import { Problem } from '../../problem/problem.ts';
import { countRows } from '../../query/count-rows.ts';
import { holdsSql } from '../../query/guard.ts';
import { Params } from '../../query/params.ts';
import { viewsOf } from '../../query/read.ts';
import type { View } from '../../query/view.ts';
import { sealPosition, shapeOf, type FeedPosition } from '../cursor.ts';
import { claimExport, endClaim, publishExport, renewLease, type Claim } from './export-job.ts';
import { ExportFiles } from './export-files.ts';
import { layoutOf } from './layout.ts';
import { feedHead, writeInPortions, writeWhole } from './write-snapshot.ts';

export function exportFolder({ config }: Hub): string {
  return config.exports.folder ?? join(dirname(resolve(config.keyFile)), 'hub-exports');
}

/** The lease was lost, the export cancelled, the hub is stopping. */
class NotMine extends Error {}

interface Snapshot {
  readonly view: View;
  readonly position: FeedPosition;
  readonly time: Date;
}

/** Writes the oldest export that nobody works on. @returns whether there was one */
export async function runExport(hub: Hub, signal: AbortSignal): Promise<boolean> {
  const { leaseMs } = hub.config.exports;
  const claim = await hub.pool.use((session) => claimExport(session, leaseMs));
  if (claim === undefined) return false;
  const folder = join(exportFolder(hub), claim.id, String(claim.fence));
  let mine = true;
  const renewing = setInterval(() => {
    hub.pool
      .use((session) => renewLease(session, claim, leaseMs))
      .then((held) => (mine &&= held))
      .catch(() => undefined);
  }, leaseMs / 3);
  const assertMine = (): void => {
    if (!mine || signal.aborted) throw new NotMine();
  };
  try {
    // whoever had it before is dead, or will find its folder gone and its number too small
    await rm(dirname(folder), { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await carryOut(hub, claim, folder, assertMine);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    const problem = error instanceof Problem ? error.code : undefined;
    if (error instanceof NotMine || !mine || signal.aborted || problem !== undefined)
      await hub.pool.use((session) => endClaim(session, claim, problem));
    else throw error;
  } finally {
    clearInterval(renewing);
  }
  return true;
}

async function carryOut(hub: Hub, claim: Claim, folder: string, assertMine: () => void): Promise<void> {
  const principal = await hub.pool.use((session) => principalOf(session, claim.app));
  let files: ExportFiles | undefined;
  const begin = (view: View): ExportFiles =>
    (files = new ExportFiles(layoutOf(view, claim, folder, hub.config.exports.fileBytes)));
  try {
    const snapshot =
      hub.pool.kind === 'postgres'
        ? await snapshotWhole(hub, principal, claim, begin, assertMine)
        : await snapshotInPortions(hub, principal, claim, begin, assertMine);
    await publish(hub, principal, claim, snapshot, files ?? begin(snapshot.view));
  } catch (error) {
    await files?.abandon();
    throw error;
  }
}

/** The grant, the feed's head and all rows are of one moment. */
function snapshotWhole(
  hub: Hub,
  principal: AppPrincipal,
  claim: Claim,
  begin: (view: View) => ExportFiles,
  assertMine: () => void,
): Promise<Snapshot> {
  return hub.pool.use(async (session) => {
    await session.run('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    try {
      const snapshot = await takeSnapshot(hub, session, principal, claim);
      await writeWhole(session, snapshot.view, claim.format, begin(snapshot.view), assertMine);
      await session.run('COMMIT');
      return snapshot;
    } catch (error) {
      await session.run('ROLLBACK').catch(() => undefined);
      // the copying was broken off, and the connection with it
      throw error instanceof Problem || error instanceof StoreError
        ? error
        : new StoreError('store_connection_lost', 'an export was broken off', {}, error);
    }
  });
}

async function snapshotInPortions(
  { pool, ...hub }: Hub,
  principal: AppPrincipal,
  claim: Claim,
  begin: (view: View) => ExportFiles,
  assertMine: () => void,
): Promise<Snapshot> {
  const snapshot = await pool.use((session) => takeSnapshot({ ...hub, pool }, session, principal, claim));
  await writeInPortions((work) => pool.use(work), snapshot.view, claim.format, begin(snapshot.view), assertMine);
  return snapshot;
}

async function takeSnapshot(hub: Hub, session: Session, principal: AppPrincipal, claim: Claim): Promise<Snapshot> {
  const view = await viewsOf(hub).current(session, principal, claim.dataset, claim.permit);
  return { view, ...(await feedHead(session, view.dataset.table.name)) };
}

/** @throws Problem quota_exceeded; NotMine where the grant has changed meanwhile: then it is begun anew, or refused */
async function publish(
  hub: Hub,
  principal: AppPrincipal,
  claim: Claim,
  { view, position, time }: Snapshot,
  written: ExportFiles,
): Promise<void> {
  const files = await written.end();
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const cursor = view.keyed ? sealPosition(hub.keys, view, position) : null;
  const params = new Params();
  for (let n = 0; n < 8; n++) params.add(null);
  const holds = holdsSql(view, params);
  const { keepHours } = hub.config.exports;
  const done = { shape: shapeOf(view), cursor, snapshotAt: time, rows, files, keepHours };
  await hub.pool.use((session) =>
    transaction(session, async () => {
      if (!(await countRows(session, view.scope, rows)))
        throw new Problem('quota_exceeded', { grant: claim.permit, requests: '-', rows });
      if (!(await publishExport(session, claim, done, holds, params.values.slice(8)))) throw new NotMine();
      const { dataset, permit: grant, format } = claim;
      await recordAudit(session, {
        by: principal,
        action: 'export.done',
        target: claim.id,
        outcome: 'done',
        detail: { dataset, grant, format, rows },
      });
      await recordEvidence(session, {
        kind: 'export',
        ref: claim.id,
        orgs: [...new Set([principal.org, view.dataset.provider])],
        receipt: {
          export: claim.id,
          app: claim.app,
          dataset,
          grant,
          purpose: view.scope.purpose,
          format,
          rows,
          snapshotAt: time.toISOString(),
          files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
        },
      });
    }),
  );
}

/** @throws Problem grant_missing where the app or its org may not act any more */
async function principalOf(session: Session, app: string): Promise<AppPrincipal> {
  const [row] = await session.query<{ org: string; division: string; answers: boolean }>(
    `SELECT o.id AS org, o.division, a.answers FROM hub.app a JOIN hub.org o ON o.id = a.org
      WHERE a.id = $1 AND a.state = 'active' AND o.state = 'active'`,
    [app],
  );
  if (row === undefined) throw new Problem('forbidden');
  return { kind: 'app', app, ...row, credential: '', credentialVersion: 0, via: 'signature' };
}
