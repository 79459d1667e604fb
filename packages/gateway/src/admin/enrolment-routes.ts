import { ALGORITHMS, type Algorithm } from '@shuniu/sdk/signature';
import { addCredential } from '../auth/add-credential.ts';
import { proveCredential } from '../auth/record-credential.ts';
import { recordAudit } from '../evidence/record-audit.ts';
import type { Hub } from '../hub.ts';
import { Problem } from '../problem/problem.ts';
import type { Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { hashOf, newToken, tokenSchema } from './one-time.ts';
import { ID, object, TEXT } from './schemas.ts';

/** How long an app has to register its first key. */
const HOURS = 7 * 24;

interface Enrolment {
  readonly token: string;
  readonly alg: Algorithm;
  readonly publicKey?: string | object;
  readonly label?: string;
}

const PUBLIC_KEY = {
  description:
    '公钥：PEM 或 JWK，SM2 也可为十六进制；hmac-sha256 不给 · PEM or JWK, for SM2 also hexadecimal; none for hmac-sha256',
  anyOf: [
    { type: 'string', minLength: 1, maxLength: 4000 },
    {
      type: 'object',
      required: ['kty'],
      additionalProperties: false,
      properties: Object.fromEntries(
        ['kty', 'crv', 'x', 'y', 'n', 'e', 'kid', 'use', 'alg'].map((name) => [
          name,
          { type: 'string', maxLength: 2000 },
        ]),
      ),
    },
  ],
};

/** How an app gets its first key: it brings its own with a token that is good once, so no secret is ever sent around. */
export function registerEnrolments(app: Server, { pool, keys }: Hub): void {
  app.post<{ Params: { app: string } }>(
    '/v1/apps/:app/enrolments',
    {
      config: { access: ['system', 'security'] },
      schema: routeSchema({
        tag: 'organisations',
        summary: {
          zh: '发给应用一次性登记码（前一个作废）',
          en: 'Give an app a one-time token; the one before is void',
        },
        params: object({ app: ID }),
        answers: {
          201: {
            what: { zh: '登记码，只显示这一次', en: 'The token, shown this once' },
            schema: object({ app: ID, token: TEXT, hours: { type: 'integer' } }),
          },
        },
        problems: ['not_found'],
      }),
    },
    async (request, reply) => {
      const { app: id } = request.params;
      const { token, hash } = newToken('she');
      await pool.transaction(async (session) => {
        const [known] = await session.query(`SELECT FROM hub.app WHERE id = $1 FOR SHARE`, [id]);
        if (known === undefined) throw new Problem('not_found', { what: 'app' });
        const by = request.principal;
        await session.run(
          `INSERT INTO hub.enrolment (token_hash, app, created_by, expires_at)
           VALUES ($1, $2, $3, now() + make_interval(hours => $4))
           ON CONFLICT (app) DO UPDATE SET token_hash = EXCLUDED.token_hash, created_by = EXCLUDED.created_by,
             created_at = now(), expires_at = EXCLUDED.expires_at`,
          [hash, id, by.kind === 'admin' ? by.user : '', HOURS],
        );
        await recordAudit(session, { by, action: 'app.enrol', target: id, outcome: 'done', request: request.id });
      });
      return reply.code(201).send({ app: id, token, hours: HOURS });
    },
  );
  app.post<{ Body: Enrolment }>(
    '/v1/enrolments',
    {
      config: { access: 'anyone', guarded: true },
      schema: routeSchema({
        tag: 'organisations',
        summary: { zh: '以登记码登记应用的首把密钥', en: "Register an app's first key with its token" },
        description: {
          zh: '公钥算法：私钥不离开应用。hmac-sha256：密钥由枢纽生成，只在此应答中出现一次。',
          en: 'With a public key the private one never leaves the app; for hmac-sha256 the hub draws the secret and shows it once, in this answer.',
        },
        body: object(
          {
            token: tokenSchema('she'),
            alg: { enum: ALGORITHMS },
            publicKey: PUBLIC_KEY,
            label: { type: 'string', maxLength: 100 },
          },
          ['publicKey', 'label'],
        ),
        answers: {
          201: {
            what: { zh: '密钥已登记，立即可用', en: 'The credential, good at once' },
            schema: { type: 'object', required: ['id', 'app'], properties: { id: TEXT, app: TEXT, secret: TEXT } },
          },
        },
        problems: ['link_invalid', 'key_refused', 'credentials_full'],
      }),
    },
    async (request, reply) => {
      const { token, ...key } = request.body;
      const added = await pool.transaction(async (session) => {
        const [row] = await session.query<{ app: string }>(
          `DELETE FROM hub.enrolment WHERE token_hash = $1 AND expires_at > now() RETURNING app`,
          [hashOf(token)],
        );
        if (row === undefined) throw new Problem('link_invalid');
        const made = await addCredential(session, keys, { ...key, app: row.app, state: 'active' });
        const entry = { action: 'app.enrolled', target: row.app, outcome: 'done', request: request.id } as const;
        await recordAudit(session, { by: request.principal, ...entry, detail: { credential: made.id, alg: key.alg } });
        await proveCredential(session, made, { by: request.principal, what: 'enrol' });
        return { ...made, app: row.app };
      });
      return reply.code(201).send(added);
    },
  );
}
