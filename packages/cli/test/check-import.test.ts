import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '@shuniu/sdk/report';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbook, zip } from '../../sdk/test/read/xlsx/build.ts';
import { runCli, shim, type Ran } from './run-cli.ts';
import { asPart, clean, damaged, HEADER, writeSurvey } from './survey-fixture.ts';

let folder: string;
const run = (...args: string[]): Promise<Ran> => runCli(args, { cwd: folder });
const reportOf = (ran: Ran): Report => JSON.parse(ran.out) as Report;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuniu-cli-'));
  writeSurvey(join(folder, 'clean.csv'), clean);
  writeSurvey(join(folder, 'damaged.csv'), [...clean, ...damaged]);
  writeFileSync(join(folder, 'no-id.csv'), '名称,X,Y\n电力井盖,1,2\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a clean file: 0, nothing on stdout', async () => {
  expect(await run('check', 'clean.csv', ...asPart)).toMatchObject({ code: 0, out: '' });
});

test('findings: 1, and what is wrong where, in words', async () => {
  const ran = await run('check', 'damaged.csv', ...asPart);
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.err).toMatch(/读入 8 行 {3}接收 5 {3}拒收 3/);
  expect(ran.err).toMatch(/part_id_spreadsheet_damage\n +第 7 行 {2}部件标识码“1\.40105E\+15”/);
  expect(ran.err).toMatch(/id_duplicate\n +第 9 行/);
});

test('--json: the report on stdout and nothing else, words on stderr', async () => {
  const ran = await run('check', 'damaged.csv', ...asPart, '--json', '--lang', 'en');
  const report = reportOf(ran);
  expect(report.counts).toMatchObject({ read: 8, accepted: 5, refused: 3, inserted: 0 });
  const errors = report.notices.filter((notice) => notice.severity === 'error');
  expect(errors.map(({ code, samples }) => [code, samples[0]?.line]).sort()).toEqual([
    ['coordinate_axes_swapped', 8],
    ['id_duplicate', 9],
    ['part_id_spreadsheet_damage', 7],
  ]);
  expect(report.lock.tables).toMatchObject([{ ref: 'gbt-30428-2/part@2013', status: 'reconstructed' }]);
  expect(ran.err).toMatch(/read 8 rows {3}accepted 5 {3}refused 3/);
  expect(existsSync(join(folder, '.shuniu'))).toBe(false);
});

test('a file without a mandatory column is refused as a whole', async () => {
  const ran = await run('check', 'no-id.csv', ...asPart, '--json');
  expect(ran.code).toBe(1);
  expect(reportOf(ran).counts).toMatchObject({ accepted: 0 });
});

test('all columns that are missing are named at once, for no row tells of the next', async () => {
  writeFileSync(join(folder, 'notes.csv'), '备注\n无\n');
  const ran = await run('check', 'notes.csv', ...asPart, '--json');
  const missing = reportOf(ran).notices.find(({ code }) => code === 'header_missing')!;
  expect(missing.total).toBeGreaterThan(2);
  expect(ran.err.match(/整个文件 {2}缺少必填字段/g)).toHaveLength(missing.total);
});

test('a workbook of which one sheet is read says so', async () => {
  const cells = (line: string): string =>
    `<row>${line
      .split(',')
      .map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`)
      .join('')}</row>`;
  const data = [HEADER, ...clean].map(cells).join('');
  writeFileSync(
    join(folder, 'two.xlsx'),
    zip(
      workbook({
        sheets: [
          { name: '井盖', data },
          { name: '路灯', data },
        ],
      }),
    ),
  );
  const ran = await run('check', 'two.xlsx', ...asPart);
  expect(ran).toMatchObject({ code: 0, out: '' });
  expect(ran.err).toMatch(/sheet_chosen\n +整个文件 {2}只读取了“井盖”；文件中还有 2 路灯，可用 --sheet 指定/);
});

test('a rehearsal says what would be retired, and makes no database', async () => {
  const rehearse = ['import', 'fewer.csv', ...asPart, '--db', 'retire-db', '--on-missing', 'retire', '--dry-run'];
  writeSurvey(join(folder, 'fewer.csv'), clean.slice(0, -2));
  const none = await run(...rehearse);
  expect(none).toMatchObject({ code: 0, out: '' });
  expect(none.err).toMatch(/去掉 --dry-run 也没有要退役的记录/);
  expect(existsSync(join(folder, 'retire-db'))).toBe(false);
  await run('import', 'clean.csv', ...asPart, '--db', 'retire-db');
  const some = await run(...rehearse);
  expect(some).toMatchObject({ code: 0, out: '' });
  expect(some.err).toMatch(/去掉 --dry-run 将退役 \d 条/);
});

test('points in other grids than claimed are no sign of a wrong --crs', async () => {
  const ring = [
    [112.5, 37.8],
    [112.6, 37.8],
    [112.6, 37.9],
    [112.5, 37.9],
    [112.5, 37.8],
  ];
  const grid = { type: 'Polygon', coordinates: [ring] };
  const feature = { type: 'Feature', properties: { 标识码: '140105001001009' }, geometry: grid };
  writeFileSync(join(folder, 'one-grid.geojson'), JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
  const ran = await run('check', 'clean.csv', ...asPart, '--grids', 'one-grid.geojson');
  expect(ran.err).toMatch(/5 {2}所在网格不符 {2}grid_mismatch|grid_id_unknown/);
  expect(ran.err).not.toMatch(/多半是 --crs 不对/);
});

test('import, correct the rejects, import those, import again', async () => {
  const db = ['--db', 'db'];
  const first = await run(
    'import',
    'damaged.csv',
    ...asPart,
    ...db,
    '--json',
    '--rejects',
    'rejects.csv',
    '--report',
    'r.html',
  );
  expect(first.code).toBe(1);
  expect(reportOf(first).counts).toMatchObject({ read: 8, accepted: 5, refused: 3, inserted: 5 });
  expect(first.err).toMatch(/rejects\.csv/);
  expect(readFileSync(join(folder, 'r.html'), 'utf8')).toContain('part_id_spreadsheet_damage');

  const rejects = readFileSync(join(folder, 'rejects.csv'), 'utf8');
  expect(rejects.startsWith(`\uFEFF${HEADER},line,codes,fields,messages\r\n1.40105E+15,`)).toBe(true);
  const corrected = rejects
    .replace('1.40105E+15', '1401050105000007')
    .replace('636461.040,4192091.745', '4192091.745,636461.040')
    .replace('1401050105000001', '1401050105000008');
  writeFileSync(join(folder, 'corrected.csv'), corrected);
  const second = await run('import', 'corrected.csv', ...asPart, ...db, '--json');
  expect(reportOf(second).notices.filter((notice) => notice.code === 'header_unknown')).toEqual([]);
  expect(reportOf(second).counts).toMatchObject({ accepted: 3, refused: 0, inserted: 3 });
  expect(second.code).toBe(0);

  const again = await run('import', 'clean.csv', ...asPart, ...db, '--json');
  expect(reportOf(again).counts).toMatchObject({ inserted: 0, unchanged: 5 });
}, 120_000);

describe('wrong usage: 2, and stdout stays empty', () => {
  const cases: [string, string[], RegExp][] = [
    ['no file', ['check', ...asPart], /缺少参数 <files>/],
    ['no such file', ['check', 'nowhere.csv', ...asPart], /没有这个文件：nowhere\.csv/],
    ['no record type', ['check', 'clean.csv'], /必须给出选项 --as/],
    ['unknown record type', ['check', 'clean.csv', '--as', 'tree'], /--as 不能是 tree；可以是 .*part/],
    ['no edition', ['check', 'clean.csv', '--as', 'part', '--standard', 'gbt-30428-2/part'], /有多个版本/],
    ['no standard', ['check', 'clean.csv', '--as', 'part', '--crs', 'EPSG:4546'], /gbt-30428-2\/part@2013/],
    ['unknown edition', ['check', 'clean.csv', '--as', 'part', '--standard', 'gbt-30428-2/part@1999'], /没有代码表/],
    ['unknown overlay', ['check', 'clean.csv', ...asPart, '--overlay', 'cn-999999'], /没有地方扩展/],
    ['unknown system', ['check', 'clean.csv', ...asPart, '--crs', 'EPSG:1'], /无法识别的坐标系/],
    ['not a day', ['check', 'clean.csv', ...asPart, '--as-of', '2026-02-30'], /--as-of 应为/],
    ['not a division', ['check', 'clean.csv', ...asPart, '--division', '14010'], /--division 应为/],
    ['rejects of another kind', ['check', 'clean.csv', ...asPart, '--rejects', 'r.txt'], /\.csv, \.xlsx/],
    ['rejects over the input', ['check', 'clean.csv', ...asPart, '--rejects', './clean.csv'], /既是来源又是目标/],
    ['report in no folder', ['check', 'clean.csv', ...asPart, '--report', 'nowhere/r.html'], /没有这个目录：nowhere/],
    ['no grids', ['check', 'clean.csv', ...asPart, '--grids', 'nowhere.geojson'], /没有这个文件：nowhere/],
    ['samples', ['check', 'clean.csv', ...asPart, '--samples', 'x'], /--samples 应为/],
    ['near', ['check', 'clean.csv', ...asPart, '--near', '-1'], /--near 应为/],
    ['a policy that is none', ['import', 'clean.csv', ...asPart, '--on-conflict', 'merge'], /update, skip, error/],
    ['check stores nothing', ['check', 'clean.csv', ...asPart, '--on-conflict', 'skip'], /没有 --on-conflict/],
  ];
  test.each(cases)('%s', async (_, args, words) => {
    const ran = await run(...args);
    expect(ran.err).toMatch(words);
    expect(ran).toMatchObject({ code: 2, out: '' });
  });
});

test('a reader of stdout that has seen enough is no error', async () => {
  const child = spawn(process.execPath, [shim, 'check', 'damaged.csv', ...asPart, '--json'], { cwd: folder });
  child.stdout.destroy();
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(err).not.toMatch(/EPIPE|缺陷/);
  expect([0, 1]).toContain(code);
});
