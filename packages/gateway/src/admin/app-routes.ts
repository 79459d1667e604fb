import { utcText } from '../database/shown.ts';
import type { Session } from '@shuniu/sdk/store';
import { recordAudit } from '../evidence/record-audit.ts';
import type { Hub } from '../hub.ts';
import { Problem } from '../problem/problem.ts';
import type { Request, Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { paged } from './org-routes.ts';
import { ANY_ADMIN } from './session-routes.ts';
import { APP, ID, listOf, object, STATE, TITLE } from './schemas.ts';

interface App {
  readonly id: string;
  readonly org: string;
  readonly name: string;
  readonly answers: boolean;
}

const COLUMNS = `id, org, name, answers, state, ${utcText('created_at')} AS "createdAt"`;
const PARAMS = object({ app: ID });
const ONE = { 200: { what: { zh: '应用', en: 'The app' }, schema: APP } } as const;

/** Systems that call the hub, each of an organisation. An app sees those of its own organisation. */
export function registerApps(app: Server, { pool }: Hub): void {
  app.get<{ Querystring: { after?: string; limit?: number; org?: string } }>(
    '/v1/apps',
    {
      config: { access: ['app', ...ANY_ADMIN.access] },
      schema: routeSchema({
        tag: 'organisations',
        summary: { zh: '应用列表', en: 'List apps' },
        querystring: object(
          { after: ID, limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 }, org: ID },
          ['after', 'limit', 'org'],
        ),
        answers: { 200: { what: { zh: '应用，依编号排序', en: 'Apps by id' }, schema: listOf(APP, 500) } },
      }),
    },
    async (request) => {
      const { after = '', limit = 100, org = null } = request.query;
      const items = await pool.use((session) =>
        session.query<App>(
          `SELECT ${COLUMNS} FROM hub.app WHERE id > $1 AND ($2::text IS NULL OR org = $2) AND ($3::text IS NULL OR org = $3)
           ORDER BY id LIMIT $4`,
          [after, org, ownOrg(request) ?? null, limit],
        ),
      );
      return paged(items, limit);
    },
  );
  app.post<{ Body: Omit<App, 'answers'> & { answers?: boolean } }>(
    '/v1/apps',
    {
      config: { access: ['system'] },
      schema: routeSchema({
        tag: 'organisations',
        summary: { zh: '登记应用', en: 'Register an app' },
        body: object({ id: ID, org: ID, name: TITLE, answers: { type: 'boolean', default: false } }, ['answers']),
        answers: { 201: { what: { zh: '已登记', en: 'Registered' }, schema: APP } },
        problems: ['name_taken', 'not_found'],
      }),
    },
    async (request, reply) => {
      const { id, org, name, answers = false } = request.body;
      const made = await pool.transaction(async (session) => {
        const [known] = await session.query(`SELECT FROM hub.org WHERE id = $1 FOR SHARE`, [org]);
        if (known === undefined) throw new Problem('not_found', { what: 'organisation' });
        const [row] = await session.query<App>(
          `INSERT INTO hub.app (id, org, name, answers) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING RETURNING ${COLUMNS}`,
          [id, org, name, answers],
        );
        if (row === undefined) throw new Problem('name_taken');
        const entry = { action: 'app.create', target: id, outcome: 'done', request: request.id } as const;
        await recordAudit(session, { by: request.principal, ...entry, detail: { org, answers } });
        return row;
      });
      return reply.code(201).send(made);
    },
  );
  app.get<{ Params: { app: string } }>(
    '/v1/apps/:app',
    {
      config: { access: ['app', ...ANY_ADMIN.access] },
      schema: routeSchema({
        tag: 'organisations',
        summary: { zh: '查看应用', en: 'Look at an app' },
        params: PARAMS,
        answers: ONE,
        problems: ['not_found'],
      }),
    },
    async (request) => pool.use((session) => appOf(session, request.params.app, ownOrg(request))),
  );
  app.put<{ Params: { app: string }; Body: { state: string } }>(
    '/v1/apps/:app/state',
    {
      config: { access: ['system', 'security'] },
      schema: routeSchema({
        tag: 'organisations',
        summary: { zh: '停用或恢复应用，立即生效', en: 'Suspend an app or let it in again, at once' },
        params: PARAMS,
        body: object({ state: STATE }),
        answers: ONE,
        problems: ['not_found'],
      }),
    },
    async (request) => {
      const { app: id } = request.params;
      const { state } = request.body;
      return pool.transaction(async (session) => {
        await session.run(`UPDATE hub.app SET state = $2 WHERE id = $1`, [id, state]);
        const found = await appOf(session, id);
        const entry = { action: `app.${state}`, target: id, outcome: 'done', request: request.id } as const;
        await recordAudit(session, { by: request.principal, ...entry });
        return found;
      });
    },
  );
}

/** What an app may see ends with its organisation. */
function ownOrg({ principal }: Request): string | undefined {
  return principal.kind === 'app' ? principal.org : undefined;
}

async function appOf(session: Session, id: string, org?: string): Promise<App> {
  const [row] = await session.query<App>(
    `SELECT ${COLUMNS} FROM hub.app WHERE id = $1 AND ($2::text IS NULL OR org = $2)`,
    [id, org ?? null],
  );
  if (row === undefined) throw new Problem('not_found', { what: 'app' });
  return row;
}
