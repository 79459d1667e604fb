import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL_TEXT } from '../../src/read/batch.ts';
import { openSource } from '../../src/read/open.ts';
import { Unencodable } from '../../src/write/encode.ts';
import { RowTooLarge, XlsxWriter } from '../../src/write/xlsx.ts';
import type { XlsxWriterOptions } from '../../src/write/xlsx.ts';
import { rowsOf, scratch } from '../read/rows-of.ts';

const put = await scratch();
const folder = dirname(await put('.keep', ''));
let files = 0;

async function write(rows: readonly (readonly string[])[], options: XlsxWriterOptions = {}): Promise<string> {
  const path = `${folder}/${files++}.xlsx`;
  const writer = await XlsxWriter.open(path, options);
  for (const row of rows) await writer.write(row);
  await writer.finish();
  return path;
}

describe('XlsxWriter', () => {
  it('keeps every cell as text: long codes, zeros, formulas, controls, escapes', async () => {
    const values = [
      '1401050101180001',
      '0118',
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=x',
      ' a ',
      'a\nb',
      '\r\n',
      '\u0000\u000b\u001f',
      '_x0041_',
      '_x005F_x0041_',
      '&<>"\'',
      ']]>',
      '\ufffe',
      '😀井',
      '1E+15',
      '2024-02-29',
      'TRUE',
    ];
    const source = await openSource(
      await write([['k', 'v'], ...values.map((value) => ['k', value])], { sheet: '拒收/*?' }),
    );
    expect(source.layer).toBe('拒收');
    const rows = await rowsOf(source);
    expect(rows.map((row) => row.cells[1])).toEqual(values);
    expect(rows.every((row) => row.types[1] === CELL_TEXT)).toBe(true);
  });

  it('reads back as it was written', async () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('_', 'x', '0', 'A', '=', '<', '&', '\n', '\r', '\u0001', '井', '"'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { maxLength: 12 }), async (rows) => {
        const read = await rowsOf(await openSource(await write([['a', 'b', 'c'], ...rows])));
        const kept = rows
          .map((cells, i) => ({ line: i + 2, cells }))
          .filter(({ cells }) => cells.some((cell) => cell !== ''));
        expect(read.map(({ line, cells }) => ({ line, cells }))).toEqual(
          kept.map(({ line, cells }) => ({ line, cells: cells.slice(0, read[0]?.cells.length) })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('goes on in another sheet, with the header again', async () => {
    const path = await write([['id', 'b'], ...Array.from({ length: 7 }, (_, i) => [`${i}`, 'x'])], {
      rows: 4,
      sheet: '部件',
    });
    const sheets = [];
    for (const sheet of ['1', '2', '3']) {
      const source = await openSource(path, { sheet });
      sheets.push([source.layer, source.header.join(), (await rowsOf(source)).map((row) => row.cells[0]).join()]);
    }
    expect(sheets).toEqual([
      ['部件', 'id,b', '0,1,2'],
      ['部件 (2)', 'id,b', '3,4,5'],
      ['部件 (3)', 'id,b', '6'],
    ]);
  });

  it('writes the same bytes each time, an empty workbook too', async () => {
    expect(
      readFileSync(
        await write([
          ['a', 'b'],
          ['1', '2'],
        ]),
      ),
    ).toEqual(
      readFileSync(
        await write([
          ['a', 'b'],
          ['1', '2'],
        ]),
      ),
    );
    expect(await rowsOf(await openSource(await write([])))).toEqual([]);
  });

  it('refuses what a sheet cannot hold, and leaves nothing behind nor anything changed', async () => {
    const path = await put('old.xlsx', 'old');
    for (const [row, error] of [
      [['x'.repeat(32_768)], RowTooLarge],
      [new Array<string>(16_385).fill(''), RowTooLarge],
      [['\ud800'], Unencodable],
    ] as const) {
      const writer = await XlsxWriter.open(path);
      await writer.write(['a']);
      await expect(writer.write(row).then(() => writer.finish())).rejects.toThrow(error);
      await writer.abort();
    }
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('writes many rows', async () => {
    const path = await write([
      ['id', '名称'],
      ...Array.from({ length: 30_000 }, (_, i) => [`14010501011${i}`, `井盖${i}`]),
    ]);
    const rows = await rowsOf(await openSource(path));
    expect(rows).toHaveLength(30_000);
    expect(rows.every((row, i) => row.cells[0] === `14010501011${i}` && row.cells[1] === `井盖${i}`)).toBe(true);
  });
});
