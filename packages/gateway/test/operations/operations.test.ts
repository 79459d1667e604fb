import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/config/config.ts';
import { errorLine, loggerFor } from '../../src/operations/log.ts';
import { registerRoutes } from '../../src/rooms.ts';
import { buildServer } from '../../src/server/build-server.ts';
import type { Server } from '../../src/server/fastify.ts';
import { timed } from '../../src/server/timing.ts';
import { admin, ENGINES, startHub, type TestHub } from '../hub.ts';

const [pglite] = ENGINES;
const TOKEN = 'a-token-of-sixteen-and-more';

describe('operations', () => {
  let test: TestHub;
  let app: Server;
  const lines: string[] = [];
  const printed = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  beforeAll(async () => {
    if (pglite === undefined) throw new Error('no engine');
    test = await startHub(pglite, {
      serverTiming: true,
      metrics: { token: TOKEN, from: ['10.1.2.3', '2001:db8::1'] },
      limits: { ...DEFAULTS.limits, headersMs: 300, requestMs: 400 },
    });
    test.hub.gauges.add('test_backlog', 'A number of a room', () => Promise.resolve(7));
    test.hub.gauges.add('test_broken', 'A number that cannot be read', () => Promise.reject(new Error('secret')));
    app = buildServer(
      test.hub,
      { identify: () => Promise.resolve(admin('audit')), admit: () => setTimeout(2) },
      { ...loggerFor(test.config), stream: printed },
    );
    registerRoutes(app, test.hub);
    app.get('/t/people/:id', { config: { access: ['audit'] } }, async (request) => {
      await timed(request, 'database', () => setTimeout(2));
      request.log.warn({ req: request, err: new Error('about 110101199003070000') }, 'odd');
      throw new Error('row of 110101199003070000');
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await app.close();
    await test.stop();
  });
  const port = (): number => (app.server.address() as { port: number }).port;

  it('is alive, and ready as long as database, migrations and keys are what they should be', async () => {
    const ready = () => test.app.inject('/readyz');
    expect((await test.app.inject('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await ready()).json()).toMatchObject({ ready: true, parts: { database: 'ok', keyFile: 'ok' } });
    const change = (sql: string) => test.hub.pool.use((session) => session.run(sql));
    const after = async (sql: string, undo: string): Promise<{ statusCode: number; parts: unknown }> => {
      await change(sql);
      await setTimeout(600);
      const answer = await ready();
      await change(undo);
      return { statusCode: answer.statusCode, parts: answer.json<{ parts: unknown }>().parts };
    };
    expect(
      await after(`UPDATE hub.key_mark SET mark = mark || 'x'`, `UPDATE hub.key_mark SET mark = rtrim(mark, 'x')`),
    ).toMatchObject({ statusCode: 503, parts: { keyFile: 'foreign', migrations: 'ok' } });
    expect(
      await after(
        `INSERT INTO hub.migration (version, name) VALUES (999, '')`,
        `DELETE FROM hub.migration WHERE version = 999`,
      ),
    ).toMatchObject({ statusCode: 503, parts: { migrations: 'newer' } });
    await setTimeout(600);
    expect((await ready()).statusCode).toBe(200);
  });

  it.each([
    ['this machine', {}, '127.0.0.1', 200],
    ['this machine over IPv6', {}, '::1', 200],
    ['a proxy on this machine', { 'x-forwarded-for': '1.2.3.4' }, '127.0.0.1', 403],
    ['an address that was named', {}, '::ffff:10.1.2.3', 200],
    ['another one that was named', {}, '2001:db8::1', 200],
    ['somebody else', {}, '10.1.2.4', 403],
    ['somebody with the token', { authorization: `Bearer ${TOKEN}` }, '10.1.2.4', 200],
    ['somebody with another token', { authorization: `Bearer ${TOKEN}x` }, '10.1.2.4', 403],
  ])('gives metrics to %s or not', async (_, headers, remoteAddress, status) => {
    expect((await test.app.inject({ url: '/metrics', headers, remoteAddress })).statusCode).toBe(status);
  });

  it('counts by pattern of route, never by what stood in it, and asks rooms for their numbers', async () => {
    await app.inject('/t/people/110101199003070000?name=%E6%9D%8E');
    await app.inject('/nowhere/110101199003070000');
    const { body } = await app.inject('/metrics');
    expect(body).toContain(
      'shuniu_requests_total{route="/t/people/:id",method="GET",status="500",principal="admin"} 1',
    );
    expect(body).toMatch(/shuniu_requests_total\{route="none",method="GET",status="404"/);
    expect(body).toMatch(/shuniu_stage_seconds_count\{stage="auth"\} [1-9]/);
    expect(body).toMatch(/shuniu_stage_seconds_count\{stage="database"\} [1-9]/);
    expect(body).toMatch(/shuniu_build_info\{version="\d/);
    expect(body).toMatch(/shuniu_pool_size \d/);
    expect(body).toContain('shuniu_test_backlog 7');
    expect(body).not.toMatch(/shuniu_test_broken \d/);
    expect(body).not.toContain('110101');
  });

  it('tells what it spent its time on, where that is configured', async () => {
    const { headers } = await app.inject('/t/people/1');
    expect(headers['server-timing']).toMatch(/^auth;dur=\d+\.\d+, database;dur=\d+\.\d+, total;dur=\d+\.\d+$/);
  });

  it('logs one line for each answer, and nothing of what was asked', async () => {
    lines.length = 0;
    await app.inject({
      url: '/t/people/110101199003070000?phone=13800000000',
      headers: { authorization: 'Bearer hush', signature: 'hush' },
    });
    const text = lines.join('');
    expect(text).not.toMatch(/110101|13800000000|hush|127\.0\.0\.1/);
    const answered = lines.map((line) => JSON.parse(line) as Record<string, unknown>).find((line) => 'route' in line);
    expect(answered).toMatchObject({ level: 'info', route: '/t/people/:id', status: 500, admin: 'test-audit' });
  });

  it('says of an error what and where it was, and its words only to those who debug', () => {
    const error = new TypeError('110101199003070000', { cause: new Error('in the row') });
    expect(JSON.stringify(errorLine(error, false))).not.toMatch(/110101|in the row/);
    expect(errorLine(error, false)).toMatchObject({ name: 'TypeError', cause: { name: 'Error' } });
    expect(errorLine(error, true)).toMatchObject({ message: '110101199003070000' });
  });

  it('describes this node', async () => {
    const node = (await app.inject('/.well-known/hub')).json<Record<string, unknown>>();
    expect(node).toMatchObject({ protocol: 1, origin: 'hub-local', tier: 'city', links: { openapi: '/openapi.json' } });
    expect(node['recordTypes']).toContainEqual({ name: 'part', editions: ['2007', '2013', '2026'] });
    expect(Math.abs(Date.parse(String(node['clock'])) - Date.now())).toBeLessThan(60_000);
  });

  it.each([
    ['an address of bare bytes', 'GET /healthz?q=井盖 HTTP/1.1\r\nhost: localhost\r\n\r\n', 'request_malformed'],
    [
      'headers without end',
      `GET /healthz HTTP/1.1\r\nhost: localhost\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`,
      'headers_too_large',
    ],
    ['what is no HTTP', '\u0016\u0003\u0001', 'request_malformed'],
  ])('answers %s in its own words', async (_, sent, code) => {
    const socket = connect(port(), '127.0.0.1');
    socket.write(sent);
    const answer = await heard(socket);
    expect(answer).toContain('application/problem+json');
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({
      code,
      requestId: expect.any(String) as string,
    });
  });

  it.each([
    ['headers', 'GET /healthz HTTP/1.1\r\nhost: localhost\r\nx: '],
    [
      'a body',
      'POST /v1/x HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    ],
  ])('does not wait for ever for %s', async (_, begun) => {
    const socket = connect(port(), '127.0.0.1');
    socket.write(begun);
    expect(await heard(socket)).toMatch(/^(HTTP\/1\.1 (408|404|401)|$)/);
  });

  it('lets what is under way end when it stops', async () => {
    const other = buildServer(test.hub, { identify: () => Promise.reject(new Error()), admit: () => setTimeout(0) });
    registerOpen(other);
    await other.listen({ port: 0, host: '127.0.0.1' });
    const { port: at } = other.server.address() as { port: number };
    const answer = new Promise<string>((resolve, reject) => {
      const call = httpRequest({ port: at, path: '/slow' }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', () => resolve(text));
      });
      call.on('error', reject).end();
    });
    await inHandler;
    const closed = other.close();
    release();
    expect(await answer).toBe('{"done":true}');
    await closed;
  });
});

let release: () => void = () => undefined;
let entered: () => void = () => undefined;
const released = new Promise<void>((resolve) => (release = resolve));
const inHandler = new Promise<void>((resolve) => (entered = resolve));

function registerOpen(app: Server): void {
  app.get('/slow', { config: { access: 'anyone' } }, async () => {
    entered();
    await released;
    return { done: true };
  });
}

/** All that comes until the other end hangs up. */
function heard(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('close', () => resolve(text));
    socket.on('error', () => resolve(text));
  });
}
