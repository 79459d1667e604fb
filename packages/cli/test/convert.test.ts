import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '@shuniu/sdk/report';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, type Ran } from './run-cli.ts';
import { clean, damaged, writeSurvey } from './survey-fixture.ts';

let folder: string;
const run = (...args: string[]): Promise<Ran> => runCli(['convert', ...args], { cwd: folder });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuniu-convert-'));
  writeSurvey(join(folder, 'clean.csv'), clean);
  writeSurvey(join(folder, 'damaged.csv'), [...clean, ...damaged]);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('says what was chosen', async () => {
  const ran = await run('clean.csv', 'clean.shp', '--crs', 'EPSG:4546');
  expect(ran).toMatchObject({ code: 0, out: '' });
  expect(ran.err).toMatch(/Y=east, X=north/);
  expect(ran.err).toMatch(/EPSG:4546 → EPSG:4490/);
  expect(ran.err).toMatch(/权属单位代码 → 权属单位代/);
});

test('--json, and 1 for a row that cannot be converted', async () => {
  const ran = await run('damaged.csv', 'damaged.geojson', '--crs', 'EPSG:4546', '--json');
  expect(ran.code).toBe(1);
  expect((JSON.parse(ran.out) as Report).counts).toMatchObject({ read: 8, accepted: 7, refused: 1 });
});

test('never over a file that is there, unless asked', async () => {
  expect((await run('clean.csv', 'copy.csv')).code).toBe(0);
  const before = readFileSync(join(folder, 'copy.csv'));
  const again = await run('clean.csv', 'copy.csv');
  expect(again).toMatchObject({ code: 2, err: expect.stringMatching(/已存在/) as string });
  expect(readFileSync(join(folder, 'copy.csv'))).toEqual(before);
  expect((await run('clean.csv', 'copy.csv', '--overwrite')).code).toBe(0);
});

test.each([
  [['nowhere.csv', 'x.csv'], 2, /没有这个文件/],
  [['clean.csv', 'x.doc'], 2, /扩展名应为/],
  [['clean.csv', 'clean.csv'], 2, /既是来源又是目标/],
  [['clean.csv', 'x.geojson', '--to-crs', 'EPSG:1'], 2, /无法识别的坐标系/],
  [['clean.csv', 'x.geojson'], 1, /crs_unknown/],
])('%j ends with %i', async (args, code, words) => {
  const ran = await run(...args);
  expect(ran.err).toMatch(words);
  expect(ran.code).toBe(code);
});
