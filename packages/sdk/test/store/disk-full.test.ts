import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { ENGINES, type Place } from './engines.ts';
import { CAN_MOUNT, smallDisk, type SmallDisk } from './small-disk.ts';

const CHILD = fileURLToPath(new URL('large-child.ts', import.meta.url));
const KB = 1 << 10;
const MB = 1 << 20;
/** A database that waits for itself would wait for ever. */
const PATIENCE_MS = 120_000;

/** A server elsewhere has its disk elsewhere. */
const HERE = ENGINES.filter(({ name }) => name === 'pglite' || (process.env['SHUNIU_TEST_DATABASE_URL'] ?? '') === '');

/** 120,000 rows, about 12 MB, their indexes 18 MB, and what PostgreSQL writes ahead. */
function load(address: string): string {
  const { stdout, stderr, signal } = spawnSync(process.execPath, ['--import', 'tsx', CHILD, address], {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  });
  return `${stdout.trim()}${signal ?? ''}${stderr}`;
}

const ALL = 'stored 120000';
const FULL = 'failed store_disk_full';

describe.runIf(CAN_MOUNT).each(HERE)('a full disk under $name', ({ name, place: makePlace }) => {
  let place: Place;
  let disk: SmallDisk;
  beforeAll(async () => void (place = await makePlace()));
  beforeEach(() => void (disk = smallDisk()));
  afterEach(() => disk.remove());
  afterAll(() => place?.stop());

  describe.runIf(name === 'pglite')('where it fills', { timeout: 4 * PATIENCE_MS }, () => {
    /** What is there already stays; a database is on the disk, and so much room beside it. */
    async function database(room: number): Promise<string> {
      const address = join(disk.path, 'db');
      cpSync(await place.address(), address, { recursive: true });
      disk.leaveRoom(room);
      return address;
    }

    it.each([
      ['before anything', 64 * KB, 1],
      ['in the log that PostgreSQL writes ahead', 10 * MB, 2],
      ['in the rows or the indexes', 24 * MB, 1],
    ])('%s: it is said, and the same import goes on when there is room', async (_, room, tries) => {
      const address = await database(room);
      for (let i = 0; i < tries; i++) expect(load(address)).toBe(FULL);
      disk.leaveRoom(400 * MB);
      expect(load(address)).toBe(ALL);
    });

    it('nowhere, but with little to spare: it is imported', async () => {
      expect(load(await database(44 * MB))).toBe(ALL);
    });

    it('while the database is made: it is said, and it is made when there is room', () => {
      const address = join(disk.path, 'db');
      disk.leaveRoom(20 * MB);
      expect(load(address)).toBe(FULL);
      disk.leaveRoom(400 * MB);
      expect(load(address)).toBe(ALL);
    });
  });

  it.runIf(name === 'postgres')('is said, and the same import goes on when there is room', async () => {
    const url = await place.address();
    await (await openStore(url)).close();
    await moveTo(url, join(disk.path, 'pg'));
    disk.leaveRoom(10 * MB);
    expect(load(url)).toBe(FULL);
    expect(load(url)).toBe(FULL);
    disk.leaveRoom(400 * MB);
    expect(load(url)).toBe(ALL);
  });
});

async function moveTo(url: string, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/[^/]+$/, 'postgres') });
  await client.connect();
  execFileSync('install', ['-d', '-o', 'postgres', folder]);
  await client.query(`CREATE TABLESPACE small LOCATION '${folder}'`);
  await client.query(`ALTER DATABASE ${url.replace(/.*\//, '')} SET TABLESPACE small`);
  await client.end();
}
