import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probeStore } from '../../sdk/src/store/probe.ts';
import { GROUNDS, type Ground } from './disturbed/grounds.ts';
import { inDatabase } from '../../sdk/test/store/in-database.ts';
import { runCli } from './run-cli.ts';
import { asPart, clean, writeSurvey } from './survey-fixture.ts';

describe.each(GROUNDS)('import --postgis on $name', ({ name, open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'shuniu-postgis-'));
  let ground: Ground;
  let address: string;
  let here: boolean;
  const run = (...options: string[]): ReturnType<typeof runCli> =>
    runCli(['import', 'clean.csv', ...asPart, '--db', address, '--lang', 'en', ...options], { cwd: folder });
  beforeAll(async () => {
    writeSurvey(join(folder, 'clean.csv'), clean);
    ground = await open();
    address = await ground.fresh();
    here = (await probeStore(address)).postgis !== 'none';
    if (name === 'postgres' && !here) console.log('not run: import --postgis (Debian: apt install postgis)');
  });
  afterAll(() => {
    ground?.stop();
    rmSync(folder, { recursive: true });
  });

  it('without PostGIS: says what to do, and stores nothing', async ({ skip }) => {
    skip(here);
    const { code, err } = await run('--postgis');
    expect({ code, err }).toMatchObject({ code: 2 });
    expect(err).toMatch(/--postgis needs the PostGIS extension.*Leave the option away.*apt install postgis/);
    expect(await inDatabase(address, (session) => session.query('SELECT FROM shuniu.import'))).toEqual([]);
  });

  it('with PostGIS: a column that GIS tools find, its index used; on a table that was there, too', async ({ skip }) => {
    skip(!here);
    expect(await run()).toMatchObject({ code: 0 });
    expect(await run('--postgis')).toMatchObject({ code: 0 });
    const rows = await inDatabase(address, (session) =>
      session.query(
        `SELECT abs(ST_X(geom) - lon) + abs(ST_Y(geom) - lat) AS off, ST_SRID(geom) AS srid, geom && ST_MakeEnvelope(73, 3, 136, 54, 4490) AS there
         FROM shuniu.part`,
      ),
    );
    expect(rows).toEqual(clean.map(() => ({ off: 0, srid: 4490, there: true })));
    const found = await inDatabase(address, (session) =>
      session.query(
        `SELECT type, srid, (SELECT count(*)::int FROM pg_indexes WHERE tablename = 'part' AND indexdef LIKE '%gist (geom)') AS indexes
         FROM geometry_columns WHERE f_table_schema = 'shuniu' AND f_table_name = 'part'`,
      ),
    );
    expect(found).toEqual([{ type: 'POINT', srid: 4490, indexes: 1 }]);
  });

  it('--dry-run leaves no database behind', async () => {
    const db = join(folder, 'never');
    const ran = await runCli(['import', 'clean.csv', ...asPart, '--db', db, '--dry-run', '--postgis'], { cwd: folder });
    expect(ran).toMatchObject({ code: 0 });
    expect(existsSync(db)).toBe(false);
  });
});
