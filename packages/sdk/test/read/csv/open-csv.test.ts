import { describe, expect, it } from 'vitest';
import { openCsvBytes, type CsvOptions } from '../../../src/read/csv/open-csv.ts';
import { readRows } from './rows.ts';

async function read(text: string | Buffer, options: CsvOptions = {}) {
  const source = await openCsvBytes('survey.csv', Buffer.from(text), options);
  return { source, rows: await readRows(source) };
}

async function cells(text: string | Buffer, options: CsvOptions = {}) {
  return (await read(text, options)).rows.map((row) => row.cells);
}

describe('records and cells', () => {
  const cases: { name: string; text: string; options?: CsvOptions; rows: string[][]; lines?: number[] }[] = [
    { name: 'LF', text: 'a,b\n1,2\n3,4\n', rows: [['1', '2'], ['3', '4']], lines: [2, 3] }, // prettier-ignore
    { name: 'CRLF', text: 'a,b\r\n1,2\r\n3,4\r\n', rows: [['1', '2'], ['3', '4']], lines: [2, 3] }, // prettier-ignore
    { name: 'CR only', text: 'a,b\r1,2\r3,4\r', rows: [['1', '2'], ['3', '4']], lines: [2, 3] }, // prettier-ignore
    { name: 'no newline at the end', text: 'a,b\n1,2\n3,4', rows: [['1', '2'], ['3', '4']] }, // prettier-ignore
    { name: 'byte order mark', text: '\uFEFFa,b\n1,2\n', rows: [['1', '2']] },
    { name: 'tabs', text: 'a\tb\n1\t2,5\n', rows: [['1', '2,5']] },
    { name: 'semicolons', text: 'a;b;c\n1;2,5;3\n', rows: [['1', '2,5', '3']] },
    { name: 'bars', text: 'a|b\n1|2\n', rows: [['1', '2']] },
    {
      name: 'the delimiter that the user names',
      text: 'a,b;c\n1,2;3\n',
      options: { delimiter: ';' },
      rows: [['1,2', '3']],
    },
    { name: 'delimiters inside quoted names do not count', text: '"a;b;c",d\n1,2\n', rows: [['1', '2']] },
    { name: 'quoted cells', text: 'a,b\n"x,y","say ""hi"""\n', rows: [['x,y', 'say "hi"']] },
    { name: 'empty quoted cells', text: 'a,b\n"",""\n"""",x\n', rows: [['', ''], ['"', 'x']] }, // prettier-ignore
    { name: 'line ends inside quotes', text: 'a,b\n"x\ny\r\nz",1\n2,3\n', rows: [['x\ny\r\nz', '1'], ['2', '3']], lines: [2, 5] }, // prettier-ignore
    { name: 'stray quotes are text', text: 'a,b\n37°36\'37.8"N 121"W,x\n', rows: [['37°36\'37.8"N 121"W', 'x']] },
    { name: 'text behind a closing quote', text: 'a,b\n"x"y,"p""q"r\n', rows: [['"x"y', '"p""q"r']] },
    { name: 'blank lines count as lines only', text: '\n\na,b\n\n1,2\n\r\n\n3,4\n\n', rows: [['1', '2'], ['3', '4']], lines: [5, 8] }, // prettier-ignore
    { name: 'one column', text: 'a\n1\n\n2', rows: [['1'], ['2']], lines: [2, 4] },
    { name: 'header only', text: 'a,b\n', rows: [] },
    { name: 'rows of nothing but delimiters are rows', text: 'a,b\n,\n', rows: [['', '']] },
  ];

  it.each(cases)('$name', async ({ text, options, rows, lines }) => {
    for (const blockBytes of [1, 2, 3, 7, 1 << 20]) {
      const result = await read(text, { ...options, blockBytes });
      expect(result.rows.map((row) => row.cells)).toEqual(rows);
      if (lines) expect(result.rows.map((row) => row.line)).toEqual(lines);
    }
  });

  it('tells what it has opened', async () => {
    const { source } = await read('\n编号;名称\n1;井盖\n');
    expect(source).toMatchObject({
      name: 'survey.csv',
      format: 'csv',
      encoding: 'utf-8',
      header: ['编号', '名称'],
      headerLine: 2,
      layer: 'survey',
    });
    expect(source.bytes).toBe(Buffer.byteLength('\n编号;名称\n1;井盖\n'));
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(source.progress()).toBe(1);
  });
});

describe('suspect rows', () => {
  it('has a control character in a cell', async () => {
    const { rows } = await read('a,b\n1,x\ty\n2,"x\ny"\n3,z\0\n4,x\ry\n5,ok\n6,"a"b\n');
    expect(rows.map((row) => row.suspect)).toEqual([true, true, true, true, false, true]);
  });

  it('is narrower or wider than the header, and says so', async () => {
    const { rows } = await read('a,b\n1\n1,2,3,"4""5"\n1,2\n1,2,\n');
    expect(rows.map((row) => row.cells)).toEqual([['1', ''], ['1', '2', '3', '4"5'], ['1', '2'], ['1', '2', '']]); // prettier-ignore
    expect(rows.map((row) => row.notes)).toEqual([
      [{ row: 0, column: -1, code: 'row_width', params: { expected: 2, actual: 1 } }],
      [{ row: 1, column: -1, code: 'row_width', params: { expected: 2, actual: 4 } }],
      [],
      [{ row: 3, column: -1, code: 'row_width', params: { expected: 2, actual: 3 } }],
    ]);
    expect(rows.map((row) => row.suspect)).toEqual([true, true, false, true]);
  });

  it('has bytes that do not decode, at an offset of the file', async () => {
    const text = Buffer.concat([
      Buffer.from('a,b\n1,x\n2,'),
      Buffer.from([0xe4, 0xba]),
      Buffer.from(',\n3,中文中文\n'),
    ]);
    for (const blockBytes of [1, 2, 3, 5, 1 << 20]) {
      const { rows } = await read(text, { encoding: 'utf-8', blockBytes });
      const note = rows[1]!.notes.find((one) => one.code === 'encoding_undecodable');
      expect(note).toMatchObject({ column: -1, params: { offset: 10, bytes: 'e4 ba', places: 1 } });
      expect(rows[1]!.cells).toEqual(['2', '\uFFFD', '']);
      expect(rows.map((row) => row.suspect)).toEqual([false, true, false]);
    }
  });
});

describe('trailing delimiters', () => {
  it.each([
    { name: 'header and rows', text: 'a,b,\n1,2,\n3,4,\n' },
    { name: 'header alone', text: 'a,b,\n1,2\n3,4\n' },
    { name: 'rows alone', text: 'a,b\n1,2,\n3,4,\n' },
  ])('$name: no column, no finding', async ({ text }) => {
    const { source, rows } = await read(text);
    expect(source.header).toEqual(['a', 'b']);
    expect(rows.map((row) => [row.cells, row.suspect])).toEqual([
      [['1', '2'], false],
      [['3', '4'], false],
    ]);
  });

  it('an unnamed column with values is a column', async () => {
    const { source, rows } = await read('a,b,\n1,2,x\n3,4,y\n');
    expect(source.header).toEqual(['a', 'b', '']);
    expect(rows.every((row) => !row.suspect)).toBe(true);
  });

  it('a value in a column that the other rows do not have is kept and reported', async () => {
    expect(await cells('a,b,\n1,2,\n3,4,\n5,6,x\n')).toEqual([['1', '2'], ['3', '4'], ['5', '6', 'x']]); // prettier-ignore
  });
});
