import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hubClient, type HubClient } from '@shuniu/sdk/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTable } from '../data.ts';
import { partId, writeSet, type Write } from '../feed/writers.ts';
import { addApp, addDataset, addGrant, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';
import { misbehavingProxy, type Fault, type MisbehavingProxy } from './misbehaving-proxy.ts';

const FAULTS: readonly Fault[] = ['refuse', 'drop-after-answer', 'cut', 'unavailable', 'too-many', 'pass', 'pass'];

describe.each(ENGINES)('reading through a bad network, on $name', (engines) => {
  let test: TestHub;
  let proxy: MisbehavingProxy;
  let client: HubClient;
  beforeAll(async () => {
    test = await startHub(engines, { tickMs: 20 });
    await addApp(test.hub, 'water', 'water-bureau');
    await addDataset(test.hub, 'parts', 'water-bureau', 'part', '2013');
    await addGrant(test.hub, 'g', 'water', 'parts', 'read', { fields: [{ name: 'id' }, { name: 'status' }] });
    await addApp(test.hub, 'gis', 'survey-bureau');
    const placed = ['id', 'status', 'geometry'].map((name) => ({ name }));
    await addGrant(test.hub, 'placed', 'gis', 'parts', 'read', { fields: placed });
    await makeTable(test, 'parts');
    await test.app.listen({ host: '127.0.0.1', port: 0 });
    proxy = await misbehavingProxy(() => test.app.listeningOrigin);
    let turn = 0;
    // two requests out of seven get through: with 12 attempts all of them do in the end
    proxy.decide(() => FAULTS[turn++ % FAULTS.length]);
    client = hubClient({
      url: proxy.url,
      authorise: () => Promise.resolve({ 'x-test-principal': JSON.stringify(appOf('water', 'water-bureau')) }),
      retry: { attempts: 12, firstMs: 1, longestMs: 5 },
      timeoutMs: 20_000,
    });
  });
  afterAll(async () => {
    await proxy?.stop();
    await test?.stop();
  });

  const write = (...writes: Write[]) => test.hub.pool.use((session) => writeSet(session, writes));

  it('gives every record once, page by page', async () => {
    await write(...Array.from({ length: 120 }, (_, n): Write => ({ n, status: 'open' })));
    const seen: unknown[] = [];
    for await (const { id } of client.records('parts', { limit: 25, fields: ['id'] })) seen.push(id);
    expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => partId(n)));
    expect(proxy.count()).toBeGreaterThan(5);
  });
  it('counts by field, everywhere and inside a drawn area, and finds a part wherever it is', async () => {
    const gis = hubClient({
      url: proxy.url,
      authorise: () => Promise.resolve({ 'x-test-principal': JSON.stringify(appOf('gis', 'survey-bureau')) }),
      retry: { attempts: 12, firstMs: 1, longestMs: 5 },
    });
    const everywhere = await gis.aggregate('parts', { by: ['status'] });
    expect(everywhere).toMatchObject({ dataset: 'parts', grant: 'placed', groups: [{ status: 'open', count: 120 }] });
    const square = (west: number, south: number, size: number) =>
      ({
        type: 'Polygon',
        coordinates: [
          [
            [west, south],
            [west + size, south],
            [west + size, south + size],
            [west, south + size],
            [west, south],
          ],
        ],
      }) as const;
    const inside = await gis.aggregate('parts', {
      by: ['status'],
      within: square(112, 37, 1),
      query: { status: 'open' },
    });
    expect(inside.groups).toMatchObject([{ status: 'open', count: 120 }]);
    expect((await gis.aggregate('parts', { by: ['status'], within: square(110, 37, 1) })).groups).toEqual([]);
    const { found } = await gis.entity('part-id', partId(7));
    expect(found).toMatchObject([{ dataset: 'parts', grant: 'placed', count: 1, more: false }]);
    expect(found[0]?.records).toMatchObject([{ id: partId(7), status: 'open' }]);
    await expect(gis.entity('part', partId(7))).rejects.toMatchObject({ code: 'request_malformed' });
  });
  it('goes on with a download where the connection was cut, and takes no other file for it', async () => {
    const usual = (request: { readonly url?: string | undefined }): Fault | undefined =>
      request.url?.includes('/files/') === true ? undefined : 'pass';
    proxy.decide(usual);
    const folder = mkdtempSync(join(tmpdir(), 'shuniu-download-'));
    try {
      const { state, rows, files } = await client.export({ dataset: 'parts' });
      const file = files?.[0];
      if (file === undefined) throw new Error('no file');
      expect([state, rows]).toEqual(['done', 120]);
      const ranges: (string | undefined)[] = [];
      const faults: Fault[] = ['cut', 'refuse', 'cut', 'unavailable'];
      proxy.decide((request) => {
        if (usual(request) !== undefined) return 'pass';
        ranges.push(request.headers.range);
        return faults.shift();
      });
      const path = await client.download(file, folder, 'parts.ndjson');
      // half of what was left arrived, nothing, half again, nothing, the rest
      const half = Math.floor(file.bytes / 2);
      const more = half + Math.floor((file.bytes - half) / 2);
      expect(ranges).toEqual([0, half, half, more, more].map((from) => `bytes=${from}-`));
      expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(file.sha256);
      proxy.decide((request) => usual(request) ?? 'tamper');
      await expect(client.download(file, folder, 'other.ndjson')).rejects.toMatchObject({ code: 'download_corrupt' });
      expect(readdirSync(folder).filter((name) => !name.endsWith('.part'))).toEqual(['parts.ndjson']);
    } finally {
      rmSync(folder, { recursive: true });
      let turn = 0;
      proxy.decide(() => FAULTS[turn++ % FAULTS.length]);
    }
  });
  it('takes filters, and lists as what they are', async () => {
    await write({ n: 7, status: 'closed' }, { n: 8, status: 'closed' });
    const pages = [];
    for await (const page of client.recordPages('parts', { status: 'closed', division: ['140105', '140106'] }))
      pages.push(page);
    expect(pages).toMatchObject([{ count: 2, grant: 'g', purpose: 'test', next: null }]);
  });
  it('follows the feed while others write, and skips nothing', async () => {
    const stop = new AbortController();
    const copy = new Map<string, string>();
    const following = (async () => {
      for await (const { changes } of client.changes<{ id: string; division: string; edition: string; status: string }>(
        'parts',
        { limit: 7, follow: true, waitSeconds: 2, signal: stop.signal },
      ))
        for (const change of changes)
          if (change.op === 'put') copy.set(change.record.id, change.record.status);
          else copy.delete(change.key.split('~')[1] ?? '');
    })();
    for (let round = 0; round < 12; round++) {
      await write({ n: 200 + round, status: `round ${round}` }, { n: round, status: 'again' });
      if (round % 3 === 0) await write({ n: 50 + round, status: 'gone', deleted: true });
    }
    await write({ n: 999, status: 'last' });
    while (copy.get(partId(999)) !== 'last') await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort(new Error('read enough'));
    await expect(following).rejects.toThrow('read enough');
    const now = await test.hub.pool.use((session) =>
      session.query<{ id: string; status: string }>(`SELECT id, status FROM shuniu.part WHERE NOT deleted ORDER BY id`),
    );
    expect([...copy].sort()).toEqual(now.map(({ id, status }) => [id, status]));
  });
  it('says that a cursor is good no more, in a word to branch on', async () => {
    const { cursor } = await client.changePage('parts', { cursor: 'now' });
    await test.hub.pool.use((session) =>
      session.run('DELETE FROM hub.feed_set WHERE seq = (SELECT max(seq) FROM hub.feed_set)'),
    );
    await expect(client.changePage('parts', { cursor })).rejects.toMatchObject({
      code: 'cursor_too_old',
      params: { reason: 'restored' },
    });
  });
});
