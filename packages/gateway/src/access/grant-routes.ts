import type { Hub } from '../hub.ts';
import { idPage, type PageQuery } from '../keys/id-page.ts';
import type { Action } from '../policy/scope.ts';
import type { Server } from '../server/fastify.ts';
import { routeSchema, type RouteAnswer } from '../server/route-schema.ts';
import { listGrants, moveGrant, showGrant, type GrantFilter, type GrantMove } from './grants.ts';
import { grantToProvider } from './own-grant.ts';
import { GRANT_LIST, OWN_GRANT, PATH, REASON } from './request-schemas.ts';

const ANSWER: RouteAnswer = { what: { zh: '结果', en: 'the result' }, schema: { type: 'object' } };
const READERS = ['app', 'system', 'security', 'audit'] as const;

const MOVES: readonly (readonly [GrantMove, { zh: string; en: string }])[] = [
  ['suspend', { zh: '暂停授权', en: 'Suspends a grant' }],
  ['resume', { zh: '恢复授权', en: 'Resumes a grant' }],
  ['revoke', { zh: '撤销授权', en: 'Revokes a grant' }],
];

/** Grants: seen by whom they concern, taken back at once. */
export function registerGrants(app: Server, hub: Hub): void {
  app.get(
    '/v1/grants',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'access',
        summary: { zh: '授权一览', en: 'Grants' },
        answers: { 200: ANSWER },
        problems: ['cursor_invalid'],
        querystring: GRANT_LIST,
      }),
    },
    async (request) => {
      const { cursor, limit, ...filter } = request.query as PageQuery & GrantFilter;
      const bound = ['grants', request.principal.kind === 'app' ? request.principal.app : '', filter];
      const { items, ...rest } = await idPage(hub.keys, bound, { cursor, limit }, (after, most) =>
        hub.pool.use((session) => listGrants(session, request.principal, filter, after, most)),
      );
      return { grants: items, ...rest };
    },
  );
  app.get(
    '/v1/grants/:id',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'access',
        summary: { zh: '一项授权', en: 'A grant' },
        answers: { 200: ANSWER },
        problems: ['not_found'],
        params: PATH,
      }),
    },
    (request) =>
      hub.pool.use((session) => showGrant(session, request.principal, (request.params as { id: string }).id)),
  );
  app.post(
    '/v1/grants',
    {
      config: { access: ['system'] },
      schema: routeSchema({
        tag: 'access',
        summary: { zh: '授权提供方的应用使用本部门的数据集', en: "Grants a provider's app its own dataset" },
        answers: { 201: ANSWER },
        problems: ['dataset_unknown', 'grant_not_own'],
        body: OWN_GRANT,
      }),
    },
    async (request, reply) => {
      const { app: to, dataset, action } = request.body as { app: string; dataset: string; action: Action };
      const { principal } = request;
      const id = await hub.pool.transaction((session) => grantToProvider(session, principal, to, dataset, action));
      void reply.code(201).header('location', `/v1/grants/${id}`);
      return hub.pool.use((session) => showGrant(session, principal, id));
    },
  );
  for (const [move, summary] of MOVES)
    app.post(
      `/v1/grants/:id/${move}`,
      {
        config: { access: ['app', 'security'] },
        schema: routeSchema({
          tag: 'access',
          summary,
          answers: { 200: ANSWER },
          problems: ['not_found', 'grant_state'],
          params: PATH,
          body: REASON,
        }),
      },
      (request) =>
        hub.pool.use(async (session) => {
          const { id } = request.params as { id: string };
          await moveGrant(session, request.principal, id, move, (request.body as { reason: string }).reason);
          return showGrant(session, request.principal, id);
        }),
    );
}
