import { randomBytes } from 'node:crypto';
import { hmacKey, type RequestSigner } from '@shuniu/sdk/signature';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCredential } from '../../src/auth/add-credential.ts';
import { forgetNonces } from '../../src/auth/nonce-floor.ts';
import type { Server } from '../../src/server/fastify.ts';
import { addApp, addDataset, addGrant, ENGINES, startHub, type TestHub } from '../hub.ts';
import { HOST, instance, newKey, signedCall, signedHeaders, storeSecret, type SignedCall } from './signing-app.ts';

describe.each(ENGINES)('requests signed by apps, $name', (engine) => {
  let test: TestHub;
  let first: Server;
  let second: Server;
  let signer: RequestSigner;
  const secret = randomBytes(32);

  beforeAll(async () => {
    test = await startHub(engine, {}, () => ({
      identify: () => Promise.reject(new Error('not this server')),
      admit: () => Promise.resolve(),
    }));
    await addApp(test.hub, 'parks', 'parks-bureau');
    await storeSecret(test.hub, 'parks', 'parks-hmac', secret);
    signer = { keyid: 'parks-hmac', key: hmacKey(secret) };
    first = await instance(test.hub);
    // PGlite has one session, so the second instance shares the pool; what it remembers is its own all the same
    second = await instance(engine.name === 'postgres' ? (await test.second()).hub : { ...test.hub });
  });
  afterAll(async () => {
    await first.close();
    await second.close();
    await test.stop();
  });

  const call = (options: Partial<SignedCall> = {}, app = first, by = signer) =>
    signedCall(app, by, { url: '/test/me', ...options });
  const codeOf = async (options: Partial<SignedCall> = {}, app = first, by = signer): Promise<string> => {
    const answer = await call(options, app, by);
    const { code } = answer.json<{ code?: string }>();
    return answer.statusCode === 200 ? 'ok' : `${answer.statusCode} ${code}`;
  };
  const sql = (text: string, params: unknown[] = []) => test.hub.pool.use((session) => session.run(text, params));
  const seconds = () => Math.floor(Date.now() / 1000);

  it('knows who signed', async () => {
    expect((await call()).json()).toMatchObject({
      kind: 'app',
      app: 'parks',
      org: 'parks-bureau',
      division: '140100',
      answers: true,
      credential: 'parks-hmac',
      via: 'signature',
    });
    expect(await codeOf({ url: '/test/merged' })).toBe('ok');
    expect(await codeOf({ method: 'POST', payload: { a: '一' } })).toBe('ok');
  });

  it.each(['ed25519', 'ecdsa-p256-sha256', 'x-shuniu-sm2-sm3'] as const)('%s', async (alg) => {
    const { key, material } = newKey(alg);
    const added = await test.hub.pool.transaction((session) =>
      addCredential(session, test.hub.keys, { app: 'parks', alg, publicKey: material, state: 'active' }),
    );
    expect(await codeOf({}, first, { keyid: added.id, key })).toBe('ok');
    expect(await codeOf({}, second, { keyid: added.id, key: newKey(alg).key })).toBe('401 signature_wrong');
    // the same key under the name of another
    expect(await codeOf({}, first, { keyid: 'parks-hmac', key })).toBe('401 signature_algorithm_mismatch');
    const silent = { keyid: 'parks-hmac', key: { ...key, algorithm: 'hmac-sha256' as const } };
    expect(await codeOf({}, first, silent)).toBe('401 signature_wrong');
    const confused = { keyid: added.id, key: { ...hmacKey(Buffer.from(material)), algorithm: alg } };
    expect(await codeOf({}, first, confused)).toBe('401 signature_wrong');
  });

  it.each<[string, Partial<SignedCall>]>([
    ['401 unauthenticated', { tamper: () => ({ host: HOST }) }],
    ['401 signature_missing', { tamper: (h) => ({ host: HOST, 'signature-input': h['signature-input']! }) }],
    ['401 signature_wrong', { tamper: (headers) => ({ ...headers, host: '127.0.0.1' }) }],
    ['401 signature_header_repeated', { tamper: (h) => ({ ...h, signature: [h['signature']!, h['signature']!] }) }],
    ['401 signature_malformed', { tamper: (headers) => ({ ...headers, 'signature-input': 'shuniu=(' }) }],
    ['401 signature_expired', { sign: { created: Math.floor(Date.now() / 1000) - 400 } }],
    ['401 signature_not_yet_valid', { sign: { created: Math.floor(Date.now() / 1000) + 600 } }],
    ['401 signature_lifetime', { sign: { lifetime: 301 } }],
    ['401 signature_nonce_length', { sign: { nonce: 'short' } }],
    [
      '400 content_digest_mismatch',
      {
        method: 'POST',
        payload: '{"a":1}',
        tamper: (headers) => ({ ...headers, 'content-length': '7' }),
        url: '/test/me',
      },
    ],
  ])('%s', async (expected, options) => {
    if (expected.startsWith('400')) {
      const headers = await signedHeaders(signer, { ...options, url: '/test/me' });
      const answer = await first.inject({ method: 'POST', url: '/test/me', headers, payload: '{"a":2}' });
      expect(`${answer.statusCode} ${answer.json<{ code: string }>().code}`).toBe(expected);
    } else expect(await codeOf(options)).toBe(expected);
  });

  it('tells a refused client what to sign, and nobody more than that', async () => {
    const answer = await call({ tamper: (headers) => ({ ...headers, host: 'localhost:81' }) });
    expect(answer.headers['accept-signature']).toBe(
      'shuniu=("@method" "@authority" "@path" "@query");created;expires;nonce;keyid;tag="shuniu-v1"',
    );
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).not.toContain(secret.toString('base64'));
    const unknown = { keyid: "x' OR 1=1 --", key: signer.key };
    expect(await codeOf({}, first, unknown)).toBe('401 signature_key_unknown');
    expect(await codeOf({}, first, { ...unknown, keyid: 'k'.repeat(5000) })).toBe('401 signature_key_unknown');
    // a key in the database that is not one
    expect(await codeOf({}, first, { ...unknown, keyid: 'parks-key' })).toBe('401 signature_key_unknown');
  });

  describe('a nonce is good once', () => {
    it.each(['/test/me', '/test/merged'])('on both instances, %s', async (url) => {
      const headers = await signedHeaders(signer, { url });
      const send = (app: Server) => app.inject({ url, headers });
      expect((await send(first)).statusCode).toBe(200);
      for (const app of [first, second]) {
        const again = await send(app);
        expect(again.statusCode).toBe(401);
        expect(again.json()).toMatchObject({ code: 'signature_replayed' });
      }
    });
    it.each(['/test/me', '/test/merged'])('also of eight at the same moment, %s', async (url) => {
      const headers = await signedHeaders(signer, { url });
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? first : second).inject({ url, headers })),
      );
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array<number>(7).fill(401)]);
    });
    it('is another one with another key', async () => {
      const other = randomBytes(32);
      await storeSecret(test.hub, 'parks', 'parks-other', other);
      const sign = { nonce: 'one-and-the-same-nonce' };
      expect(await codeOf({ sign })).toBe('ok');
      expect(await codeOf({ sign }, second, { keyid: 'parks-other', key: hmacKey(other) })).toBe('ok');
    });
    it('is forgotten after its signature has expired, not before', async () => {
      const kept = 'kept-nonce-0123456789';
      await codeOf({ sign: { nonce: kept } });
      await sql(
        `INSERT INTO hub.nonce SELECT 'parks-hmac', 'old ' || n, now() - interval '2 minutes' FROM generate_series(1, 5001) n`,
      );
      const more = await test.hub.pool.use(async (session) => [
        await forgetNonces(session),
        await forgetNonces(session),
      ]);
      expect(more).toEqual([true, false]);
      expect(await sql(`DELETE FROM hub.nonce WHERE nonce LIKE 'old %'`)).toBe(0);
      expect(await codeOf({ sign: { nonce: kept } }, second)).toBe('401 signature_replayed');
    });
  });

  it('a nonce table that a crash has emptied opens no window', async () => {
    const headers = await signedHeaders(signer, { url: '/test/me' });
    expect((await first.inject({ url: '/test/me', headers })).statusCode).toBe(200);
    await sql(`TRUNCATE hub.nonce, hub.nonce_floor`);
    for (const app of [first, second]) {
      const replayed = await app.inject({ url: '/test/me', headers });
      expect(replayed.json()).toMatchObject({ code: 'nonces_lost', status: 503 });
      expect(Number(replayed.headers['retry-after'])).toBeGreaterThanOrEqual(25);
    }
    expect(await codeOf({ url: '/test/merged' })).toBe('503 nonces_lost');
    // from a clock that is ahead as far as is allowed: counts again a second later, all others half a minute later
    expect(await codeOf({ sign: { created: seconds() + 29 } })).toBe('503 nonces_lost');
    await sql(`UPDATE hub.nonce_floor SET floor = now() - interval '1 second' * 5`);
    expect(await codeOf()).toBe('ok');
    await sql(`UPDATE hub.nonce_floor SET floor = '-infinity'`);
  });

  describe('revocation works at once on the other instance', () => {
    it.each<[string, string, string]>([
      ['revoked', `UPDATE hub.credential SET state = 'revoked', version = version + 1 WHERE id = $1`, 'revoked'],
      ['expired', `UPDATE hub.credential SET not_after = now(), version = version + 1 WHERE id = $1`, 'expired'],
      [
        'suspended',
        `UPDATE hub.app SET state = 'suspended' WHERE id = (SELECT app FROM hub.credential WHERE id = $1)`,
        'suspended',
      ],
    ])('%s', async (name, change, state) => {
      const app = `app-${name}`;
      const key = randomBytes(32);
      await addApp(test.hub, app, `org-${name}`);
      await storeSecret(test.hub, app, `key-${name}`, key);
      const by = { keyid: `key-${name}`, key: hmacKey(key) };
      for (const server of [first, second]) expect(await codeOf({}, server, by)).toBe('ok');
      await sql(change, [by.keyid]);
      for (const url of ['/test/me', '/test/merged']) {
        const answer = await call({ url }, second, by);
        // the instance that has forgotten it does not know the key any more
        expect(answer.statusCode).toBe(401);
        expect(['credential_unusable', 'signature_key_unknown']).toContain(answer.json()['code']);
        if (url === '/test/me') expect(answer.json()).toMatchObject({ params: { state } });
      }
    });
    it('and what changed of the app is seen at once, at the first request', async () => {
      for (const id of ['seen', 'hidden']) await addDataset(test.hub, id, 'parks-bureau', 'part', '2013');
      await addGrant(test.hub, 'g-seen', 'parks', 'seen', 'read', { fields: [{ name: 'status' }] });
      expect((await call({}, second)).json()).toMatchObject({ answers: true });
      await sql(`UPDATE hub.app SET answers = false WHERE id = 'parks'`);
      expect((await call({}, second)).json()).toMatchObject({ answers: false });
      for (const [answers, url, code] of [
        [true, '/test/merged', 'ok'],
        [false, '/v1/datasets/seen/records', 'ok'],
        [true, '/v1/datasets/hidden/records', '403 grant_missing'],
        [false, '/v1/datasets/seen/records?fields=name', '403 field_not_granted'],
      ] as const) {
        await sql(`UPDATE hub.app SET answers = ${answers} WHERE id = 'parks'`);
        expect(await codeOf({ url }, second), url).toBe(code);
      }
    });
  });

  // the last one: half a minute of refusals follows
  it('a database that is killed forgets nonces, and lets none of them be used again', async ({ skip }) => {
    const crash = test.place.cluster?.crash;
    if (crash === undefined) return skip('only on a server of our own');
    const headers = await signedHeaders(signer, { url: '/test/me' });
    expect((await first.inject({ url: '/test/me', headers })).statusCode).toBe(200);
    await crash();
    for (const app of [first, second]) {
      let code = 'busy';
      for (let tries = 0; tries < 20 && code === 'busy'; tries++)
        code = (await app.inject({ url: '/test/me', headers })).json<{ code: string }>().code;
      expect(code).toBe('nonces_lost');
    }
    const used = await test.hub.pool.use((session) =>
      session.query(`SELECT FROM hub.nonce WHERE credential = $1`, ['parks-hmac']),
    );
    expect(used).toHaveLength(0);
  });
});
