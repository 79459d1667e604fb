import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveTable, type ResolvedTable } from '@shuniu/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWholeTable } from '../../src/read/whole-table.ts';
import { EXPORT_COLUMNS } from '../../src/standards/export/columns.ts';
import { exportText, importTable, openLibrary, putFiles, writeXlsx } from '../../src/standards/index.ts';
import { csvLine } from '../../src/write/csv-line.ts';
import { XlsxWriter } from '../../src/write/xlsx.ts';
import { CITY, cityFolder, decide, PART, put } from './city-folder.ts';

const LAYER = `overlays/${CITY}/gbt-30428-2/2013/part`;
const at = Object.fromEntries(EXPORT_COLUMNS.map(({ name }, column) => [name, column]));
const column = (name: string): number => at[name] ?? -1;
type Sheet = { name: string; rows: string[][] };

/** A city's folder: with nothing of its own yet, or with rows of each kind. */
async function folderWith(rows: boolean): Promise<string> {
  const folder = await cityFolder();
  if (!rows) return folder;
  const append = async (file: string, lines: string) =>
    put(join(folder, LAYER, file), (await readFile(join(folder, LAYER, file), 'utf8')) + lines);
  await append(
    'add.csv',
    'own-a,0187,01,甲井盖,cover a,a definition,point,active,2020-01-01,,,local,city,a note,0101,\nown-b,0188,01,乙井盖,,,,active,,,,local,city,,,没有\n',
  );
  await append('narrow.csv', '0159,not here,local,city,\n0160,not here,local,city,a note\n');
  await append('relabel.csv', '0102,排污井盖,,local,city,by hand\n');
  return folder;
}

async function tableOf(folder: string): Promise<ResolvedTable> {
  return resolveTable(PART, CITY, await openLibrary(folder));
}

/** Exports, edits the rows of the codes as a person would, and gives the path of the edited file. */
async function edited(folder: string, format: 'csv' | 'xlsx', edit: (rows: string[][]) => string[][]): Promise<string> {
  const path = join(folder, `export.${format}`);
  const table = await tableOf(folder);
  if (format === 'csv') await put(path, exportText(table, 'csv'));
  else await writeXlsx(table, path);
  const sheets = (await readWholeTable(path)).sheets.map(({ name, rows }): Sheet => {
    const width = Math.max(...rows.map(({ cells }) => Math.max(...cells.keys()) + 1));
    return { name, rows: rows.map(({ cells }) => Array.from({ length: width }, (_, i) => cells.get(i)?.text ?? '')) };
  });
  const [codes, ...others] = sheets;
  const [header = [], ...rows] = codes?.rows ?? [];
  const all = [header, ...edit(rows)];
  if (format === 'csv') {
    await put(path, all.map((cells) => csvLine(cells, { delimiter: ',', newline: '\r\n' })).join(''));
    return path;
  }
  const writer = await XlsxWriter.open(path, { sheet: codes?.name ?? '' });
  for (const cells of all) await writer.write(cells);
  for (const { name, rows: some } of others) {
    await writer.sheet(name);
    for (const cells of some) await writer.write(cells);
  }
  await writer.finish();
  return path;
}

const back = (folder: string, path: string, decisions: Parameters<typeof importTable>[0]['decisions'] = []) =>
  importTable({ path, base: PART, overlay: CITY, folder, decisions });
const row = (cells: Readonly<Record<string, string>>): string[] => EXPORT_COLUMNS.map(({ name }) => cells[name] ?? '');
/** What edits are about. */
const seen = ({ codes }: ResolvedTable) =>
  [...codes.values()].map(({ code, name, nameEn, rollUp, rollUpNone }) => [
    code,
    name,
    nameEn,
    rollUp ?? '',
    rollUpNone ?? '',
  ]);

describe.each([
  ['a new overlay', false],
  ['an overlay with rows', true],
])('an export of %s', (_, withRows) => {
  it.each(['csv', 'xlsx'] as const)('comes back as nothing where nothing was edited (%s)', async (format) => {
    const folder = await folderWith(withRows);
    const found = await back(folder, await edited(folder, format, (rows) => rows));
    expect(found).toMatchObject({ kind: 'export', open: 0, questions: [], problems: [], unchanged: true });
    for (const [path, text] of found.files) expect(text).toBe(await readFile(join(folder, path), 'utf8'));
  });

  it('comes back with exactly its edits, whatever they are', async () => {
    const count = resolveTable(PART).codes.size;
    const index = fc.nat({ max: count - 1 });
    const edits = fc.record({
      format: fc.constantFrom('csv' as const, 'xlsx' as const),
      renamed: fc.uniqueArray(index, { maxLength: 6 }),
      translated: fc.uniqueArray(index, { maxLength: 3 }),
      deleted: fc.uniqueArray(index, { maxLength: 6 }),
      added: fc.uniqueArray(fc.integer({ min: 61, max: 99 }), { maxLength: 5 }),
      reversed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(edits, async ({ format, renamed, translated, deleted, added, reversed }) => {
        const folder = await folderWith(withRows);
        let expected: string[][] = [];
        const path = await edited(folder, format, (rows) => {
          // 0101 is what others are counted under
          const gone = new Set(deleted.map((i) => rows[i]?.[column('code')]).filter((code) => code !== '0101'));
          const kept = rows
            .map((cells, i) => {
              const next = [...cells];
              if (renamed.includes(i)) next[column('name')] = `新名${i}`;
              if (translated.includes(i)) next[column('name_en')] = `translated ${i}`;
              return next;
            })
            .filter((cells) => !gone.has(cells[column('code')]));
          const present = new Set(rows.map((cells) => cells[column('code')]));
          const fresh = added
            .map((number) => `01${number}`)
            .filter((code) => !present.has(code))
            .map((code) =>
              row({
                code,
                name: `新类${code}`,
                ...(Number(code) % 2 === 0 ? { roll_up: '0101' } : { roll_up_none_reason: '没有' }),
              }),
            );
          const all = [...kept, ...fresh];
          expected = all
            .map((cells) =>
              ['code', 'name', 'name_en', 'roll_up', 'roll_up_none_reason'].map((name) => cells[column(name)] ?? ''),
            )
            .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
          return reversed ? all.reverse() : all;
        });
        const found = await back(folder, path);
        expect(found).toMatchObject({ kind: 'export', open: 0, problems: [] });
        await putFiles(folder, found.files);
        expect(seen(await tableOf(folder))).toEqual(expected);
        expect(await back(folder, path)).toMatchObject({ open: 0, unchanged: true });
      }),
      { numRuns: 12 },
    );
  });
});

describe('an edited export', () => {
  it('gives back what was taken out of use, takes out what the overlay added, and edits its own rows', async () => {
    const folder = await folderWith(true);
    const path = await edited(folder, 'xlsx', (rows) => [
      ...rows
        .filter((cells) => cells[column('code')] !== '0188')
        .map((cells) =>
          cells[column('code')] === '0187'
            ? cells.with(column('name'), '丙井盖').with(column('roll_up'), '0102').with(column('note'), 'other')
            : cells[column('code')] === '0102'
              ? cells.with(column('name'), '污水井盖').with(column('name_en'), 'sewage manhole cover')
              : cells,
        ),
      row({ code: '0159', name: resolveTable(PART).codes.get('0159')?.name ?? '' }),
    ]);
    const found = await back(folder, path);
    const [add, narrow, relabel] = [...found.files.values()].map((text) => text.split('\n').slice(1, -1));
    expect(add).toEqual(['own-a,0187,01,丙井盖,cover a,a definition,point,active,2020-01-01,,,local,city,other,0102,']);
    expect(narrow).toEqual(['0160,not here,local,city,a note']);
    expect(relabel).toEqual([]);
    expect(found.questions).toEqual([]);
  });

  it('asks of what an overlay cannot say', async () => {
    const folder = await folderWith(true);
    const path = await edited(folder, 'csv', (rows) => [
      ...rows.map((cells) =>
        cells[column('code')] === '0101'
          ? cells.with(column('parent'), '02')
          : cells[column('code')] === '0104'
            ? cells.with(0, '104')
            : cells,
      ),
      row({ code: '0196', name: '没有归并' }),
      row({ code: '0100', name: '区间外' }),
    ]);
    const { questions } = await back(folder, path);
    expect(questions.map(({ rule, understood, suggestion }) => [rule, understood, suggestion])).toEqual([
      ['column_fixed', '0101 parent: 01 → 02', ''],
      ['code_lost_zero', '0104 雨水箅子', '0104'],
      ['roll_up', '0196 没有归并', ''],
      ['code_outside_range', '0100 区间外', ''],
    ]);
    const answers: Readonly<Record<string, string>> = {
      column_fixed: 'ignore',
      code_lost_zero: '0104',
      roll_up: '0101',
      code_outside_range: 'skip',
    };
    const done = await back(
      folder,
      path,
      decide(questions, ({ rule }) => answers[rule]),
    );
    expect(done).toMatchObject({ open: 0, problems: [], counts: { add: 3, narrow: 2, relabel: 1 } });
  });

  it('says when the base, or the overlay itself, has moved since', async () => {
    const folder = await folderWith(true);
    const path = await edited(folder, 'csv', (rows) => rows.filter((cells) => cells[column('code')] !== '0104'));
    const text = await readFile(path, 'utf8');
    const moved = await put(path, text.replaceAll(/part@2013 [0-9a-f]{4}/g, 'part@2013 0000'));
    expect((await back(folder, moved)).questions).toMatchObject([
      { rule: 'base_moved', understood: PART, state: 'open' },
    ]);
    await put(path, text);
    const add = join(folder, LAYER, 'add.csv');
    await put(add, (await readFile(add, 'utf8')).replace('乙井盖', '丁井盖'));
    const found = await back(folder, path);
    expect(found.questions).toMatchObject([{ rule: 'overlay_moved', understood: CITY, state: 'open' }]);
    expect(
      await back(
        folder,
        path,
        decide(found.questions, () => 'proceed'),
      ),
    ).toMatchObject({ open: 0, problems: [] });
  });

  it('goes only into the table that it is of', async () => {
    const folder = await cityFolder();
    const path = await put(join(folder, 'other.csv'), exportText(resolveTable('gbt-30428-2/event@2013'), 'csv'));
    await expect(back(folder, path)).rejects.toMatchObject({ code: 'table_export_of_other' });
  });

  it('of the national table starts a new overlay', async () => {
    const folder = await cityFolder();
    const path = await put(
      join(folder, 'base.csv'),
      exportText(resolveTable(PART), 'csv').replace(',上水井盖,', ',给水井盖,'),
    );
    expect(await back(folder, path)).toMatchObject({ open: 0, counts: { add: 0, narrow: 0, relabel: 1 } });
  });
});
