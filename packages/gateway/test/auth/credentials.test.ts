import { createHmac, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import {
  HeaderLines,
  hmacKey,
  readPublicKey,
  requestMessage,
  verifyReceipt,
  type RequestSigner,
} from '@shuniu/sdk/signature';
import { calculateJwkThumbprint, exportJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readToken } from '../../src/auth/access-token.ts';
import { appAuthOf } from '../../src/auth/app-auth.ts';
import { dispatching } from '../../src/auth/dispatch.ts';
import { signatureWay } from '../../src/auth/signature-way.ts';
import type { Server } from '../../src/server/fastify.ts';
import { addApp, addDataset, addGrant, admin, ENGINES, startHub, type Answer, type TestHub } from '../hub.ts';
import { HOST, instance, newKey, signedCall, signedHeaders, storeSecret, type SignedCall } from './signing-app.ts';

const SECURITY = admin('security');
const SECURITY_NAME = 'admin:test-security';

describe.each(ENGINES)('keys of apps, $name', (engine) => {
  let test: TestHub;
  let first: Server;
  let second: Server;
  const secret = randomBytes(32);
  const water: RequestSigner = { keyid: 'water-1', key: hmacKey(secret) };

  beforeAll(async () => {
    test = await startHub(engine);
    for (const app of ['water', 'gas']) await addApp(test.hub, app, `${app}-bureau`);
    await storeSecret(test.hub, 'water', 'water-1', secret);
    first = await instance(test.hub);
    second = await instance(engine.name === 'postgres' ? (await test.second()).hub : { ...test.hub });
  });
  afterAll(async () => {
    await first.close();
    await second.close();
    await test.stop();
  });

  const KEYS = '/v1/apps/water/credentials';
  const as = (by: RequestSigner, options: SignedCall, app = first) => signedCall(app, by, options);
  const post = (url: string, payload?: object) =>
    test.as(SECURITY, { method: 'POST', url, ...(payload === undefined ? {} : { payload }) });
  const me = async (by: RequestSigner, app = first): Promise<string> => {
    const answer = await signedCall(app, by, { url: '/test/me' });
    return answer.statusCode === 200 ? 'ok' : String(answer.json()['code']);
  };
  const tell = (answer: Answer): string => `${answer.statusCode} ${answer.json<{ code?: string }>().code ?? ''}`.trim();
  const rows = <Row>(text: string, params: unknown[] = []) =>
    test.hub.pool.use((session) => session.query<Row>(text, params));

  describe('are registered', () => {
    it.each(['ed25519', 'ecdsa-p256-sha256', 'x-shuniu-sm2-sm3'] as const)('%s by its public key', async (alg) => {
      const { key, material } = newKey(alg);
      const answer = await post(KEYS, { alg, publicKey: material, label: '一体机' });
      expect(answer.statusCode).toBe(201);
      const added = answer.json<{ id: string; fingerprint: string }>();
      expect(added).toMatchObject({
        app: 'water',
        alg,
        state: 'active',
        label: '一体机',
        notAfter: null,
        lastUsedAt: null,
      });
      expect(added).not.toHaveProperty('secret');
      expect(added.fingerprint).toMatch(/^[0-9a-f]{64}$/);
      expect(await me({ keyid: added.id, key })).toBe('ok');
      expect(await me({ keyid: added.id, key }, second)).toBe('ok');
    });
    it('as JWK', async () => {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      const answer = await post(KEYS, { alg: 'ed25519', publicKey: publicKey.export({ format: 'jwk' }) });
      expect(answer.statusCode).toBe(201);
      const leaked = await post(KEYS, { alg: 'ed25519', publicKey: privateKey.export({ format: 'jwk' }) });
      expect(tell(leaked)).toBe('400 request_malformed');
    });
    it('hmac-sha256 by a secret that is shown once, and sealed', async () => {
      const added = (await post(KEYS, { alg: 'hmac-sha256' })).json<{ id: string; secret: string }>();
      expect(Buffer.from(added.secret, 'base64')).toHaveLength(32);
      expect(await me({ keyid: added.id, key: hmacKey(Buffer.from(added.secret, 'base64')) }, second)).toBe('ok');
      expect((await test.as(SECURITY, { url: KEYS })).body).not.toContain(added.secret);
      const [row] = await rows<{ sealed: string }>(
        `SELECT encode(sealed_secret, 'base64') AS sealed FROM hub.credential WHERE id = $1`,
        [added.id],
      );
      expect(row?.sealed).not.toContain(added.secret.slice(0, 20));
      // what was sealed for one credential is noise in the place of another's
      await storeSecret(test.hub, 'water', 'water-copy', randomBytes(32));
      await rows(
        `UPDATE hub.credential SET sealed_secret = (SELECT sealed_secret FROM hub.credential WHERE id = $1)
         WHERE id = 'water-copy'`,
        [added.id],
      );
      const copy = { keyid: 'water-copy', key: hmacKey(Buffer.from(added.secret, 'base64')) };
      expect(await me(copy)).toBe('signature_key_unknown');
    });
    it.each<[string, object]>([
      ['400 key_refused', { alg: 'ed25519' }],
      ['400 key_refused', { alg: 'ed25519', publicKey: 'no key' }],
      ['400 key_refused', { alg: 'ed25519', publicKey: newKey('ecdsa-p256-sha256').material }],
      ['400 key_refused', { alg: 'x-shuniu-sm2-sm3', publicKey: newKey('ed25519').material }],
      ['400 key_refused', { alg: 'x-shuniu-sm2-sm3', publicKey: `04${'0'.repeat(128)}` }],
      ['400 key_refused', { alg: 'hmac-sha256', publicKey: 'secret of my own' }],
      ['400 key_refused', { alg: 'ed25519', publicKey: privatePem() }],
      ['400 request_malformed', { alg: 'none' }],
      ['400 request_malformed', { alg: 'hmac-sha256', notAfter: '2020-01-01T00:00:00Z' }],
      ['400 request_malformed', { alg: 'hmac-sha256', notAfter: '2999-02-30T00:00:00Z' }],
      ['400 request_malformed', { alg: 'hmac-sha256', notAfter: '2999-13-01T00:00:00Z' }],
    ])('%s: %j', async (expected, body) => {
      const answer = await post(KEYS, body);
      expect(tell(answer)).toBe(expected);
      expect(answer.body).not.toContain('PRIVATE');
    });
    it('not for an app that is not there', async () => {
      expect(tell(await post('/v1/apps/nobody/credentials', { alg: 'hmac-sha256' }))).toBe('404 not_found');
    });
    it('by the app itself: they wait for the security administrator', async () => {
      const { key, material } = newKey('ed25519');
      const payload = { alg: 'ed25519', publicKey: material };
      const added = (await as(water, { method: 'POST', url: KEYS, payload })).json<{ id: string; state: string }>();
      expect(added.state).toBe('pending');
      expect(await me({ keyid: added.id, key })).toBe('signature_key_unknown');
      expect(tell(await as(water, { method: 'POST', url: `${KEYS}/${added.id}/activate` }))).toBe('403 forbidden');
      expect((await post(`${KEYS}/${added.id}/activate`)).json()).toMatchObject({ state: 'active' });
      expect(await me({ keyid: added.id, key }, second)).toBe('ok');
      expect(tell(await post(`${KEYS}/${added.id}/activate`))).toBe('409 credential_state');
    });
    it('not more than twenty at a time', async () => {
      await addApp(test.hub, 'many', 'many-bureau');
      const url = '/v1/apps/many/credentials';
      const answers = await Promise.all(Array.from({ length: 22 }, () => post(url, { alg: 'hmac-sha256' })));
      // the test's own key counts
      expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(19);
      expect(tell(answers.find(({ statusCode }) => statusCode !== 201)!)).toBe('409 credentials_full');
    });
  });

  it('are nobody else’s: neither to see nor to change', async () => {
    const [gasKey] = (await test.as(SECURITY, { url: '/v1/apps/gas/credentials' })).json<{ items: { id: string }[] }>()
      .items;
    const url = '/v1/apps/gas/credentials';
    expect(tell(await as(water, { url }))).toBe('403 forbidden');
    expect(tell(await as(water, { method: 'POST', url, payload: { alg: 'hmac-sha256' } }))).toBe('403 forbidden');
    expect(tell(await as(water, { method: 'POST', url: `${url}/${gasKey?.id}/revoke` }))).toBe('403 forbidden');
    expect(tell(await as(water, { method: 'POST', url: `${KEYS}/${gasKey?.id}/revoke` }))).toBe('404 not_found');
    expect(tell(await test.as(admin('audit', 'system'), { url }))).toBe('403 forbidden');
    expect(tell((await first.inject({ url })) as Answer)).toBe('401 unauthenticated');
  });

  it('are rotated with overlap: both are good, then only the new one', async () => {
    const old = (await post(KEYS, { alg: 'hmac-sha256', label: '调度' })).json<{ id: string; secret: string }>();
    const before = { keyid: old.id, key: hmacKey(Buffer.from(old.secret, 'base64')) };
    expect(await me(before, second)).toBe('ok');
    const url = `${KEYS}/${old.id}/rotate`;
    const answer = await as(before, { method: 'POST', url, payload: { overlapHours: 48 } });
    expect(answer.statusCode).toBe(201);
    const next = answer.json<{ id: string; secret: string }>();
    expect(next).toMatchObject({ state: 'active', label: '调度', alg: 'hmac-sha256' });
    const after = { keyid: next.id, key: hmacKey(Buffer.from(next.secret, 'base64')) };
    for (const app of [first, second]) expect([await me(before, app), await me(after, app)]).toEqual(['ok', 'ok']);
    const { items } = (await as(after, { url: KEYS })).json<{ items: { id: string }[] }>();
    expect(items.find(({ id }) => id === old.id)).toMatchObject({ state: 'retiring', replacedBy: next.id });
    expect(tell(await as(after, { method: 'POST', url, payload: { overlapHours: 1 } }))).toBe('409 credential_state');
    // the overlap is over
    await rows(`UPDATE hub.credential SET not_after = now() WHERE id = $1`, [old.id]);
    expect(await me(before, second)).toBe('credential_unusable');
    expect(await me(after, second)).toBe('ok');
  });
  it('rotated without overlap end at once, on the other instance too', async () => {
    const { key, material } = newKey('ed25519');
    const old = (await post(KEYS, { alg: 'ed25519', publicKey: material })).json<{ id: string }>();
    expect(await me({ keyid: old.id, key }, second)).toBe('ok');
    const next = newKey('ed25519');
    const payload = { overlapHours: 0, publicKey: next.material };
    const added = (await post(`${KEYS}/${old.id}/rotate`, payload)).json<{ id: string }>();
    expect(await me({ keyid: old.id, key }, second)).toBe('credential_unusable');
    expect(await me({ keyid: added.id, key: next.key }, second)).toBe('ok');
  });
  it('are revoked at once, on the other instance too', async () => {
    const added = (await post(KEYS, { alg: 'hmac-sha256' })).json<{ id: string; secret: string }>();
    const by = { keyid: added.id, key: hmacKey(Buffer.from(added.secret, 'base64')) };
    expect(await me(by, second)).toBe('ok');
    expect((await post(`${KEYS}/${added.id}/revoke`)).json()).toMatchObject({ state: 'revoked' });
    expect(await me(by, second)).toBe('credential_unusable');
    expect(await me(by, first)).toBe('signature_key_unknown');
    expect(tell(await post(`${KEYS}/${added.id}/revoke`))).toBe('409 credential_state');
  });
  it('leave a line in the audit for everything done to them', async () => {
    const lines = await rows<{ action: string }>(
      `SELECT DISTINCT action FROM hub.audit WHERE action LIKE 'credential.%' ORDER BY 1`,
    );
    expect(lines.map(({ action }) => action)).toEqual([
      'credential.activate',
      'credential.add',
      'credential.retire',
      'credential.revoke',
      'credential.rotate',
    ]);
  });
  it('leave evidence of everything done to them, for their organisation, with no secret in it', async () => {
    const { key, material } = newKey('ed25519');
    const old = (await post(KEYS, { alg: 'ed25519', publicKey: material })).json<{ id: string; fingerprint: string }>();
    const own = { overlapHours: 24, publicKey: newKey('ed25519').material };
    const url = `${KEYS}/${old.id}/rotate`;
    const next = (await as({ keyid: old.id, key }, { method: 'POST', url, payload: own })).json<{ id: string }>();
    const hmac = (await post(KEYS, { alg: 'hmac-sha256' })).json<{ id: string; secret: string }>();
    for (const done of ['revoke-tokens', 'revoke']) await post(`${KEYS}/${old.id}/${done}`);
    const leaves = await rows<{ ref: string; orgs: string[]; receipt: string }>(
      `SELECT ref, orgs, receipt::text FROM hub.evidence_leaf WHERE kind = 'credential' AND ref = ANY ($1) ORDER BY id`,
      [[old, next, hmac].map(({ id }) => `credential/${id}`)],
    );
    expect(leaves.every(({ orgs }) => orgs.join() === 'water-bureau')).toBe(true);
    expect(leaves.map(({ receipt }) => JSON.parse(receipt) as object)).toMatchObject([
      { what: 'add', credential: old.id, by: SECURITY_NAME, version: 1, state: 'active', fingerprint: old.fingerprint },
      { what: 'rotate', credential: next.id, by: 'app:water', replaces: old.id, state: 'active' },
      { what: 'retire', credential: old.id, by: 'app:water', replacedBy: next.id, state: 'retiring', version: 2 },
      { what: 'add', credential: hmac.id, fingerprint: null },
      { what: 'revoke-tokens', credential: old.id, by: SECURITY_NAME },
      { what: 'revoke', credential: old.id, state: 'revoked' },
    ]);
    const all = JSON.stringify(leaves);
    expect(all).not.toContain(hmac.secret);
    expect(all).not.toContain(Buffer.from(hmac.secret, 'base64').toString('hex'));
    // what was refused left nothing
    expect(tell(await post(`${KEYS}/${old.id}/revoke`))).toBe('409 credential_state');
    const [{ n } = { n: 0 }] = await rows<{ n: number }>(
      `SELECT count(*)::int4 AS n FROM hub.evidence_leaf WHERE kind = 'credential' AND ref = $1`,
      [`credential/${old.id}`],
    );
    expect(n).toBe(4);
  });
  it('show when they were last used, not written with every request', async () => {
    const added = (await post(KEYS, { alg: 'hmac-sha256' })).json<{ id: string; secret: string }>();
    const used = async () =>
      (await test.as(SECURITY, { url: KEYS }))
        .json<{ items: { id: string; lastUsedAt: string | null }[] }>()
        .items.find(({ id }) => id === added.id)?.lastUsedAt;
    await me({ keyid: added.id, key: hmacKey(Buffer.from(added.secret, 'base64')) });
    expect(await used()).toBeNull();
    await test.hub.pool.use((session) => appAuthOf(test.hub).lastUse.write(session));
    expect(Date.now() - Date.parse((await used()) ?? '')).toBeLessThan(120_000);
  });

  describe('buy tokens', () => {
    let pair: { privateKey: KeyObject; publicKey: KeyObject };
    let kid: string;
    beforeAll(async () => {
      pair = generateKeyPairSync('ed25519');
      const publicKey = pair.publicKey.export({ format: 'pem', type: 'spki' }).toString();
      kid = (await post('/v1/apps/gas/credentials', { alg: 'ed25519', publicKey })).json<{ id: string }>().id;
    });

    interface Claims {
      readonly iss?: string;
      readonly sub?: string;
      readonly aud?: string;
      readonly jti?: string;
      readonly iat?: number;
      readonly exp?: number;
      readonly alg?: string;
      readonly kid?: string;
    }
    const now = () => Math.floor(Date.now() / 1000);
    const assertion = (claims: Claims = {}, key: KeyObject | Uint8Array = pair.privateKey): Promise<string> => {
      const { alg = 'EdDSA', kid: named = kid, ...rest } = claims;
      const payload = {
        iss: 'gas',
        sub: 'gas',
        aud: `http://${HOST}/oauth/token`,
        jti: randomBytes(9).toString('hex'),
        ...rest,
      };
      return new SignJWT({ iat: now(), exp: now() + 300, ...payload })
        .setProtectedHeader({ alg, kid: named })
        .sign(key);
    };
    const buy = (form: Record<string, string> | string, app = first) =>
      app.inject({
        method: 'POST',
        url: '/oauth/token',
        headers: { host: HOST, 'content-type': 'application/x-www-form-urlencoded' },
        payload: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
      }) as Promise<Answer>;
    const form = (client_assertion: string, more: Record<string, string> = {}) => ({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion,
      ...more,
    });
    const bought = async (app = first): Promise<string> =>
      (await buy(form(await assertion()), app)).json<{ access_token: string }>().access_token;
    const with_ = (token: string, app = first, url = '/test/me', method: 'GET' | 'POST' = 'GET') =>
      app.inject({ method, url, headers: { authorization: `Bearer ${token}` } }) as Promise<Answer>;

    it('that are good on every instance, for a while', async () => {
      const answer = await buy(form(await assertion(), { client_id: 'gas', scope: '' }));
      expect(answer.json()).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
      expect(answer.headers['cache-control']).toBe('no-store');
      const { access_token } = answer.json<{ access_token: string }>();
      for (const app of [first, second]) {
        expect((await with_(access_token, app)).json()).toMatchObject({ app: 'gas', org: 'gas-bureau', via: 'token' });
        expect((await with_(access_token, app, '/test/merged')).statusCode).toBe(200);
        expect((await with_(access_token, app)).json()).not.toHaveProperty('nonce');
      }
      expect(readToken(test.hub.keys, access_token, Date.now() + 599_000)).toBeDefined();
      expect(readToken(test.hub.keys, access_token, Date.now() + 601_000)).toBeUndefined();
    });
    it('for ES256 as well', async () => {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const spki = publicKey.export({ format: 'pem', type: 'spki' }).toString();
      const payload = { alg: 'ecdsa-p256-sha256', publicKey: spki };
      const { id } = (await post('/v1/apps/gas/credentials', payload)).json<{ id: string }>();
      expect((await buy(form(await assertion({ alg: 'ES256', kid: id }, privateKey)))).statusCode).toBe(200);
    });
    it.each<[string, Claims]>([
      ['aud', { aud: 'https://other.example/oauth/token' }],
      ['iss', { iss: 'water' }],
      ['sub', { sub: 'water' }],
      ['exp', { exp: now() - 60 }],
      ['exp is at most', { exp: now() + 3000 }],
      ['iat is in the future', { iat: now() + 3000, exp: now() + 3300 }],
      ['jti has', { jti: 'short' }],
      ['kid names', { kid: 'nobody' }],
      ['kid names', { kid: 'gas-key' }],
      ['', { kid: 'water-1' }],
    ])('not with a wrong %s: %j', async (said, claims) => {
      const answer = await buy(form(await assertion(claims)));
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toMatchObject({ error: 'invalid_client' });
      expect(answer.json<{ error_description: string }>().error_description).toContain(said);
    });
    it('not with another key or algorithm', async () => {
      const other = generateKeyPairSync('ed25519').privateKey;
      const spki = pair.publicKey.export({ format: 'pem', type: 'spki' }).toString();
      const none = `${Buffer.from(JSON.stringify({ alg: 'none', kid })).toString('base64url')}.${(await assertion()).split('.')[1]}.`;
      for (const wrong of [
        await assertion({}, other),
        // the public key taken for a secret
        await assertion({ alg: 'HS256' }, Buffer.from(spki)),
        none,
        'no.jwt.at all',
        '',
      ])
        expect((await buy(form(wrong))).json()).toMatchObject({ error: 'invalid_client' });
    });
    it('once for each assertion, of eight at the same moment and on both instances', async () => {
      const one = await assertion();
      const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => buy(form(one), at % 2 ? first : second)));
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array<number>(7).fill(401)]);
      expect((await buy(form(one))).json()).toMatchObject({ error_description: 'jti was used before' });
    });
    it.each<[string, Record<string, string> | string]>([
      ['unsupported_grant_type', { grant_type: 'password' }],
      ['unsupported_grant_type', ''],
      ['invalid_request', 'grant_type=client_credentials&grant_type=client_credentials'],
      ['invalid_request', 'grant_type=client_credentials&username=x'],
      ['invalid_request', 'grant_type=client_credentials'],
      ['invalid_scope', 'grant_type=client_credentials&scope=everything'],
    ])('not for a form that is wrong: %s', async (error, body) => {
      const answer = await buy(body);
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ error });
    });
    it('not for more than a form', async () => {
      expect((await buy(`grant_type=${'x'.repeat(20_000)}`)).statusCode).toBe(413);
      const json = await first.inject({ method: 'POST', url: '/oauth/token', payload: {} });
      expect(json.statusCode).toBe(400);
    });
    it('that manage no keys, and are nothing when changed', async () => {
      const token = await bought();
      const answer = await first.inject({
        method: 'POST',
        url: '/v1/apps/gas/credentials',
        headers: { authorization: `Bearer ${token}` },
        payload: { alg: 'hmac-sha256' },
      });
      expect(tell(answer as Answer)).toBe('403 signature_required');
      const at = token.length - 5;
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      for (const wrong of [changed, token.slice(0, -4), 'shuniu_at_', `shuniu_at_${'A'.repeat(2000)}`])
        expect(tell(await with_(wrong))).toBe('401 token_invalid');
      expect(tell(await with_('something else'))).toBe('401 unauthenticated');
    });
    it('that end when they are revoked, and with their key, at once', async () => {
      const token = await bought(second);
      expect((await with_(token, second)).statusCode).toBe(200);
      await post(`/v1/apps/gas/credentials/${kid}/revoke-tokens`);
      for (const app of [first, second]) expect(tell(await with_(token, app))).toBe('401 token_invalid');
      const another = await bought(second);
      expect((await with_(another, second)).statusCode).toBe(200);
      await post(`/v1/apps/gas/credentials/${kid}/revoke`);
      expect(tell(await with_(another, second, '/test/merged'))).toMatch(/^401/);
      expect(tell(await with_(another, second))).toMatch(/^401/);
      expect((await buy(form(await assertion()))).statusCode).toBe(401);
    });
  });

  it('of the hub itself are published', async () => {
    const { keys } = (await first.inject('/.well-known/jwks.json')).json<{ keys: { kid: string; x: string }[] }>();
    const own = await exportJWK(test.hub.keys.publicKey);
    expect(keys).toEqual([{ ...own, kid: await calculateJwkThumbprint(own), use: 'sig', alg: 'EdDSA' }]);
    expect(keys[0]).not.toHaveProperty('d');
  });

  it('of the hub sign receipts, which hold for this answer to this request', async () => {
    const options = { method: 'POST', url: '/test/receipt', payload: { a: 1 } } as const;
    const sent = await signedHeaders(water, options);
    const { statusCode: status, headers, body } = await first.inject({ ...options, payload: '{"a":1}', headers: sent });
    const { keys } = (await second.inject('/.well-known/jwks.json')).json<{ keys: { kid: string; x: string }[] }>();
    const lookUp = (keyid: string | undefined) => {
      const jwk = keys.find(({ kid }) => kid === keyid);
      return jwk && readPublicKey('ed25519', { kty: 'OKP', crv: 'Ed25519', x: jwk.x });
    };
    const request = requestMessage('POST', `http://${HOST}${options.url}`, HeaderLines.of(sent), true);
    const answered = { status, headers: HeaderLines.of(headers as Record<string, string>), hasBody: true, request };
    expect(await verifyReceipt(answered, body, lookUp)).toMatchObject({ ok: true });
    expect(await verifyReceipt(answered, '{"accepted":2}', lookUp)).toMatchObject({
      reason: 'content_digest_mismatch',
    });
    expect(await verifyReceipt({ ...answered, status: 201 }, body, lookUp)).toMatchObject({
      reason: 'signature_wrong',
    });
  });

  describe('of the incumbent scheme', () => {
    const legacySecret = randomBytes(32);
    beforeAll(async () => {
      const added = (await post('/v1/apps/gas/credentials', { alg: 'hmac-sha256', legacy: true })).json<{
        secret: string;
      }>();
      expect(added.secret).toBeDefined();
      await storeSecret(test.hub, 'gas', 'gas-legacy', legacySecret, true);
      await storeSecret(test.hub, 'gas', 'gas-modern', legacySecret);
      for (const [id, share] of [
        ['parts', 'unconditional'],
        ['events', 'unconditional'],
        ['closed', 'conditional'],
      ] as const) {
        await addDataset(test.hub, id, 'gas-bureau', 'event', '2013');
        await rows(
          `INSERT INTO hub.entry (id, state, provider, dataset, division, share_type, themes, content, words, grams, changed_by)
           VALUES ($1, 'published', 'gas-bureau', $1, '', $2, '{}', '{}', '', '{}', 'test')`,
          [id, share],
        );
      }
    });
    const headers = (over: Record<string, string> = {}, key = legacySecret): Record<string, string> => {
      const { rid = 'gas-legacy', sid = 'parts', rtime = String(Date.now()) } = over;
      const sign = createHmac('sha256', key)
        .update(sid + rid + rtime)
        .digest('base64');
      return { gjgxjhpt_rid: rid, gjgxjhpt_sid: sid, gjgxjhpt_rtime: rtime, gjgxjhpt_sign: sign, ...over };
    };
    const read = (
      with_: Record<string, string>,
      url = '/v1/datasets/parts/test',
      app = first,
      method: 'GET' | 'POST' = 'GET',
    ) => app.inject({ method, url, headers: with_ }) as Promise<Answer>;

    it('read the dataset they name, and the audit tells', async () => {
      expect((await read(headers())).json()).toMatchObject({ app: 'gas', via: 'legacy', credential: 'gas-legacy' });
      const [line] = await rows<object>(
        `SELECT actor, target, detail FROM hub.audit WHERE action = 'legacy.read' ORDER BY id DESC LIMIT 1`,
      );
      expect(line).toEqual({ actor: 'gas', target: 'parts', detail: { credential: 'gas-legacy' } });
    });
    it('no personal field of it, and nothing that is shared under conditions or not in the catalogue', async () => {
      const fields = ['eventNo', 'name', 'reporterName'].map((name) => ({ name }));
      await addGrant(test.hub, 'gas-events', 'gas', 'events', 'read', { fields });
      const url = '/v1/datasets/events/records';
      const legacy = (await read(headers({ sid: 'events' }), url)).json<{ masked: string[] }>();
      expect(legacy).toMatchObject({ grant: 'gas-events', masked: [] });
      const token = { kind: 'app', app: 'gas', org: 'gas-bureau', division: '140100', answers: true } as const;
      const other = { ...token, credential: 'gas-key', credentialVersion: 1, via: 'token' } as const;
      expect((await test.as(other, { url })).json()).toMatchObject({ masked: ['reporterName'] });
      for (const sid of ['closed', 'nothing'])
        expect(tell(await read(headers({ sid }), `/v1/datasets/${sid}/test`))).toBe('403 legacy_confined');
      const refusals = await rows(`SELECT FROM hub.audit WHERE action = 'legacy.read' AND outcome = 'refused'`);
      expect(refusals).toHaveLength(2);
    });
    it.each<[string, string, Record<string, string>, string, 'GET' | 'POST']>([
      ['another dataset', '403 legacy_confined', {}, '/v1/datasets/grids/test', 'GET'],
      ['anything else', '403 legacy_confined', {}, '/test/me', 'GET'],
      ['its keys', '403 legacy_confined', {}, '/v1/apps/gas/credentials', 'GET'],
      ['writing', '403 legacy_confined', {}, '/test/me', 'POST'],
      ['a key that is not for it', '401 legacy_refused', { rid: 'gas-modern' }, '', 'GET'],
      ['no key', '401 legacy_refused', { rid: 'nobody' }, '', 'GET'],
      ['a public key', '401 legacy_refused', { rid: 'gas-key' }, '', 'GET'],
      ['an old time', '401 legacy_refused', { rtime: String(Date.now() - 301_000) }, '', 'GET'],
      ['a time to come', '401 legacy_refused', { rtime: String(Date.now() + 3_000_000) }, '', 'GET'],
      ['a time in seconds', '401 legacy_refused', { rtime: String(Date.now()).slice(0, 10) }, '', 'GET'],
      ['another signature', '401 legacy_refused', { gjgxjhpt_sign: Buffer.alloc(32).toString('base64') }, '', 'GET'],
      ['no base64', '401 legacy_refused', { gjgxjhpt_sign: 'x' }, '', 'GET'],
      ['two values', '401 legacy_refused', { gjgxjhpt_sid: 'parts, parts' }, '', 'GET'],
    ])('but not with or for %s: %s', async (_, expected, over, url, method) => {
      expect(tell(await read(headers(over), url || undefined, first, method))).toBe(expected);
    });
    it('once for each rid, sid and rtime, on all instances', async () => {
      const once = headers();
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, at) => read(once, undefined, at % 2 ? first : second)),
      );
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array<number>(7).fill(401)]);
    });
    it('do not sign as RFC 9421 says, nor make the two good together', async () => {
      expect(await me({ keyid: 'gas-legacy', key: hmacKey(legacySecret) })).toBe('signature_key_unknown');
      const both = await signedCall(first, water, {
        url: '/test/me',
        tamper: (signed) => ({ ...signed, ...headers() }),
      });
      expect(tell(both)).toBe('400 credentials_ambiguous');
    });
    it('cannot be registered by an app', async () => {
      const payload = { alg: 'hmac-sha256', legacy: true };
      expect(tell(await as(water, { method: 'POST', url: KEYS, payload }))).toBe('403 forbidden');
    });
  });

  it('sign for one address: where the hub has a public one, that and no other', async () => {
    const config = { ...test.hub.config, publicUrl: 'https://LOCALHOST:443' };
    const hub = { ...test.hub, config };
    const { identify } = dispatching([signatureWay(hub)]);
    const headers = await signedHeaders(water, { url: '/test/me' });
    const raw = (host: string) => ({
      method: 'GET',
      url: '/test/me',
      headers: { ...headers, host },
      rawHeaders: Object.entries({ ...headers, host }).flat(),
    });
    const asked = (host: string) => identify({ headers, raw: raw(host) } as never);
    // whatever a proxy made of the Host header
    await expect(asked('10.0.0.1:8080')).resolves.toMatchObject({ app: 'water' });
    const elsewhere = dispatching([
      signatureWay({ ...hub, config: { ...config, publicUrl: 'https://other.example' } }),
    ]);
    await expect(elsewhere.identify({ headers, raw: raw(HOST) } as never)).rejects.toMatchObject({
      code: 'signature_wrong',
    });
  });
});

function privatePem(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}
