import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtIn, lookup, type MapRow } from '@shuniu/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  migrateStore,
  type EditionChange,
  type MigrateStoreOptions,
  type StoreMigration,
} from '../../src/crosswalk/index.ts';
import { importFiles } from '../../src/import/index.ts';
import { openEngine, storeOn, type Store } from '../../src/store/store.ts';
import type { Engine } from '../../src/store/engine/engine.ts';
import { ENGINES, type Place } from '../store/engines.ts';

const OLD = 'gbt-30428-2/part@2013';
const change = { as: 'part', standard: OLD, toStandard: 'gbt-47678-5/part@2026', library: builtIn } as const;
const DAY = '2026-08-01';
const nameOf = (code: string) => lookup(code, { standard: change.toStandard, asOf: DAY })?.name;
const ROWS = [
  '1401050101000001,上水井盖,',
  '1401050102000001,污水井盖,',
  '1401050102000002,我的井盖,',
  `1401050103000001,${lookup('0103', { standard: OLD, asOf: DAY })?.name ?? ''},`,
  '1401050504000003,液化气站,',
];

/** As the command does: it is over when its report is out. */
async function migrated(
  store: Store,
  options: MigrateStoreOptions = {},
  { day = DAY, to = change as EditionChange } = {},
): Promise<StoreMigration> {
  const done = await migrateStore(store, to, day, options);
  await done.close();
  return done;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuniu-migrate-'));
  const lines = ROWS.map((row, i) => `${row}112.5,37.8${i}`);
  writeFileSync(join(folder, 'in.csv'), ['标识码,部件名称,经度,纬度', ...lines, ''].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(ENGINES)('what $name holds', ({ place: makePlace }) => {
  let place: Place;
  beforeAll(async () => void (place = await makePlace()));
  afterAll(() => place?.stop());

  async function filled(): Promise<{ engine: Engine; store: Store }> {
    const engine = await openEngine(await place.address());
    const store = await storeOn(engine);
    const options = {
      ...{
        files: [join(folder, 'in.csv')],
        as: 'part',
        standard: OLD,
        asOf: DAY,
        crs: 'EPSG:4490',
        workers: 0,
        samples: 5,
      },
      ...({ onConflict: 'update', onMissing: 'keep', dryRun: false, lang: 'zh-CN' } as const),
    };
    const { close } = await importFiles(options, { store });
    await close();
    return { engine, store };
  }

  async function stateOf(engine: Engine) {
    const session = await engine.open();
    try {
      const of = (sql: string) => session.query<Record<string, unknown>>(sql);
      return {
        rows: await of('SELECT id, edition, class_code, name, deleted, lon, lat FROM shuniu.part ORDER BY id'),
        history: await of('SELECT id, edition, deleted FROM shuniu.part_history ORDER BY id'),
        links: await of('SELECT old_id, old_code, new_id, new_code FROM shuniu.succession ORDER BY old_id'),
        closed: await of(
          `SELECT inserted::float8 AS n, closed_at IS NOT NULL AS closed FROM shuniu.import ORDER BY id`,
        ),
        moments: await of(`SELECT count(DISTINCT valid_from)::float8 AS n FROM shuniu.part WHERE edition = '2026'`),
      };
    } finally {
      await session.release();
    }
  }

  it('moves with its history and links; the rest stays; a second time nothing is left', async () => {
    const { engine, store } = await filled();
    const dry = await migrated(store, { dryRun: true });
    expect(dry.outcome).toMatchObject({
      migrated: 4,
      unreviewedEvidence: 4,
      kept: { none: 1, taken: 0 },
      undecided: 1,
    });
    expect((await store.counts('part')).inForce).toBe(5);
    const { outcome, resumed } = await migrated(store);
    expect({ outcome, resumed }).toEqual({ outcome: dry.outcome, resumed: false });
    const state = await stateOf(engine);
    expect(
      state.rows
        .filter((row) => row['deleted'] === false)
        .map((row) => [row['id'], row['edition'], row['class_code'], row['name']]),
    ).toEqual([
      ['14010501001000001', '2026', '01001', '供水井盖'],
      ['14010501002000001', '2026', '01002', '污水井盖'],
      ['14010501002000002', '2026', '01002', '我的井盖'],
      ['14010501003000001', '2026', '01003', nameOf('01003')],
      ['1401050504000003', '2013', '0504', '液化气站'],
    ]);
    expect(state.rows.filter((row) => row['deleted'] === true)).toHaveLength(4);
    expect(state.history).toHaveLength(4);
    expect(state.links[0]).toEqual({
      ...{ old_id: '1401050101000001', old_code: '0101', new_id: '14010501001000001', new_code: '01001' },
    });
    const again = await migrated(store);
    expect(again.outcome).toMatchObject({ migrated: 0, kept: { none: 1 } });
    expect((await stateOf(engine)).rows).toEqual(state.rows);
    await store.close();
  });

  it('goes on where it was interrupted, and ends as if it had not been', async () => {
    const whole = await filled();
    const expected = await migrated(whole.store);
    const wanted = await stateOf(whole.engine);
    await whole.store.close();

    const { engine, store } = await filled();
    const stop = ({ done }: { readonly done: number }): void => {
      if (done === 2) throw new Error('interrupted');
    };
    await expect(migrated(store, { onMove: stop })).rejects.toThrow('interrupted');
    expect((await stateOf(engine)).links).toHaveLength(3);
    const rest = await migrated(store);
    expect(rest.resumed).toBe(true);
    expect(rest.outcome).toEqual(expected.outcome);
    expect(await stateOf(engine)).toEqual(wanted);
    expect(wanted.moments).toEqual([{ n: 1 }]);
    await store.close();
  });

  it('says the same again until what it said has been handed over', async () => {
    const { store } = await filled();
    const unheard = await migrateStore(store, change, DAY);
    const heard = await migrated(store);
    expect(heard).toMatchObject({ outcome: unheard.outcome, resumed: true });
    expect(heard.worklist.items).toEqual(unheard.worklist.items);
    expect((await migrated(store)).outcome.migrated).toBe(0);
    await store.close();
  });

  it('goes on with its own day, unless a day is named', async () => {
    // a map that ends with the day on which it was begun
    const ends = ([source, target, relation, when, from, , ...rest]: MapRow): MapRow => [
      ...([source, target, relation, when, from, '2026-08-02'] as const),
      ...rest,
    ];
    const ending = {
      ...builtIn,
      maps: builtIn.maps.map((map) => ({ ...map, rows: map.rows.map((row) => ends(row)) })),
    };
    const to = { ...change, library: ending };
    const { engine, store } = await filled();
    const stop = (): void => {
      throw new Error('interrupted');
    };
    const today = { asOfToday: true };
    await expect(migrated(store, { ...today, onMove: stop }, { to })).rejects.toThrow('interrupted');
    const named = await migrated(store, {}, { to, day: '2026-08-02' });
    expect(named).toMatchObject({ resumed: false, outcome: { migrated: 0, asOf: '2026-08-02' } });
    const next = await migrated(store, today, { to, day: '2026-08-02' });
    expect(next).toMatchObject({
      resumed: true,
      outcome: { migrated: 4, asOf: DAY, kept: { none: 1, unreviewed: 0 } },
    });
    expect((await stateOf(engine)).moments).toEqual([{ n: 1 }]);
    const over = await migrated(store, today, { to, day: '2026-08-02' });
    expect(over).toMatchObject({ resumed: false, outcome: { migrated: 0, asOf: '2026-08-02' } });
    await store.close();
  });

  it('leaves a record whose new identity is taken', async () => {
    const { store } = await filled();
    await migrated(store);
    const second = await importFiles(
      {
        ...{
          files: [join(folder, 'in.csv')],
          as: 'part',
          standard: OLD,
          asOf: '2026-08-02',
          crs: 'EPSG:4490',
          workers: 0,
        },
        ...{ samples: 5, onConflict: 'update', onMissing: 'keep', dryRun: false, lang: 'zh-CN' },
      },
      { store },
    );
    await second.close();
    expect((await migrated(store)).outcome).toMatchObject({
      migrated: 0,
      kept: { taken: 4, none: 1 },
    });
    await store.close();
  });
});
