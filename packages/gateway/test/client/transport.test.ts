import { HubClientError, HubProblem, hubClient, type ClientOptions, type Retry } from '@shuniu/sdk/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildServer } from '../../src/server/build-server.ts';
import type { Server } from '../../src/server/fastify.ts';
import { Problem } from '../../src/problem/problem.ts';
import { ENGINES, startHub, type TestHub } from '../hub.ts';
import { misbehavingProxy, type Fault, type MisbehavingProxy } from './misbehaving-proxy.ts';

const [pglite] = ENGINES;

/** The hub's own server, over a real socket, with routes that count how often they were called. */
describe('what the client makes of a network', () => {
  let test: TestHub;
  let app: Server;
  let proxy: MisbehavingProxy;
  let calls = 0;
  const retries: Retry[] = [];
  beforeAll(async () => {
    if (pglite === undefined) throw new Error('no engine');
    test = await startHub(pglite);
    app = buildServer(test.hub, {
      identify: () => Promise.resolve({ kind: 'anyone' }),
      admit: () => Promise.resolve(),
    });
    const config = { access: 'anyone' } as const;
    const answer = () => Promise.resolve({ call: ++calls, text: '井盖'.repeat(2_000) });
    app.get('/v1/counted', { config }, answer);
    app.post('/v1/counted', { config }, answer);
    app.get('/v1/refused', { config }, () => {
      calls++;
      throw new Problem('grant_ambiguous', { dataset: 'parts', grants: 'g1, g2' });
    });
    app.get('/v1/busy', { config }, () => {
      calls++;
      throw new Problem('busy', {}, { 'retry-after': '0' });
    });
    app.get('/v1/elsewhere', { config }, (_, reply) => reply.redirect('/v1/counted'));
    await app.listen({ host: '127.0.0.1', port: 0 });
    proxy = await misbehavingProxy(() => app.listeningOrigin);
  });
  beforeEach(() => {
    calls = 0;
    retries.length = 0;
    proxy.seen();
  });
  afterAll(async () => {
    await proxy.stop();
    await app.close();
    await test.stop();
  });

  const client = (options: Partial<ClientOptions> = {}) =>
    hubClient({
      url: proxy.url,
      retry: { attempts: 4, firstMs: 2, longestMs: 10 },
      timeoutMs: 2_000,
      onRetry: (retry) => retries.push(retry),
      ...options,
    }).transport;
  const get = (path = '/v1/counted') => client().json<{ call: number; text: string }>({ method: 'GET', path });

  it('takes an answer as it comes', async () => {
    expect((await get()).text).toHaveLength(4_000);
    expect(retries).toEqual([]);
  });
  it.each<[Fault, string]>([
    ['refuse', 'unreachable'],
    ['drop-after-answer', 'unreachable'],
    ['cut', 'unreachable'],
    ['unavailable', 'answer_malformed'],
    ['too-many', 'answer_malformed'],
  ])('repeats a GET after %s', async (fault, code) => {
    proxy.next(fault, fault);
    expect(await get()).toHaveProperty('call');
    expect(retries.map(({ failed, error }) => [failed, (error as HubClientError).code])).toEqual([
      [1, code],
      [2, code],
    ]);
  });
  it('gives up after as many attempts as it was told, with the last failure', async () => {
    proxy.next('refuse', 'refuse', 'refuse', 'refuse', 'refuse');
    await expect(get()).rejects.toMatchObject({ code: 'unreachable', params: { reason: expect.any(String) } });
    expect(proxy.seen()).toHaveLength(4);
    proxy.next();
  });
  it('does not wait for ever for an answer that never comes', async () => {
    proxy.next('hang', 'hang');
    const answer = client({ timeoutMs: 100 }).json({ method: 'GET', path: '/v1/counted' });
    expect(await answer).toHaveProperty('call', 3);
    expect(retries.map(({ error }) => (error as HubClientError).code)).toEqual(['timeout', 'timeout']);
  });
  it('never repeats what may have been done already', async () => {
    proxy.next('drop-after-answer');
    const request = { method: 'POST', path: '/v1/counted' } as const;
    await expect(client().json(request)).rejects.toMatchObject({ code: 'unreachable' });
    expect(calls).toBe(1);
  });
  it('repeats a POST that the hub recognises when it comes again', async () => {
    proxy.next('drop-after-answer');
    expect(await client().json({ method: 'POST', path: '/v1/counted', repeatable: true })).toMatchObject({ call: 2 });
  });
  it('takes a refusal for what it is, with words, parameters and the number in the log', async () => {
    const error: unknown = await get('/v1/refused').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HubProblem);
    expect(error).toMatchObject({
      status: 409,
      code: 'grant_ambiguous',
      params: { dataset: 'parts', grants: 'g1, g2' },
      title: { zh: '授权不止一项', en: 'More than one grant' },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      isClockSkewed: false,
    });
    expect(calls).toBe(1);
  });
  it('comes back to a busy hub, and says so when it stays busy', async () => {
    await expect(get('/v1/busy')).rejects.toMatchObject({ status: 503, code: 'busy', retryAfterMs: 0 });
    expect(calls).toBe(4);
  });
  it.each<[Fault | 'pass', string, string]>([
    ['login-page', '/v1/counted', 'answer_malformed'],
    ['pass', '/v1/elsewhere', 'redirected'],
  ])('does not believe %s at %s', async (fault, path, code) => {
    proxy.next(fault);
    await expect(get(path)).rejects.toMatchObject({ name: 'HubClientError', code });
    expect(proxy.seen()).toHaveLength(1);
  });
  it('reads no more than it was allowed to', async () => {
    const small = client({ largestAnswer: 1_000 });
    await expect(small.json({ method: 'GET', path: '/v1/counted' })).rejects.toMatchObject({
      code: 'answer_too_large',
    });
  });
  it('stops when it is told to, also between two attempts', async () => {
    const stop = new AbortController();
    proxy.next('refuse', 'refuse');
    const slow = client({
      retry: { attempts: 9, firstMs: 60_000, longestMs: 60_000 },
      random: () => 1,
      onRetry: () => stop.abort(new Error('enough')),
      signal: stop.signal,
    });
    await expect(slow.json({ method: 'GET', path: '/v1/counted' })).rejects.toThrow('enough');
    await expect(slow.json({ method: 'GET', path: '/v1/counted' })).rejects.toThrow('enough');
    proxy.next();
  });
  it.each(['ftp://hub', 'https://hub/base', 'https://a:b@hub', 'https://hub?x'])('refuses the address %s', (url) => {
    expect(() => hubClient({ url })).toThrow(RangeError);
  });
});
