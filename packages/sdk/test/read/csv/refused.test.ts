import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FileRefused } from '../../../src/finding/finding.ts';
import { openCsvBytes, type CsvOptions } from '../../../src/read/csv/open-csv.ts';
import { readRows } from './rows.ts';

async function refusal(
  bytes: string | Buffer,
  options: CsvOptions = {},
  name = 'survey.csv',
): Promise<FileRefused['finding']> {
  try {
    await openCsvBytes(name, Buffer.from(bytes), options);
  } catch (error) {
    return (error as FileRefused).finding;
  }
  throw new Error('was opened');
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const megabytes = (count: number) => 'x'.repeat(count * 1024 * 1024);
const packed = gzipSync(Buffer.from('a,b\n' + '1,2\n'.repeat(5000)));

describe('refused before a row is given out', () => {
  it.each([
    { name: 'nothing', bytes: '', code: 'file_truncated', params: { reason: 'empty' } },
    { name: 'blank lines', bytes: '\uFEFF\n\r\n\n', code: 'file_truncated', params: { reason: 'empty' } },
    {
      name: 'encrypted',
      bytes: '%TSD-Header-###%\0\u0001\u0002',
      code: 'file_encrypted',
      params: { reason: 'security_software' },
    },
    {
      name: 'a workbook named .csv',
      bytes: Buffer.from('PK\u0003\u0004\u0014\0'),
      code: 'file_format_unknown',
      params: { reason: 'zipped' },
    },
    {
      name: 'an old workbook named .csv',
      bytes: Buffer.from('d0cf11e0a1b11ae100', 'hex'),
      code: 'file_format_unknown',
      params: { reason: 'old_excel' },
    },
    { name: 'a gzip file named .csv', bytes: packed, code: 'file_format_unknown', params: { reason: 'zipped' } },
    {
      name: 'a web page named .csv',
      bytes: '\n<!DOCTYPE html><html>',
      code: 'file_format_unknown',
      params: { reason: 'html' },
    },
    {
      name: 'UTF-32',
      bytes: Buffer.from('fffe000061000000', 'hex'),
      code: 'file_format_unknown',
      params: { reason: 'utf32' },
    },
    {
      name: 'UTF-16 without its mark',
      bytes: utf16('编号,名称\n1,井盖\n2,路灯\n'),
      code: 'file_format_unknown',
      params: { reason: 'utf16_unmarked' },
      expected: 'utf-16le',
    },
    {
      name: 'the same, big-endian',
      bytes: utf16('编号,名称\n1,井盖\n2,路灯\n').swap16(),
      code: 'file_format_unknown',
      params: { reason: 'utf16_unmarked' },
      expected: 'utf-16be',
    },
    {
      name: 'mostly NUL',
      bytes: Buffer.concat([Buffer.from('a,b\n1,2\n'), Buffer.alloc(500)]),
      code: 'file_format_unknown',
      params: { reason: 'binary' },
    },
    {
      name: 'a quote left open',
      bytes: 'a,b\n1,2\n3,"4\n5,6\n',
      code: 'file_truncated',
      params: { reason: 'open_quote', atLine: 3 },
    },
    {
      name: 'a quote left open in the header',
      bytes: 'a,"b\n1,2\n',
      code: 'file_truncated',
      params: { reason: 'open_quote', atLine: 1 },
    },
    {
      name: 'a quote left open behind stray ones',
      bytes: 'a,b\n1"W,x\n3,"4""\n',
      code: 'file_truncated',
      params: { reason: 'open_quote', atLine: 3 },
    },
    {
      name: 'a header that does not decode',
      bytes: Buffer.from('612cd6d0ff0a312c320a', 'hex'),
      code: 'encoding_undecodable',
      params: { encoding: 'gb18030', offset: 4, bytes: 'ff' },
    },
    {
      name: 'too many columns',
      bytes: 'c,'.repeat(9_999) + 'c\n1\n',
      code: 'file_too_complex',
      params: { reason: 'too_many_columns', limit: 4096, actual: 10_000 },
    },
    {
      name: 'an endless line',
      bytes: 'a,b\n' + megabytes(9),
      code: 'file_too_complex',
      params: { reason: 'record_too_long', limit: 8 * 1024 * 1024 },
    },
    { name: 'an endless header', bytes: megabytes(9), code: 'file_too_complex', params: { reason: 'record_too_long' } },
    {
      name: 'an endless quoted cell',
      bytes: 'a,b\n1,2\n3,"' + megabytes(9) + '"\n',
      code: 'file_too_complex',
      params: { reason: 'record_too_long', atLine: 3 },
    },
    {
      name: 'a line above a limit of ours',
      bytes: 'a,b\n1,2\n' + '3'.repeat(101) + ',4\n',
      options: { limits: { recordBytes: 100 } },
      code: 'file_too_complex',
      params: { limit: 100, atLine: 3 },
    },
    {
      name: 'a cut gzip file',
      bytes: packed.subarray(0, -20),
      file: 'survey.csv.gz',
      code: 'file_truncated',
      params: { reason: 'ends_early' },
    },
    {
      name: 'a damaged gzip file',
      bytes: Buffer.concat([packed.subarray(0, 20), Buffer.alloc(20, 255), packed.subarray(40)]),
      file: 'survey.csv.gz',
      code: 'file_format_unknown',
      params: { reason: 'damaged' },
    },
    {
      name: 'a bomb',
      bytes: gzipSync('a,b\n' + '1,2\n'.repeat(20_000_000)),
      file: 'survey.csv.gz',
      code: 'file_too_complex',
      params: { reason: 'unpack_ratio', limit: 200 },
    },
  ] as const)('$name', async ({ bytes, code, params, ...rest }) => {
    const options = 'options' in rest ? rest.options : {};
    const file = 'file' in rest ? rest.file : 'survey.csv';
    const expected = 'expected' in rest ? { expected: rest.expected } : {};
    for (const blockBytes of bytes.length < 1000 ? [1, 3, 1 << 20] : [1 << 20]) {
      expect(await refusal(bytes, { ...options, blockBytes }, file)).toMatchObject({
        code,
        severity: 'error',
        params,
        ...expected,
      });
    }
  });

  it('wrong use is no finding', async () => {
    await expect(openCsvBytes('a.csv', Buffer.from('a'), { encoding: 'gbx' })).rejects.toThrow(RangeError);
    await expect(openCsvBytes('a.csv', Buffer.from('a'), { delimiter: '"' })).rejects.toThrow(RangeError);
    await expect(openCsvBytes('a.csv', Buffer.from('a'), { delimiter: '，' })).rejects.toThrow(RangeError);
  });
});

describe('strange, but read', () => {
  it.each([
    {
      name: 'UTF-16 with its mark',
      bytes: utf16('\uFEFF编号,名称\r\n1,"井\n盖"\r\n'),
      encoding: 'utf-16le',
      header: ['编号', '名称'],
      rows: [['1', '井\n盖']],
    },
    {
      name: 'UTF-16BE with its mark',
      bytes: utf16('\uFEFF编号,名称\n1,井盖\n').swap16(),
      encoding: 'utf-16be',
      header: ['编号', '名称'],
      rows: [['1', '井盖']],
    },
    {
      name: 'UTF-16 without its mark, named',
      bytes: utf16('a,b\n1,上\n'),
      options: { encoding: 'utf-16le' },
      encoding: 'utf-16le',
      header: ['a', 'b'],
      rows: [['1', '上']],
    },
    {
      name: 'a header lost to question marks',
      bytes: '????,??\n1,2\n',
      encoding: 'utf-8',
      header: ['????', '??'],
      rows: [['1', '2']],
    },
    {
      name: 'Big5, named',
      bytes: Buffer.from('612c620a312ca4ab0a', 'hex'),
      options: { encoding: 'big5' },
      encoding: 'big5',
      header: ['a', 'b'],
      rows: [['1', '井']],
    },
    {
      name: '状态 in GBK',
      bytes: Buffer.from('69642cd7b4ccac0a312c320a', 'hex'),
      encoding: 'gb18030',
      header: ['id', '状态'],
      rows: [['1', '2']],
    },
    {
      name: 'bars in GBK whose characters end in a bar',
      bytes: Buffer.from('617c620a817c22787c310a', 'hex'),
      options: { encoding: 'gbk', delimiter: '|' },
      encoding: 'gb18030',
      header: ['a', 'b'],
      rows: [['亅"x', '1']],
    },
  ] as const)('$name', async ({ bytes, encoding, header, rows, ...rest }) => {
    for (const blockBytes of [1, 2, 3, 1 << 20]) {
      const source = await openCsvBytes('survey.csv', Buffer.from(bytes), {
        ...('options' in rest ? rest.options : {}),
        blockBytes,
      });
      expect(source.encoding).toBe(encoding);
      expect(source.header).toEqual(header);
      expect((await readRows(source)).map((row) => row.cells)).toEqual(rows);
    }
  });

  it('a NUL in a cell makes the row suspect, and stands', async () => {
    const source = await openCsvBytes('a.csv', Buffer.from('a,b\n1,x\0\n2,y\n'));
    const rows = await readRows(source);
    expect(rows.map((row) => [row.cells[1], row.suspect])).toEqual([
      ['x\0', true],
      ['y', false],
    ]);
  });

  it('one row with more cells than anybody can list keeps them in bounds', async () => {
    const source = await openCsvBytes('a.csv', Buffer.from('a,b\n1,2\n' + ','.repeat(1_000_000) + 'z\n3,4\n'));
    const rows = await readRows(source);
    const { code, params, column } = rows[1]!.notes[0]!;
    expect({ code, params, column }).toEqual({
      code: 'row_width',
      column: -1,
      params: { expected: 2, actual: 1_000_001 },
    });
    expect(rows[1]!.notes).toHaveLength(1);
    expect(rows[1]!.cells.length).toBeLessThan(5000);
    expect(rows[1]!.cells.at(-1)!.endsWith(',z')).toBe(true);
    expect(rows[2]!.cells).toEqual(['3', '4']);
  });
});
