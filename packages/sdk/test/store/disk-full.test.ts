import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { ENGINES, type Place } from './engines.ts';
import { part, spec, tuples } from './rows.ts';

const CHUNKS = 12;
const ROWS = 10_000;

/** A disk that really fills up: a file system of its own in memory. Only root may mount one. */
const canMount = ((): boolean => {
  const at = mkdtempSync(join(tmpdir(), 'shuniu-mount-'));
  const mounted =
    process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', at]).status === 0;
  if (mounted) execFileSync('umount', [at]);
  rmSync(at, { recursive: true });
  return mounted;
})();
if (!canMount)
  console.log('not run: what happens when the disk is full (the test mounts a small tmpfs; run as root on Linux).');

/** A server elsewhere has its disk elsewhere. */
const HERE = ENGINES.filter(({ name }) => name === 'pglite' || (process.env['SHUNIU_TEST_DATABASE_URL'] ?? '') === '');

describe.runIf(canMount).each(HERE)('a full disk under $name', ({ name, place: makePlace }) => {
  let place: Place;
  const disk = mkdtempSync(join(tmpdir(), 'shuniu-disk-'));
  beforeAll(async () => {
    place = await makePlace();
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${name === 'pglite' ? 62 : 18}m,mode=777`, 'none', disk]);
  });
  afterAll(async () => {
    await place?.stop();
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true });
  });

  async function address(): Promise<string> {
    if (name === 'pglite') return join(disk, 'db');
    const url = await place.address();
    const client = new pg.Client({ connectionString: url.replace(/[^/]+$/, 'postgres') });
    await client.connect();
    execFileSync('install', ['-d', '-o', 'postgres', join(disk, 'pg')]);
    await client.query(`CREATE TABLESPACE small LOCATION '${join(disk, 'pg')}'`);
    await client.query(`ALTER DATABASE ${url.replace(/.*\//, '')} SET TABLESPACE small`);
    await client.end();
    return url;
  }

  async function load(at: string): Promise<number> {
    const store = await openStore(at);
    try {
      const job = await store.job(spec('large'));
      for (let chunk = 0; chunk < CHUNKS; chunk++) {
        if (job.committed(chunk) !== undefined) continue;
        const writer = await job.begin(chunk);
        await writer.write(tuples(Array.from({ length: ROWS }, (_, i) => part(chunk * ROWS + i))), ROWS);
        await writer.commit();
      }
      await job.finish();
      await job.close();
      return (await store.counts('test_part')).inForce;
    } finally {
      await store.close();
    }
  }

  it('is said, and the same import goes on when there is room', async () => {
    const at = await address();
    await expect(load(at)).rejects.toMatchObject({ code: 'store_disk_full' });
    await expect(load(at)).rejects.toMatchObject({ code: 'store_disk_full' });
    execFileSync('mount', ['-o', 'remount,size=400m', disk]);
    expect(await load(at)).toBe(CHUNKS * ROWS);
  });
});
