import { rows, workbook, zip } from '../read/xlsx/build.ts';
import { EVENTS, HEADER, partRow, parts, type Defect, type Put } from './defect.ts';

const sheet =
  (data: string, more: Parameters<typeof workbook>[0] = {}, merges: readonly string[] = []) =>
  (put: Put): string =>
    put('parts.xlsx', zip(workbook({ sheets: [{ data, merges }], ...more })));
const part = (n: number, change: Partial<Record<string, string>> = {}): (string | number | null)[] =>
  partRow(n, change).map((cell) => (cell === '' ? null : cell));

/** A second style that shows dates. */
const STYLES = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
const withDate = (number: number): string =>
  rows(HEADER, part(1)).replace(/<c r="E2"[^>]*>.*?<\/c>/, `<c r="E2" s="1"><v>${number}</v></c>`);

/** A compound file (OLE2) with one stream of this name, whose second BIFF record is `record`. */
function ole(stream: string, record: number): Buffer {
  const file = Buffer.alloc(512 * 7);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.write(stream, 512 + 128, 'utf16le');
  file.writeUInt32LE(5, 512 + 128 + 116);
  file.writeUInt16LE(0x809, 512 * 6);
  file.writeUInt16LE(16, 512 * 6 + 2);
  file.writeUInt16LE(record, 512 * 6 + 20);
  return file;
}

/** Defects of workbooks. */
export const sheetDefects: readonly Defect[] = [
  {
    number: 1,
    name: { zh: '表头上方有标题行', en: 'title row above header' },
    answer: {
      zh: 'XLSX：越过标题找到表头，行号仍是表中行号；CSV 的第一行就是表头，标题当表头则缺列，整个文件拒收',
      en: 'XLSX: the header is found below it, lines are those of the sheet; in a CSV the first row is the header, and a title there lacks the columns: refused',
    },
    fixtures: [
      {
        about: 'XLSX',
        make: sheet(rows(['太原市部件普查表'], HEADER, part(1), part(2, { 初始日期: '7421' }))),
        notices: ['date_malformed error 1: 4 initialDate 7421'],
        accepted: 1,
        refused: 1,
      },
      {
        about: 'CSV',
        make: (put) => put('parts.csv', `太原市部件普查表\n${HEADER.join(',')}\n${partRow(1).join(',')}\n`),
        notices: [
          'header_missing error 4: 0 id - | 0 name - | 0 easting - | 0 northing -',
          'header_unknown warning 1: 0 太原市部件普查表 太原市部件普查表',
        ],
        accepted: 0,
      },
    ],
  },
  {
    number: 2,
    name: { zh: '合并单元格', en: 'merged cells' },
    answer: {
      zh: '只有首格有值，不向下填充；其余行说明在合并区内，必填者拒收',
      en: 'only the first cell has the value, nothing is filled down: the other rows say that they lie in a merged range, and are refused where the value is mandatory',
    },
    fixtures: [
      {
        about: 'an optional value',
        make: sheet(rows(HEADER, part(1), part(2, { 主管部门名称: '' })), {}, ['D2:D3']),
        notices: ['cell_merged warning 1: 3 competentDepartmentName '],
        accepted: 2,
      },
      {
        about: 'a mandatory one',
        make: sheet(rows(HEADER, part(1), part(2, { 名称: '' })), {}, ['B2:B3']),
        notices: ['cell_merged error 1: 3 name '],
        accepted: 1,
        refused: 1,
      },
    ],
  },
  {
    number: 3,
    name: { zh: '代码成为数值、丢失前导零', en: 'codes as numbers, without leading zeros' },
    answer: {
      zh: '数值型 16 位以上标识码末位可能已丢：拒收；15 位网格码仍精确：接收并提示；小类缺零：指出应是哪个代码，不补零',
      en: 'a numeric id of 16 digits or more may have lost its last ones: refused; a grid id of 15 is exact: accepted and said; a class without its zero: the code it would be is named, never padded',
    },
    fixtures: [
      {
        about: 'numeric id',
        make: sheet(rows(HEADER, part(1).with(0, 1401050101000010))),
        notices: ['part_id_spreadsheet_damage error 1: 2 id 1401050101000010'],
        accepted: 0,
        refused: 1,
      },
      {
        about: 'id as scientific text, and written out again',
        make: (put) => parts(put, [partRow(1, { 标识码: '1.40105E+15' }), partRow(2, { 标识码: '1401050000000000' })]),
        notices: ['part_id_spreadsheet_damage error 2: 2 id 1.40105E+15 | 3 id 1401050000000000'],
        accepted: 0,
        refused: 2,
      },
      {
        about: 'numeric grid id',
        make: sheet(rows([...HEADER, '所在单元网格'], [...part(1), 140105001001001])),
        notices: ['value_numeric_cell warning 1: 2 unitGrid 140105001001001'],
        accepted: 1,
      },
      {
        about: 'class without its zero',
        make: sheet(rows(['事件编号', '分类代码', '区划代码'], ['A-1', 101, '140105'])),
        options: EVENTS,
        notices: ['code_unknown warning 1: 2 classCode 101 → 0101 私搭乱建'],
        accepted: 1,
      },
    ],
  },
  {
    number: 7,
    name: { zh: '文本日期与真日期混杂', en: 'text dates beside real dates' },
    answer: {
      zh: '真日期和 YYYYMMDD、YYYY-MM-DD 等文本同样读取；序列数、中文日期不猜：拒收并给出可能的日期',
      en: 'real dates and texts like YYYYMMDD or YYYY-MM-DD are read alike; serial numbers and Chinese dates are refused, with the day they may mean',
    },
    fixtures: [
      {
        about: 'four kinds in one column',
        make: (put) =>
          sheet(
            withDate(41426).concat(
              rows(
                ...[
                  part(9),
                  part(9),
                  part(2, { 初始日期: '2013-06-01' }),
                  part(3, { 初始日期: '2013年6月1日' }),
                  part(4).with(4, 41426),
                ],
              ).replace(/^.*?(?=<row r="3")/s, ''),
            ),
            { styles: STYLES },
          )(put),
        notices: ['date_malformed error 2: 4 initialDate 2013年6月1日 → 2013-06-01 | 5 initialDate 41426 → 2013-06-01'],
        accepted: 2,
        refused: 2,
      },
    ],
  },
  {
    number: 26,
    name: {
      zh: '加密的 `%TSD-Header-###%` 文件、带密码的 XLS',
      en: 'encrypted `%TSD-Header-###%` file, XOR-password XLS',
    },
    answer: { zh: '读不了就说明是加密，不当作乱码表格', en: 'said to be encrypted, and not taken for a garbled table' },
    fixtures: [
      {
        about: 'document-security software',
        make: (put) => put('parts.csv', '%TSD-Header-###%\0\x01\x02'),
        notices: ['file_encrypted error 1: 0 - -'],
        accepted: 0,
      },
      {
        about: 'XLS with a password',
        make: (put) => put('parts.xls', ole('Workbook', 0x2f)),
        notices: ['file_encrypted error 1: 0 - -'],
        accepted: 0,
      },
      {
        about: 'XLSX with a password',
        make: (put) => put('parts.xlsx', ole('EncryptedPackage', 0)),
        notices: ['file_encrypted error 1: 0 - -'],
        accepted: 0,
      },
    ],
  },
  {
    number: 27,
    name: { zh: '整张表的数据验证（使读取程序卡死）', en: 'whole-sheet validation (reader hang)' },
    answer: {
      zh: '数据没有错：照读，耗时只与有值的单元格有关',
      en: 'nothing is wrong with the data: read, in time that depends on cells with values only',
    },
    fixtures: [
      {
        about: 'a validation over every cell',
        make: (put) => {
          const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols><sheetData>${rows(HEADER, part(1))}</sheetData><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations></worksheet>`;
          return put('parts.xlsx', zip(workbook({ sheets: [{ xml }] })));
        },
        notices: [],
        accepted: 1,
      },
    ],
  },
  {
    number: 28,
    name: {
      zh: 'Strict OOXML、内联字符串、少见 XML 前缀、1904 日期、`.et`',
      en: 'Strict OOXML, inline strings, odd XML prefixes, 1904 epoch, `.et`',
    },
    answer: {
      zh: '前四种照读（日期按工作簿的起点换算）；.et 与旧 .xls 说明需另存为 .xlsx',
      en: 'the first four are read (dates by the workbook’s own epoch); .et and old .xls are refused with the advice to save as .xlsx',
    },
    fixtures: [
      {
        about: 'Strict, inline strings',
        make: sheet(rows(HEADER, part(1)), { strict: true }),
        notices: [],
        accepted: 1,
      },
      {
        about: 'prefixes',
        make: (put) => {
          const data = rows(HEADER, part(1)).replaceAll(/<(\/?)(row|c|is|t|v)\b/g, '<$1x:$2');
          const xml = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${data}</x:sheetData></x:worksheet>`;
          return put('parts.xlsx', zip(workbook({ sheets: [{ xml }] })));
        },
        notices: [],
        accepted: 1,
      },
      {
        about: '1904: the day 60000 lies ahead',
        make: sheet(withDate(60000), { styles: STYLES, date1904: true }),
        notices: ['date_in_future warning 1: 2 initialDate 2068-04-09'],
        accepted: 1,
      },
      {
        about: '1900: the same number',
        make: sheet(withDate(60000), { styles: STYLES }),
        notices: ['date_in_future warning 1: 2 initialDate 2064-04-08'],
        accepted: 1,
      },
      {
        about: '.et of WPS',
        make: (put) => put('parts.et', ole('Workbook', 0x42)),
        notices: ['file_format_unknown error 1: 0 - -'],
        accepted: 0,
      },
    ],
  },
];
