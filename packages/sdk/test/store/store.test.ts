import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { recordType } from '@shuniu/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, Session } from '../../src/store/engine/engine.ts';
import { RowEncoder } from '../../src/store/encode/row-encoder.ts';
import { tableSpecOf } from '../../src/store/ddl/table-spec.ts';
import { migrate, migrationState, type Migrations } from '../../src/store/migrate.ts';
import { openEngine, openStore, storeOn, type Store } from '../../src/store/store.ts';
import { ENGINES, type Place } from './engines.ts';
import { part, spec, tuples } from './rows.ts';

describe('an address', () => {
  it.each([
    ['postgres://nobody@127.0.0.1:1/none', 'store_unreachable'],
    ['postgres://nobody@no-such-host.invalid/none', 'store_unreachable'],
    ['postgres://[broken', 'store_address_invalid'],
    ['mysql://localhost/x', 'store_address_invalid'],
    ['', 'store_address_invalid'],
  ])('%s is %s', async (address, code) => {
    await expect(openStore(address)).rejects.toMatchObject({ name: 'StoreError', code });
  });

  it('of a folder where there is a file is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shuniu-file-'));
    writeFileSync(join(folder, 'db'), 'not a folder');
    await expect(openStore(join(folder, 'db'))).rejects.toMatchObject({ code: 'store_address_invalid' });
    await expect(openStore(join(folder, 'db', 'deeper'))).rejects.toMatchObject({ code: 'store_address_invalid' });
    rmSync(folder, { recursive: true });
  });
});

describe.each(ENGINES)('a store on $name', ({ name, place: makePlace }) => {
  let place: Place;
  let address: string;
  let engine: Engine;
  let session: Session;
  let store: Store;
  beforeAll(async () => {
    place = await makePlace();
    address = await place.address();
    engine = await openEngine(address);
    store = await storeOn(engine);
    session = await engine.open();
  });
  afterAll(async () => {
    await session?.release();
    await store?.close();
    await place?.stop();
  });

  it('leaves the exit code of the process alone', () => expect(process.exitCode).toBeUndefined());

  it('gives nothing where nothing was imported', async () => {
    for await (const row of store.rows('test_part')) expect(row).toBeUndefined();
    for await (const grid of store.grids()) expect(grid).toBeUndefined();
    expect(await store.counts('test_part')).toEqual({ inForce: 0, retired: 0, within: [] });
  });

  it('gives rows in the order of their key, over many pages', async () => {
    const job = await store.job(spec('pages'));
    const writer = await job.begin(0);
    const numbers = Array.from({ length: 4500 }, (_, i) => (i * 7919) % 4500);
    await writer.write(tuples(numbers.map((n) => part(n))), numbers.length);
    await writer.commit();
    await job.finish();
    await job.close();
    const ids = [];
    for await (const row of store.rows('test_part')) ids.push(row['part_id']);
    expect(ids).toEqual(Array.from({ length: 4500 }, (_, n) => part(n).id));
  });

  it('gives back the grids', async () => {
    const table = tableSpecOf(recordType('unit-grid'));
    const geometry = (n: number): object => ({
      type: 'Polygon',
      coordinates: [
        [
          [112, 37],
          [112.1, 37],
          [112.1, 37.1 + n],
          [112, 37],
        ],
      ],
    });
    const cells = [0, 1, 2].map((n) => [`140105001001${100 + n}`, JSON.stringify(geometry(n))]);
    const bytes = Buffer.from(cells.flat().join(''));
    const ends = cells.flat().map((_, i, all) => Buffer.byteLength(all.slice(0, i + 1).join('')));
    const encoder = new RowEncoder(
      table.columns.map(({ name: column }) => {
        if (column === 'id') return { kind: 'cell', column: 0 };
        if (column === 'division') return { kind: 'slice', column: 0, offset: 0, length: 6 };
        if (column === 'geometry') return { kind: 'jsonb', column: 1 };
        return { kind: 'constant', bytes: column === 'edition' ? Buffer.alloc(0) : null };
      }),
    );
    const encoded = encoder.encode(
      { bytes, columns: 2, start: Int32Array.from([0, ...ends.slice(0, -1)]), end: Int32Array.from(ends) },
      Int32Array.from([2, 0, 1]),
      3,
    );
    const job = await store.job(spec('grids', { table }));
    const writer = await job.begin(0);
    await writer.write(encoded.bytes, encoded.rows);
    await writer.commit();
    await job.finish();
    await job.close();
    const grids = [];
    for await (const grid of store.grids()) grids.push(grid);
    expect(grids).toEqual([0, 1, 2].map((n) => ({ id: cells[n]?.[0], geometry: geometry(n) })));
  });

  it('is not touched by a program that does not know its version', async () => {
    await session.run(`INSERT INTO shuniu.migration (version, name) VALUES (999, 'from the future')`);
    const again: Engine = { ...engine, close: () => Promise.resolve() };
    await expect(storeOn(again)).rejects.toMatchObject({ code: 'store_newer', params: { found: 999 } });
    await session.run('DELETE FROM shuniu.migration WHERE version = 999');
    await storeOn(again);
  });

  describe('brings a schema up to date', () => {
    const folders: string[] = [];
    afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));
    const of = (schema: string, files: Record<string, string>): Migrations => {
      const folder = mkdtempSync(join(tmpdir(), 'shuniu-sql-'));
      folders.push(folder);
      for (const [file, sql] of Object.entries(files)) writeFileSync(join(folder, file), sql);
      return { schema, folder: pathToFileURL(`${folder}/`) };
    };
    const ONE = { '001_one.sql': 'CREATE TABLE mig.log (n serial, what text);' };
    const TWO = { '002_two.sql': `INSERT INTO mig.log (what) VALUES ('two');` };
    const THREE = { '003_three.sql': `-- why\nINSERT INTO mig.log (what)\n  VALUES ('three');\n` };
    const FOUR = { '004_four.sql': `INSERT INTO mig.log (what) VALUES ('four');` };
    const log = async (): Promise<string[]> =>
      (await session.query<{ what: string }>('SELECT what FROM mig.log ORDER BY n')).map(({ what }) => what);
    const stands = (files: Record<string, string>) => migrationState(session, of('mig', files));
    const migrated = (files: Record<string, string>) => migrate(session, of('mig', files));

    it('by every migration that it has not had, in the order of their numbers, once', async () => {
      expect(await stands(ONE)).toBe('behind');
      await migrated({ ...ONE, ...THREE });
      expect(await log()).toEqual(['three']);
      expect(await stands({ ...ONE, ...TWO, ...THREE, ...FOUR })).toBe('behind');
      // a lower number that came later
      for (let time = 0; time < 2; time++) await migrated({ ...ONE, ...TWO, ...THREE, ...FOUR });
      expect(await log()).toEqual(['three', 'two', 'four']);
      expect(await stands({ ...ONE, ...TWO, ...THREE, ...FOUR })).toBe('ok');
    });
    it('wholly or not at all', async () => {
      const more = { '005_five.sql': `INSERT INTO mig.log (what) VALUES ('five');`, '006_six.sql': 'SELECT nothing;' };
      await expect(migrated({ ...ONE, ...TWO, ...THREE, ...FOUR, ...more })).rejects.toMatchObject({
        code: 'store_failed',
      });
      expect(await log()).toEqual(['three', 'two', 'four']);
      expect(await stands({ ...ONE, ...TWO, ...THREE, ...FOUR, ...more })).toBe('behind');
    });
    it.each<[string, Record<string, string>, string, object]>([
      [
        'a newer program',
        { ...ONE, ...TWO, ...THREE },
        'newer',
        { code: 'store_newer', params: { found: 4, known: 3 } },
      ],
      [
        'one with a migration between',
        { ...ONE, ...THREE, ...FOUR },
        'newer',
        { code: 'store_newer', params: { found: 2 } },
      ],
      [
        'one that has other statements under a number',
        { ...ONE, ...TWO, ...FOUR, '003_three.sql': `INSERT INTO mig.log (what) VALUES ('3');` },
        'changed',
        { code: 'store_migration_changed', params: { schema: 'mig', name: '003_three.sql' } },
      ],
      [
        'one that has another migration under a number',
        { ...ONE, ...TWO, ...FOUR, '003_drei.sql': THREE['003_three.sql'] },
        'changed',
        { code: 'store_migration_changed', params: { name: '003_three.sql' } },
      ],
    ])('and refuses what was made by %s', async (_, files, state, refusal) => {
      expect(await stands(files)).toBe(state);
      await expect(migrated(files)).rejects.toMatchObject(refusal);
      expect(await log()).toEqual(['three', 'two', 'four']);
    });
    it('whatever stands in comments and however lines end', async () => {
      const three = `-- said better\r\nINSERT INTO mig.log (what)\r\n\r\n  VALUES ('three');`;
      expect(await stands({ ...ONE, ...TWO, ...FOUR, '003_three.sql': three })).toBe('ok');
    });
    it('with a ledger from before digests, which from then on is held to what it is', async () => {
      await session.run('ALTER TABLE mig.migration DROP COLUMN digest');
      const all = { ...ONE, ...TWO, ...THREE, ...FOUR };
      expect(await stands(all)).toBe('ok');
      await migrated(all);
      expect(await stands({ ...all, '004_four.sql': 'SELECT 4;' })).toBe('changed');
    });
    it('and takes no folder in which a number stands twice', async () => {
      await expect(migrated({ ...ONE, '001_other.sql': 'SELECT 1;' })).rejects.toThrow(/number 1/);
    });
  });

  it.runIf(name === 'pglite')('in a folder is for one process at a time', () => {
    const child = fileURLToPath(new URL('crash-child.ts', import.meta.url));
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', child, address, 'fill'], { encoding: 'utf8' });
    expect(stdout.trim().split('\n').at(-1)).toBe('failed store_locked');
  });

  it.runIf(name === 'postgres')('says that the connection is lost, and goes on with a new one', async () => {
    const job = await store.job(spec('lost'));
    const writer = await job.begin(0);
    await writer.write(tuples([part(1)]), 1);
    await session.run(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await expect(writer.commit()).rejects.toMatchObject({ code: 'store_connection_lost' });
    await expect(job.finish()).rejects.toMatchObject({ code: 'store_connection_lost' });
    await job.release();
    const again = await store.job(spec('lost'));
    expect(again).toMatchObject({ resumed: true, id: job.id });
    await again.close();
  });

  const postgis = async (): Promise<boolean> =>
    (await session.query(`SELECT FROM pg_available_extensions WHERE name = 'postgis'`)).length > 0;

  it('gives GIS tools a geometry where PostGIS is there, and says so where it is not', async ({ skip }) => {
    const other = await openEngine(await place.address());
    if (!(await postgis())) {
      await expect(storeOn(other, { postgis: true })).rejects.toMatchObject({ code: 'store_postgis_missing' });
      return;
    }
    if (name === 'pglite') skip();
    const withGeometry = await storeOn(other, { postgis: true });
    const on = await other.open();
    for (const [key, parts] of [
      ['a', [part(1), part(2)]],
      ['b', [{ ...part(1), lon: 120 }, part(3)]],
    ] as const) {
      const job = await withGeometry.job(spec(key));
      const writer = await job.begin(0);
      await writer.write(tuples(parts), parts.length);
      await writer.commit();
      await job.finish();
      await job.close();
    }
    expect(
      await on.query(
        `SELECT part_id, public.ST_SRID(geom) AS srid, public.ST_X(geom) AS x FROM shuniu.test_part ORDER BY part_id`,
      ),
    ).toEqual([
      { part_id: part(1).id, srid: 4490, x: 120 },
      { part_id: part(2).id, srid: 4490, x: part(2).lon },
      { part_id: part(3).id, srid: 4490, x: part(3).lon },
    ]);
    expect(
      await on.query(`SELECT indexname FROM pg_indexes WHERE tablename = 'test_part' AND indexname LIKE '%geom%'`),
    ).toHaveLength(1);
    await on.release();
    await withGeometry.close();
  });
});
