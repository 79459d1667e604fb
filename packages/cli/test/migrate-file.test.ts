import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationOutcome } from '@shuniu/sdk/convert';
import type { Report } from '@shuniu/sdk/report';
import type { Impact } from '@shuniu/sdk/crosswalk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from './decide.ts';
import { runCli, type Ran } from './run-cli.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const OLD = 'gbt-30428-2/part@2013';
const NEW = 'gbt-47678-5/part@2026';
const AS_PART = ['--as', 'part', '--overlay', 'cn-140100', '--as-of', '2026-08-01'];

let folder: string;
const run = (...args: string[]): Promise<Ran> => runCli(args, { cwd: folder });
const migrate = (out: string, ...more: string[]): Promise<Ran> =>
  run('convert', 'city/parts.csv', out, ...AS_PART, '--standard', OLD, '--to-standard', NEW, '--json', ...more);
const told = (ran: Ran) => JSON.parse(ran.out) as Report & { migration: MigrationOutcome };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuniu-migrate-'));
  const city = ['tools/sample-city/generate.ts', '--parts', '2000', '--seed', '1', '--defects', '0', '--out'];
  execFileSync(process.execPath, ['--import', 'tsx', ...city, join(folder, 'city')], { cwd: root, stdio: 'ignore' });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('a city changes its edition: migrate, decide, migrate again', async () => {
  const first = await migrate('first.csv', '--worklist', 'work.csv');
  expect(first.code).toBe(0);
  const before = told(first);
  const { kept } = before.migration;
  expect(before.counts).toMatchObject({ read: 2000, accepted: 2000, refused: 0 });
  expect(before.migration.migrated + kept.unreviewed + kept.none).toBe(2000);
  expect(kept.unreviewed).toBeGreaterThan(0);
  expect(readFileSync(join(folder, 'first.kept.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(
    1 + kept.unreviewed + kept.none,
  );

  const n = await decide(folder, 'work.csv', 'filled.csv');
  expect(n).toBe(before.migration.undecided);
  const apply = ['standards', 'apply-worklist', 'filled.csv', '--overlay', 'cn-140100', '--dir', 'own'];
  const wrong = readFileSync(join(folder, 'filled.csv'), 'utf8').replace(/"01037"/, '"1037"');
  writeFileSync(join(folder, 'wrong.csv'), wrong);
  const refused = await run(...apply.with(2, 'wrong.csv'));
  expect(refused.code).toBe(1);
  expect(refused.out).toMatch(/^wrong\.csv:\d+ 1037 不在目标表中（相近的：01037 路灯/);
  expect(() => readFileSync(join(folder, 'own'))).toThrow(/ENOENT/);

  expect(await run(...apply)).toMatchObject({ code: 0, out: expect.stringContaining('map.csv') as string });
  expect((await run('standards', 'lint', 'own')).code).toBe(0);

  const again = await migrate('second.csv', '--standards', 'own', '--worklist', 'left.csv', '--on-taken', 'renumber');
  const after = told(again);
  expect(after.migration.migrated).toBeGreaterThan(before.migration.migrated);
  expect(after.migration.kept).toMatchObject({ ambiguous: 0, unknown: 0, unusable: 0, taken: 0 });
  expect(after.migration.undecided).toBe(1);
  const { unreviewed, none } = after.migration.kept;
  expect(after.migration.migrated + unreviewed + none).toBe(2000);

  const repeated = await migrate('third.csv', '--standards', 'own', '--on-taken', 'renumber');
  expect(repeated.code).toBe(0);
  expect(readFileSync(join(folder, 'third.csv'))).toEqual(readFileSync(join(folder, 'second.csv')));
  expect(readFileSync(join(folder, 'third.kept.csv'))).toEqual(readFileSync(join(folder, 'second.kept.csv')));

  const checked = await run('check', 'second.csv', ...AS_PART, '--standard', NEW, '--crs', 'EPSG:4546', '--json');
  const report = JSON.parse(checked.out) as Report;
  expect(report.notices.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(report.counts.accepted).toBe(after.migration.migrated);
  expect(report.notices.map(({ code }) => code)).not.toContain('code_unknown');
}, 120_000);

test.each([
  [['--as', 'part'], 2, /只用于 --to-standard/],
  [['--to-standard', NEW], 2, /--as、--standard/],
  [['--to-standard', NEW, '--as', 'event', '--standard', OLD], 2, /没有代码表/],
  [['--to-standard', 'gbt-47678-5/part', '--as', 'part', '--standard', OLD], 2, /多个版本/],
  [['--to-standard', NEW, '--as', 'part', '--standard', OLD, '--kept', 'x.csv'], 2, /既是来源又是目标/],
  [['--to-standard', NEW, '--as', 'part', '--standard', OLD, '--kept', 'y.shp'], 2, /扩展名应为/],
  [['--to-standard', NEW, '--as', 'part', '--standard', OLD, '--worklist', 'w.txt'], 2, /扩展名应为/],
  [['--to-standard', NEW, '--as', 'part', '--standard', OLD, '--overlay', 'cn-99'], 2, /没有地方扩展/],
])('convert %j ends with %i', async (args, code, words) => {
  const ran = await run('convert', 'city/parts.csv', 'x.csv', ...args);
  expect(ran.err).toMatch(words);
  expect(ran.code).toBe(code);
});

test('apply-worklist: a file that is none, and one that decides nothing', async () => {
  writeFileSync(join(folder, 'none.csv'), 'a,b\n1,2\n');
  writeFileSync(join(folder, 'empty.csv'), `from,to,code,when,decision,decided_by\n${OLD},${NEW},0199,,,\n`);
  const apply = (name: string) => run('standards', 'apply-worklist', name, '--overlay', 'cn-140100', '--dir', 'new');
  expect(await apply('none.csv')).toMatchObject({ code: 2, err: expect.stringContaining('不是工作清单') as string });
  expect(await apply('empty.csv')).toMatchObject({ code: 2, err: expect.stringContaining('全是空的') as string });
});

test('standards impact: of a file, and of what is stored; as a table, JSON and a page', async () => {
  const change = [
    '--as',
    'part',
    '--overlay',
    'cn-140100',
    '--as-of',
    '2026-08-01',
    '--standard',
    OLD,
    '--to-standard',
    NEW,
  ];
  const told = await run('standards', 'impact', 'city/parts.csv', ...change, '--report', 'impact.html');
  expect(told.code).toBe(0);
  expect(told.out).toMatch(/2,000 条记录 {2}可迁移 1,/);
  expect(told.out).toMatch(/主管部门：\d+/);
  expect(readFileSync(join(folder, 'impact.html'), 'utf8')).toContain('按主管部门');
  const imported = await run(
    'import',
    'city/parts.csv',
    ...AS_PART,
    '--standard',
    OLD,
    '--crs',
    'EPSG:4546',
    '--db',
    'db',
  );
  expect(imported.code).toBe(0);
  const json = async (...of: string[]) =>
    JSON.parse((await run('standards', 'impact', ...of, ...change, '--json')).out) as Impact;
  const [file, stored] = [await json('city/parts.csv'), await json('--db', 'db')];
  expect(stored).toEqual({ ...file, of: 'part' });
  expect(await run('standards', 'impact', ...change)).toMatchObject({ code: 2 });
}, 120_000);
