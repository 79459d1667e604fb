import { afterAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../src/import/import-files.ts';
import type { RetireCount } from '../../src/store/job.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { ENGINES } from '../store/engines.ts';
import { folder, HEADER, partRow, PARTS, table } from './run.ts';

const put = folder();
const OPTIONS = { ...PARTS, asOf: '2024-06-01', onConflict: 'update', workers: 0, samples: 20, lang: 'en' } as const;

describe.each(ENGINES)('a rehearsal with --on-missing retire on $name', ({ place }) => {
  const made = place();
  afterAll(async () => (await made).stop());

  async function load(store: Store, path: string, dryRun: boolean): Promise<readonly RetireCount[] | undefined> {
    let told: readonly RetireCount[] | undefined;
    const hear = (preview: readonly RetireCount[]): void => void (told = preview);
    const outcome = await importFiles(
      { ...OPTIONS, files: [path], onMissing: 'retire', dryRun },
      { store, onRetirePreview: hear, confirmRetire: (preview) => (hear(preview), Promise.resolve(true)) },
    );
    await outcome.close();
    return told;
  }

  it('says beforehand exactly what the run then retires, and leaves everything as it was', async () => {
    const store = await openStore(await (await made).address());
    const numbers = Array.from({ length: 40 }, (_, i) => i + 1);
    await load(
      store,
      put(
        'all.csv',
        table(
          HEADER,
          numbers.map((n) => partRow(n)),
        ),
      ),
      false,
    );
    // ten are missing, one of another class is refused but there, and a class that the survey says nothing of is left alone
    const fewer = numbers.filter((n) => n > 10).map((n) => partRow(n, n === 20 ? { 初始日期: '没有' } : {}));
    const path = put('fewer.csv', table(HEADER, fewer));
    const before = await store.counts('part');
    const rehearsed = await load(store, path, true);
    expect(rehearsed).toEqual([{ within: ['140105', '0101', '2013'], rows: 10 }]);
    expect(await store.counts('part')).toEqual(before);
    expect(await load(store, path, true)).toEqual(rehearsed);
    expect(await load(store, path, false)).toEqual(rehearsed);
    expect(await load(store, path, true)).toEqual([]);
    await store.close();
  });

  it('has nothing to say, and makes nothing, where nothing was imported', async () => {
    const address = await (await made).address();
    const store = await openStore(address, { untouched: true });
    expect(await load(store, put('first.csv', table(HEADER, [partRow(1)])), true)).toBeUndefined();
    await store.close();
  });
});
