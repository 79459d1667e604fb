import { utcText } from '../database/shown.ts';
import type { Session } from '@shuniu/sdk/store';
import { recordAudit } from '../evidence/record-audit.ts';
import type { Hub } from '../hub.ts';
import type { AdminPrincipal, AdminRole } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import { originOf } from '../server/address.ts';
import type { Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { LINK_HOURS, makeLink } from './links.ts';
import { ADMIN, ADMIN_NAME, listOf, object, ROLE, STATE, TEXT } from './schemas.ts';
import { setupUrl } from './setup-url.ts';

/** Who administers: the system administrator invites, the security administrator suspends; nobody gets a second role. */
export function registerUsers(app: Server, hub: Hub): void {
  app.post<{ Body: { role: AdminRole } }>(
    '/v1/admin/invitations',
    {
      config: { access: ['system'] },
      schema: routeSchema({
        tag: 'admin',
        summary: { zh: '邀请管理员：一次性链接', en: 'Invite an administrator by a one-time link' },
        body: object({ role: ROLE }),
        answers: {
          201: {
            what: { zh: '链接，只显示这一次', en: 'The link, shown this once' },
            schema: object({ role: ROLE, link: TEXT, hours: { type: 'integer' } }),
          },
        },
      }),
    },
    async (request, reply) => {
      const { role } = request.body;
      const by = request.principal as AdminPrincipal;
      const token = await hub.pool.transaction(async (session) => {
        const made = await makeLink(session, { kind: 'invite', role }, by.user);
        const entry = { by, action: 'admin.invite', target: role, outcome: 'done', request: request.id } as const;
        await recordAudit(session, entry);
        return made;
      });
      const link = setupUrl(originOf(request, hub.config), token);
      return reply.code(201).send({ role, link, hours: LINK_HOURS });
    },
  );
  app.get(
    '/v1/admin/users',
    {
      config: { access: ['system', 'security', 'audit'] },
      schema: routeSchema({
        tag: 'admin',
        summary: { zh: '管理员', en: 'Administrators' },
        answers: { 200: { what: { zh: '管理员', en: 'Administrators' }, schema: listOf(ADMIN) } },
      }),
    },
    async () => ({ items: await hub.pool.use(listAdmins) }),
  );
  app.put<{ Params: { name: string }; Body: { state: 'active' | 'suspended' } }>(
    '/v1/admin/users/:name/state',
    {
      config: { access: ['security'] },
      schema: routeSchema({
        tag: 'admin',
        summary: { zh: '停用或恢复管理员；停用立即生效', en: 'Suspend an administrator, at once, or let him in again' },
        params: object({ name: ADMIN_NAME }),
        body: object({ state: STATE }),
        answers: { 200: { what: { zh: '状态', en: 'The state' }, schema: object({ name: TEXT, state: STATE }) } },
        problems: ['not_found', 'forbidden'],
      }),
    },
    async (request) => {
      const { name } = request.params;
      const { state } = request.body;
      const by = request.principal as AdminPrincipal;
      if (by.user === name) throw new Problem('forbidden');
      await hub.pool.transaction(async (session) => {
        const n = await session.run(`UPDATE hub.admin SET state = $2 WHERE name = $1`, [name, state]);
        if (n === 0) throw new Problem('not_found', { what: 'administrator' });
        await session.run(`DELETE FROM hub.admin_session WHERE admin = $1`, [name]);
        const entry = { by, action: `admin.${state}`, target: name, outcome: 'done', request: request.id } as const;
        await recordAudit(session, entry);
      });
      return { name, state };
    },
  );
}

function listAdmins(session: Session): Promise<object[]> {
  return session.query(
    `SELECT name, role, state, locked_until > now() AS locked, ${utcText('last_login_at')} AS "lastLoginAt",
       ${utcText('created_at')} AS "createdAt" FROM hub.admin ORDER BY name LIMIT 1000`,
  );
}
