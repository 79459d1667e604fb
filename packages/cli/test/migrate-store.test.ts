import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Impact, StoreMigrationOutcome } from '@shuniu/sdk/crosswalk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inDatabase } from '../../sdk/test/store/in-database.ts';
import { decide } from './decide.ts';
import { runCli, type Ran } from './run-cli.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const OLD = 'gbt-30428-2/part@2013';
const NEW = 'gbt-47678-5/part@2026';
const PARTS = 800;
const CITY = ['--as', 'part', '--overlay', 'cn-140100', '--as-of', '2026-08-01', '--standard', OLD, '--db', 'db'];

let folder: string;
const run = (...args: string[]): Promise<Ran> => runCli(args, { cwd: folder });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shuniu-migrate-store-'));
  const city = ['tools/sample-city/generate.ts', '--parts', String(PARTS), '--seed', '1', '--defects', '0', '--out'];
  execFileSync(process.execPath, ['--import', 'tsx', ...city, join(folder, 'city')], { cwd: root, stdio: 'ignore' });
  expect(await run('import', 'city/parts.csv', ...CITY, '--crs', 'EPSG:4546')).toMatchObject({ code: 0 });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

type Told = StoreMigrationOutcome & { readonly dryRun: boolean };

/** Of a command that ended well; nobody watches, so no line of progress is drawn. */
function told(ran: Ran): unknown {
  expect(ran.code, ran.err).toBe(0);
  expect(ran.err).not.toMatch(/[\r\u001b█]/);
  return JSON.parse(ran.out);
}
const impact = async (...more: string[]) =>
  told(await run('standards', 'impact', ...CITY, '--to-standard', NEW, '--json', ...more)) as Impact;
const migrate = async (...more: string[]) =>
  told(await run('migrate', ...CITY, '--to-standard', NEW, '--json', ...more)) as Told;
const sum = (kept: Told['kept']): number => Object.values(kept).reduce((all, n) => all + n, 0);

/** Records in force by edition, and links from old to new. */
function inForce() {
  return inDatabase(join(folder, 'db'), async (session) => {
    const editions = await session.query<{ edition: string; n: number }>(
      'SELECT edition, count(*)::int AS n FROM shuniu.part WHERE NOT deleted GROUP BY 1 ORDER BY 1',
    );
    const [links] = await session.query<{ n: number }>('SELECT count(*)::int AS n FROM shuniu.succession');
    return { ...Object.fromEntries(editions.map(({ edition, n }) => [edition, n])), links: links?.n };
  });
}

test('what is stored changes its edition: impact, rehearse, migrate, decide, migrate again', async () => {
  const before = await impact();
  expect(before.rows).toBe(PARTS);
  const rehearsed = await migrate('--dry-run');
  expect(rehearsed).toMatchObject({ dryRun: true, migrated: before.counts.mapped });
  expect(rehearsed.unreviewedEvidence).toBe(before.unreviewedEvidence);
  expect(await impact()).toEqual(before);

  const first = await migrate('--worklist', 'work.csv');
  expect(first.migrated + sum(first.kept)).toBe(PARTS);
  expect(first.migrated + first.kept.taken).toBe(rehearsed.migrated);
  expect(first.kept.unreviewed).toBeGreaterThan(0);
  expect(await inForce()).toEqual({ 2013: sum(first.kept), 2026: first.migrated, links: first.migrated });

  expect(await decide(folder, 'work.csv', 'filled.csv')).toBe(first.undecided);
  const apply = ['standards', 'apply-worklist', 'filled.csv', '--overlay', 'cn-140100', '--dir', 'own'];
  expect(await run(...apply)).toMatchObject({ code: 0 });

  const own = ['--standards', 'own', '--worklist', 'left.xlsx'];
  const second = await migrate(...own);
  expect(second.migrated).toBeGreaterThan(0);
  expect(second).toMatchObject({ unreviewedEvidence: 0, kept: { ambiguous: 0, unknown: 0, unusable: 0 } });
  const moved = first.migrated + second.migrated;
  expect(moved + sum(second.kept)).toBe(PARTS);
  const state = await inForce();
  expect(state).toEqual({ 2013: sum(second.kept), 2026: moved, links: moved });

  expect(await migrate(...own)).toEqual({ ...second, migrated: 0 });
  expect(await inForce()).toEqual(state);
}, 240_000);

test.each([
  [['--to-standard', NEW, '--worklist', 'w.txt'], 2, /扩展名应为/],
  [['--to-standard', 'gbt-47678-5/part'], 2, /多个版本/],
  [['--to-standard', 'gbt-47678-5/matter@2026'], 2, /没有代码表/],
  [['--to-standard', NEW, '--overlay', 'cn-99'], 2, /没有地方扩展/],
  [[], 2, /--to-standard/],
])('migrate %j ends with %i', async (args, code, words) => {
  const ran = await run('migrate', ...CITY, ...args);
  expect(ran.err).toMatch(words);
  expect(ran.code).toBe(code);
});
