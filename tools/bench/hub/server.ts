/**
 * A hub over a database with a survey, for the bench: the routes as they are, and beside them the same page by the same
 * statement without signature, nonce, grant or mask. Prints where it listens, and what a client needs, as one line of JSON.
 */
import { join } from 'node:path';
import { dispatching } from '../../../packages/gateway/src/auth/dispatch.ts';
import { signatureWay } from '../../../packages/gateway/src/auth/signature-way.ts';
import { DEFAULTS, type Config } from '../../../packages/gateway/src/config/config.ts';
import { openHub, type Hub } from '../../../packages/gateway/src/hub.ts';
import { datasetOf } from '../../../packages/gateway/src/policy/dataset.ts';
import type { Scope } from '../../../packages/gateway/src/policy/scope.ts';
import { GATE } from '../../../packages/gateway/src/query/guard.ts';
import { pageReading, type PageRow } from '../../../packages/gateway/src/query/page.ts';
import { Params } from '../../../packages/gateway/src/query/params.ts';
import { viewOf, type View } from '../../../packages/gateway/src/query/view.ts';
import { columnsPresent } from '../../../packages/gateway/src/query/views.ts';
import { registerRoutes } from '../../../packages/gateway/src/rooms.ts';
import { buildServer } from '../../../packages/gateway/src/server/build-server.ts';
import { registerRooms } from '../../../packages/gateway/src/server/routes.ts';
import type { Server } from '../../../packages/gateway/src/server/fastify.ts';
import { prepareApp } from './bench-app.ts';

const [db = '', folder = ''] = process.argv.slice(2);
const config: Config = { ...DEFAULTS, db, keyFile: join(folder, `keys-${process.pid}.json`) };
const hub = await openHub(config);
const app = buildServer(hub, dispatching([signatureWay(hub)]));
const keys = await prepareApp(hub);
registerRoutes(app, hub);
registerRooms(app, hub, [registerBare]);
await app.listen({ host: '127.0.0.1', port: 0 });
const address = app.server.address();
console.log(JSON.stringify({ port: typeof address === 'object' ? address?.port : 0, ...keys }));

function registerBare(app: Server, hub: Hub): void {
  let all: View | undefined;
  app.get(
    '/bare',
    {
      config: { access: 'anyone' },
      schema: {
        summary: '对照 Bare',
        querystring: { type: 'object', properties: { after: { type: 'string' } } },
      } as object,
    },
    async (request, reply) => {
      const { after } = request.query as { after?: string };
      const row = await hub.pool.use(async (session) => {
        all ??= await everything(hub);
        const params = new Params();
        const reading = pageReading(
          all,
          {
            ...{ filters: [], divisions: [], fields: all.fields, limit: 50, shape: 'record', separator: ',' },
            ...(after === undefined ? {} : { after: JSON.parse(after) as string[] }),
          },
          params,
        );
        const sql = `WITH ${reading.ctes.join(',').replaceAll(GATE, 'true')} SELECT ${reading.columns.join(', ')}`;
        const [page] = await session.queryKept<PageRow>(sql, params.values);
        return page;
      });
      reply.header('content-type', 'application/json; charset=utf-8');
      return `{"count":${row?.count ?? 0},"last":${JSON.stringify(row?.last ?? null)},"records":[${row?.records ?? ''}]}`;
    },
  );
}

/** Every field of every division, as it is. */
async function everything({ pool }: Hub): Promise<View> {
  return pool.use(async (session) => {
    const dataset = await datasetOf(session, 'part');
    const fields: Scope['fields'] = dataset.type.fields.map(({ name }) => ({ name, plain: true }));
    const scope: Scope = {
      ...{ grant: 'none', version: 1, app: 'none', dataset: 'part', action: 'read', divisions: [''] },
      ...{ fields, quota: {}, purpose: 'none' },
    };
    return viewOf(dataset, scope, await columnsPresent(session, dataset.table.name));
  });
}
