import { recordAudit } from '../evidence/record-audit.ts';
import type { Hub } from '../hub.ts';
import type { AdminPrincipal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import type { Request, Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { logIn, type Credentials } from './log-in.ts';
import { ADMIN_NAME, listOf, MOMENT, object, PASSWORD, ROLE, SESSION, TEXT, TOTP } from './schemas.ts';
import { endSession, listSessions } from './sessions.ts';

export const ANY_ADMIN = { access: ['system', 'security', 'audit'] } as const;

/** Log in, log out, see what is open. Everybody his own; the security administrator those of all. */
export function registerSessions(app: Server, hub: Hub): void {
  app.post<{ Body: Credentials }>(
    '/v1/admin/sessions',
    {
      config: { access: 'anyone', guarded: true },
      schema: routeSchema({
        tag: 'admin',
        summary: { zh: '登录：口令加验证码', en: 'Log in with password and code' },
        description: {
          zh: '令牌用于 Authorization: Bearer；30 分钟不用即失效，最长 8 小时。连续失败 5 次后锁定，时间逐次加倍。',
          en: 'The token goes into Authorization: Bearer; it ends after 30 minutes without use and after 8 hours in any case. After 5 failures the account is locked, longer each time.',
        },
        body: object({ name: ADMIN_NAME, password: PASSWORD, totp: TOTP }),
        answers: {
          201: {
            what: { zh: '会话令牌，只显示这一次', en: 'The token of the session, shown this once' },
            schema: object({ id: TEXT, token: TEXT, name: TEXT, role: ROLE, expiresAt: MOMENT }),
          },
        },
        problems: ['login_refused', 'busy'],
      }),
    },
    async (request, reply) => reply.code(201).send(await logIn(hub, request.body, request.id)),
  );
  app.get(
    '/v1/admin/sessions',
    {
      config: ANY_ADMIN,
      schema: routeSchema({
        tag: 'admin',
        summary: {
          zh: '有效的会话：自己的；安全管理员看全部',
          en: 'Open sessions: your own; of all for the security administrator',
        },
        answers: { 200: { what: { zh: '会话', en: 'Sessions' }, schema: listOf(SESSION) } },
      }),
    },
    async (request) => ({ items: await hub.pool.use((session) => listSessions(session, ownOnly(request))) }),
  );
  app.delete<{ Params: { session: string } }>(
    '/v1/admin/sessions/:session',
    {
      config: ANY_ADMIN,
      schema: routeSchema({
        tag: 'admin',
        summary: { zh: '结束会话（current：退出登录）', en: 'End a session (current: log out)' },
        params: object({ session: { type: 'string', pattern: '^(current|ses_[A-Za-z0-9_-]{12})$' } }),
        answers: { 204: { what: { zh: '已结束', en: 'It has ended' } } },
        problems: ['not_found'],
      }),
    },
    async (request, reply) => {
      const { session: named } = request.params;
      const { session: own = '' } = request.principal as AdminPrincipal;
      const id = named === 'current' ? own : named;
      const ended = await hub.pool.transaction(async (session) => {
        const done = await endSession(session, id, ownOnly(request));
        const by = request.principal;
        if (done)
          await recordAudit(session, { by, action: 'admin.logout', target: id, outcome: 'done', request: request.id });
        return done;
      });
      if (!ended) throw new Problem('not_found', { what: 'session' });
      return reply.code(204).send();
    },
  );
}

/** Whose sessions somebody may see and end; undefined: everybody's. */
function ownOnly(request: Request): string | undefined {
  const { user, roles } = request.principal as AdminPrincipal;
  return roles.includes('security') ? undefined : user;
}
