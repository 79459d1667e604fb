import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importFiles } from '@shuniu/sdk/import';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hub } from '../../src/hub.ts';
import { purgeBatches } from '../../src/push/purge-batches.ts';
import { dayInChina } from '../../src/policy/day-in-china.ts';
import { DEFAULTS } from '../../src/config/config.ts';
import type { AppPrincipal, Principal } from '../../src/policy/principal.ts';
import { addApp, addDataset, addGrant, admin, appOf, ENGINES, startHub, type Answer, type TestHub } from '../hub.ts';
import { idOf, ndjson, part, place, STANDARD, type Pushed, type Receipt } from './records.ts';

/** By a token: answers to what was not signed are not signed. */
const of = (app: string, org: string): Principal => ({ ...(appOf(app, org) as AppPrincipal), via: 'token' });
const CITY = of('city', 'city-org');
const OTHER = of('other', 'other-org');

describe.each(ENGINES)('pushing on $name', (engines) => {
  let test: TestHub;
  beforeAll(async () => {
    test = await startHub(engines, { limits: { ...DEFAULTS.limits, batch: 1 << 20 } });
    await addApp(test.hub, 'city', 'city-org');
    await addApp(test.hub, 'other', 'other-org');
    await addApp(test.hub, 'owner', 'owner-org');
    await addDataset(test.hub, 'parts', 'owner-org', 'part', '2013', { standard: STANDARD });
    await addDataset(test.hub, 'closed', 'owner-org', 'part', '2013', { standard: STANDARD });
    await addGrant(test.hub, 'g-city', 'city', 'parts', 'push', { fields: [], divisions: ['1401'] });
    await addGrant(test.hub, 'g-other', 'other', 'parts', 'push', {
      fields: [
        { name: 'status' },
        { name: 'name' },
        { name: 'competentDepartmentCode' },
        { name: 'competentDepartmentName' },
        { name: 'geometry' },
      ],
      divisions: ['140105'],
    });
  });
  afterAll(() => test.stop());

  const push = (
    records: readonly Pushed[] | string | Buffer,
    headers: Record<string, string>,
    who = CITY,
    url = '/v1/datasets/parts/batches',
  ): Promise<Answer> =>
    test.as(who, {
      method: 'POST',
      url,
      headers,
      payload: Buffer.isBuffer(records)
        ? records
        : Buffer.from(typeof records === 'string' ? records : ndjson(records)),
    });
  const query = <T>(sql: string, params: readonly unknown[] = []): Promise<T[]> =>
    test.hub.pool.use((session) => session.query<T>(sql, params));

  it('answers with a receipt, tells of every record, and gives the same receipt again', async () => {
    const id = 'receipts';
    const records = [part(1), part(2, { name: '' }), part(3, { id: idOf(3, '150105') }), part(4)];
    const answer = await push(records, place(0, 1, id));
    expect([answer.statusCode, answer.json()]).toMatchObject([200, { dataset: 'parts', org: 'city-org', app: 'city' }]);
    const receipt = answer.json<unknown>() as Receipt;
    expect(receipt.counts).toMatchObject({ read: 4, accepted: 2, rejected: 2, inserted: 2 });
    expect(receipt.statuses).toEqual([
      { from: 1, to: 1, status: 'accepted' },
      { from: 2, to: 3, status: 'rejected' },
      { from: 4, to: 4, status: 'accepted' },
    ]);
    expect(receipt.remarks.map(({ line, remarks }) => [line, remarks[0]?.code, remarks[0]?.pointer])).toEqual([
      [2, 'value_required', '/name'],
      [3, 'division_not_granted', '/id'],
    ]);
    expect(receipt.body.sha256).toBe(createHash('sha256').update(ndjson(records)).digest('hex'));
    expect(receipt.standards.tables).toMatchObject([{ ref: STANDARD }]);
    expect(receipt.window).toEqual({ batches: 2, bytes: 1 << 20 });

    const again = await push(records, place(0, 1, id));
    expect(again.statusCode).toBe(200);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.body).toBe(answer.body);
    // the same inflated
    const zipped = gzipSync(ndjson(records));
    const third = await push(zipped, { ...place(0, 1, id), 'content-encoding': 'gzip' });
    expect([third.statusCode, third.body]).toEqual([200, answer.body]);
    const stored = await test.as(CITY, { url: receipt.links.receipt });
    expect(stored.body).toBe(answer.body);

    const page = await test.as(CITY, { url: `${receipt.links.records}?limit=3` });
    expect(page.json()).toMatchObject({
      next: 3,
      records: [{ line: 1, status: 'accepted' }, { line: 2 }, { line: 3 }],
    });
    const rest = await test.as(CITY, { url: `${receipt.links.records}?cursor=3` });
    expect(rest.json()).toEqual({ batch: receipt.batch, records: [{ line: 4, status: 'accepted' }] });
    const bad = await test.as(CITY, { url: `${receipt.links.records}?status=rejected` });
    expect(bad.json<{ records: object[] }>().records).toHaveLength(2);
    // the org that answers for the dataset may see it, nobody else
    expect((await test.as(of('owner', 'owner-org'), { url: receipt.links.receipt })).statusCode).toBe(200);
    for (const url of [receipt.links.receipt, receipt.links.records])
      expect((await test.as(OTHER, { url })).statusCode).toBe(404);

    const [leaf] = await query<{ kind: string; receipt: string; orgs: string[] }>(
      'SELECT kind, receipt, orgs FROM hub.evidence_leaf WHERE id = $1',
      [receipt.evidence.leaf],
    );
    expect(leaf).toMatchObject({ kind: 'push', orgs: ['city-org', 'owner-org'] });
    expect(JSON.parse(leaf!.receipt)).toMatchObject({ batch: receipt.batch, counts: receipt.counts });
    const [imported] = await query(
      `SELECT dataset, description ->> 'dataset' AS of, inserted::integer, finished_at IS NOT NULL AS finished,
         closed_at IS NOT NULL AS closed FROM shuniu.import WHERE key = 'push:receipts/1/0'`,
    );
    // the catalogue measures the dataset by its name
    expect(imported).toEqual({ dataset: 'part', of: 'parts', inserted: 2, finished: true, closed: true });
    // and the feed knows of it
    await expect
      .poll(() =>
        query(`SELECT FROM hub.feed_set s JOIN shuniu.import i ON i.id = s.import WHERE i.key = 'push:receipts/1/0'`),
      )
      .toHaveLength(1);
  });

  it('holds the sequence of a producer', async () => {
    const id = 'sequence';
    const codeOf = ({ statusCode, headers, ...answer }: Answer): unknown[] => {
      const { code, params } = answer.json<{ code?: string; params?: Record<string, unknown> }>();
      return [statusCode, code, params, headers['producer-expected-seq']].filter((each) => each !== undefined);
    };
    expect(codeOf(await push([part(10)], place(1, 5, id)))).toEqual([409, 'seq_gap', { seq: 1, expected: 0 }, '0']);
    expect(codeOf(await push([part(10)], place(0, 5, id)))).toEqual([200]);
    expect(codeOf(await push([part(11)], place(2, 5, id)))).toEqual([409, 'seq_gap', { seq: 2, expected: 1 }, '1']);
    expect(codeOf(await push([part(11)], place(1, 5, id)))).toEqual([200]);
    expect(codeOf(await push([part(12)], place(1, 5, id)))).toMatchObject([422, 'seq_reused', { seq: 1 }]);
    expect(codeOf(await push([part(12)], place(0, 4, id)))).toEqual([403, 'epoch_stale', { epoch: 4, current: 5 }]);
    expect(codeOf(await push([part(12)], place(2, 6, id)))).toEqual([409, 'seq_gap', { seq: 2, expected: 0 }, '0']);
    // a greater epoch takes over, and the one before is fenced, also for what it sent before
    expect(codeOf(await push([part(12)], place(0, 6, id)))).toEqual([200]);
    expect(codeOf(await push([part(11)], place(1, 5, id)))).toEqual([403, 'epoch_stale', { epoch: 5, current: 6 }]);
    // another org with the same name is another producer
    expect(codeOf(await push([part(13)], place(0, 1, id), OTHER))).toEqual([200]);
    // a batch of nothing is one, too
    expect(codeOf(await push('', place(1, 6, id)))).toEqual([200]);
  });

  it('takes two requests with the same batch at the same time for one', async () => {
    const id = 'twice';
    const answers = await Promise.all(Array.from({ length: 4 }, () => push([part(20)], place(0, 1, id))));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(3);
  });

  it.each<[string, string | Buffer, Record<string, string>, number, string]>([
    ['no JSON', '{"id":\n', {}, 422, 'batch_unparsable'],
    ['no UTF-8', Buffer.of(0x7b, 0xff), {}, 422, 'batch_unparsable'],
    ['too large', ' '.repeat((1 << 20) + 1), {}, 413, 'body_too_large'],
    ['a bomb', gzipSync(' '.repeat((1 << 20) + 1)), { 'content-encoding': 'gzip' }, 413, 'body_too_large'],
    ['no gzip', 'abc', { 'content-encoding': 'gzip' }, 400, 'request_malformed'],
    ['another packing', 'abc', { 'content-encoding': 'br' }, 415, 'media_type_unknown'],
    ['another type', '{}', { 'content-type': 'text/plain' }, 415, 'media_type_unknown'],
    ['no epoch', '{}', { 'producer-epoch': '' }, 400, 'request_malformed'],
    ['a negative seq', '{}', { 'producer-seq': '-1' }, 400, 'request_malformed'],
    ['too great a seq', '{}', { 'producer-seq': '9999999999999999' }, 400, 'request_malformed'],
    ['the name of the hub’s own producer', '{}', { 'producer-id': ':dead-letters' }, 400, 'request_malformed'],
  ])('refuses %s', async (_, body, headers, status, code) => {
    const answer = await push(body, { ...place(0, 1, 'refused'), ...headers });
    expect([answer.statusCode, answer.json()['code']]).toEqual([status, code]);
    expect(await query(`SELECT FROM hub.producer WHERE id = 'refused'`)).toEqual([]);
  });

  it('takes nothing without a grant to push', async () => {
    const closed = await push([part(1)], place(0), CITY, '/v1/datasets/closed/batches');
    expect([closed.statusCode, closed.json()['code']]).toEqual([403, 'grant_missing']);
    const none = await push([part(1)], place(0), CITY, '/v1/datasets/none/batches');
    expect([none.statusCode, none.json()['code']]).toEqual([404, 'dataset_unknown']);
    const named = await push([part(1)], place(0), CITY, '/v1/datasets/parts/batches?grant=g-other');
    expect([named.statusCode, named.json()['code']]).toEqual([403, 'grant_unknown']);
    const person = await test.as(admin('system') as never, {
      method: 'POST',
      url: '/v1/datasets/parts/batches',
      headers: place(0),
      payload: '{}',
    });
    expect(person.statusCode).toBe(403);
  });

  it('lets a grant set its own fields and no others', async () => {
    await push([part(30, { note: 'of the city' })], place(0, 1, 'fields'));
    const first = await push([part(30, { status: '破损' }), part(31, { note: 'x' })], place(0, 1, 'fields'), OTHER);
    expect(first.json()).toMatchObject({
      counts: { accepted: 1, rejected: 1 },
      remarks: [{ line: 2, remarks: [{ code: 'field_not_granted', pointer: '/note' }] }],
    });
    expect(await query('SELECT note, status, lon FROM shuniu.part WHERE id = $1', [idOf(30)])).toEqual([
      { note: 'of the city', status: '破损', lon: part(30)['lon'] },
    ]);
  });

  it('holds the row filter of a grant, before a record and after it, and its quota', async () => {
    await addGrant(test.hub, 'g-broken', 'owner', 'parts', 'push', {
      fields: [],
      rowFilter: { field: 'status', op: 'in', values: ['破损', '丢失'] },
      quota: { rowsPerDay: 10 },
    });
    const owner = of('owner', 'owner-org');
    await push([part(50, { status: '完好' }), part(51, { status: '破损' })], place(0, 1, 'filter'));
    const records = [
      part(50, { status: '破损' }),
      part(51, { status: '丢失' }),
      part(52, { status: '完好' }),
      part(53, { status: '破损' }),
      { id: idOf(54), deleted: true },
    ];
    const first = (await push(records, place(0, 1, 'filter'), owner)).json<unknown>() as Receipt;
    expect(first.statuses.map(({ status }) => status)).toEqual([
      'rejected',
      'accepted',
      'rejected',
      'accepted',
      'duplicate',
    ]);
    expect(first.remarks.map(({ remarks }) => remarks[0]?.code)).toEqual(['record_not_granted', 'record_not_granted']);
    const second = await push(
      [part(51, { status: '完好' }), { id: idOf(50), deleted: true }, { id: idOf(53), deleted: true }],
      place(1, 1, 'filter'),
      owner,
    );
    expect((second.json<unknown>() as Receipt).statuses.map(({ status, to }) => [to, status])).toEqual([
      [2, 'rejected'],
      [3, 'accepted'],
    ]);
    expect(
      await query('SELECT id, status, deleted FROM shuniu.part WHERE id BETWEEN $1 AND $2 ORDER BY id', [
        idOf(50),
        idOf(54),
      ]),
    ).toEqual([
      { id: idOf(50), status: '完好', deleted: false },
      { id: idOf(51), status: '丢失', deleted: false },
      { id: idOf(53), status: '破损', deleted: true },
    ]);
    const third = await push(records, place(2, 1, 'filter'), owner);
    expect([third.statusCode, third.json()['code'], third.headers['retry-after'] !== undefined]).toEqual([
      429,
      'quota_exceeded',
      true,
    ]);
    expect(
      await query('SELECT requests::integer, rows::integer FROM hub.quota_use WHERE permit = $1', ['g-broken']),
    ).toEqual([{ requests: 2, rows: 8 }]);
  });

  it('keeps what was not accepted for its org alone, to be edited and pushed again', async () => {
    const id = 'letters';
    const answer = await push(
      [part(40, { name: '', note: 'secret-note' }), part(41, { edition: '2099' }), part(42, { note: 'a\u0000b' })],
      place(0, 1, id),
    );
    const { batch, counts } = answer.json<unknown>() as Receipt;
    expect(counts).toMatchObject({ rejected: 2, deferred: 1 });
    const letters = async (): Promise<{ id: string; code: string; record: Pushed; edited?: Pushed; line: number }[]> =>
      (await test.as(CITY, { url: `/v1/dead-letters?dataset=parts&batch=${batch}` })).json<{ letters: never[] }>()
        .letters;
    const [first, second, third] = await letters();
    expect([first, second, third]).toMatchObject([
      { line: 1, status: 'rejected', code: 'value_required', record: part(40, { name: '', note: 'secret-note' }) },
      { line: 2, status: 'deferred', code: 'record_other_edition' },
      { line: 3, status: 'rejected', code: 'value_malformed', record: { note: 'a\u0000b' } },
    ]);
    const sealed = await query<{ sealed: string }>(`SELECT encode(sealed, 'escape') AS sealed FROM hub.dead_letter`);
    expect(JSON.stringify(sealed)).not.toContain('secret-note');

    const url = `/v1/dead-letters/${first!.id}`;
    for (const call of [
      { method: 'PUT' as const, url, payload: part(40) },
      { method: 'POST' as const, url: `${url}/replay` },
      { method: 'DELETE' as const, url },
    ])
      expect((await test.as(OTHER, call)).statusCode).toBe(404);
    expect((await test.as(OTHER, { url: `/v1/dead-letters?batch=${batch}` })).json()).toEqual({ letters: [] });

    // as it stands it is rejected once more, and stays
    const same = await test.as(CITY, { method: 'POST', url: `${url}/replay` });
    expect(same.json()).toMatchObject({ counts: { rejected: 1 }, producer: { id: ':dead-letters', seq: 0 } });
    expect(await letters()).toHaveLength(3);
    const edited = await test.as(CITY, {
      method: 'PUT',
      url,
      payload: JSON.stringify(part(40), null, 2),
      headers: { 'content-type': 'application/json' },
    });
    expect(edited.json()).toMatchObject({ record: { name: '' }, edited: part(40) });
    const replayed = await test.as(CITY, { method: 'POST', url: `${url}/replay` });
    expect(replayed.json()).toMatchObject({ counts: { accepted: 1 }, producer: { seq: 1 } });
    expect((await letters()).map(({ line }) => line)).toEqual([2, 3]);
    expect((await test.as(CITY, { method: 'POST', url: `${url}/replay` })).statusCode).toBe(404);
    expect((await test.as(CITY, { method: 'DELETE', url: `/v1/dead-letters/${second!.id}` })).statusCode).toBe(204);
    expect((await letters()).map(({ line }) => line)).toEqual([3]);
    const paged = await test.as(CITY, { url: '/v1/dead-letters?limit=1' });
    const { next } = paged.json<{ next: string }>();
    expect(
      (await test.as(CITY, { url: `/v1/dead-letters?limit=1&cursor=${next}` })).json<{ letters: object[] }>().letters,
    ).toHaveLength(1);
    expect(await query('SELECT name FROM shuniu.part WHERE id = $1', [idOf(40)])).toEqual([{ name: part(40)['name'] }]);
  });

  it('locates points in the grids that are stored, as the command line does, and sees at once when those change', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shuniu-locate-'));
    await addDataset(test.hub, 'located', 'owner-org', 'part', '2013', { standard: STANDARD, locate: true });
    await addDataset(test.hub, 'grids', 'owner-org', 'unit-grid', null);
    for (const id of ['located', 'grids']) await addGrant(test.hub, `g-${id}`, 'city', id, 'push', { fields: [] });
    const [west, east] = ['140105001001001', '140105001001002'] as const;
    const square = (x: number): object => {
      const [low, high] = [x / 1000 + 112, (x + 10) / 1000 + 112];
      const ring = [[low, 37.79], [high, 37.79], [high, 37.81], [low, 37.81], [low, 37.79]]; // prettier-ignore
      return { type: 'Polygon', coordinates: [ring] };
    };
    const rows = [
      part(91, { unitGrid: west, lon: 112.5051 }),
      part(92, { unitGrid: west, lon: 112.5151 }),
      part(93, { lon: 112.5152 }),
      part(94, { unitGrid: '140105001001009', lon: 112.5053 }),
      part(95, { lon: 112.6 }),
    ];
    const pushed = (seq: number, records = rows): Promise<Answer> =>
      push(records, place(seq, 1, 'located'), CITY, '/v1/datasets/located/batches');
    expect((await pushed(0)).json()).toMatchObject({ status: 409, code: 'grids_none' });
    // where several instances can be, the grids come through another one
    const other = engines.name === 'postgres' ? await test.second() : test;
    const grids = (seq: number, ...records: Pushed[]): Promise<Answer> =>
      other.as(CITY, {
        ...{ method: 'POST', url: '/v1/datasets/grids/batches', headers: place(seq, 1, 'grids') },
        payload: Buffer.from(ndjson(records)),
      });
    expect((await grids(0, { id: west, geometry: square(500) })).json()).toMatchObject({ counts: { accepted: 1 } });
    const first = (await pushed(0)).json<unknown>() as Receipt;
    expect((await grids(1, { id: east, geometry: square(510) })).json()).toMatchObject({ counts: { accepted: 1 } });
    const second = (await pushed(1)).json<unknown>() as Receipt;
    const located = await query<{ id: string; located_grid: string | null }>(
      `SELECT id, located_grid FROM shuniu.part WHERE id = ANY ($1) ORDER BY id`,
      [rows.map(({ id }) => id)],
    );
    expect(located.map(({ located_grid: grid }) => grid)).toEqual([west, east, east, west, null]);

    const found = ({ remarks }: Receipt): unknown[] =>
      remarks.flatMap(({ line, remarks: said }) => said.map(({ code, pointer }) => [line, code, pointer])).sort();
    const asFile = async (...ids: string[]): Promise<unknown[]> => {
      const [names, cells] = [Object.keys(part(0, { unitGrid: '' })), join(folder, `${ids.length}.csv`)];
      writeFileSync(cells, [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].join('\n'));
      const features = ids.map((id) => ({
        type: 'Feature',
        properties: { id },
        geometry: square(id === west ? 500 : 510),
      }));
      const file = join(folder, `${ids.length}.geojson`);
      writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
      const { report, close } = await importFiles({
        ...{ files: [cells], as: 'part', standard: STANDARD, asOf: dayInChina(), grids: file, samples: 100 },
        ...{ onConflict: 'update', onMissing: 'keep', dryRun: true, workers: 0, lang: 'en' },
      });
      await close();
      return report.notices
        .flatMap(({ code, samples }) =>
          samples.filter(({ line }) => line > 0).map(({ line, field }) => [line - 1, code, `/${field ?? ''}`]),
        )
        .sort();
    };
    expect(found(first)).toEqual(await asFile(west));
    expect(found(second)).toEqual(await asFile(west, east));
    expect(found(second)).not.toEqual(found(first));
    rmSync(folder, { recursive: true });
  });

  it('forgets old batches in portions, but none with an open letter and no last one of a producer', async () => {
    const { pool } = test.hub;
    const taken: { batch: string; evidence: { leaf: string } }[] = [];
    for (let seq = 0; seq < 7; seq++) {
      const record = part(70 + seq, seq === 2 ? { name: '' } : {});
      taken.push((await push([record], place(seq, 1, 'old'))).json<never>());
    }
    const of = (at: number): string => taken[at]?.batch ?? '';
    const age = async (days: number, ...batches: string[]): Promise<void> =>
      void (await query(`UPDATE hub.batch SET at = now() - make_interval(days => $1) WHERE id = ANY ($2)`, [
        days,
        batches,
      ]));
    await age(367, ...taken.map(({ batch }) => batch));
    await age(365, of(3));
    const left = async (): Promise<number[]> => {
      const rows = await query<{ id: string }>(`SELECT id FROM hub.batch WHERE id = ANY ($1)`, [
        taken.map(({ batch }) => batch),
      ]);
      return taken.flatMap(({ batch }, at) => (rows.some(({ id }) => id === batch) ? [at] : []));
    };
    const noted = async (): Promise<unknown> =>
      (
        await query(`SELECT sum((detail ->> 'batches')::int4)::int4 AS n FROM hub.audit WHERE action = 'batch.purge'`)
      )[0];
    // the hub is killed in the second portion: after its rows went, before that is committed
    let portions = 0;
    const dying: Hub['pool'] = {
      ...pool,
      transaction: (work) =>
        pool.transaction(async (session) => {
          const done = await work(session);
          if (++portions === 2) throw new Error('killed');
          return done;
        }),
    };
    await expect(purgeBatches(dying, 366, 2)).rejects.toThrow('killed');
    expect([(await left()).length, await noted()]).toEqual([5, { n: 2 }]);
    expect(await purgeBatches(pool, 366, 2)).toBe(2);
    expect([await left(), await noted()]).toEqual([[2, 3, 6], { n: 4 }]);
    expect(await purgeBatches(pool, 366)).toBe(0);
    // its place is known all the same, and so is what was taken
    expect((await push([part(70)], place(0, 1, 'old'))).json()).toMatchObject({ status: 410, code: 'receipt_gone' });
    expect((await push([part(76)], place(6, 1, 'old'))).headers['idempotent-replayed']).toBe('true');
    const [letter] = await query<{ id: string }>(`SELECT id::text FROM hub.dead_letter WHERE batch = $1`, [of(2)]);
    await test.as(CITY, { method: 'DELETE', url: `/v1/dead-letters/${letter?.id ?? ''}` });
    expect(await purgeBatches(pool, 366)).toBe(1);
    await expect
      .poll(async () => (await test.as(CITY, { url: `/v1/batches/${of(0)}/evidence?record=0` })).statusCode)
      .toBe(200);
  });
});
