import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ownColumns, Rejects, type RowSink, type Verdict } from '../../src/report/rejects.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'shuniu-rejects-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Rows as lines of JSON: what is tested here is which rows go where, not how a CSV is written. */
function jsonSink(path: string): RowSink {
  const rows: string[] = [];
  writeFileSync(path, '');
  return {
    write: (cells) => void rows.push(JSON.stringify(cells)),
    close: () => Promise.resolve(writeFileSync(path, rows.join('\n'))),
  };
}

function rowsOf(name: string): string[][] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .map((line) => JSON.parse(line) as string[]);
}

const verdict: Verdict = {
  line: 7,
  codes: ['value_required', 'date_malformed'],
  fields: ['id'],
  messages: ['空', '日期'],
};

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
  const rejects = new Rejects(join(folder, 'r.csv'), jsonSink);
  await rejects.begin(['id', '名称']);
  await rejects.write(['=1+1', ' a\n'], verdict);
  expect(existsSync(join(folder, 'r.csv'))).toBe(false);
  await rejects.close();
  expect(rejects.files).toEqual([join(folder, 'r.csv')]);
  expect(rowsOf('r.csv')).toEqual([
    ['id', '名称', 'line', 'codes', 'fields', 'messages'],
    ['=1+1', ' a\n', '7', 'value_required;date_malformed', 'id', '空; 日期'],
  ]);
});

test('rejects of rejects carry one verdict, the new one', async () => {
  const rejects = new Rejects(join(folder, 'r.csv'), jsonSink);
  await rejects.begin(['id', 'name', 'line', 'codes', 'fields', 'messages']);
  await rejects.write(['1', 'a', '3', 'id_duplicate', 'id', '重复'], verdict);
  await rejects.close();
  expect(rowsOf('r.csv')).toEqual([
    ['id', 'name', 'line', 'codes', 'fields', 'messages'],
    ['1', 'a', '7', 'value_required;date_malformed', 'id', '空; 日期'],
  ]);
});

test('a row of a wrong width keeps its cells', async () => {
  const rejects = new Rejects(join(folder, 'r.csv'), jsonSink);
  await rejects.begin(['id', 'name']);
  await rejects.write(['1', 'a', 'b', 'c', 'd', 'e'], verdict);
  await rejects.write(['1'], verdict);
  await rejects.close();
  expect(rowsOf('r.csv').map((row) => row.length)).toEqual([6, 10, 5]);
});

test('inputs with the same header share a file, others get their own', async () => {
  const rejects = new Rejects(join(folder, 'r.csv'), jsonSink);
  for (const header of [['id'], ['id', 'x'], ['id']]) {
    await rejects.begin(header);
    await rejects.write(
      header.map(() => '1'),
      verdict,
    );
  }
  await rejects.close();
  expect(rowsOf('r.csv')).toHaveLength(3);
  expect(rowsOf('r-2.csv')).toHaveLength(2);
});

test('no input, no file; what we add is never a formula', async () => {
  const none = new Rejects(join(folder, 'none.csv'), jsonSink);
  await none.close();
  expect(none.files).toEqual([]);
  const rejects = new Rejects(join(folder, 'r.csv'), jsonSink);
  await rejects.begin(['=HEADER']);
  await rejects.write(['x'], { ...verdict, fields: ['=HEADER'], messages: ['@x'] });
  await rejects.close();
  expect(rowsOf('r.csv')[1]?.slice(-2)).toEqual(["'=HEADER", "'@x"]);
});
