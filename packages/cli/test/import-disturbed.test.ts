import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { terminateBackends } from '../../sdk/test/store/backends.ts';
import { GROUNDS, type Ground } from './disturbed/grounds.ts';
import { execute, openImports, sleeping } from './disturbed/in-database.ts';
import { isWhole, leftOver, outputs, PAGE, REJECTS, type Outputs } from './disturbed/outputs.ts';
import { CAN_MOUNT, smallDisk } from '../../sdk/test/store/small-disk.ts';
import { startImport } from './disturbed/start-import.ts';
import { differences, stored, type Stored } from '../../sdk/test/store/stored.ts';
import { cityOptions, surveyFiles, type SurveyFiles } from './disturbed/survey-files.ts';

/* What can befall an import at chosen moments; kill-and-resume.test.ts has the random ones. */

/** A server of somebody else has its disks elsewhere. */
const OWN_SERVER = (process.env['SHUNIU_TEST_DATABASE_URL'] ?? '') === '';
const MB = 1 << 20;
const RESUMES = /run the same command again/;

describe.each(GROUNDS)('import on $name', ({ name, open }) => {
  let ground: Ground;
  let survey: SurveyFiles;
  let empty: string;
  let alone: { readonly stored: Stored; readonly outputs: Outputs };
  const work = mkdtempSync(join(tmpdir(), 'shuniu-disturbed-'));
  const newFolder = (): string => mkdtempSync(join(work, 'run-'));
  const args = (address: string, file = survey.parts): string[] => [
    ...[file, ...cityOptions(survey)],
    ...['--rejects', REJECTS, '--report', PAGE, '--db', address],
  ];

  beforeAll(async () => {
    survey = surveyFiles(24_000);
    ground = await open();
    empty = await ground.fresh();
    const [folder, address] = [newFolder(), await ground.copy(empty)];
    const { code, out } = await startImport(args(address), folder).ended;
    expect(code).toBe(1);
    alone = { stored: await stored(address, 'part'), outputs: outputs(folder, out) };
  });
  afterAll(() => {
    ground?.stop();
    survey?.remove();
    rmSync(work, { recursive: true, force: true });
  });

  /** The same command once more ends as an import that nobody disturbed. */
  async function finishes(address: string, folder: string): Promise<void> {
    const { code, out, err } = await startImport(args(address), folder).ended;
    expect(code, err).toBe(1);
    await isAsAlone(address, folder, out);
  }

  async function isAsAlone(address: string, folder: string, out: string): Promise<void> {
    expect(outputs(folder, out)).toEqual(alone.outputs);
    expect(differences(await stored(address, 'part'), alone.stored)).toEqual([]);
    expect(leftOver(folder)).toEqual([]);
  }

  it('killed when its report was out and the import not yet closed: the report comes again', async () => {
    const [folder, address] = [newFolder(), await ground.copy(empty)];
    // whoever closes an import waits here
    await execute(
      address,
      `CREATE FUNCTION public.wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(60); RETURN new; END $$;
       CREATE TRIGGER wait BEFORE UPDATE OF closed_at ON shuniu.import FOR EACH ROW EXECUTE FUNCTION public.wait()`,
    );
    const run = startImport(args(address), folder);
    await run.until(() => isWhole(run.out()));
    run.signal('SIGKILL');
    expect(await run.ended).toMatchObject({ signal: 'SIGKILL', out: alone.outputs.report });
    expect(await openImports(address)).toBe(1);
    await execute(address, 'DROP FUNCTION public.wait CASCADE');
    await finishes(address, folder);
  });

  it('SIGINT ends it with a word, and it goes on', async () => {
    const [folder, address] = [newFolder(), await ground.copy(empty)];
    const run = startImport(args(address), folder);
    await run.begun();
    run.signal('SIGINT');
    const { code, err } = await run.ended;
    expect(code, err).toBe(130);
    expect(err).toMatch(RESUMES);
    expect(leftOver(folder)).toEqual([]);
    await finishes(address, folder);
  });

  it('goes on after midnight with the day that it began with', async () => {
    const [folder, address] = [newFolder(), await ground.copy(empty)];
    const run = startImport(args(address), folder);
    await run.begun();
    run.signal('SIGKILL');
    await run.ended;
    await execute(address, `UPDATE shuniu.import SET description = jsonb_set(description, '{asOf}', '"2026-01-31"')`);
    const { code, out, err } = await startImport(args(address), folder).ended;
    expect(code, err).toBe(1);
    expect(err).toMatch(/going on with the import that began at \d{4}-\d{2}-\d{2} \d{2}:\d{2}/);
    expect(JSON.parse(out)).toMatchObject({ asOf: '2026-01-31' });
    expect((await stored(address, 'part')).imports).toHaveLength(1);
  });

  it('grids of the database that changed after the kill make a new import', async () => {
    const [folder, address] = [newFolder(), await ground.copy(empty)];
    const gridFile = join(survey.folder, 'grids.geojson');
    const grids = await startImport([gridFile, '--as', 'unit-grid', '--db', address], folder).ended;
    expect(grids.code, grids.err).toBe(0);
    const withGrids = args(address).map((arg) => (arg === gridFile ? 'db' : arg));
    const run = startImport(withGrids, folder);
    await run.begun();
    run.signal('SIGKILL');
    await run.ended;
    await execute(
      address,
      `UPDATE shuniu.unit_grid SET geometry = (SELECT geometry FROM shuniu.unit_grid ORDER BY id LIMIT 1)
       WHERE id = (SELECT max(id) FROM shuniu.unit_grid)`,
    );
    const { code, err } = await startImport(withGrids, folder).ended;
    expect(code, err).toBe(1);
    expect((await stored(address, 'part')).imports).toMatchObject([
      { closed: true },
      { closed: false },
      { closed: true },
    ]);
  });

  it('a file that was corrected after the kill is a new import, and what it says counts', async () => {
    const [folder, address] = [newFolder(), await ground.copy(empty)];
    const run = startImport(args(address), folder);
    await run.begun();
    await setTimeout(200);
    run.signal('SIGKILL');
    await run.ended;
    const { code, out, err } = await startImport(args(address, survey.changed), folder).ended;
    expect(code, err).toBe(1);
    const { counts } = JSON.parse(out) as { counts: Record<string, number> };
    const { rows, dataset, imports } = await stored(address, 'part');
    expect(dataset).toEqual([{ name: 'part', keyed: true, filled_by: null }]);
    expect(imports).toMatchObject([{ closed: false }, { closed: true }]);
    // the dead import's rows that the new file lacks stay: nobody asked to retire them
    const [{ key }] = imports.slice(1) as [{ key: string }];
    const said = rows.filter((line) => line.includes(key)).length;
    expect(said).toBe((counts['inserted'] ?? 0) + (counts['updated'] ?? 0));
    expect(counts['accepted']).toBe(said + (counts['unchanged'] ?? 0));
    const afresh = await ground.copy(empty);
    await startImport(args(afresh, survey.changed), newFolder()).ended;
    const withoutKey = (line: string): string => line.replace(/}[^}]*$/, '}');
    const wanted = (await stored(afresh, 'part')).rows.map(withoutKey);
    const found = new Set(rows.map(withoutKey));
    expect(wanted.filter((line) => !found.has(line))).toEqual([]);
  });

  it('refuses a second import beside the first, and says who is there', { timeout: 240_000 }, async () => {
    const [folder, address] = [newFolder(), await ground.copy(empty)];
    const first = startImport(args(address), folder);
    await first.begun();
    first.signal('SIGSTOP');
    const second = await startImport(args(address), folder).ended;
    first.signal('SIGCONT');
    expect(second.code, second.err).toBe(3);
    expect(second.out).toBe('');
    expect(second.err).toMatch(
      name === 'pglite'
        ? new RegExp(`in use by another process \\(${first.child.pid} on .*Try again when it has ended`)
        : /another import is writing to part; try again when it has ended/,
    );
    const { code, out, err } = await first.ended;
    expect(code, err).toBe(1);
    await isAsAlone(address, folder, out);
  });

  describe.runIf(name === 'postgres')('over a network', () => {
    it.each([0, 150, 400, 800])('a connection lost %i ms after it began: said, and it goes on', async (ms) => {
      const [folder, address] = [newFolder(), await ground.copy(empty)];
      const run = startImport(args(address), folder);
      await run.begun();
      await setTimeout(ms);
      const lost = await terminateBackends(address);
      const { code, err } = await run.ended;
      if (code !== 1) {
        expect(lost).toBeGreaterThan(0);
        expect(code, err).toBe(3);
        expect(err).toMatch(/the connection to the database broke/);
        expect(err).toMatch(RESUMES);
        expect(leftOver(folder)).toEqual([]);
        await finishes(address, folder);
      }
    });

    it('killed while indexes are built', async () => {
      const [folder, address] = [newFolder(), await ground.copy(empty)];
      await execute(
        address,
        `CREATE FUNCTION public.wait() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
           PERFORM pg_sleep(60) FROM pg_event_trigger_ddl_commands() WHERE object_identity NOT LIKE '%history%';
         END $$;
         CREATE EVENT TRIGGER wait ON ddl_command_end WHEN tag IN ('CREATE INDEX') EXECUTE FUNCTION public.wait()`,
      );
      const run = startImport(args(address), folder);
      await run.until(async () => (await sleeping(address)) === 2);
      run.signal('SIGKILL');
      await run.ended;
      await execute(address, 'DROP FUNCTION public.wait CASCADE');
      await finishes(address, folder);
    });
  });

  describe.runIf(CAN_MOUNT)('on a small disk', () => {
    it.runIf(name === 'pglite' || OWN_SERVER)('database full: said, and it goes on when there is room', async () => {
      const disk = smallDisk();
      const address = await ground.copyTo(empty, disk.path);
      disk.leaveRoom(4 * MB);
      try {
        const folder = newFolder();
        for (let tries = 0; tries < 2; tries++) {
          const { code, err } = await startImport(args(address), folder).ended;
          expect(code, err).toBe(3);
          expect(err).toMatch(/the disk of the database is full/);
          expect(err).toMatch(RESUMES);
          expect(leftOver(folder)).toEqual([]);
        }
        disk.leaveRoom(500 * MB);
        await finishes(address, folder);
      } finally {
        await ground.leave(address);
        disk.remove();
      }
    });

    it('disk of the rejects full: said, and it goes on when there is room', async () => {
      const disk = smallDisk();
      try {
        disk.leaveRoom(64 << 10);
        const address = await ground.copy(empty);
        const { code, err } = await startImport(args(address), disk.path).ended;
        expect(code, err).toBe(3);
        expect(err).toMatch(/the disk is full \(rejects\.csv/);
        expect(err).toMatch(RESUMES);
        expect(leftOver(disk.path)).toEqual([]);
        disk.leaveRoom(50 * MB);
        await finishes(address, disk.path);
      } finally {
        disk.remove();
      }
    });
  });
});
