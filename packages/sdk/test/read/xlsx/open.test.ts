import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CELL_BOOLEAN, CELL_DATE, CELL_NUMBER, CELL_TEXT, ROW_SUSPECT } from '../../../src/read/batch.ts';
import { openSource } from '../../../src/read/open.ts';
import { hasReal, real, refusalOf, rowsOf, scratch } from '../rows-of.ts';
import { rows, workbook, zip } from './build.ts';
import type { TestWorkbook } from './build.ts';

const write = await scratch();
let files = 0;
const save = (content: TestWorkbook) => write(`w${files++}.xlsx`, zip(workbook(content)));
const cells = async (content: TestWorkbook) =>
  (await rowsOf(await openSource(await save(content)))).map((row) => row.cells);

const HEADER = '<row r="1"><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row>';

describe('XLSX', () => {
  it('reads every kind of cell', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="20"/></cellXfs></styleSheet>';
    const shared =
      '<si><t>井盖 &amp; &#x4e95;</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">ri </t></r><r><t>ch</t></r><rPh sb="0" eb="1"><t>PH</t></rPh></si><si><t/></si>';
    const data = `${HEADER}<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row>
      <row r="4"><c r="A4"><v>1401050101180001</v></c><c r="B4"><v>0.10000000000000001</v></c></row>
      <row r="5"><c r="A5"><v>1.4010501011800001E+16</v></c><c r="B5" t="n"><v>-0.5</v></c></row>
      <row r="6"><c r="A6" s="1"><v>45351</v></c><c r="B6" s="2"><v>45351.354166666664</v></c></row>
      <row r="7"><c r="A7" s="3"><v>0.5</v></c><c r="B7" t="d"><v>2024-02-29T00:00:00</v></c></row>
      <row r="8"><c r="A8" t="b"><v>1</v></c><c r="B8" t="e"><v>#N/A</v></c></row>
      <row r="9"><c r="A9" t="str"><f>A1&amp;"x"</f><v>ax</v></c><c r="B9"><f>1+1</f><v>2</v></c></row>
      <row r="10"><c r="A10" t="inlineStr"><is><t><![CDATA[<&]]></t></is></c><c r="B10" t="str"><v>l1_x000D_&#10;_x005F_x0041_</v></c></row>
      <row r="11"><c r="A11" t="s"><v>2</v></c><c r="B11" s="1"/></row>
      <row r="12"><c r="B12" s="1"><v>-1</v></c></row>`;
    const read = await rowsOf(await openSource(await save({ sheets: [{ data }], styles, shared })));
    expect(read.map((row) => [row.line, ...row.cells])).toEqual([
      [3, '井盖 & 井', 'ri ch'],
      [4, '1401050101180001', '0.1'],
      [5, '14010501011800000', '-0.5'],
      [6, '2024-02-29', '2024-02-29T08:30:00'],
      [7, '12:00:00', '2024-02-29'],
      [8, 'TRUE', '#N/A'],
      [9, 'ax', '2'],
      [10, '<&', 'l1\r\n_x0041_'],
      [12, '', '-1'],
    ]);
    expect(read.map((row) => row.types)).toEqual([
      [CELL_TEXT, CELL_TEXT],
      [CELL_NUMBER, CELL_NUMBER],
      [CELL_NUMBER, CELL_NUMBER],
      [CELL_DATE, CELL_DATE],
      [CELL_DATE, CELL_DATE],
      [CELL_BOOLEAN, CELL_TEXT],
      [CELL_TEXT, CELL_NUMBER],
      [CELL_TEXT, CELL_TEXT],
      [CELL_TEXT, CELL_NUMBER],
    ]);
    expect(read.map((row) => row.flags & ROW_SUSPECT)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0]);
  });

  it('reads Strict workbooks, odd prefixes, UTF-16 parts, the 1904 epoch', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
    const xml =
      '<?xml version="1.0"?>\r\n<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>名</x:t></x:is></x:c></x:row><x:row><x:c s="0"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>\r\n';
    expect(await cells({ sheets: [{ xml }], styles, strict: true, date1904: true })).toEqual([['1904-01-02']]);
    expect(await cells({ sheets: [{ xml: Buffer.from(`\ufeff${xml}`, 'utf16le') }], styles })).toEqual([
      ['1900-01-01'],
    ]);
    expect(await cells({ sheets: [{ xml: `\ufeff${xml}` }], styles })).toEqual([['1900-01-01']]);
  });

  it.each<[string, (string | number | null)[][], string[], string[], number, string[]]>([
    [
      'at the top',
      [
        ['id', '名称'],
        ['1', 'a'],
      ],
      [],
      ['id', '名称'],
      1,
      ['1', 'a'],
    ],
    [
      'under a title',
      [['部件普查表'], ['id', '名称', 'x'], ['1', 'a', 'b']],
      [],
      ['id', '名称', 'x'],
      2,
      ['1', 'a', 'b'],
    ],
    [
      'under a merged title and a line of notes',
      [['部件普查表'], ['单位：某区', null, '日期：2024'], ['id', '名称', 'x', 'y', 'z'], ['1', 'a', 'b', 'c', 'd']],
      ['A1:E1'],
      ['id', '名称', 'x', 'y', 'z'],
      3,
      ['1', 'a', 'b', 'c', 'd'],
    ],
    [
      'under a title that stands in every cell',
      [
        ['表', '表', '表'],
        ['id', '名称', 'x'],
        ['1', 'a', 'b'],
      ],
      [],
      ['id', '名称', 'x'],
      2,
      ['1', 'a', 'b'],
    ],
    [
      'of two rows',
      [
        ['序号', '坐标', null, '名称'],
        [null, 'X', 'Y'],
        [1, 2, 3, 'a'],
      ],
      ['A1:A2', 'B1:C1', 'D1:D2'],
      ['序号', 'X', 'Y', '名称'],
      2,
      ['1', '2', '3', 'a'],
    ],
    ['of one column', [['id'], ['1']], [], ['id'], 1, ['1']],
    [
      'missing',
      [
        [1, 2],
        [3, 4],
      ],
      [],
      ['1', '2'],
      1,
      ['3', '4'],
    ],
    [
      'with columns without a name',
      [
        ['id', '名称'],
        ['1', 'a', 'x', 5],
      ],
      [],
      ['id', '名称', '', ''],
      1,
      ['1', 'a', 'x', '5'],
    ],
  ])('finds the header: %s', async (_, all, merges, header, headerLine, first) => {
    const source = await openSource(await save({ sheets: [{ data: rows(...all), merges }] }));
    expect(source).toMatchObject({ header, headerLine });
    expect((await rowsOf(source))[0]?.cells).toEqual(first);
  });

  it('leaves merged cells empty and says so on each row of the range', async () => {
    const data = rows(['id', 'b', 'c'], ['1', 'x', 'y'], ['2', null, 'y'], ['3', 'x', null], ['4', 'x', 'y']);
    const read = await rowsOf(
      await openSource(await save({ sheets: [{ data, merges: ['B2:B3', 'B4:C4', 'A1:A1'] }] })),
    );
    expect(read.map((row) => row.cells)).toEqual([
      ['1', 'x', 'y'],
      ['2', '', 'y'],
      ['3', 'x', ''],
      ['4', 'x', 'y'],
    ]);
    const note = { column: 1, code: 'cell_merged', params: { range: 'B2:B3' } };
    expect(read.map((row) => row.notes)).toMatchObject([[note], [note], [], []]);
    expect(read.map((row) => row.flags)).toEqual([ROW_SUSPECT, ROW_SUSPECT, 0, 0]);
  });

  it('reads merged columns of the whole sheet and validations over it within the rows there are', async () => {
    const data = rows(['id', 'b'], ['1', 'x'], ['2', 'y']);
    const read = await rowsOf(
      await openSource(await save({ sheets: [{ data, merges: ['B2:XFD1048576', 'A2:A1048576', 'C3:C9'] }] })),
    );
    expect(read.map((row) => row.notes[0]?.params?.['range'])).toEqual([
      'B2:XFD1048576, A2:A1048576',
      'B2:XFD1048576, A2:A1048576, C3:C9',
    ]);
  });

  it('chooses the first visible sheet with data, or the one asked for', async () => {
    const sheets = [
      { name: '隐藏', state: 'hidden', data: rows(['h', 'x'], ['1', '2']) },
      { name: '空' },
      { name: '部件', data: rows(['p', 'x'], ['1', '2']) },
      { name: '2', data: rows(['q', 'x'], ['1', '2']) },
    ];
    const path = await save({ sheets });
    for (const [sheet, layer] of [
      [undefined, '部件'],
      ['隐藏', '隐藏'],
      ['1', '隐藏'],
      ['2', '2'],
      ['3', '部件'],
    ] as const) {
      const source = await openSource(path, sheet === undefined ? {} : { sheet });
      expect(source.layer).toBe(layer);
      expect((source.notices ?? []).map((notice) => notice.params?.['sheets'])).toEqual(
        sheet === undefined ? ['2 空, 4 2'] : [],
      );
      await source.close();
    }
    expect((await refusalOf(openSource(path, { sheet: '事件' }))).code).toBe('sheet_unknown');
  });

  it.each<[string, () => Buffer | Promise<Buffer>, string, string]>([
    [
      'cut archive',
      () => zip(workbook({ sheets: [{ data: rows(['a', 'b']) }] })).subarray(0, -50),
      'file_truncated',
      'ends_early',
    ],
    [
      'wrong checksum',
      () => zip(workbook({ sheets: [{ data: rows(['a', 'b']) }] }), { 'xl/worksheets/sheet1.xml': { crc: 1 } }),
      'file_truncated',
      'checksum_mismatch',
    ],
    [
      'encrypted entry',
      () => zip(workbook({}), { 'xl/workbook.xml': { encrypted: true } }),
      'file_encrypted',
      'password',
    ],
    [
      'sheet cut in the middle',
      () => zip(workbook({ sheets: [{ xml: '<worksheet><sheetData><row><c><v>1</v></c></row>' }] })),
      'file_truncated',
      'ends_early',
    ],
    [
      'tags crossed',
      () => zip(workbook({ sheets: [{ xml: '<worksheet><sheetData></worksheet></sheetData>' }] })),
      'file_format_unknown',
      'xml_syntax',
    ],
    [
      'text outside',
      () => zip(workbook({ sheets: [{ xml: 'foo<worksheet/>' }] })),
      'file_format_unknown',
      'xml_syntax',
    ],
    [
      'two roots',
      () => zip(workbook({ sheets: [{ xml: '<worksheet/><worksheet/>' }] })),
      'file_format_unknown',
      'xml_syntax',
    ],
    [
      'unknown entity',
      () => zip(workbook({ sheets: [{ data: '<row><c t="str"><v>&boom;</v></c></row>' }] })),
      'file_format_unknown',
      'xml_syntax',
    ],
    [
      'not UTF-8',
      () => zip(workbook({ sheets: [{ xml: Buffer.from('<worksheet>\xff</worksheet>', 'latin1') }] })),
      'file_format_unknown',
      'xml_syntax',
    ],
    [
      'DOCTYPE',
      () => zip(workbook({ sheets: [{ xml: '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }] })),
      'file_format_unknown',
      'xml_doctype',
    ],
    [
      'shared text that is not there',
      () => zip(workbook({ sheets: [{ data: '<row><c t="s"><v>7</v></c></row>' }], shared: '<si><t>a</t></si>' })),
      'file_truncated',
      'string_index',
    ],
    [
      'too many columns',
      () => zip(workbook({ sheets: [{ data: '<row><c r="XFD1"><v>7</v></c></row>' }] })),
      'file_too_complex',
      'too_many_columns',
    ],
    [
      'bomb',
      () =>
        zip(workbook({ sheets: [{ xml: Buffer.concat([Buffer.from('<worksheet>'), Buffer.alloc(70_000_000, 32)]) }] })),
      'file_too_complex',
      'unpack_ratio',
    ],
    [
      'cell of two megabytes',
      () => zip(workbook({ sheets: [{ data: rows(['x'.repeat(2_000_000)]) }] })),
      'file_too_complex',
      'record_too_long',
    ],
    [
      'document',
      () => zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
      'file_format_unknown',
      'not_workbook',
    ],
    [
      'XLSB',
      () => zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': '' }),
      'file_format_unknown',
      'binary_workbook',
    ],
    [
      'ODS',
      () => zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'file_format_unknown',
      'open_document',
    ],
    ['archive of shapefiles', () => zip({ 'a.shp': '', 'a.dbf': '' }), 'file_format_unknown', 'zipped'],
  ])('refuses: %s', async (_, make, code, reason) => {
    expect(await refusalOf(openSource(await write(`r${files++}.csv`, await make())))).toMatchObject({ code, reason });
  });

  it('bounds what is unpacked in all', async () => {
    const path = await save({ sheets: [{ data: rows(...Array.from({ length: 2000 }, (_, i) => [`a${i}`, 'b'])) }] });
    const rest = await openSource(path, { limits: { unpackedBytes: 300_000 } });
    expect(await rowsOf(rest)).toHaveLength(1999);
    expect(await refusalOf(openSource(path, { limits: { unpackedBytes: 50_000 } }))).toMatchObject({
      code: 'file_too_complex',
      reason: 'unpacked_too_large',
    });
  });

  it('bounds a row, the first rows together, and merged ranges that overlap', async () => {
    const long = await save({
      sheets: [{ data: rows(...Array.from({ length: 8 }, () => ['x'.repeat(3000), 'y'.repeat(3000)])) }],
    });
    for (const recordBytes of [5000, 20_000]) {
      expect(await refusalOf(openSource(long, { limits: { recordBytes } }))).toMatchObject({
        code: 'file_too_complex',
        reason: 'record_too_long',
      });
    }
    const merges = Array.from({ length: 30 }, (_, i) => `A${i + 2}:B${i + 100}`);
    const tall = await save({ sheets: [{ data: rows(['a', 'b'], ['1', '2']), merges }] });
    expect(await refusalOf(openSource(tall, { limits: { columns: 20 } }))).toMatchObject({
      code: 'file_too_complex',
      reason: 'too_many_merges',
    });
  });

  it('gives all rows over the borders of chunks and batches, at a flat share of memory', async () => {
    const n = 20_000;
    const data = rows(
      ['id', '名称', '值'],
      ...Array.from({ length: n }, (_, i) => [`${i}`, `井盖${'城'.repeat(i % 40)}`, i / 4]),
    );
    const read = await rowsOf(await openSource(await save({ sheets: [{ data }] })));
    expect(read).toHaveLength(n);
    expect(
      read.every((row, i) => row.line === i + 2 && row.cells.join() === `${i},井盖${'城'.repeat(i % 40)},${i / 4}`),
    ).toBe(true);
  });

  it.skipIf(!hasReal).each<[string, string | undefined, string, number, number, string, string]>([
    [
      'xlsx/1904.xlsx',
      undefined,
      'Sheet1',
      1,
      4,
      '1,1904-01-02,1904-01-02,1904-01-02',
      '11,1904-01-12,1904-01-12,1904-01-12',
    ],
    ['xlsx/duplicateRowTest.xlsx', undefined, 'duplicateTest', 0, 0, '', ''],
    ['xlsx/large_strings.xlsx', '2', 'Simple', 1, 25, 'a,a,aa,aa,aaa,aaa', 'b,b,bb,bb,bbb,bbb'],
    [
      'xlsx/large_strings.xlsx',
      'longwordslist',
      'longwordslist',
      1,
      17618,
      'abandonment,abandonment',
      'abberations,abberations',
    ],
    [
      'xlsx/many-columns.xlsx',
      undefined,
      'Sheet1',
      1,
      1,
      'this,spread,sheet,has,many,many,many,many,many,many,many,columns,,,,,,,,',
      'but,the,really,really,funny,thing,is,that,it,has,even,more,in,the,second,row,bla,bla,bla,bla',
    ],
    ['xlsx/merge_cells.xlsx', undefined, 'Merge', 2, 2, 'A1:B2,,C1:C2,Separate blocks', 'A3:B3,,C3,'],
    ['xlsx/mixed_sheets.xlsx', 'choices', 'choices', 1, 2, 'list_name,value,label', 'yes_no,Yes,Yes'],
    ['xlsx/phonetic_text.xlsx', undefined, 'Sheet1', 1, 1, '漢字', '漢字withColor'],
    ['xlsx/sheet_visibility_strict.xlsx', undefined, 'Visible', 1, 1, 'v,i,s,i,b,l,e', '118,105,115,105,98,108,101'],
    [
      'xlsx/sheet_visibility_strict.xlsx',
      'VeryHidden',
      'VeryHidden',
      1,
      1,
      'V,e,r,y,H,i,d,d,e,n',
      '86,101,114,121,72,105,100,100,101,110',
    ],
    ['xlsx/test-issue-1842.xlsx', undefined, 'Sheet1', 0, 0, '', ''],
    [
      'yuncheng-standard/muban.xlsx',
      undefined,
      '部件',
      2,
      375,
      '大类代码,大类名称,小类代码,小类名称,处置单位,主管部门,立案条件,结案条件,处置时限',
      '1,公用设施,1,上水井盖,运城市城市节约用水中心、各产权单位,运城市城市管理局、盐湖区政府、运城市经济开发区,缺失、移位、开裂，存在安全隐患的,恢复,2紧急工作时',
    ],
    [
      'yuncheng-standard/muban.xlsx',
      '事件',
      '事件',
      2,
      144,
      '大类代码,大类名称,小类代码,小类名称,处置单位,主管部门,立案条件,结案条件,处置时限',
      '01,市容环境,01,私搭乱建,所属街办、属地行政执法部门,盐湖区政府、经济开发区,违法搭建的建筑物、构筑物和其他设施（正在建设）,制止、恢复,2紧急工作日',
    ],
  ])('reads %s, sheet %s', async (file, sheet, layer, headerLine, count, header, first) => {
    const source = await openSource(real(file), sheet === undefined ? {} : { sheet });
    expect(source).toMatchObject({ layer, headerLine, bytes: readFileSync(real(file)).length });
    expect(source.header.join()).toBe(header);
    const read = await rowsOf(source);
    expect(read).toHaveLength(count);
    expect(read[0]?.cells.join() ?? '').toBe(first);
  });

  it.skipIf(!hasReal)('tells numbers from texts in a real table, and refuses broken XML', async () => {
    const read = await rowsOf(await openSource(real('yuncheng-standard/muban.xlsx')));
    expect(read[0]?.types.slice(0, 4)).toEqual([CELL_NUMBER, CELL_TEXT, CELL_NUMBER, CELL_TEXT]);
    expect(read[0]?.notes[0]).toMatchObject({ code: 'cell_merged' });
    expect(await refusalOf(openSource(real('xlsx/invalid-xml.xlsx')))).toEqual({
      code: 'file_format_unknown',
      reason: 'xml_syntax',
      offset: 57,
    });
  });
});
