import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChunkOutcome, Job } from '../../src/store/job.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { identityOf } from '../../src/store/identity.ts';
import { ENGINES, type Place } from './engines.ts';
import { part, spec, tuples, type Part } from './rows.ts';

describe.each(ENGINES)('imports on $name', (engine) => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await engine.place();
    store = await openStore(await place.address());
  });
  afterAll(async () => {
    await store?.close();
    place?.stop();
  });

  async function load(job: Job, chunk: number, parts: readonly Part[]): Promise<ChunkOutcome> {
    const writer = await job.begin(chunk);
    await writer.write(tuples(parts), parts.length);
    return writer.commit();
  }
  async function whole(key: string, parts: readonly Part[], options = {}): Promise<ChunkOutcome> {
    const job = await store.job(spec(key, options));
    const outcome = await load(job, 0, parts);
    await job.finish();
    await job.close();
    return outcome;
  }
  async function stored(): Promise<Record<string, unknown>[]> {
    const rows = [];
    for await (const row of store.rows('test_part')) rows.push({ ...row });
    return rows;
  }

  const parts = Array.from({ length: 50 }, (_, i) => part(i));
  let first: Record<string, unknown>[];

  it('fills an empty table in chunks', async () => {
    const job = await store.job(spec('first'));
    expect(job.resumed).toBe(false);
    expect(await load(job, 0, parts.slice(0, 30))).toEqual({ inserted: 30, updated: 0, unchanged: 0, skipped: 0 });
    expect(await load(job, 1, parts.slice(30))).toEqual({ inserted: 20, updated: 0, unchanged: 0, skipped: 0 });
    expect(await job.finish()).toEqual({ retired: 0 });
    await job.close();
    first = await stored();
    expect(first).toHaveLength(50);
    expect(first[7]).toMatchObject({ part_id: parts[7]?.id, name: '部件7', lat: 37.8, origin: job.id, deleted: false });
  });

  it('touches nothing that did not change', async () => {
    expect(await whole('again', parts)).toEqual({ inserted: 0, updated: 0, unchanged: 50, skipped: 0 });
    expect(await stored()).toEqual(first);
  });

  it('updates what changed and inserts what is new', async () => {
    const outcome = await whole('changed', [part(0), part(1, '改名'), part(99)]);
    expect(outcome).toEqual({ inserted: 1, updated: 1, unchanged: 1, skipped: 0 });
    expect((await stored())[1]).toMatchObject({ name: '改名' });
  });

  it('skips what is there when asked to', async () => {
    const outcome = await whole('skip', [part(2, '改名'), part(100)], { onConflict: 'skip' });
    expect(outcome).toEqual({ inserted: 1, updated: 0, unchanged: 0, skipped: 1 });
    expect((await stored())[2]).toMatchObject({ name: '部件2' });
  });

  it('tells what was there before, its own rows aside', async () => {
    const id = (n: number): string => identityOf(['140105', part(n).id, '2013']);
    const job = await store.job(spec('error', { onConflict: 'error' }));
    expect(await job.existing([id(3), id(200)])).toEqual(new Set([id(3)]));
    await load(job, 0, [part(200)]);
    expect(await job.existing([id(3), id(200)])).toEqual(new Set([id(3)]));
    await job.finish();
    await job.close();
  });
});
