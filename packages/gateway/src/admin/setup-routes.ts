import type { Hub } from '../hub.ts';
import type { Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { tokenSchema } from './one-time.ts';
import { ADMIN_NAME, object, PASSWORD, ROLE, TEXT, TOTP } from './schemas.ts';
import { beginSetup, confirmSetup, type SetupConfirmed } from './setup.ts';
import { SETUP_PAGE } from './setup-page.ts';

const TOKEN = tokenSchema('shl');
const QR = {
  ...object({ modules: { type: 'integer' }, path: TEXT }),
  description:
    '二维码：边长（模块数，另留 4 的空白）与深色模块的 SVG 路径 · the address as a QR code: modules along a side, and the path of the dark ones',
};
const anyone = { access: 'anyone' } as const;
const guarded = { access: 'anyone', guarded: true } as const;

/** What a one-time link leads to. */
export function registerSetup(app: Server, hub: Hub): void {
  app.get(
    '/admin/setup',
    {
      config: anyone,
      schema: routeSchema({
        tag: 'admin',
        summary: { zh: '管理员设置页（一次性链接）', en: 'Page of a one-time link' },
        querystring: object({ token: { type: 'string', maxLength: 100 } }, ['token']),
        answers: { 200: { what: { zh: '网页', en: 'The page' }, type: 'text/html' } },
      }),
    },
    (_, reply) => reply.headers(SETUP_PAGE.headers).send(SETUP_PAGE.html),
  );
  app.post<{ Body: { token: string } }>(
    '/v1/admin/setup',
    {
      config: guarded,
      schema: routeSchema({
        tag: 'admin',
        summary: {
          zh: '查看一次性链接，取得验证器密钥',
          en: 'Look at a one-time link and get the key for the authenticator',
        },
        body: object({ token: TOKEN }),
        answers: {
          200: {
            what: { zh: '链接的用途与验证器密钥', en: 'What the link is for, and the key' },
            schema: object(
              {
                kind: { enum: ['first', 'invite', 'recover'] },
                role: ROLE,
                name: TEXT,
                secret: TEXT,
                otpauth: TEXT,
                qr: QR,
              },
              ['name'],
            ),
          },
        },
        problems: ['link_invalid'],
      }),
    },
    (request) => beginSetup(hub, request.body.token),
  );
  app.post<{ Body: SetupConfirmed }>(
    '/v1/admin/setup/confirm',
    {
      config: guarded,
      schema: routeSchema({
        tag: 'admin',
        summary: {
          zh: '设定名称、口令，以一个验证码确认',
          en: 'Set name and password, and prove the authenticator by a code',
        },
        body: object({ token: TOKEN, name: ADMIN_NAME, password: PASSWORD, totp: TOTP }),
        answers: {
          201: { what: { zh: '已设置', en: 'Done' }, schema: object({ name: TEXT, role: ROLE }) },
        },
        problems: ['link_invalid', 'totp_wrong', 'name_taken', 'password_weak', 'busy'],
      }),
    },
    async (request, reply) => reply.code(201).send(await confirmSetup(hub, request.body, request.id)),
  );
}
