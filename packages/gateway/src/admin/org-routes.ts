import { utcText, withoutNulls } from '../database/shown.ts';
import type { Session } from '@shuniu/sdk/store';
import { recordAudit } from '../evidence/record-audit.ts';
import type { Hub } from '../hub.ts';
import { Problem } from '../problem/problem.ts';
import type { Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { ANY_ADMIN } from './session-routes.ts';
import { DIVISION, ID, listOf, object, ORG, PAGE, STATE, TITLE } from './schemas.ts';

interface Org {
  readonly id: string;
  readonly name: string;
  readonly uscc?: string;
  readonly division: string;
}

const COLUMNS = `id, name, uscc, division, state, ${utcText('created_at')} AS "createdAt"`;
const PARAMS = object({ org: ID });
const ONE = { 200: { what: { zh: '部门', en: 'The organisation' }, schema: ORG } } as const;

/** Departments and units. Suspended ones: none of their apps is admitted, from the next request on. */
export function registerOrgs(app: Server, { pool }: Hub): void {
  app.get<{ Querystring: { after?: string; limit?: number } }>(
    '/v1/orgs',
    {
      config: { access: ['app', ...ANY_ADMIN.access] },
      schema: routeSchema({
        tag: 'organisations',
        summary: { zh: '部门列表', en: 'List organisations' },
        querystring: PAGE,
        answers: { 200: { what: { zh: '部门，依编号排序', en: 'Organisations by id' }, schema: listOf(ORG, 500) } },
      }),
    },
    async ({ query: { after = '', limit = 100 } }) => {
      const items = await pool.use((session) =>
        session.query<Org>(`SELECT ${COLUMNS} FROM hub.org WHERE id > $1 ORDER BY id LIMIT $2`, [after, limit]),
      );
      return paged(items, limit);
    },
  );
  app.post<{ Body: Org }>(
    '/v1/orgs',
    {
      config: { access: ['system'] },
      schema: routeSchema({
        tag: 'organisations',
        summary: { zh: '登记部门', en: 'Register an organisation' },
        body: object({ id: ID, name: TITLE, uscc: { type: 'string', pattern: '^[0-9A-Z]{18}$' }, division: DIVISION }, [
          'uscc',
        ]),
        answers: { 201: { what: { zh: '已登记', en: 'Registered' }, schema: ORG } },
        problems: ['name_taken'],
      }),
    },
    async (request, reply) => {
      const { id, name, uscc, division } = request.body;
      const made = await pool.transaction(async (session) => {
        const [row] = await session.query<Org>(
          `INSERT INTO hub.org (id, name, uscc, division) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING RETURNING ${COLUMNS}`,
          [id, name, uscc ?? null, division],
        );
        if (row === undefined) throw new Problem('name_taken');
        const entry = { action: 'org.create', target: id, outcome: 'done', request: request.id } as const;
        await recordAudit(session, { by: request.principal, ...entry });
        return row;
      });
      return reply.code(201).send(without(made));
    },
  );
  app.get<{ Params: { org: string } }>(
    '/v1/orgs/:org',
    {
      config: { access: ['app', ...ANY_ADMIN.access] },
      schema: routeSchema({
        tag: 'organisations',
        summary: { zh: '查看部门', en: 'Look at an organisation' },
        params: PARAMS,
        answers: ONE,
        problems: ['not_found'],
      }),
    },
    async ({ params: { org } }) => pool.use((session) => orgOf(session, org)),
  );
  app.put<{ Params: { org: string }; Body: { state: string } }>(
    '/v1/orgs/:org/state',
    {
      config: { access: ['system', 'security'] },
      schema: routeSchema({
        tag: 'organisations',
        summary: { zh: '停用或恢复部门，立即生效', en: 'Suspend an organisation or let it in again, at once' },
        params: PARAMS,
        body: object({ state: STATE }),
        answers: ONE,
        problems: ['not_found'],
      }),
    },
    async (request) => {
      const { org } = request.params;
      const { state } = request.body;
      return pool.transaction(async (session) => {
        await session.run(`UPDATE hub.org SET state = $2 WHERE id = $1`, [org, state]);
        const found = await orgOf(session, org);
        const entry = { action: `org.${state}`, target: org, outcome: 'done', request: request.id } as const;
        await recordAudit(session, { by: request.principal, ...entry });
        return found;
      });
    },
  );
}

async function orgOf(session: Session, id: string): Promise<object> {
  const [row] = await session.query<Org>(`SELECT ${COLUMNS} FROM hub.org WHERE id = $1`, [id]);
  if (row === undefined) throw new Problem('not_found', { what: 'organisation' });
  return without(row);
}

/** Absent rather than null. */
function without(row: Org): object {
  return withoutNulls(row);
}

/** A page of rows with ids; `next` where there may be more. */
export function paged<Row extends { readonly id: string }>(rows: readonly Row[], limit: number): object {
  const last = rows.length === limit ? rows.at(-1)?.id : undefined;
  const items = rows.map(withoutNulls);
  return { items, ...(last === undefined ? {} : { next: last }) };
}
