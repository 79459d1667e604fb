import { randomBytes } from 'node:crypto';
import { recordAudit } from '../../evidence/record-audit.ts';
import type { Hub } from '../../hub.ts';
import { Problem } from '../../problem/problem.ts';
import { viewsOf } from '../../query/read.ts';
import type { Request, Server } from '../../server/fastify.ts';
import { appOf } from '../app-of.ts';
import { assertKeyed } from '../read-changes.ts';
import { AddressGuard } from './address-guard.ts';
import { deliverDue } from './deliver.ts';
import { CREATE, ENABLE, LIST, REMOVE, ROTATE, SHOW } from './schemas.ts';
import { sealSecret } from './secrets.ts';
import { newSecret, publicKeyText } from './signature.ts';
import { targetUrl } from './target-url.ts';
import { deliveriesOf, shownWebhook, webhookOf, webhooksOf } from './webhook-row.ts';

const MOST = 20;
const OVERLAP_HOURS = 24;

/** Telling those who want to be told. */
export function registerWebhooks(app: Server, hub: Hub): void {
  const access = ['app'] as const;
  const { plainHttp, allow } = hub.config.webhooks;
  const guard = new AddressGuard(allow);
  const publicKey = publicKeyText(hub.keys.publicKey);
  hub.chores.add('webhooks', async () => void (await deliverDue(hub)));
  const idOf = (request: Request): string => (request.params as { id: string }).id;

  app.post('/v1/webhooks', { config: { access }, schema: CREATE }, async (request, reply) => {
    const { dataset, grant, url: text } = request.body as { dataset: string; grant?: string; url: string };
    const principal = appOf(request, dataset);
    const url = targetUrl(text, plainHttp, guard);
    const secret = newSecret();
    const id = `wh-${randomBytes(16).toString('hex')}`;
    const row = await hub.pool.transaction(async (session) => {
      const view = await viewsOf(hub).current(session, principal, dataset, grant);
      assertKeyed(view);
      await session.run('SELECT FROM hub.app WHERE id = $1 FOR UPDATE', [principal.app]);
      const made = await session.run(
        `INSERT INTO hub.webhook (id, app, dataset, permit, source, url, sealed_secret, told)
         SELECT $1, $2, $3, $4, $5::text, $6, $7, coalesce((SELECT max(seq) FROM hub.feed_set WHERE dataset = $5::text), 0)
          WHERE (SELECT count(*) FROM hub.webhook WHERE app = $2) < ${MOST}`,
        [id, principal.app, dataset, view.scope.grant, view.dataset.table.name, url.href, sealSecret(hub.keys, secret)],
      );
      if (made === 0) throw new Problem('too_many_webhooks', { limit: MOST });
      await recordAudit(session, {
        by: principal,
        action: 'webhook.create',
        target: id,
        outcome: 'done',
        request: request.id,
        detail: { dataset, host: url.host },
      });
      return webhookOf(session, principal.app, id);
    });
    reply.code(201).header('location', `/v1/webhooks/${id}`);
    return { ...shownWebhook(row), secret, publicKey };
  });

  app.get('/v1/webhooks', { config: { access }, schema: LIST }, async (request) => {
    const rows = await hub.pool.use((session) => webhooksOf(session, appOf(request).app));
    return { webhooks: rows.map(shownWebhook) };
  });

  app.get('/v1/webhooks/:id', { config: { access }, schema: SHOW }, (request) =>
    hub.pool.use(async (session) => {
      const row = await webhookOf(session, appOf(request).app, idOf(request));
      return { ...shownWebhook(row), publicKey, deliveries: await deliveriesOf(session, row.id) };
    }),
  );

  app.post('/v1/webhooks/:id/rotate', { config: { access }, schema: ROTATE }, async (request) => {
    const principal = appOf(request);
    const secret = newSecret();
    const row = await hub.pool.transaction(async (session) => {
      const { id } = await webhookOf(session, principal.app, idOf(request));
      await session.run(
        `UPDATE hub.webhook SET old_secret = sealed_secret, old_until = now() + interval '${OVERLAP_HOURS} hours', sealed_secret = $2 WHERE id = $1`,
        [id, sealSecret(hub.keys, secret)],
      );
      await recordAudit(session, {
        by: principal,
        action: 'webhook.rotate',
        target: id,
        outcome: 'done',
        request: request.id,
      });
      return webhookOf(session, principal.app, id);
    });
    return { ...shownWebhook(row), secret, publicKey };
  });

  app.post('/v1/webhooks/:id/enable', { config: { access }, schema: ENABLE }, (request) =>
    hub.pool.use(async (session) => {
      const { app: owner } = appOf(request);
      await session.run(
        `UPDATE hub.webhook SET state = 'active', reason = NULL, attempts = 0, failing_since = NULL, due_at = now(), claimed_until = NULL
          WHERE id = $1 AND app = $2`,
        [idOf(request), owner],
      );
      return shownWebhook(await webhookOf(session, owner, idOf(request)));
    }),
  );

  app.delete('/v1/webhooks/:id', { config: { access }, schema: REMOVE }, async (request, reply) => {
    const principal = appOf(request);
    await hub.pool.transaction(async (session) => {
      const { id } = await webhookOf(session, principal.app, idOf(request));
      await session.run('DELETE FROM hub.webhook WHERE id = $1', [id]);
      await recordAudit(session, {
        by: principal,
        action: 'webhook.remove',
        target: id,
        outcome: 'done',
        request: request.id,
      });
    });
    return reply.code(204).send();
  });
}
