import type { Hub } from '../hub.ts';
import type { Server } from '../server/fastify.ts';
import { feedOf } from '../feed/feed.ts';
import { registerBatchRoutes } from './batch-routes.ts';
import { bodyOf } from './body.ts';
import { timed } from '../server/timing.ts';
import { appOf } from './call.ts';
import { countLetters } from './dead-letters.ts';
import { registerLetterRoutes } from './letter-routes.ts';
import { PushPlans } from './plans.ts';
import { producerPlace } from './producer-headers.ts';
import { purgeBatches } from './purge-batches.ts';
import { pushRecords } from './push-records.ts';
import { PUSH } from './schemas.ts';
import { assertRoom, windowOf } from './window.ts';

const HOUR = 3_600_000;

/** Pushed batches, their receipts, and dead letters. */
export function registerPush(app: Server, hub: Hub): void {
  const plans = new PushPlans(hub.library);
  const feed = feedOf(hub);
  hub.gauges.add('push_dead_letters', 'Records that were rejected or deferred and are kept', () =>
    hub.pool.use(countLetters),
  );
  hub.chores.add('batches-purge', async () => void (await purgeBatches(hub.pool, hub.config.receiptDays)), HOUR);
  // the parser of batches is known to these routes only
  void app.register((room, _options, done) => {
    room.addContentTypeParser('application/x-ndjson', { parseAs: 'buffer' }, (request, body, parsed) => {
      request.rawBody = body as Buffer;
      parsed(null, undefined);
    });
    registerIntake(room as unknown as Server, hub, plans, () => feed.wake());
    registerBatchRoutes(room as unknown as Server, hub);
    registerLetterRoutes(room as unknown as Server, hub, plans, () => feed.wake());
    done();
  });
}

function registerIntake(app: Server, hub: Hub, plans: PushPlans, wake: () => void): void {
  const { config, pool } = hub;
  app.post<{ Params: { id: string }; Querystring: { grant?: string } }>(
    '/v1/datasets/:id/batches',
    {
      bodyLimit: config.limits.batch,
      config: { access: ['app'], signed: true },
      schema: PUSH,
    },
    async (request, reply) => {
      assertRoom(pool);
      const place = producerPlace(request.headers);
      const body = await bodyOf(request.rawBody, request.headers['content-encoding'], config.limits.batch);
      const pushed = {
        ...{ dataset: request.params.id, principal: appOf(request), grant: request.query.grant },
        ...{ place, body },
      };
      const { receipt, replayed } = await timed(request, 'database', () =>
        pool.transaction((session) => pushRecords(session, hub, plans, pushed)),
      );
      if (!replayed) wake();
      const window = windowOf(pool, config.limits.batch);
      void reply
        .headers({
          'content-type': 'application/json; charset=utf-8',
          'push-window': `batches=${window.batches}, bytes=${window.bytes}`,
          ...(replayed ? { 'idempotent-replayed': 'true' } : {}),
        })
        .send(receipt);
      return reply;
    },
  );
}
