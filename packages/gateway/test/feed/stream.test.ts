import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addApp, addDataset, addGrant, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';
import { Follower, type ChangesBody } from './follower.ts';
import { writeSet, type Write } from './writers.ts';

const water = appOf('water', 'water-bureau');

/** A client of server-sent events that keeps what came. */
class Listener {
  readonly events: { event?: string; id?: string; data?: string }[] = [];
  ended = false;
  readonly #response: IncomingMessage;

  private constructor(response: IncomingMessage) {
    this.#response = response;
    let text = '';
    response.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n');
        this.events.push(Object.fromEntries(lines.map((line) => line.split(/: ?(.*)/s, 2) as [string, string])));
        text = text.slice(end + 2);
      }
    });
    response.on('close', () => (this.ended = true));
  }
  static async open(test: TestHub, path: string, headers: Record<string, string> = {}): Promise<Listener> {
    const { port } = test.app.server.address() as AddressInfo;
    const request = get({
      port,
      path,
      headers: { accept: 'text/event-stream', 'x-test-principal': JSON.stringify(water), ...headers },
    });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
    return new Listener(response);
  }
  get keys(): string[] {
    return this.events
      .filter(({ event }) => event === 'changes')
      .flatMap(({ data }) => (JSON.parse(data ?? '{}') as ChangesBody).changes.map(({ key }) => key.slice(-11)));
  }
  get lastId(): string {
    return this.events.map(({ id }) => id).findLast((id) => id !== undefined) ?? '';
  }
  close(): void {
    this.#response.destroy();
  }
}

describe.each(ENGINES)('waiting for changes on $name', (engines) => {
  let test: TestHub;
  const path = '/v1/datasets/parts/changes';
  beforeAll(async () => {
    test = await startHub(engines, { tickMs: 20 });
    await test.app.listen({ port: 0, host: '127.0.0.1' });
    await addApp(test.hub, 'water', 'water-bureau');
    await addDataset(test.hub, 'parts', 'water-bureau', 'part', '2013');
    await addGrant(test.hub, 'g', 'water', 'parts', 'read', { fields: [{ name: 'id' }, { name: 'status' }] });
  });
  afterAll(() => test?.stop());
  beforeEach(() => permit('active'));
  const permit = (state: string) =>
    test.hub.pool.use((s) => s.run(`UPDATE hub.permit SET state = $1, version = version + 1 WHERE id = 'g'`, [state]));
  const write = (...writes: Write[]) => test.hub.pool.use((session) => writeSet(session, writes));

  it('answers a long poll when something has come, wherever it was numbered, and holds no session until then', async () => {
    const follower = new Follower(test, water);
    await follower.readAll(100);
    follower.seen.length = 0;
    const polls = Array.from({ length: 6 }, () => follower.page(10, 60));
    await expect.poll(() => test.hub.pool.load()).toMatchObject({ waiting: 0 });
    await write({ n: 1, status: 'a' });
    for (const poll of polls) expect((await poll).changes).toMatchObject([{ op: 'put' }]);
  });
  it('answers with nothing, and a cursor, when nothing has come', async () => {
    const follower = new Follower(test, water);
    await follower.readAll(100);
    expect(await follower.page(10, 1)).toMatchObject({ count: 0, more: false, changes: [] });
  });
  it('streams, resumes where the last event was, and goes on with what came meanwhile', async () => {
    const first = await Listener.open(test, `${path}?cursor=now`);
    await expect.poll(() => first.lastId).not.toBe('');
    await write({ n: 11, status: 'a' });
    await expect.poll(() => first.keys).toEqual(['000011~2013']);
    const id = first.lastId;
    first.close();
    await write({ n: 12, status: 'a' });
    await write({ n: 13, status: 'a' });
    const second = await Listener.open(test, `${path}?cursor=now&limit=1`, { 'last-event-id': id });
    await expect.poll(() => second.keys).toEqual(['000012~2013', '000013~2013']);
    second.close();
  });
  it.each([
    ['the grant is revoked', 'UPDATE hub.permit SET state = $1, version = version + 1', 'grant_missing', 'revoked'],
    ['the app is suspended', 'UPDATE hub.app SET state = $1', 'unauthenticated', 'suspended'],
    ['the credential is revoked', 'UPDATE hub.credential SET state = $1', 'unauthenticated', 'revoked'],
  ])('lets nothing out any more when %s', async (_, change, code, state) => {
    const listener = await Listener.open(test, `${path}?cursor=now`);
    await expect.poll(() => listener.lastId).not.toBe('');
    const run = (value: string) => test.hub.pool.use((s) => s.run(change, [value]));
    await run(state);
    await write({ n: 21, status: 'secret' });
    await expect.poll(() => listener.ended, { timeout: 5_000 }).toBe(true);
    expect(listener.keys).toEqual([]);
    expect(JSON.parse(listener.events.at(-1)?.data ?? '{}')).toMatchObject({ code });
    await run('active');
  });
  it('ends its streams and polls when it stops', async () => {
    const other = engines.name === 'pglite' ? test : await test.second();
    if (other !== test) await other.app.listen({ port: 0, host: '127.0.0.1' });
    const listener = await Listener.open(other, `${path}?cursor=now`);
    const follower = new Follower(other, water);
    follower.cursor = 'now';
    await follower.read(10);
    // who had not got in yet is told to come again
    const poll = follower.page(10, 60).then(
      ({ count }) => count,
      (error: Error) => error.message.slice(0, 3),
    );
    await expect.poll(() => listener.lastId).not.toBe('');
    await other.app.close();
    expect([0, '503']).toContain(await poll);
    await expect.poll(() => listener.ended).toBe(true);
  });
});
