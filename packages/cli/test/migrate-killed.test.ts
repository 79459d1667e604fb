import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inDatabase } from '../../sdk/test/store/in-database.ts';
import { randomNumbers, SEED } from '../../sdk/test/store/random.ts';
import { differences, stored } from '../../sdk/test/store/stored.ts';
import { GROUNDS, type Ground } from './disturbed/grounds.ts';
import { execute, openImports } from './disturbed/in-database.ts';
import { isWhole, leftOver } from './disturbed/outputs.ts';
import { startCommand, startImport, type Ended } from './disturbed/start-import.ts';
import { cityOptions, surveyFiles, type SurveyFiles } from './disturbed/survey-files.ts';

/*
 * `shuniu migrate`, killed at random moments and started again until it gets through, against the same command left alone: rows,
 * history, which record became which, worklist and report must be the same.
 */

const WORKLIST = 'work.csv';
const MIGRATE = [
  ...['migrate', '--as', 'part', '--standard', 'gbt-30428-2/part@2013', '--to-standard', 'gbt-47678-5/part@2026'],
  ...['--overlay', 'cn-140100', '--json', '--lang', 'en', '--worklist', WORKLIST],
];
const KILLS = 3;
/** Some ninety classes go one after the other: with a rest behind each, kills come in between on fast machines too. */
const REST = `CREATE FUNCTION public.rest() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.03); RETURN NULL; END $$;
  CREATE TRIGGER rest AFTER INSERT ON shuniu.succession FOR EACH STATEMENT EXECUTE FUNCTION public.rest()`;
const MOVING_MS = 2_000;

describe.each(GROUNDS)('migrate on $name, killed and started again', ({ name, open }) => {
  const random = randomNumbers(SEED);
  const work = mkdtempSync(join(tmpdir(), 'shuniu-migrate-killed-'));
  let ground: Ground;
  let survey: SurveyFiles;
  let full: string;
  const start = (address: string, folder: string, ...more: string[]) =>
    startCommand([...MIGRATE, '--db', address, ...more], folder);

  beforeAll(async () => {
    survey = surveyFiles(4_000);
    ground = await open();
    full = await ground.fresh();
    const { code, err } = await startImport([survey.parts, ...cityOptions(survey), '--db', full], work).ended;
    expect(code, err).toBe(1);
  });
  afterAll(() => {
    ground?.stop();
    survey?.remove();
    rmSync(work, { recursive: true, force: true });
  });

  async function timed(...args: Parameters<typeof start>): Promise<Ended> {
    const ended = await start(...args).ended;
    expect(ended.code, ended.err).toBe(0);
    return ended;
  }

  async function after(address: string, folder: string, report: string) {
    return {
      stored: await stored(address, 'part'),
      links: await linksOf(address),
      worklist: readFileSync(join(folder, WORKLIST), 'utf8'),
      report: JSON.parse(report) as unknown,
    };
  }

  it('ends as if nothing had been', { timeout: 300_000 }, async () => {
    const newFolder = (): string => mkdtempSync(join(work, 'run-'));
    const [undisturbed, rehearsal] = [await ground.copy(full), newFolder()];
    // what comes before the first record is moved takes about as long as counting only
    await execute(undisturbed, REST);
    const idle = await timed(undisturbed, rehearsal, '--dry-run');
    const ended = await timed(undisturbed, rehearsal);
    const alone = await after(undisturbed, rehearsal, ended.out);
    expect(alone.links.length).toBeGreaterThan(3_000);

    const log: string[] = [];
    const [address, folder] = [await ground.copy(full), newFolder()];
    await execute(address, REST);
    let resumed = false;
    for (;;) {
      const before = await moved(address);
      const run = start(address, folder);
      // a folder of PGlite cannot be looked into while it is at work
      if (name === 'postgres' && log.length < KILLS)
        await Promise.race([run.until(async () => (await moved(address)) > before).catch(() => undefined), run.ended]);
      const wait = (name === 'postgres' ? 0 : idle.ms * 0.8) + random(MOVING_MS);
      if (log.length < KILLS && (await Promise.race([setTimeout(wait, true), run.ended.then(() => false)])))
        run.signal('SIGKILL');
      const { code, signal, out, err } = await run.ended;
      resumed ||= err.includes('was interrupted');
      if (signal === 'SIGKILL') {
        const open = await openImports(address);
        log.push(`${Math.round(wait)} ms: ${(await linksOf(address)).length} moved, ${open} open`);
        // it is closed only when its report is out
        if (open > 0 || !isWhole(out)) continue;
      } else expect(code, `${said(log)}\n${err}`).toBe(0);
      const found = await after(address, folder, out);
      expect(found.links, said(log)).toEqual(alone.links);
      expect(found.worklist, said(log)).toBe(alone.worklist);
      expect(found.report, said(log)).toEqual(alone.report);
      expect(differences(found.stored, alone.stored), said(log)).toEqual([]);
      expect(leftOver(folder), said(log)).toEqual([WORKLIST]);
      break;
    }
    expect(log.length).toBeGreaterThan(0);
    console.log(`${name}: ${log.join('; ')}; went on: ${resumed}; SHUNIU_TEST_SEED=${SEED}`);
  });
});

function moved(address: string): Promise<number> {
  return inDatabase(address, async (session) => {
    const [row] = await session.query<{ n: number }>('SELECT count(*)::int AS n FROM shuniu.succession');
    return row?.n ?? 0;
  });
}

/** Which record became which, by which migration. */
function linksOf(address: string): Promise<readonly string[]> {
  return inDatabase(address, async (session) => {
    const rows = await session.query<{ line: string }>(
      `SELECT (to_jsonb(s) - 'import')::text || i.key AS line FROM shuniu.succession s JOIN shuniu.import i ON i.id = s.import
        ORDER BY s.division, s.old_id`,
    );
    return rows.map(({ line }) => line);
  });
}

const said = (log: readonly string[]): string => `SHUNIU_TEST_SEED=${SEED}\n${log.join('\n')}`;
