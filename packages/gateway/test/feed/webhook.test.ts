import { createHmac, createPublicKey, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openForExchange } from '@shuniu/sdk/store';
import { AddressGuard } from '../../src/feed/webhook/address-guard.ts';
import { deliverDue } from '../../src/feed/webhook/deliver.ts';
import { post } from '../../src/feed/webhook/post.ts';
import { publicKeyText, signatures } from '../../src/feed/webhook/signature.ts';
import { numberImports } from '../../src/feed/sequencer.ts';
import { datasetOf } from '../../src/policy/dataset.ts';
import { addApp, addDataset, addGrant, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';
import { Follower, type ChangesBody } from './follower.ts';
import { writeSet } from './writers.ts';

/** A receiver that keeps what came and answers as it is told. */
class Receiver {
  readonly came: { headers: IncomingHttpHeaders; body: string; path: string }[] = [];
  answer: { status: number; headers?: Record<string, string>; endless?: boolean; silent?: boolean } = { status: 204 };
  #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        this.came.push({ headers: request.headers, body: Buffer.concat(parts).toString(), path: request.url ?? '' });
        if (this.answer.silent === true) return;
        response.writeHead(this.answer.status, this.answer.headers);
        if (this.answer.endless !== true) return void response.end();
        const flood = (): void => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        };
        response.on('drain', flood);
        flood();
      });
    });
  }
  listen = () => new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  url = (path = '/hook') => `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** As a receiver checks it, written from the specification and not from our code. */
function verifies(secret: string, { headers, body }: Receiver['came'][number]): boolean {
  const text = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const wanted = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
    .update(text)
    .digest('base64');
  return String(headers['webhook-signature'])
    .split(' ')
    .some((each) => each === `v1,${wanted}`);
}

describe('signatures', () => {
  it('are those of the specification', () => {
    // the example of the Standard Webhooks reference libraries
    const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' };
    expect(signatures(message, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });
});

describe('addresses', () => {
  const guard = new AddressGuard(['10.3.0.0/16', 'fd00::7']);
  const open = ['8.8.8.8', '2400:3200::1', '10.3.4.5', 'fd00::7', '::ffff:8.8.8.8'];
  const shut = [
    ...[
      '127.0.0.1',
      '127.9.9.9',
      '0.0.0.0',
      '10.4.0.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
    ],
    ...['100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.0.8'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fd00::8',
      'ff02::1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:10.4.0.1',
      '::127.0.0.1',
    ],
    ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '2001::1', 'fec0::1', '4000::1'],
  ];
  it.each(open)('%s may be called', (address) => expect(guard.mayCall(address)).toBe(true));
  it.each(shut)('%s may not be called', (address) => expect(guard.mayCall(address)).toBe(false));
  it.each(['localhost', '127.0.0.1', '[::1]', '[::ffff:7f00:1]'])('does not resolve to %s', async (host) => {
    await expect(guard.resolve(host)).rejects.toThrow();
  });
  it('that a name stands for at first are those that are connected to, whatever it stands for then', async () => {
    const receiver = new Receiver();
    await receiver.listen();
    const { port } = new URL(receiver.url());
    const answers = ['127.0.0.1'];
    const rebinding = {
      resolve: () => Promise.resolve({ address: answers.shift() ?? '192.0.2.1', family: 4 as const }),
    };
    // the name has no address at all outside of this test: nobody asked a second time
    const posted = await post(
      rebinding as unknown as AddressGuard,
      new URL(`http://rebinding.invalid:${port}/`),
      {},
      '{}',
    );
    expect([posted, receiver.came.length, receiver.came[0]?.headers.host]).toEqual([
      { status: 204 },
      1,
      `rebinding.invalid:${port}`,
    ]);
    receiver.close();
  });
});

describe.each(ENGINES)('webhooks on $name', (engines) => {
  let test: TestHub;
  const receiver = new Receiver();
  const water = appOf('water', 'water-bureau');
  beforeAll(async () => {
    await receiver.listen();
    test = await startHub(engines, {
      tickMs: 3_600_000,
      webhooks: { plainHttp: true, allow: ['127.0.0.1'], giveUpDays: 5 },
    });
    await addApp(test.hub, 'water', 'water-bureau');
    await addApp(test.hub, 'fire', 'fire-brigade');
    await addDataset(test.hub, 'parts', 'water-bureau', 'part', '2013');
    await addGrant(test.hub, 'g', 'water', 'parts', 'read', { fields: [{ name: 'id' }, { name: 'status' }] });
    await test.hub.pool.use(async (s) => openForExchange(s, (await datasetOf(s, 'parts')).table));
  });
  afterAll(async () => {
    receiver.close();
    await test?.stop();
  });
  beforeEach(async () => {
    receiver.came.length = 0;
    receiver.answer = { status: 204 };
    await sql('DELETE FROM hub.webhook');
    await sql(`UPDATE hub.permit SET state = 'active', version = version + 1`);
  });

  const sql = (text: string, params: unknown[] = []) => test.hub.pool.use((s) => s.run(text, params));
  const call = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, who = water) =>
    test.as(who, { method, url, ...(payload ? { payload, headers: { 'content-type': 'application/json' } } : {}) });
  interface Shown {
    readonly id: string;
    readonly secret: string;
    readonly publicKey: string;
    readonly state: string;
    readonly reason: string | null;
    readonly deliveries: { status: number | null; error: string | null; attempt: number; message: string }[];
  }
  async function register(url = receiver.url()): Promise<Shown> {
    const answer = await call('POST', '/v1/webhooks', { dataset: 'parts', url });
    expect(answer.statusCode).toBe(201);
    return answer.json() as unknown as Shown;
  }
  const shown = async (id: string) => (await call('GET', `/v1/webhooks/${id}`)).json() as unknown as Shown;
  async function change(status: string): Promise<void> {
    await test.hub.pool.use((s) => writeSet(s, [{ n: 1, status }]));
    await test.hub.pool.transaction(numberImports);
  }
  /** As if all waiting were over. */
  async function deliver(): Promise<number> {
    await sql('UPDATE hub.webhook SET due_at = now(), claimed_until = NULL');
    return deliverDue(test.hub);
  }

  it('tell, signed, from where to read on, and nothing of a record', async () => {
    const { id, secret, publicKey } = await register();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await deliver()).toBe(0);
    await change('first');
    expect(await deliver()).toBe(1);
    expect(await deliver()).toBe(0);
    const [came] = receiver.came;
    expect(verifies(secret, came!)).toBe(true);
    expect(Math.abs(Number(came?.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
    const body = JSON.parse(came?.body ?? '') as { type: string; data: { dataset: string; cursor: string } };
    expect(body).toMatchObject({ type: 'dataset.changed', data: { dataset: 'parts', grant: 'g' } });
    expect(came?.body).not.toContain('140105');
    const follower = new Follower(test, water);
    follower.cursor = body.data.cursor;
    await follower.readAll(10);
    expect(follower.seen.map(({ record }) => record?.['status'])).toEqual(['first']);
    // the hub's own signature, for those who keep no secret
    const v1a = String(came?.headers['webhook-signature'])
      .split(' ')
      .find((each) => each.startsWith('v1a,'));
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey.slice(5), 'base64').toString('base64url') },
      format: 'jwk',
    });
    const text = `${String(came?.headers['webhook-id'])}.${String(came?.headers['webhook-timestamp'])}.${came?.body}`;
    expect(verify(null, Buffer.from(text), key, Buffer.from(v1a?.slice(4) ?? '', 'base64'))).toBe(true);
    expect(publicKey).toBe(publicKeyText(test.hub.keys.publicKey));
    const after = await shown(id);
    expect(after.deliveries).toMatchObject([{ status: 204, attempt: 1 }]);
    expect(JSON.stringify(after)).not.toContain(secret);
    expect((await test.hub.pool.use((s) => s.query('SELECT sealed_secret FROM hub.webhook'))).length).toBe(1);
  });
  it('tell the same again until it has arrived, and what came meanwhile with it', async () => {
    const { id } = await register();
    receiver.answer = { status: 503 };
    await change('a');
    await deliver();
    await change('b');
    await deliver();
    receiver.answer = { status: 200 };
    await deliver();
    const ids = receiver.came.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
    expect((await shown(id)).deliveries.map(({ status, attempt }) => [status, attempt])).toEqual([
      [200, 3],
      [503, 2],
      [503, 1],
    ]);
    // what changed after the message was begun is a message of its own
    expect(await deliver()).toBe(1);
    expect(receiver.came.at(-1)?.headers['webhook-id']).not.toBe(ids[0]);
    expect(await deliver()).toBe(0);
  });
  it('wait longer after every failure, and are disabled when it goes on for days, with the reason, until they are enabled again', async () => {
    const { id } = await register();
    receiver.answer = { status: 500 };
    await change('x');
    const waits: number[] = [];
    for (let n = 0; n < 4; n++) {
      await deliver();
      const [row] = await test.hub.pool.use((s) =>
        s.query<{ wait: number }>('SELECT extract(epoch FROM due_at - now())::float8 AS wait FROM hub.webhook'),
      );
      waits.push(row?.wait ?? 0);
    }
    expect(waits.every((wait, n) => wait <= 5 * 3 ** n && wait > 2 * 3 ** n)).toBe(true);
    await sql(`UPDATE hub.webhook SET failing_since = now() - interval '6 days'`);
    await deliver();
    expect(await shown(id)).toMatchObject({ state: 'disabled', reason: 'failing' });
    expect(await deliver()).toBe(0);
    receiver.answer = { status: 204 };
    expect((await call('POST', `/v1/webhooks/${id}/enable`)).json()).toMatchObject({ state: 'active', reason: null });
    expect(await deliver()).toBe(1);
  });
  it.each([
    ['says that it is gone', 'gone', () => void (receiver.answer = { status: 410 })],
    [
      'has no grant any more',
      'grant_ended',
      () => sql(`UPDATE hub.permit SET state = 'revoked', version = version + 1`),
    ],
  ])('end at once for a receiver who %s', async (_, reason, happens) => {
    const { id } = await register();
    await change(reason);
    await happens();
    await deliver();
    expect(await shown(id)).toMatchObject({ state: 'disabled', reason });
    if (reason === 'grant_ended') expect(receiver.came).toEqual([]);
  });
  it('are signed with both secrets while one replaces the other', async () => {
    const { id, secret } = await register();
    const renewed = (await call('POST', `/v1/webhooks/${id}/rotate`)).json() as unknown as Shown;
    expect(renewed.secret).not.toBe(secret);
    await change('rotated');
    await deliver();
    expect([verifies(secret, receiver.came[0]!), verifies(renewed.secret, receiver.came[0]!)]).toEqual([true, true]);
    await sql(`UPDATE hub.webhook SET old_until = now()`);
    await change('rotated for good');
    await deliver();
    expect([verifies(secret, receiver.came[1]!), verifies(renewed.secret, receiver.came[1]!)]).toEqual([false, true]);
  });
  it('follow no redirects, and read no answers', async () => {
    const { id } = await register();
    receiver.answer = { status: 302, headers: { location: receiver.url('/elsewhere') } };
    await change('redirected');
    await deliver();
    expect(receiver.came.map(({ path }) => path)).toEqual(['/hook']);
    receiver.answer = { status: 200, endless: true };
    await deliver();
    expect((await shown(id)).deliveries.map(({ status }) => status)).toEqual([200, 302]);
  });
  it('do not wait for ever', async () => {
    receiver.answer = { status: 200, silent: true };
    expect(await post(new AddressGuard(['127.0.0.1']), new URL(receiver.url()), {}, '{}', 100)).toEqual({
      error: 'timeout',
    });
    expect(await post(new AddressGuard([]), new URL(receiver.url()), {}, '{}')).toEqual({ error: 'address_refused' });
    expect(await post(new AddressGuard(['127.0.0.1']), new URL('http://127.0.0.1:1/'), {}, '{}')).toEqual({
      error: 'connection_failed',
    });
  });
  it.each([
    'ftp://example.org/',
    'https://user:secret@example.org/',
    'https://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/',
    'http://2130706434/',
    'https://example.org/#part',
    'not an address',
  ])('are not registered at %s', async (url) => {
    expect((await call('POST', '/v1/webhooks', { dataset: 'parts', url })).json()['code']).toBe('webhook_url_refused');
  });
  it('are their own app’s, and no more than a few', async () => {
    const { id } = await register();
    const fire = appOf('fire', 'fire-brigade');
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/rotate'],
      ['POST', '/enable'],
    ] as const)
      expect((await call(method, `/v1/webhooks/${id}${path}`, undefined, fire)).json()['code']).toBe('not_found');
    expect((await call('POST', '/v1/webhooks', { dataset: 'parts', url: receiver.url() }, fire)).json()['code']).toBe(
      'grant_missing',
    );
    for (let n = 1; n < 20; n++) await register();
    expect((await call('POST', '/v1/webhooks', { dataset: 'parts', url: receiver.url() })).json()['code']).toBe(
      'too_many_webhooks',
    );
    expect((await call('DELETE', `/v1/webhooks/${id}`)).statusCode).toBe(204);
    expect((await call('GET', '/v1/webhooks')).json<{ webhooks: ChangesBody[] }>().webhooks.length).toBe(19);
  });
});
