import type { Hub } from '../hub.ts';
import type { AdminPrincipal } from '../policy/principal.ts';
import type { Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { ACCOUNT_PAGE } from './account-page.ts';
import { changePassword, type PasswordChange } from './change-password.ts';
import { object, PASSWORD, TOTP } from './schemas.ts';
import { ANY_ADMIN } from './session-routes.ts';

/** What an administrator does about himself. */
export function registerAccount(app: Server, hub: Hub): void {
  app.get(
    '/admin/account',
    {
      config: { access: 'anyone' },
      schema: routeSchema({
        tag: 'admin',
        summary: { zh: '管理员登录与更换口令的网页', en: 'Page to log in and to change the password' },
        answers: { 200: { what: { zh: '网页', en: 'The page' }, type: 'text/html' } },
      }),
    },
    (_, reply) => reply.headers(ACCOUNT_PAGE.headers).send(ACCOUNT_PAGE.html),
  );
  app.put<{ Body: PasswordChange }>(
    '/v1/admin/password',
    {
      config: ANY_ADMIN,
      schema: routeSchema({
        tag: 'admin',
        summary: {
          zh: '更换自己的口令：现在的口令加验证码',
          en: 'Change your own password with the present one and a code',
        },
        description: {
          zh: '自己的其他会话随即结束。失败与登录失败一样计数、锁定。',
          en: 'Your other sessions end at once. Failures count, and lock, as those of logging in do.',
        },
        body: object({ password: PASSWORD, totp: TOTP, next: PASSWORD }),
        answers: {
          200: {
            what: { zh: '已更换；结束了几个其他会话', en: 'Changed; how many other sessions ended' },
            schema: object({ ended: { type: 'integer' } }),
          },
        },
        problems: ['login_refused', 'password_weak', 'busy'],
      }),
    },
    async (request) => ({
      ended: await changePassword(hub, request.principal as AdminPrincipal, request.body, request.id),
    }),
  );
}
