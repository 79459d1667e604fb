import { randomBytes } from 'node:crypto';
import { hmacKey } from '@shuniu/sdk/signature';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerRoutes } from '../../src/rooms.ts';
import { originOf } from '../../src/server/address.ts';
import { buildServer } from '../../src/server/build-server.ts';
import { authenticateFor } from '../../src/start-hub.ts';
import type { Server } from '../../src/server/fastify.ts';
import { addApp, admin, believing, ENGINES, startHub, type Call, type TestHub } from '../hub.ts';
import { signedCall, storeSecret } from '../auth/signing-app.ts';

const [pglite] = ENGINES;

describe('the server', () => {
  let test: TestHub;
  let app: Server;
  beforeAll(async () => {
    if (pglite === undefined) throw new Error('no engine');
    test = await startHub(pglite);
    app = buildServer(test.hub, {
      identify: (request) =>
        Promise.resolve(JSON.parse(String(request.headers['x-test-principal'] ?? '{"kind":"anyone"}'))),
      admit: () => Promise.resolve(),
    });
    app.post(
      '/numbers/:n',
      {
        config: { access: 'anyone' },
        schema: {
          params: { type: 'object', properties: { n: { type: 'integer', minimum: 1 } }, required: ['n'] },
          querystring: { type: 'object', properties: { wide: { type: 'boolean' } }, additionalProperties: false },
          body: { type: 'object', properties: { text: { type: 'string', maxLength: 5 } }, additionalProperties: false },
        },
      },
      (request) => Promise.resolve({ params: request.params, query: request.query, body: request.body }),
    );
    app.get('/audit', { config: { access: ['audit'] } }, () => Promise.resolve({ ok: true }));
    app.get('/deadlock', { config: { access: 'anyone' } }, () =>
      test.hub.pool.use((session) => session.script(`DO $$ BEGIN RAISE SQLSTATE '40P01'; END $$`)),
    );
    app.get('/breaks', { config: { access: 'anyone' } }, () => Promise.reject(new Error('secret inside')));
    await app.ready();
  });
  afterAll(async () => {
    await app.close();
    await test.stop();
  });

  it('asks those to try again whom the database sacrificed to a deadlock', async () => {
    const answer = await app.inject({ url: '/deadlock' });
    expect([answer.statusCode, answer.json()['code'], answer.headers['retry-after']]).toEqual([503, 'busy', '2']);
  });
  it('reads numbers and truths out of path and query, and nothing into a body', async () => {
    const answer = await app.inject({ method: 'POST', url: '/numbers/7?wide=true', payload: { text: 'a' } });
    expect(answer.json()).toEqual({ params: { n: 7 }, query: { wide: true }, body: { text: 'a' } });
  });
  it.each([
    ['/numbers/x', {}, 'params/n'],
    ['/numbers/0', {}, 'params/n'],
    ['/numbers/1?wide=yes', {}, 'querystring/wide'],
    ['/numbers/1?other=1', {}, 'querystring'],
    ['/numbers/1', { text: '123456' }, 'body/text'],
    ['/numbers/1', { text: 1 }, 'body/text'],
    ['/numbers/1', { texts: '' }, 'body'],
  ])('says what is wrong with %s %j', async (url, payload, at) => {
    const answer = await app.inject({ method: 'POST', url, payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ code: 'request_malformed', params: { at }, title: '请求不合规范' });
  });
  it.each([['{"a":'], ['{"__proto__":{}}'], ['\u{1}']])('refuses the body %j', async (payload) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await app.inject({ method: 'POST', url: '/numbers/1', payload, headers });
    expect(answer.json()).toMatchObject({ status: 400, code: 'request_malformed' });
  });
  it('lets in who may call a route, and tells the others which of the two it is', async () => {
    const as = (principal: object) =>
      app.inject({ url: '/audit', headers: { 'x-test-principal': JSON.stringify(principal) } });
    expect((await as(admin('audit'))).statusCode).toBe(200);
    expect((await as(admin('system'))).json()).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await as({ kind: 'anyone' })).json()).toMatchObject({ status: 401, code: 'unauthenticated' });
  });
  it('keeps its own failures to itself', async () => {
    const answer = await app.inject('/breaks');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
    expect(answer.json()).toMatchObject({ code: 'internal' });
  });
  it('answers what is not there with a problem', async () => {
    expect((await app.inject('/nowhere?x=1')).json()).toMatchObject({ status: 404, code: 'not_found' });
  });
  it.each(['localhost', 'LOCALHOST:8080', '127.0.0.1:80', '127.8.8.8', '[::1]:8080'])('answers to %s', async (host) => {
    expect((await app.inject({ url: '/nowhere', headers: { host } })).statusCode).toBe(404);
  });
  it.each(['hub.example', '192.0.2.1:8080', 'localhost.example', 'localhost:80:80', '127.0.0.1.example', '[::2]', ' '])(
    'believes no Host %j where it was not told its address',
    async (host) => {
      for (const url of ['/audit', '/nowhere', '/breaks']) {
        const answer = await app.inject({ url, headers: { host, 'x-forwarded-host': 'localhost' } });
        expect(answer.json()).toMatchObject({ status: 421, code: 'misdirected' });
      }
    },
  );
  it('does not ask for Host where it was told its address', async () => {
    const told = buildServer(
      { ...test.hub, config: { ...test.hub.config, publicUrl: 'https://hub.example' } },
      believing,
    );
    told.get('/me', { config: { access: 'anyone' } }, (request) =>
      Promise.resolve({ origin: originOf(request, { ...test.hub.config, publicUrl: 'https://HUB.example:443' }) }),
    );
    const answer = await told.inject({ url: '/me', headers: { host: 'evil.example' } });
    expect(answer.json()).toEqual({ origin: 'https://hub.example' });
    await told.close();
  });
  it.each([
    [['127.0.0.1'], '203.0.113.7'],
    [['10.0.0.0/8'], '127.0.0.1'],
    [[], '127.0.0.1'],
  ])('believes X-Forwarded-For of the proxies %j and of no others', async (proxies, ip) => {
    const behind = buildServer({ ...test.hub, config: { ...test.hub.config, proxies } }, believing);
    behind.get('/ip', { config: { access: 'anyone' } }, (request) => Promise.resolve({ ip: request.ip }));
    const headers = { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' };
    expect((await behind.inject({ url: '/ip', headers })).json()).toEqual({ ip });
    await behind.close();
  });

  describe('whoever fails too often to say who he is', () => {
    const secret = randomBytes(32);
    const signer = { keyid: 'water-hmac', key: hmacKey(secret) };
    const strange = (n: number) => ({ keyid: `nobody-${n}`, key: hmacKey(randomBytes(32)) });
    let server: Server;
    beforeAll(async () => {
      const config = { ...test.config, limits: { ...test.config.limits, refusals: 5 } };
      const hub = { ...test.hub, config };
      await addApp(hub, 'water', 'water');
      await storeSecret(hub, 'water', 'water-hmac', secret);
      server = buildServer(hub, authenticateFor(hub));
      registerRoutes(server, hub);
      await server.ready();
    });
    afterAll(() => server.close());
    const MINE = { url: '/v1/orgs' };
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });

    it('waits, and is told how long; nobody at another address does', async () => {
      for (let n = 0; n < 5; n++) {
        const answer = await signedCall(server, strange(n), { ...MINE, ...from('203.0.113.1') });
        expect(answer.json()).toMatchObject({ status: 401, code: 'signature_key_unknown' });
      }
      const refused = await signedCall(server, strange(9), { ...MINE, ...from('203.0.113.1') });
      expect(refused.json()).toMatchObject({ status: 429, code: 'too_many_refusals' });
      expect(refused.headers['content-type']).toContain('application/problem+json');
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect((await signedCall(server, strange(9), { ...MINE, ...from('203.0.113.2') })).statusCode).toBe(401);
      expect((await signedCall(server, signer, { ...MINE, ...from('203.0.113.2') })).statusCode).toBe(200);
      // with a key that has been good, also from there
      expect((await signedCall(server, signer, { ...MINE, ...from('203.0.113.1') })).statusCode).toBe(200);
      const { body } = await server.inject('/metrics');
      expect(body).toMatch(/# TYPE shuniu_auth_attempts_refused_total counter\nshuniu_auth_attempts_refused_total 1\n/);
    });
    const bearer = (token: string) => ({ url: '/v1/orgs', headers: { authorization: `Bearer ${token}` } });
    const FORM =
      'grant_type=client_credentials&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion=a.b.c';
    const sent = (url: string, payload: object) => ({ method: 'POST', url, payload }) as const;
    it.each<[string, Call]>([
      ['a token that was not issued', bearer(`shuniu_at_${'x'.repeat(60)}`)],
      ['a session that is none', bearer(`shs_${'x'.repeat(43)}`)],
      ['a password', sent('/v1/admin/sessions', { name: 'nobody', password: 'x', totp: '000000' })],
      ['a link', sent('/v1/admin/setup', { token: `shl_${'x'.repeat(43)}` })],
      ['an enrolment', sent('/v1/enrolments', { token: `she_${'x'.repeat(43)}`, alg: 'hmac-sha256' })],
      [
        'an assertion',
        {
          method: 'POST',
          url: '/oauth/token',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: FORM,
        },
      ],
    ])('whatever it was: %s', async (what, attempt) => {
      const headers = {
        ...attempt.headers,
        ...from(`2001:db8:0:${Buffer.from(what).toString('hex').slice(-4)}::1`).headers,
      };
      const codes: number[] = [];
      for (let n = 0; n < 6; n++) codes.push((await server.inject({ ...attempt, headers })).statusCode);
      expect(codes.slice(0, 5).every((code) => code === 401 || code === 403)).toBe(true);
      expect(codes[5]).toBe(429);
      // what needs no secret goes on
      expect((await server.inject({ url: '/healthz', headers })).statusCode).toBe(200);
    });
    it('a wrong signature with a key that is good counts against that key from there', async () => {
      const forged = { ...signer, key: hmacKey(randomBytes(32)) };
      const there = { ...MINE, ...from('203.0.113.5') };
      for (let n = 0; n < 5; n++) expect((await signedCall(server, forged, there)).statusCode).toBe(401);
      expect((await signedCall(server, forged, there)).statusCode).toBe(429);
      expect((await signedCall(server, signer, { ...MINE, ...from('203.0.113.6') })).statusCode).toBe(200);
    });
    it('not whoever brings nothing at all', async () => {
      for (let n = 0; n < 8; n++)
        expect((await server.inject({ ...MINE, ...from('203.0.113.7') })).statusCode).toBe(401);
    });
  });
  it('has no route without a word on who may call it', () => {
    const other = buildServer(test.hub, {
      identify: () => Promise.reject(new Error()),
      admit: () => Promise.resolve(),
    });
    expect(() => other.get('/open', () => Promise.resolve(''))).toThrow(/names no access/);
  });
});
