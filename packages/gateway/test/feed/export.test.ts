import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { openEngine, openForExchange, type Engine, type Session } from '@shuniu/sdk/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimExport, publishExport, renewLease } from '../../src/feed/export/export-job.ts';
import { cleanExports } from '../../src/feed/export/clean-exports.ts';
import { Inlined } from '../../src/feed/export/inlined.ts';
import { openHub } from '../../src/hub.ts';
import { datasetOf } from '../../src/policy/dataset.ts';
import { addApp, addDataset, addGrant, appOf, ENGINES, startHub, type Answer, type TestHub } from '../hub.ts';
import { Follower } from './follower.ts';
import { fillParts, partId, partsNow, writeSet, type Write } from './writers.ts';

const CHILD = fileURLToPath(new URL('export-child.ts', import.meta.url));
const FIELDS = [
  { name: 'id' },
  { name: 'name', mask: { kind: 'edges', head: 1, tail: 1 } },
  { name: 'status' },
  { name: 'geometry' },
  { name: 'easting' },
  { name: 'northing' },
];
const all = appOf('all', 'org-all');
const some = appOf('some', 'org-some');

interface Manifest {
  readonly id: string;
  readonly state: string;
  readonly problem?: string;
  readonly cursor: string;
  readonly rows: number;
  readonly files: readonly {
    readonly url: string;
    readonly rows: number;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

describe.each(ENGINES)('exports on $name', (engines) => {
  let test: TestHub;
  let folder: string;
  let engine: Engine | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'shuniu-exports-'));
    test = await startHub(engines, {
      tickMs: 20,
      pool: { size: 4, patienceMs: 60_000 },
      exports: { folder, fileBytes: 2_000, keepHours: 1, leaseMs: 1_000 },
    });
    if (engines.name === 'postgres') engine = await openEngine(test.config.db);
    for (const name of ['all', 'some', 'poor']) await addApp(test.hub, name, `org-${name}`);
    await addDataset(test.hub, 'parts', 'org-all', 'part', '2013');
    await addGrant(test.hub, 'g-all', 'all', 'parts', 'read', { fields: FIELDS });
    await addGrant(test.hub, 'g-some', 'some', 'parts', 'read', {
      divisions: ['140105'],
      fields: FIELDS,
      rowFilter: { field: 'status', op: 'prefix', value: 'open' },
    });
    await addGrant(test.hub, 'g-poor', 'poor', 'parts', 'read', { fields: FIELDS, quota: { rowsPerDay: 10 } });
    await test.hub.pool.use(async (session) => openForExchange(session, (await datasetOf(session, 'parts')).table));
    const odd = [
      'plain',
      '=1+1',
      '"quoted"',
      'two\nlines',
      'a,b',
      '',
      '＝1',
      '\t',
      `it's \\ one`,
      '-5',
      '\u2028',
      '😀',
      // as many as have no divisor in common with what follows: each comes bare, and each in a row that is not deleted
      ...['+1', '@SUM(1)', '\rx', '\nx'],
    ];
    await test.hub.pool.use((session) =>
      writeSet(
        session,
        Array.from({ length: 60 }, (_, n) => ({
          n,
          status: `${n % 3 === 0 ? 'open' : ''}${odd[n % odd.length] ?? ''}`,
          deleted: n % 7 === 6,
          division: n % 2 === 0 ? '140105' : '140106',
        })),
      ),
    );
  });
  afterAll(async () => {
    await engine?.close();
    await test?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const sql = (text: string, params: unknown[] = []) => test.hub.pool.use((session) => session.run(text, params));
  async function order(body: object, who = all): Promise<string> {
    const answer = await test.as(who, {
      method: 'POST',
      url: '/v1/exports',
      headers: { 'content-type': 'application/json' },
      payload: { dataset: 'parts', ...body },
    });
    expect(answer.statusCode).toBe(202);
    expect(answer.headers['location']).toBe(`/v1/exports/${answer.json()['id'] as string}`);
    return answer.json()['id'] as string;
  }
  const status = async (id: string, who = all) =>
    (await test.as(who, { url: `/v1/exports/${id}` })).json() as unknown as Manifest;
  async function done(id: string, who = all): Promise<Manifest> {
    for (;;) {
      const found = await status(id, who);
      if (found.state !== 'waiting' && found.state !== 'running') return found;
      await setTimeout(20);
    }
  }
  const exported = async (body: object, who = all): Promise<Manifest> => done(await order(body, who), who);
  async function bytesOf(manifest: Manifest, who = all): Promise<Buffer[]> {
    const parts: Buffer[] = [];
    for (const { url, bytes, sha256 } of manifest.files) {
      const answer = (await test.as(who, { url })) as Answer & { rawPayload: Buffer };
      expect([answer.statusCode, answer.rawPayload.length]).toEqual([200, bytes]);
      expect(createHash('sha256').update(answer.rawPayload).digest('hex')).toBe(sha256);
      parts.push(answer.rawPayload);
    }
    return parts;
  }
  async function pages(format: string, who = all): Promise<string> {
    let text = '';
    let cursor: string | undefined;
    do {
      const answer = await test.as(who, {
        url: `/v1/datasets/parts/records?limit=1000&format=${format}${cursor ? `&cursor=${cursor}` : ''}`,
      });
      text += answer.body;
      cursor = answer.headers['shuniu-cursor'] as string | undefined;
    } while (cursor !== undefined);
    return text;
  }
  const lines = (text: string): string[] =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .sort();

  describe('hold what the pages of records hold', () => {
    it.each([
      ['everything', all],
      ['what a row filter lets out', some],
    ])('%s, line by line', async (_, who) => {
      const manifest = await exported({ format: 'ndjson' }, who);
      const text = Buffer.concat(await bytesOf(manifest, who)).toString();
      expect(lines(text)).toEqual(lines(await pages('ndjson', who)));
      expect(manifest.rows).toBe(lines(text).length);
      expect(manifest.files.reduce((sum, { rows }) => sum + rows, 0)).toBe(manifest.rows);
      if (who === all) expect(manifest.files.length).toBeGreaterThan(3);
      for (const { bytes } of manifest.files) expect(bytes).toBeLessThanOrEqual(2_000);
    });
    it('compressed', async () => {
      const manifest = await exported({ compression: 'gzip' });
      const text = Buffer.concat((await bytesOf(manifest)).map((part) => gunzipSync(part))).toString();
      expect(lines(text)).toEqual(lines(await pages('ndjson')));
    });
    it('as CSV, where a formula is none, and lines within values end no row', async () => {
      const manifest = await exported({ format: 'csv' });
      const rows = (text: string) => parse(text, { columns: true }) as Record<string, string>[];
      const byKey = (a: Record<string, string>, b: Record<string, string>) =>
        (a['key'] ?? '') < (b['key'] ?? '') ? -1 : 1;
      const found = (await bytesOf(manifest)).flatMap((part, n) => {
        const some = rows(part.toString());
        expect(some.length).toBe(manifest.files[n]?.rows);
        return some;
      });
      expect(found.sort(byKey)).toEqual(rows(await pages('csv')).sort(byKey));
      for (const formula of ['=1+1', '＝1', '\t', '-5', '+1', '@SUM(1)', '\rx', '\nx'])
        expect(found.map(({ status }) => status)).toContain(`'${formula}`);
    });
    it('as GeoJSON, each file a collection of its own', async () => {
      const manifest = await exported({ format: 'geojson' });
      type Collection = { features: { id: string }[] };
      const features = (await bytesOf(manifest)).flatMap(
        (part) => (JSON.parse(part.toString()) as Collection).features,
      );
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect(features.sort(byId)).toEqual((JSON.parse(await pages('geojson')) as Collection).features.sort(byId));
    });
    it('and an empty one has a file all the same', async () => {
      await addApp(test.hub, 'none', 'org-none');
      await addGrant(test.hub, 'g-none', 'none', 'parts', 'read', { divisions: ['11'], fields: FIELDS });
      const none = appOf('none', 'org-none');
      expect(await exported({ format: 'geojson' }, none)).toMatchObject({ rows: 0, files: [{ rows: 0 }] });
    });
  });

  describe('are fetched', () => {
    let file: Manifest['files'][number];
    let whole: Buffer;
    beforeAll(async () => {
      const manifest = await exported({});
      file = manifest.files[0]!;
      whole = (await bytesOf(manifest))[0]!;
    });
    const fetch = (headers: Record<string, string>) =>
      test.as(all, { url: file.url, headers }) as Promise<Answer & { rawPayload: Buffer }>;
    it.each([
      ['from the beginning', 'bytes=0-9', 206, [0, 10]],
      ['from the middle to the end', 'bytes=100-', 206, [100, undefined]],
      ['the end', 'bytes=-7', 206, [-7, undefined]],
      ['more than there is', 'bytes=5-999999', 206, [5, undefined]],
      ['several ranges: all of it', 'bytes=0-1,4-5', 200, [0, undefined]],
      ['a range from back to front: all of it', 'bytes=9-5', 200, [0, undefined]],
    ] as const)('%s', async (_, range, code, [from, to]) => {
      const answer = await fetch({ range });
      expect(answer.statusCode).toBe(code);
      expect(answer.rawPayload.equals(whole.subarray(from, to))).toBe(true);
      if (code === 206) expect(answer.headers['content-range']).toMatch(/^bytes \d+-\d+\/\d+$/);
    });
    it('not from behind the end', async () => {
      const answer = await fetch({ range: 'bytes=999999-' });
      expect([answer.statusCode, answer.json()['code'], answer.headers['content-range']]).toEqual([
        416,
        'range_unsatisfiable',
        `bytes */${file.bytes}`,
      ]);
    });
    it('by their tag: not again, and a range only of the same file', async () => {
      const etag = `"${file.sha256}"`;
      expect((await fetch({ 'if-none-match': etag })).statusCode).toBe(304);
      expect((await fetch({ range: 'bytes=0-9', 'if-range': etag })).statusCode).toBe(206);
      expect((await fetch({ range: 'bytes=0-9', 'if-range': '"other"' })).rawPayload.length).toBe(file.bytes);
    });
    it('by nobody else, and only as long as the grant lets the same out', async () => {
      const code = async (who = all) => (await test.as(who, { url: file.url })).json()['code'];
      expect(await code(some)).toBe('not_found');
      const permit = (change: string) =>
        sql(`UPDATE hub.permit SET ${change}, version = version + 1 WHERE id = 'g-all'`);
      await permit(`state = 'revoked'`);
      expect(await code()).toBe('grant_unknown');
      await permit(`state = 'active', divisions = '{1401}'`);
      expect(await code()).toBe('grant_changed');
      await permit(`divisions = '{""}'`);
      expect((await test.as(all, { url: file.url })).statusCode).toBe(200);
    });
    it('never, when they were cancelled or their time is over, and then they are removed', async () => {
      const [cancelled, expired] = [await exported({}), await exported({})];
      await test.as(all, { method: 'DELETE', url: `/v1/exports/${cancelled.id}` });
      await sql(`UPDATE hub.export_job SET expires_at = now() WHERE id = $1`, [expired.id]);
      for (const { id } of [cancelled, expired])
        expect((await test.as(all, { url: `/v1/exports/${id}/files/1` })).json()['code']).toBe('export_gone');
      await cleanExports(test.hub);
      const left = readdirSync(folder);
      for (const { id } of [cancelled, expired]) expect(left).not.toContain(id);
      expect((await status(expired.id)).state).toBe('expired');
      const { receiptDays } = test.config;
      for (const [id, days] of [[cancelled.id, receiptDays + 1] as const, [expired.id, receiptDays - 1] as const])
        await sql(`UPDATE hub.export_job SET finished_at = now() - make_interval(days => $2) WHERE id = $1`, [
          id,
          days,
        ]);
      await cleanExports(test.hub);
      expect((await test.as(all, { url: `/v1/exports/${cancelled.id}` })).statusCode).toBe(404);
      expect((await status(expired.id)).state).toBe('expired');
    });
  });

  it('fail where the grant ended meanwhile or the quota is used up', async () => {
    expect(await exported({}, appOf('poor', 'org-poor'))).toMatchObject({ state: 'failed', problem: 'quota_exceeded' });
    await sql(
      `INSERT INTO hub.export_job (id, app, dataset, permit, format, compression) VALUES ('exp-0', 'all', 'parts', 'ended', 'csv', 'none')`,
    );
    await expect
      .poll(() => test.hub.pool.use((s) => s.query(`SELECT state, problem FROM hub.export_job WHERE id = 'exp-0'`)))
      .toEqual([{ state: 'failed', problem: 'grant_unknown' }]);
  });
  it('are no more than a few of one app at a time', async () => {
    await sql(
      `INSERT INTO hub.export_job (id, app, dataset, permit, format, compression, state, lease_until)
       SELECT 'many-' || g, 'some', 'parts', 'g-some', 'csv', 'none', 'running', now() + interval '1 hour' FROM generate_series(1, 5) g`,
    );
    const answer = await test.as(some, {
      method: 'POST',
      url: '/v1/exports',
      headers: { 'content-type': 'application/json' },
      payload: { dataset: 'parts' },
    });
    expect(answer.json()['code']).toBe('too_many_exports');
    await sql(`DELETE FROM hub.export_job WHERE id LIKE 'many-%'`);
  });

  it('have one owner: who lost the lease writes nothing any more', async () => {
    await sql(`INSERT INTO hub.export_job (id, app, dataset, permit, format, compression, state, fence, lease_until)
       VALUES ('fenced', 'all', 'parts', 'g-all', 'csv', 'none', 'running', 1, now() + interval '1 hour')`);
    const zombie = {
      id: 'fenced',
      app: 'all',
      dataset: 'parts',
      permit: 'g-all',
      format: 'csv',
      compression: 'none',
      fence: 1,
    } as const;
    const result = { shape: '', cursor: null, snapshotAt: new Date(), rows: 0, files: [], keepHours: 1 };
    const { pool } = test.hub;
    expect(await pool.use((s) => renewLease(s, zombie, 60_000))).toBe(true);
    await sql(`UPDATE hub.export_job SET fence = 2 WHERE id = 'fenced'`);
    expect(await pool.use((s) => renewLease(s, zombie, 60_000))).toBe(false);
    expect(await pool.use((s) => publishExport(s, zombie, result, 'true', []))).toBe(false);
    expect(await pool.use((s) => publishExport(s, { ...zombie, fence: 2 }, result, 'true', []))).toBe(true);
    expect(await pool.use((s) => claimExport(s, 1))).toBe(undefined);
  });

  it('and the feed from their cursor are the table, while writers write', async () => {
    let over = false;
    const random = (): Write[] =>
      Array.from({ length: 4 }, () => Math.floor(Math.random() * 60))
        .filter((n, i, many) => many.indexOf(n) === i)
        .map((n) => ({
          n,
          status: `${Math.random() < 0.5 ? 'open' : 'shut'} ${Math.random()}`,
          deleted: Math.random() < 0.2,
        }));
    const writers = Array.from({ length: 4 }, async () => {
      const own = await engine?.open();
      const work = (s: Session) => writeSet(s, random(), { pause: () => (own ? Math.random() * 5 : 0) });
      while (!over) {
        await (own === undefined ? test.hub.pool.use(work) : work(own));
        await setTimeout(Math.random() * 5);
      }
      await own?.release();
    });
    await setTimeout(50);
    const copies: Follower[] = [];
    for (const who of [all, some]) {
      const manifest = await exported({}, who);
      const follower = new Follower(test, who);
      follower.cursor = manifest.cursor;
      const records = lines(Buffer.concat(await bytesOf(manifest, who)).toString()).map(
        (line) => JSON.parse(line) as { key: string },
      );
      follower.apply(records.map((record) => ({ op: 'put', key: record.key, record })));
      copies.push(follower);
    }
    over = true;
    await Promise.all(writers);
    await expect
      .poll(() => test.hub.pool.use((s) => s.query('SELECT FROM hub.feed_pending')), { timeout: 20_000 })
      .toEqual([]);
    for (const copy of copies) await copy.readAll(50);
    const { pool } = test.hub;
    expect(copies[0]?.statuses()).toEqual(await pool.use((s) => partsNow(s)));
    expect(copies[1]?.statuses()).toEqual(
      await pool.use((s) => partsNow(s, `division = '140105' AND status LIKE 'open%'`)),
    );
    expect(copies[0]?.statuses().has(partId(0))).toBeDefined();
  });

  it('put values into a statement as they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
        fc.array(fc.string()),
        async (text, list) => {
          const values = list.map((each) => each.replaceAll('\0', ''));
          const params = new Inlined();
          const [row] = await test.hub.pool.use((s) =>
            s.query<{ a: string; b: string[] }>(`SELECT ${params.text(text)} AS a, ${params.texts(values)} AS b`),
          );
          expect([row?.a, row?.b]).toEqual([text, values]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe.each(ENGINES)('an export that is killed on $name', (engines) => {
  it('leaves nothing that could be taken for whole, and is written by whoever comes next', async () => {
    const test = await startHub(engines, {
      tickMs: 20,
      exports: { folder: '', fileBytes: 100_000, keepHours: 1, leaseMs: 400 },
    });
    const folder = mkdtempSync(join(tmpdir(), 'shuniu-exports-'));
    const config = { ...test.config, exports: { ...test.config.exports, folder } };
    await addApp(test.hub, 'all', 'org-all');
    await addDataset(test.hub, 'parts', 'org-all', 'part', '2013');
    await addGrant(test.hub, 'g-all', 'all', 'parts', 'read', { fields: FIELDS });
    await test.hub.pool.use(async (session) => openForExchange(session, (await datasetOf(session, 'parts')).table));
    await test.hub.pool.use((session) => fillParts(session, 30_000));
    // its chores would take the export up at once
    await test.app.close();
    await test.hub.close();
    const before = await openHub(config);
    await before.pool.use((s) =>
      s.run(`INSERT INTO hub.export_job (id, app, dataset, permit, format, compression)
        VALUES ('exp-${'a'.repeat(32)}', 'all', 'parts', 'g-all', 'ndjson', 'none')`),
    );
    await before.close();
    const kills = engines.name === 'pglite' ? 1 : 2;
    for (let fence = 1; fence <= kills; fence++) {
      const child = spawn(process.execPath, ['--import', 'tsx', CHILD, JSON.stringify(config), String(fence)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');
      await setTimeout(500);
    }
    const { runExport } = await import('../../src/feed/export/run-export.ts');
    const hub = await openHub(config);
    const state = () =>
      hub.pool.use((s) =>
        s.query<{ state: string; fence: number; rows: number; files: { rows: number; bytes: number }[] }>(
          'SELECT state, fence, rows::int4 AS rows, files FROM hub.export_job',
        ),
      );
    expect((await state())[0]).toMatchObject({ state: 'running', fence: kills, files: null });
    await expect.poll(() => runExport(hub, new AbortController().signal), { timeout: 10_000 }).toBe(true);
    const [found] = await state();
    expect(found).toMatchObject({ state: 'done', fence: kills + 1, rows: 30_000 });
    const there = readdirSync(join(folder, `exp-${'a'.repeat(32)}`), { recursive: true }).map(String);
    expect(there.filter((name) => name.includes('.')).length).toBe(found?.files.length);
    expect(there.filter((name) => name.endsWith('.part'))).toEqual([]);
    await hub.close();
    await test.place.stop();
    rmSync(folder, { recursive: true, force: true });
    expect(existsSync(folder)).toBe(false);
  });
});
