import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openCsvBytes } from '../../src/read/csv/open-csv.ts';
import { decodeText } from '../../src/read/encoding/decode-text.ts';
import { CsvWriter, type CsvWriterOptions } from '../../src/write/csv.ts';
import { encode, Unencodable } from '../../src/write/encode.ts';
import { readRows } from '../read/csv/rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuniu-csv-'));
const path = join(folder, 'out.csv');
beforeEach(() => rmSync(path, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

async function written(rows: readonly (readonly string[])[], options: CsvWriterOptions = {}): Promise<Buffer> {
  const writer = await CsvWriter.open(path, options);
  for (const row of rows) await writer.write(row);
  await writer.finish();
  return readFileSync(path);
}

describe('CsvWriter', () => {
  it.each([
    { name: 'plain', rows: [['a', 'b'], ['1', '']], bytes: 'a,b\n1,\n' }, // prettier-ignore
    { name: 'quotes', rows: [['a"b', 'c,d', 'e\nf', 'g\rh', ' i ']], bytes: '"a""b","c,d","e\nf","g\rh", i \n' },
    {
      name: 'semicolons and CRLF',
      rows: [['a,b', 'c;d']],
      options: { delimiter: ';', newline: '\r\n' },
      bytes: 'a,b;"c;d"\r\n',
    },
    { name: 'mark', rows: [['井']], options: { mark: true }, bytes: '\uFEFF井\n' },
    { name: 'a lonely empty cell', rows: [['a'], [''], ['b']], bytes: 'a\n""\nb\n' },
    { name: 'a cell that begins with a mark', rows: [['\uFEFFa']], bytes: '"\uFEFFa"\n' },
    { name: 'what a spreadsheet would run stands', rows: [['=1+1', '@x']], bytes: '=1+1,@x\n' },
  ] as const)('$name', async ({ rows, bytes, ...rest }) => {
    expect((await written(rows, 'options' in rest ? rest.options : {})).toString()).toBe(bytes);
  });

  it('writes GB18030', async () => {
    expect((await written([['井盖', '€']], { encoding: 'gb18030' })).toString('hex')).toBe('beaeb8c72ca2e30a');
  });

  it('what it writes, our reader reads back', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('"', ',', ';', '\n', '\r', 'a', ' ', '中', '𠮷', '\t', '\uFEFF', 'é', 'b'),
      maxLength: 5,
    });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom('utf-8' as const, 'gb18030' as const),
        fc.boolean(),
        fc.constantFrom('\n' as const, '\r\n' as const),
        async (rows, encoding, mark, newline) => {
          const header = rows[0]!.map((_, i) => `c${i}`);
          const bytes = await written([header, ...rows], { encoding, mark, newline });
          const source = await openCsvBytes('out.csv', bytes, { encoding, delimiter: ',' });
          expect(source.header).toEqual(header);
          expect((await readRows(source)).map((row) => row.cells)).toEqual(rows);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is whole or not there', async () => {
    writeFileSync(path, 'old\n');
    const writer = await CsvWriter.open(path);
    for (let i = 0; i < 50_000; i++) await writer.write(['row', String(i)]);
    expect(readFileSync(path, 'utf8')).toBe('old\n');
    await writer.abort();
    expect(readdirSync(folder)).toEqual(['out.csv']);
    const rows = Array.from({ length: 50_000 }, (_, i) => ['row', String(i)]);
    expect((await written(rows)).toString()).toBe(rows.map((row) => row.join(',') + '\n').join(''));
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });

  it('names a character that cannot be written, and leaves nothing behind', async () => {
    const writer = await CsvWriter.open(path, { encoding: 'gb18030' });
    await writer.write(['a\uD800b']);
    await expect(writer.finish()).rejects.toThrow('U+D800 cannot be written in gb18030');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('encode', () => {
  it('gives every character bytes that read back as it, or names it', () => {
    const refused: number[] = [];
    const text: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += point > 0x30000 ? 61 : 1) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const character = String.fromCodePoint(point);
      try {
        encode(character, 'gb18030');
        text.push(character);
      } catch (error) {
        expect(error).toBeInstanceOf(Unencodable);
        refused.push(point);
      }
    }
    const whole = text.join('');
    expect(decodeText(encode(whole, 'gb18030'), 'gb18030')).toEqual({ text: whole, undecodable: 0 });
    expect(refused.length).toBe(19);
    expect(refused.every((point) => point >= 0xe000 && point <= 0xf8ff)).toBe(true);
  });
});
