import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { hmacKey, type RequestSigner } from '@shuniu/sdk/signature';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newToken } from '../../src/admin/one-time.ts';
import { openSession } from '../../src/admin/sessions.ts';
import type { OpenApi } from '../../src/openapi/document.ts';
import type { Operation } from '../../src/openapi/operation.ts';
import { authenticateFor } from '../../src/start-hub.ts';
import { signedHeaders, storeSecret } from '../auth/signing-app.ts';
import { addApp, addDataset, addGrant, ENGINES, startHub, type Answer, type Call, type TestHub } from '../hub.ts';
import { tellsInside } from './inside.ts';
import { attacking, fitting, hostile, HOSTILE } from './sampled.ts';

const engine = ENGINES.at(-1);

/** Who asks: the same request of each, with credentials that are what they are in work. */
const CALLERS = ['anyone', 'stranger', 'granted', 'revoked', 'system', 'security', 'audit', 'ended'] as const;
type Caller = (typeof CALLERS)[number];

/** Names that there are; what is done to them disturbs nobody who asks. */
const KNOWN: Readonly<Record<string, string>> = { dataset: 'parts', app: 'victim', org: 'victim', name: 'nobody' };

interface At {
  readonly path: string;
  readonly method: NonNullable<Call['method']>;
  readonly operation: Operation;
}

describe(`every route against everybody, ${engine?.name}`, () => {
  let test: TestHub;
  let operations: readonly At[] = [];
  const signers = new Map<string, RequestSigner>();

  beforeAll(async () => {
    if (engine === undefined) throw new Error('no engine');
    test = await startHub(engine, {}, authenticateFor);
    const { hub } = test;
    for (const app of ['stranger', 'granted', 'revoked', 'victim']) {
      await addApp(hub, app, app);
      const secret = randomBytes(32);
      await storeSecret(hub, app, `${app}-hmac`, secret);
      signers.set(app, { keyid: `${app}-hmac`, key: hmacKey(secret) });
    }
    await addDataset(hub, 'parts', 'granted', 'part', '2013', { standard: 'gbt-30428-2/part@2013' });
    await addGrant(hub, 'g-read', 'granted', 'parts', 'read', { fields: [{ name: 'partId' }] });
    await addGrant(hub, 'g-push', 'granted', 'parts', 'push', { fields: [] });
    await sql(`UPDATE hub.credential SET state = 'revoked', version = 2 WHERE app = 'revoked'`);
    for (const role of ['system', 'security', 'audit'])
      await sql(`INSERT INTO hub.admin (name, role, password, sealed_totp) VALUES ($1, $1, 'x', '\\x00')`, [role]);
    const { paths } = (await test.app.inject('/openapi.json')).json<OpenApi>();
    operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        path,
        method: method.toUpperCase() as At['method'],
        operation,
      })),
    );
  });
  afterAll(() => test.stop());

  const sql = (text: string, params: unknown[] = []): Promise<number> =>
    test.hub.pool.use((session) => session.run(text, params));

  async function call(caller: Caller, options: Call): Promise<Answer> {
    const signer = signers.get(caller);
    if (signer !== undefined)
      return (await test.app.inject({ ...options, headers: await signedHeaders(signer, options) })) as Answer;
    const token =
      caller === 'anyone'
        ? undefined
        : caller === 'ended'
          ? newToken('shs').token
          : (await test.hub.pool.use((session) => openSession(session, caller))).token;
    const headers = { ...options.headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    return (await test.app.inject({ ...options, headers })) as Answer;
  }

  /** Parts of a request; what is absent is left out. */
  interface Parts {
    readonly path: Readonly<Record<string, unknown>>;
    readonly query: Readonly<Record<string, unknown>>;
    readonly header: Readonly<Record<string, unknown>>;
    readonly body: unknown;
  }

  function requestOf({ path, method, operation }: At, parts: Parts): Call {
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const text = String(parts.path[name] ?? 'x');
      return encoded(text === '' ? 'x' : text);
    });
    const query = Object.entries(parts.query).flatMap(([name, value]) =>
      value === undefined ? [] : [`${encoded(name)}=${encoded(asText(value))}`],
    );
    const headers = Object.fromEntries(
      Object.entries(parts.header)
        .map(([name, value]) => [name, asText(value)] as const)
        .filter(([, text]) => /^[\x20-\x7e]+$/.test(text)),
    );
    const [type] = Object.keys(operation.requestBody?.content ?? {});
    const url = query.length === 0 ? filled : `${filled}?${query.join('&')}`;
    if (type === undefined) return { method, url, headers };
    const payload =
      typeof parts.body === 'string' && type !== 'application/json' ? parts.body : JSON.stringify(parts.body);
    return { method, url, headers: { 'content-type': type, ...headers }, payload: payload ?? '' };
  }

  function partsOf({ path, operation }: At, of: (schema: object) => fc.Arbitrary<unknown>): fc.Arbitrary<Parts> {
    const place = (where: string): Record<string, fc.Arbitrary<unknown>> =>
      Object.fromEntries(
        (operation.parameters ?? [])
          .filter((parameter) => parameter.in === where)
          .map(({ name, schema }) => {
            const known = name === 'id' && path.startsWith('/v1/datasets/') ? 'parts' : KNOWN[name];
            // nobody waits for changes here
            if (name === 'wait') return [name, fc.constant(0)];
            return [name, known === undefined ? of(schema) : fc.oneof(fc.constant(known), of(schema))];
          }),
      );
    const required = (where: string): string[] =>
      (operation.parameters ?? []).filter((each) => each.in === where && each.required).map(({ name }) => name);
    const [content] = Object.values(operation.requestBody?.content ?? {});
    return fc.record({
      path: fc.record(place('path')),
      query: fc.record(place('query'), { requiredKeys: required('query') }),
      header: fc.record(place('header'), { requiredKeys: required('header') }),
      body: of(content?.schema ?? { type: 'string' }),
    }) as fc.Arbitrary<Parts>;
  }

  it(
    'lets in whom it says, and tells the others whether they are unknown or not allowed',
    { timeout: 600_000 },
    async () => {
      const wrong: string[] = [];
      for (const at of operations) {
        const { path, method, operation } = at;
        const access = operation['x-access'];
        for (const caller of CALLERS) {
          const [parts] = fc.sample(partsOf(at, fitting), { numRuns: 1, seed: 7 });
          if (parts === undefined) continue;
          const answer = await call(caller, requestOf(at, parts));
          const code = codeOf(answer);
          const role = caller === 'stranger' || caller === 'granted' ? 'app' : caller;
          const known = role !== 'anyone' && role !== 'revoked' && role !== 'ended';
          const may = access === 'anyone' || (known && access.includes(role));
          const said = `${caller} ${method} ${path}: ${answer.statusCode} ${code}`;
          if (answer.statusCode >= 500 && path !== '/readyz') wrong.push(said);
          else if (access === 'anyone' || may) {
            if (code === 'unauthenticated' || (answer.statusCode === 401 && access !== 'anyone')) wrong.push(said);
          } else if (answer.statusCode !== (known ? 403 : 401)) wrong.push(said);
          else if (known && code !== 'forbidden') wrong.push(said);
          const ofData = /^\/v1\/datasets\/\{\w+\}\//.test(path) && !path.endsWith('openapi.json');
          if (caller === 'stranger' && ofData && answer.statusCode < 300) wrong.push(`without a grant: ${said}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it('keeps roles apart: audit changes nothing, and only audit reads the audit', () => {
    for (const { path, method, operation } of operations) {
      const access = operation['x-access'];
      if (access === 'anyone') continue;
      // what is one’s own
      const own = /^\/v1\/admin\/(sessions|password)/.test(path);
      if (method !== 'GET' && !own) expect(access, `${method} ${path}`).not.toContain('audit');
      if (path.startsWith('/v1/audit')) {
        expect(method).toBe('GET');
        expect(access).toEqual(['audit']);
      }
    }
  });

  it('answers nothing that is sent with a failure, nor with a word of its inside', { timeout: 1_200_000 }, async () => {
    for (const at of operations) {
      const caller = callerFor(at.operation);
      await fc.assert(
        fc.asyncProperty(partsOf(at, attacking), async (parts) => {
          const answer = await call(caller, requestOf(at, parts));
          const said = `${caller} ${at.method} ${at.path}: ${answer.statusCode} ${answer.body.slice(0, 600)}`;
          if (answer.statusCode >= 500 && codeOf(answer) !== 'busy') throw new Error(said);
          if (answer.statusCode >= 400 && tellsInside(answer.body)) throw new Error(`tells too much: ${said}`);
        }),
        { numRuns: RUNS },
      );
    }
  });

  it.each(BROKEN)('would see what the database says to %s', async (statement) => {
    const said = await sql(statement).then(
      () => 'nothing',
      (error: Error) => error.message,
    );
    expect(tellsInside(said), said).toBe(true);
  });

  it('takes each of the worst texts in each of its parameters', { timeout: 600_000 }, async () => {
    const failed: string[] = [];
    for (const at of operations) {
      const caller = callerFor(at.operation);
      const [parts] = fc.sample(partsOf(at, fitting), { numRuns: 1, seed: 11 });
      if (parts === undefined) continue;
      for (const { name, in: place } of at.operation.parameters ?? []) {
        if (name === 'wait') continue;
        for (const text of WORST) {
          const where = place as 'path' | 'query' | 'header';
          const answer = await call(caller, requestOf(at, { ...parts, [where]: { ...parts[where], [name]: text } }));
          const broke =
            (answer.statusCode >= 500 && codeOf(answer) !== 'busy') || answer.headers['set-cookie'] !== undefined;
          if (broke || (answer.statusCode >= 400 && tellsInside(answer.body)))
            failed.push(`${at.method} ${at.path} ${name}=${JSON.stringify(text)}: ${answer.statusCode} ${answer.body}`);
        }
      }
    }
    expect(failed).toEqual([]);
  });

  it.each(['a\r\nset-cookie: a=b', 'a\n', 'a\u2028', '../a', 'a?b', 'A'])(
    'makes nothing of the name %j, which an address or a header would have',
    async (id) => {
      const { token } = await test.hub.pool.use((session) => openSession(session, 'system'));
      const headers = { authorization: `Bearer ${token}` };
      for (const [url, more] of [
        ['/v1/datasets', { title: { zh: 'a', en: 'a' } }],
        ['/v1/catalogue/entries', { title: 'a' }],
        ['/v1/orgs', { name: 'a', division: '140100' }],
        ['/v1/apps', { name: 'a', org: 'victim' }],
      ] as const) {
        const answer = (await test.app.inject({ method: 'POST', url, payload: { id, ...more }, headers })) as Answer;
        expect([answer.statusCode, codeOf(answer)], `${url} ${answer.body}`).toEqual([400, 'request_malformed']);
        expect(answer.body, url).toContain('body/id');
      }
    },
  );

  it('takes names and values that nobody asked for as calmly', async () => {
    for (const { path, method } of operations)
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...HOSTILE), hostile, async (name, value) => {
          const url = `${path.replaceAll(/\{\w+\}/g, 'parts')}?${encoded(name)}=${encoded(asText(value))}&${encoded(name)}=2`;
          const answer = await call('granted', { method, url });
          expect(answer.statusCode, `${method} ${url} ${answer.body}`).toBeLessThan(500);
        }),
        { numRuns: 2 },
      );
  });

  it.each([
    ['too large', 413, Buffer.from(`{"name":"${'a'.repeat(1 << 20)}"}`), {}],
    ['too deep', 400, Buffer.from('['.repeat(200_000) + ']'.repeat(200_000)), {}],
    ['an object too deep', 400, Buffer.from('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)), {}],
    ['compressed', 400, gzipSync('{"name":"a"}'), { 'content-encoding': 'gzip' }],
    ['a bomb', 400, gzipSync(Buffer.alloc(32 << 20)), { 'content-encoding': 'gzip' }],
    ['no UTF-8', 400, Buffer.from([0x7b, 0xff, 0x7d]), {}],
    ['another type', 415, Buffer.from('a=1'), { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a NUL in it', 400, Buffer.from('{"name":"a\\u0000b"}'), {}],
    ['half a character', 400, Buffer.from('{"name":"\\ud800"}'), {}],
  ])('refuses a body that is %s', async (_, status, payload, headers) => {
    const all = { 'content-type': 'application/json', ...headers };
    const answer = await call('anyone', { method: 'POST', url: '/v1/admin/sessions', payload, headers: all });
    expect(answer.statusCode, answer.body).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('takes no second kind of credentials beside the first', async () => {
    const signer = signers.get('granted');
    if (signer === undefined) throw new Error('no signer');
    const { token } = await test.hub.pool.use((session) => openSession(session, 'system'));
    const headers = { ...(await signedHeaders(signer, { url: '/v1/orgs' })), authorization: `Bearer ${token}` };
    const answer = await test.app.inject({ url: '/v1/orgs', headers });
    expect(answer.json()).toMatchObject({ status: 400, code: 'credentials_ambiguous' });
  });
});

/** Somebody whom a route lets in, so that what he sends is read. */
function callerFor({ 'x-access': access }: Operation): Caller {
  if (access === 'anyone') return 'anyone';
  const [role = 'app'] = access;
  return role === 'app' ? 'granted' : role;
}

/** Each has to be answered, in every parameter of every route. */
const WORST = [
  '\0',
  '\r\nset-cookie: a=b',
  'a\0b',
  `'`,
  '$1',
  '99999999999999999999',
  'infinity',
  '2026-02-30',
  '__proto__',
  '\u202e%_\\',
];

/** Statements that no engine takes. */
const BROKEN = [
  `SELECT '`,
  `SELECT FROM FROM`,
  `SELECT * FROM hub.nothing`,
  `SELECT nothing FROM hub.app`,
  `SELECT nothing(1)`,
  `SELECT 'x'::int`,
  `SELECT '99999999999999999999'::int`,
  `SELECT '2026-02-30'::date`,
  `SELECT 'x' ~ '('`,
  `SELECT 1/0`,
  `SELECT 1 = ARRAY[1]`,
  `SELECT '{'::int[]`,
  `INSERT INTO hub.app (id) VALUES ('x')`,
  `INSERT INTO hub.org (id, name, division, state) VALUES ('x', 'x', '', 'x')`,
  `INSERT INTO hub.org (id, name, division) VALUES ('victim', 'x', '')`,
  `SELECT convert_from('\\xff', 'UTF8')`,
  `SELECT chr(0)`,
];

/** How often each route is attacked; more by hand: `SHUNIU_FUZZ_RUNS=500`. */
const RUNS = Number(process.env['SHUNIU_FUZZ_RUNS'] ?? 12);

function codeOf({ body, headers }: Answer): string {
  if (!String(headers['content-type']).includes('problem+json')) return '';
  return (JSON.parse(body) as { code: string }).code;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** Halves of characters cannot be said in an address. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '?'));
}
