import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { resolveTable, type ResolvedTable } from '@shuniu/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CELL_TEXT } from '../../src/read/batch.ts';
import { openSource } from '../../src/read/open.ts';
import { EXPORT_COLUMNS, exportCells } from '../../src/standards/export/columns.ts';
import { parseLockText, lockText } from '../../src/standards/export/lock-text.ts';
import { exportText, formulaCells, lockOf, writeXlsx } from '../../src/standards/index.ts';
import { rowsOf } from '../read/rows-of.ts';
import { havePostgres, postgresForTests } from '../store/postgres.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuniu-export-'));
});
afterAll(() => rm(folder, { recursive: true }));

const city = resolveTable('gbt-30428-2/part@2013', 'cn-140100');
const NASTY = [`'; DROP TABLE x; --`, '=HYPERLINK("http://x")', '+1', '\\', `a,"b"\nc`, '@x', 'ｱ𠀀'];

/** The table with names that mean something to a shell, a spreadsheet or a database. */
function nasty(): ResolvedTable {
  const codes = [...city.codes].map(
    ([code, facts], at) => [code, { ...facts, name: NASTY[at] ?? facts.name }] as const,
  );
  return { ...city, codes: new Map(codes), title: { zh: `题'名\n--`, en: 'x' } };
}
const cellsOf = (table: ResolvedTable) => [...table.codes.values()].map((code) => exportCells(code, table));

describe('an exported table', () => {
  it('is a workbook whose every cell is text, with a sheet that says how far it can be trusted', async () => {
    const path = join(folder, 'nasty.xlsx');
    await writeXlsx(nasty(), path);
    const source = await openSource(path, { sheet: '代码 codes' });
    expect(source.header).toEqual(EXPORT_COLUMNS.map(({ zh, name }) => `${zh} ${name}`));
    const rows = await rowsOf(source);
    expect(rows.map((row) => row.cells)).toEqual(cellsOf(nasty()));
    expect(new Set(rows.flatMap((row) => row.types))).toEqual(new Set([CELL_TEXT]));
    const about = await rowsOf(await openSource(path, { sheet: '说明 about' }));
    const facts = new Map(about.map(({ cells: [, name = '', value = ''] }) => [name, value]));
    expect(facts.get('status')).toBe('reconstructed');
    expect(facts.get('complete')).toBe('no');
    expect(parseLockText(facts.get('lock') ?? '')?.map(({ id }) => id)).toEqual([
      'gbt-30428-2/part@2013',
      'cn-14',
      'cn-140100',
    ]);
  });

  it('is a CSV that says on every line what it is of', async () => {
    const { writeFile } = await import('node:fs/promises');
    const path = join(folder, 'nasty.csv');
    await writeFile(path, exportText(nasty(), 'csv'));
    const rows = await rowsOf(await openSource(path));
    const tail = ['gbt-30428-2/part@2013+cn-14+cn-140100', 'reconstructed', lockText(city)];
    expect(rows.map((row) => row.cells)).toEqual(cellsOf(nasty()).map((cells) => [...cells, ...tail]));
    expect(formulaCells(nasty())).toBe(3);
    expect(formulaCells(city)).toBe(0);
  });

  it('is one JSON document with its lock', () => {
    const told = JSON.parse(exportText(city, 'json')) as { codes: { code: string; rollUp: string | null }[] };
    expect(told).toMatchObject({ ref: city.ref, status: 'reconstructed', lock: lockOf([city]), narrowed: [] });
    expect(told.codes.map(({ code, rollUp }) => [code, rollUp])).toEqual(
      [...city.codes.values()].map(({ code, rollUp }) => [code, rollUp]),
    );
    expect(exportText(city, 'json')).toBe(exportText(city, 'json'));
  });

  const filled = 'SELECT * FROM gbt_30428_2_part_2013_cn_140100 ORDER BY code COLLATE "C"';
  const expected = cellsOf(nasty()).map((cells) => cells.map((cell) => (cell === '' ? null : cell)));
  const text = (rows: readonly Record<string, unknown>[]) =>
    rows.map((row) =>
      Object.values(row).map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)),
    );

  it('is SQL that runs on PGlite and changes nothing that is there already', async () => {
    const database = new PGlite();
    await database.exec(exportText(nasty(), 'sql'));
    expect(text((await database.query<Record<string, unknown>>(filled)).rows)).toEqual(expected);
    await expect(database.exec(exportText(city, 'sql'))).rejects.toThrow(/exists/);
    await database.exec('ROLLBACK');
    expect((await database.query(filled)).rows).toHaveLength(city.codes.size);
    await database.close();
  });

  it.skipIf(!havePostgres())('is SQL that runs on PostgreSQL, whatever it is told of backslashes', async () => {
    const cluster = await postgresForTests();
    const client = new pg.Client({ connectionString: await cluster.database() });
    await client.connect();
    pg.types.setTypeParser(1082, (value) => value);
    await client.query('SET standard_conforming_strings = off');
    await client.query(exportText(nasty(), 'sql'));
    expect(text((await client.query<Record<string, unknown>>(filled)).rows)).toEqual(expected);
    await client.end();
    await cluster.stop();
  });
});
