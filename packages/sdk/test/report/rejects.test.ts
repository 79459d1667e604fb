import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import { ownColumns } from '../../src/report/reject-columns.ts';
import { RejectsWriter, type RowSink } from '../../src/report/rejects.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'shuniu-rejects-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Rows as lines of JSON: what is tested here is which rows go where, not how a CSV is written. */
function jsonSink(path: string): Promise<RowSink> {
  const rows: string[] = [];
  writeFileSync(path, '');
  return Promise.resolve({
    write: (cells) => void rows.push(JSON.stringify(cells)),
    close: () => Promise.resolve(writeFileSync(path, rows.join('\n'))),
  });
}

function open(...headers: string[][]): Promise<RejectsWriter> {
  const inputs = headers.map((header, i) => ({ name: `in${i}.csv`, header }));
  return RejectsWriter.open(join(folder, 'r.csv'), inputs, 'zh-CN', jsonSink);
}

function rowsOf(name: string): string[][] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .map((line) => JSON.parse(line) as string[]);
}

const why: Finding[] = [
  { code: 'coordinate_missing', severity: 'error', input: 'in0.csv', line: 7, field: 'easting' },
  { code: 'outside_grids', severity: 'warning', input: 'in0.csv', line: 7, field: 'easting' },
];

describe('which columns are the data’s own', () => {
  test.each([
    [['id', 'name'], 2],
    [['id', 'line', 'codes', 'fields', 'messages'], 1],
    [['id', 'line', 'codes', 'fields', 'messages', 'x'], 6],
    [['id', 'codes', 'line', 'fields', 'messages'], 5],
    [['line', 'codes', 'fields', 'messages'], 4],
    [[], 0],
  ])('%j: %i', (header, own) => {
    expect(ownColumns(header)).toBe(own);
  });
});

test('a refused row stands as it stood, then why', async () => {
  const rejects = await open(['id', '名称']);
  await rejects.write('in0.csv', ['=1+1', ' a\n'], why);
  expect(existsSync(join(folder, 'r.csv'))).toBe(false);
  await rejects.close();
  expect(rejects.files).toEqual([join(folder, 'r.csv')]);
  expect(rowsOf('r.csv')).toEqual([
    ['id', '名称', 'line', 'codes', 'fields', 'messages'],
    ['=1+1', ' a\n', '7', 'coordinate_missing;outside_grids', 'easting', '坐标为空; 坐标不在任何单元网格内'],
  ]);
});

test('rejects of rejects carry one verdict, the new one', async () => {
  const rejects = await open(['id', 'name', 'line', 'codes', 'fields', 'messages']);
  await rejects.write('in0.csv', ['1', 'a', '3', 'id_duplicate', 'id', '重复'], why);
  await rejects.close();
  expect(rowsOf('r.csv').map((row) => row.slice(0, 3))).toEqual([
    ['id', 'name', 'line'],
    ['1', 'a', '7'],
  ]);
});

test('a row of a wrong width keeps its cells', async () => {
  const rejects = await open(['id', 'name']);
  await rejects.write('in0.csv', ['1', 'a', 'b', 'c', 'd', 'e'], why);
  await rejects.write('in0.csv', ['1'], why);
  await rejects.close();
  expect(rowsOf('r.csv').map((row) => row.length)).toEqual([6, 10, 5]);
});

test('inputs with the same header share a file, others get their own', async () => {
  const rejects = await open(['id'], ['id', 'x'], ['id']);
  await rejects.write('in0.csv', ['1'], why);
  await rejects.write('in1.csv', ['1', '2'], why);
  await rejects.write('in2.csv', ['1'], why);
  await rejects.close();
  expect(rowsOf('r.csv')).toHaveLength(3);
  expect(rowsOf('r-2.csv')).toHaveLength(2);
});

test('what was given up leaves nothing behind', async () => {
  const rejects = await open(['id']);
  await rejects.write('in0.csv', ['1'], why);
  await rejects.abandon();
  expect(readdirSync(folder)).toEqual([]);
});

test('what we add is never a formula', async () => {
  const rejects = await open(['=HEADER']);
  await rejects.write('in0.csv', ['x'], [{ ...why[0], field: '=HEADER' } as Finding]);
  await rejects.close();
  expect(rowsOf('r.csv')[1]?.at(-2)).toBe("'=HEADER");
});
