import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hub } from '../../hub.ts';
import { Problem } from '../../problem/problem.ts';
import { viewsOf } from '../../query/read.ts';
import type { Server } from '../../server/fastify.ts';
import { appOf } from '../app-of.ts';
import { shapeOf } from '../cursor.ts';
import { cleanExports } from './clean-exports.ts';
import { exportOf, exportsOf, statusOf } from './export-status.ts';
import { exportFolder, runExport } from './run-export.ts';
import { CANCEL, CREATE, FILE, LIST, SHOW } from './schemas.ts';
import { sendFile } from './send-file.ts';

/** Most exports of one app that are not done. */
const MOST = 5;
const CLEAN_MS = 60_000;
const LISTED = 100;

interface Wanted {
  readonly dataset: string;
  readonly grant?: string;
  readonly format?: string;
  readonly compression?: string;
}

/** Snapshots of datasets as files. */
export function registerExports(app: Server, hub: Hub): void {
  const access = ['app'] as const;
  const stopping = new AbortController();
  app.addHook('preClose', () => Promise.resolve(stopping.abort()));
  const wake = hub.chores.add('exports', async () => {
    while (!stopping.signal.aborted && (await runExport(hub, stopping.signal)));
  });
  hub.chores.add('exports-clean', () => cleanExports(hub), CLEAN_MS);

  app.post('/v1/exports', { config: { access }, schema: CREATE }, async (request, reply) => {
    const { dataset, grant, format = 'ndjson', compression = 'none' } = request.body as Wanted;
    const principal = appOf(request, dataset);
    const id = `exp-${randomBytes(16).toString('hex')}`;
    const row = await hub.pool.transaction(async (session) => {
      const { scope } = await viewsOf(hub).current(session, principal, dataset, grant);
      // of two requests at once the second one sees the first one's
      await session.run('SELECT FROM hub.app WHERE id = $1 FOR UPDATE', [principal.app]);
      const made = await session.run(
        `INSERT INTO hub.export_job (id, app, dataset, permit, format, compression)
         SELECT $1, $2, $3, $4, $5, $6 WHERE $7 >
           (SELECT count(*) FROM hub.export_job WHERE app = $2 AND state IN ('waiting', 'running'))`,
        [id, principal.app, dataset, scope.grant, format, compression, MOST],
      );
      if (made === 0) throw new Problem('too_many_exports', { limit: MOST }, { 'retry-after': '30' });
      return exportOf(session, principal.app, id);
    });
    wake();
    reply.code(202).header('location', `/v1/exports/${id}`).header('retry-after', '1');
    return statusOf(row);
  });

  app.get('/v1/exports', { config: { access }, schema: LIST }, async (request) => {
    const rows = await hub.pool.use((session) => exportsOf(session, appOf(request).app, LISTED));
    return { exports: rows.map(statusOf) };
  });

  app.get('/v1/exports/:id', { config: { access }, schema: SHOW }, async (request) => {
    const { id } = request.params as { id: string };
    return statusOf(await hub.pool.use((session) => exportOf(session, appOf(request).app, id)));
  });

  app.delete('/v1/exports/:id', { config: { access }, schema: CANCEL }, async (request) => {
    const { id } = request.params as { id: string };
    const principal = appOf(request);
    const row = await hub.pool.use(async (session) => {
      await session.run(
        `UPDATE hub.export_job SET state = 'cancelled', finished_at = coalesce(finished_at, now())
          WHERE id = $1 AND app = $2 AND state IN ('waiting', 'running', 'done')`,
        [id, principal.app],
      );
      return exportOf(session, principal.app, id);
    });
    await rm(join(exportFolder(hub), row.id), { recursive: true, force: true });
    return statusOf(row);
  });

  app.get('/v1/exports/:id/files/:n', { config: { access }, schema: FILE }, async (request, reply) => {
    const { id, n } = request.params as { id: string; n: number };
    const principal = appOf(request);
    const row = await hub.pool.use(async (session) => {
      const found = await exportOf(session, principal.app, id);
      if (found.state !== 'done') return found;
      const view = await viewsOf(hub).current(session, principal, found.dataset, found.permit);
      if (shapeOf(view) !== found.shape) throw new Problem('grant_changed', { grant: found.permit });
      return found;
    });
    if (row.state === 'waiting' || row.state === 'running')
      throw new Problem('export_not_ready', { export: id, state: row.state }, { 'retry-after': '1' });
    const expired = row.expires_at !== null && row.expires_at.getTime() < Date.now();
    if (row.state !== 'done' || expired) throw new Problem('export_gone', { export: id, state: row.state });
    const file = row.files?.[n - 1];
    if (file === undefined) throw new Problem('not_found', { what: 'file' });
    return sendFile(request, reply, exportFolder(hub), row, file);
  });
}
