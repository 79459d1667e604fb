import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Engine, Session } from '../../src/store/engine/engine.ts';
import { identityOf } from '../../src/store/identity.ts';
import type { ChunkOutcome, Job, JobSpec } from '../../src/store/job.ts';
import { openEngine, storeOn, type Store } from '../../src/store/store.ts';
import { ENGINES, type Place } from './engines.ts';
import { part, PARTS, spec, tuples, type Part } from './rows.ts';

const NOTHING: ChunkOutcome = { inserted: 0, updated: 0, unchanged: 0, skipped: 0 };
const parts = Array.from({ length: 50 }, (_, i) => part(i));
const identity = (n: number, classCode = '0101'): string => identityOf(['140105', part(n, '', classCode).id, '2013']);

describe.each(ENGINES)('imports on $name', ({ place: makePlace, name }) => {
  let place: Place;
  let engine: Engine;
  let session: Session;
  let store: Store;
  let keys = 0;
  beforeAll(async () => {
    place = await makePlace();
    engine = await openEngine(await place.address());
    store = await storeOn(engine);
    session = await engine.open();
  });
  afterAll(async () => {
    await session?.release();
    await store?.close();
    await place?.stop();
  });
  /** A table of 50 parts. */
  beforeEach(async () => {
    await session.script(`DROP TABLE IF EXISTS shuniu.test_part, shuniu.test_part_history; DELETE FROM shuniu.dataset`);
    await whole(parts);
  });

  async function load(
    job: Job,
    chunk: number,
    some: readonly Part[],
    seen: readonly string[] = [],
  ): Promise<ChunkOutcome> {
    const writer = await job.begin(chunk);
    for (let i = 0; i < some.length; i += 20) {
      const portion = some.slice(i, i + 20);
      await writer.write(tuples(portion), portion.length);
    }
    await writer.seen(seen);
    return writer.commit();
  }
  async function whole(some: readonly Part[], options: Partial<JobSpec> = {}): Promise<ChunkOutcome> {
    const job = await store.job(spec(`job ${keys++}`, options));
    const outcome = await load(job, 0, some);
    await job.finish();
    await job.close();
    return outcome;
  }
  async function stored(): Promise<Record<string, unknown>[]> {
    const rows = [];
    for await (const row of store.rows('test_part')) rows.push({ ...row });
    return rows;
  }
  const versions = (): Promise<{ v: string }[]> =>
    session.query(`SELECT xmin || ' ' || ctid AS v FROM shuniu.test_part ORDER BY part_id`);
  const history = (): Promise<Record<string, unknown>[]> =>
    session.query(
      `SELECT part_id, name, origin, valid_from, valid_to, deleted FROM shuniu.test_part_history ORDER BY valid_to, part_id`,
    );
  async function indexes(): Promise<string[]> {
    const rows = await session.query<{ indexname: string }>(
      `SELECT indexname FROM pg_indexes WHERE schemaname = 'shuniu' AND tablename = 'test_part' ORDER BY 1`,
    );
    return rows.map((row) => row.indexname);
  }

  it('fills an empty table, and builds its key and indexes at the end', async () => {
    await session.script(`DROP TABLE shuniu.test_part, shuniu.test_part_history; DELETE FROM shuniu.dataset`);
    const job = await store.job(spec('fill'));
    expect(job.resumed).toBe(false);
    expect(await load(job, 0, parts.slice(0, 30))).toEqual({ ...NOTHING, inserted: 30 });
    expect(await indexes()).toEqual([]);
    expect(await load(job, 1, parts.slice(30))).toEqual({ ...NOTHING, inserted: 20 });
    expect(await job.previewRetire()).toEqual([]);
    expect(await job.finish()).toEqual({ retired: 0 });
    expect(await job.finish()).toEqual({ retired: 0 });
    await job.close();
    expect(await indexes()).toEqual(['test_part_class_code_idx', 'test_part_pkey', 'test_part_point_idx']);
    const rows = await stored();
    expect(rows).toHaveLength(50);
    expect(rows[7]).toMatchObject({ part_id: parts[7]?.id, name: '部件7', lat: 37.8, origin: job.id, deleted: false });
    expect(new Date(String(rows[7]?.['valid_from']))).toEqual(job.startedAt);
  });

  it('touches nothing that did not change', async () => {
    const before = await versions();
    expect(await whole(parts)).toEqual({ ...NOTHING, unchanged: 50 });
    expect(await versions()).toEqual(before);
    expect(await history()).toEqual([]);
  });

  it('updates what changed and keeps the version before', async () => {
    const [old] = await stored();
    expect(await whole([part(0, '改名'), part(1), part(99)])).toEqual({
      inserted: 1,
      updated: 1,
      unchanged: 1,
      skipped: 0,
    });
    const [row] = await stored();
    expect(row).toMatchObject({ name: '改名' });
    expect(row?.['origin']).not.toBe(old?.['origin']);
    const [version, ...more] = await history();
    expect(more).toEqual([]);
    expect(version).toMatchObject({ part_id: part(0).id, name: '部件0', origin: old?.['origin'], deleted: false });
    expect(version?.['valid_to']).toEqual(new Date(String(row?.['valid_from'])));
  });

  it.each([
    ['name', { name: null }],
    ['lon', { lon: 1 }],
    ['lat', { lat: null }],
  ])('sees a change of %s, to and from NULL', async (_, change) => {
    const changed = { ...part(5), ...change };
    expect(await whole([changed])).toEqual({ ...NOTHING, updated: 1 });
    expect(await whole([changed])).toEqual({ ...NOTHING, unchanged: 1 });
    expect(await whole([part(5)])).toEqual({ ...NOTHING, updated: 1 });
    expect(await history()).toHaveLength(2);
  });

  it('skips what is there when asked to', async () => {
    const before = await versions();
    expect(await whole([part(2, '改名'), part(3), part(100)], { onConflict: 'skip' })).toEqual({
      ...NOTHING,
      inserted: 1,
      skipped: 2,
    });
    expect((await versions()).slice(0, 50)).toEqual(before);
  });

  it('tells what was there before, its own rows aside', async () => {
    const job = await store.job(spec('error', { onConflict: 'error' }));
    expect(await job.existing([identity(3), identity(200), identity(3, '0102')])).toEqual(new Set([identity(3)]));
    await load(job, 0, [part(200)]);
    expect(await job.existing([identity(3), identity(200)])).toEqual(new Set([identity(3)]));
    const writer = await job.begin(1);
    await writer.write(tuples([part(4)]), 1);
    await expect(writer.commit()).rejects.toMatchObject({ code: 'store_identity_conflict' });
    await job.finish();
    await job.close();
    expect(await stored()).toHaveLength(51);
  });

  it('keeps nothing of a chunk that was given up', async () => {
    const job = await store.job(spec('abandon'));
    const writer = await job.begin(0);
    await writer.write(tuples([part(77)]), 1);
    await writer.abandon();
    expect(await load(job, 0, [part(78)])).toEqual({ ...NOTHING, inserted: 1 });
    await job.finish();
    await job.close();
    expect((await stored()).map((row) => row['part_id'])).toEqual([...parts.map((p) => p.id), part(78).id]);
  });

  it('is found again by its key until it is closed', async () => {
    const first = await store.job(spec('again'));
    await load(first, 0, [part(300), part(0, '改名')]);
    await first.release();
    const second = await store.job(spec('again'));
    expect(second).toMatchObject({ id: first.id, resumed: true, startedAt: first.startedAt });
    expect(second.committed(0)).toEqual({ ...NOTHING, inserted: 1, updated: 1 });
    expect(second.committed(1)).toBeUndefined();
    await load(second, 1, [part(301)]);
    await second.finish();
    await second.release();
    const third = await store.job(spec('again'));
    expect(third.committed(1)).toEqual({ ...NOTHING, inserted: 1 });
    expect(await third.finish()).toEqual({ retired: 0 });
    await third.close();
    const fourth = await store.job(spec('again'));
    expect(fourth.resumed).toBe(false);
    expect(fourth.id).toBeGreaterThan(third.id);
    expect(fourth.committed(0)).toBeUndefined();
    await fourth.close();
    const [sums] = await session.query(`SELECT inserted::int, updated::int FROM shuniu.import WHERE id = $1`, [
      first.id,
    ]);
    expect(sums).toEqual({ inserted: 2, updated: 1 });
  });

  it('lets another import go on where a filling one died, and that one after it', async () => {
    await session.script(`DROP TABLE shuniu.test_part, shuniu.test_part_history; DELETE FROM shuniu.dataset`);
    const dead = await store.job(spec('dead', { onMissing: 'retire' }));
    await load(dead, 0, parts.slice(0, 10));
    await dead.release();
    expect(await whole([part(0, '改名'), part(40)])).toEqual({ ...NOTHING, inserted: 1, updated: 1 });
    expect(await indexes()).toContain('test_part_pkey');
    const back = await store.job(spec('dead', { onMissing: 'retire' }));
    expect(back.resumed).toBe(true);
    expect(await load(back, 1, parts.slice(10, 20))).toEqual({ ...NOTHING, inserted: 10 });
    expect(await back.previewRetire()).toEqual([{ within: ['140105', '0101', '2013'], rows: 1 }]);
    expect(await back.finish()).toEqual({ retired: 1 });
    await back.close();
    const rows = await stored();
    expect(rows.filter((row) => row['deleted'] === true).map((row) => row['part_id'])).toEqual([part(40).id]);
    expect(rows[0]).toMatchObject({ name: '改名' });
  });

  it('retires what a full survey of the same division and class does not contain', async () => {
    await whole([part(0, '路灯', '0102'), part(1, '路灯', '0102')]);
    const job = await store.job(spec('survey', { onMissing: 'retire' }));
    await load(job, 0, parts.slice(0, 20));
    await load(job, 1, [...parts.slice(20, 45), part(46, '改名')], [identity(47)]);
    expect(await job.previewRetire()).toEqual([{ within: ['140105', '0101', '2013'], rows: 3 }]);
    await job.release();
    const again = await store.job(spec('survey', { onMissing: 'retire' }));
    expect(await again.finish()).toEqual({ retired: 3 });
    await again.release();
    const third = await store.job(spec('survey', { onMissing: 'retire' }));
    expect(await third.finish()).toEqual({ retired: 3 });
    await third.close();
    const gone = (await stored()).filter((row) => row['deleted'] === true);
    expect(gone.map((row) => row['part_id'])).toEqual([45, 48, 49].map((n) => part(n).id));
    expect((await history()).map((row) => row['part_id'])).toEqual([45, 46, 48, 49].map((n) => part(n).id));
    expect(await store.counts('test_part')).toEqual({
      inForce: 49,
      retired: 3,
      within: [
        { within: ['140105', '0101', '2013'], rows: 47 },
        { within: ['140105', '0102', '2013'], rows: 2 },
      ],
    });
    expect(await session.query(`SELECT FROM pg_tables WHERE tablename LIKE 'import_seen%'`)).toEqual([]);
  });

  it.each(['update', 'skip', 'error'] as const)('revives what comes back (%s)', async (onConflict) => {
    await whole(parts.slice(0, 49), { onMissing: 'retire' });
    expect((await stored())[49]).toMatchObject({ deleted: true });
    const job = await store.job(spec(`back ${keys++}`, { onConflict }));
    expect(await job.existing([identity(48), identity(49)])).toEqual(new Set([identity(48)]));
    expect(await load(job, 0, [part(49)])).toEqual({ ...NOTHING, updated: 1 });
    expect(await job.existing([identity(49)])).toEqual(new Set());
    await job.finish();
    await job.close();
    expect((await stored())[49]).toMatchObject({ deleted: false, origin: job.id });
    expect((await history()).map((row) => row['deleted'])).toEqual([false, true]);
  });

  it('refuses a second import into the same table', async () => {
    const job = await store.job(spec('holder'));
    await expect(store.job(spec('other'))).rejects.toMatchObject({
      code: 'store_busy',
      params: { table: 'test_part' },
    });
    await job.release();
    await (await store.job(spec('other'))).close();
  });

  it.runIf(name === 'postgres')('lets another table be filled meanwhile', async () => {
    const job = await store.job(spec('holder'));
    const other = await store.job(spec('other table', { table: { ...PARTS, name: 'test_other' } }));
    await Promise.all([load(job, 0, [part(500)]), load(other, 0, parts)]);
    await Promise.all([job.finish(), other.finish()]);
    await Promise.all([job.close(), other.close()]);
    expect((await store.counts('test_other')).inForce).toBe(50);
  });

  it('says when one identity is written twice', async () => {
    await session.script(`DROP TABLE shuniu.test_part, shuniu.test_part_history; DELETE FROM shuniu.dataset`);
    const job = await store.job(spec('twice'));
    await load(job, 0, [part(1), part(1)]);
    await expect(job.finish()).rejects.toMatchObject({ code: 'store_identity_conflict' });
    await job.release();
  });
});
