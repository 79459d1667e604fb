import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../../src/server/build-server.ts';
import type { Server } from '../../src/server/fastify.ts';
import { admin, ENGINES, startHub, type TestHub } from '../hub.ts';

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
    app.get('/breaks', { config: { access: 'anyone' } }, () => Promise.reject(new Error('secret inside')));
    await app.ready();
  });
  afterAll(async () => {
    await app.close();
    await test.stop();
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
  it('has no route without a word on who may call it', () => {
    const other = buildServer(test.hub, {
      identify: () => Promise.reject(new Error()),
      admit: () => Promise.resolve(),
    });
    expect(() => other.get('/open', () => Promise.resolve(''))).toThrow(/names no access/);
  });
});
