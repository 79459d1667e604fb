import { changed, EVENTS, gbk, HEADER, partRow, parts, table, type Defect } from './defect.ts';

const quoted = (text: string): string => `"${text}"`;

/** Defects of tables in text. */
export const textDefects: readonly Defect[] = [
  {
    number: 4,
    name: {
      zh: '处置时限单位不一（4小时、2紧急工作时、15天）',
      en: 'time-limit unit drift (4 hours, 2 urgent working hours, 15 days)',
    },
    answer: {
      zh: '导入的记录类型没有时限字段：整列说明未读取，不换算、不猜单位；数据照常接收',
      en: 'no record type has a time limit: the column is named as unread, nothing is converted or guessed; the rows are accepted',
    },
    fixtures: [
      {
        about: 'three units in one column',
        make: (put) =>
          parts(
            put,
            [
              [...partRow(1), '4小时'],
              [...partRow(2), '2紧急工作时'],
              [...partRow(3), '15天'],
            ],
            [...HEADER, '处置时限'],
          ),
        notices: ['header_unknown warning 1: 0 处置时限 处置时限'],
        accepted: 3,
      },
    ],
  },
  {
    number: 5,
    name: { zh: '`Unnamed: n` 表头', en: '`Unnamed: n` header' },
    answer: {
      zh: '程序给空表头起的名字，不是字段：按名指出未读取；没有表头却有值的列同样指出',
      en: 'a program’s name for a header that was empty: named as unread; values under no header at all are named as well',
    },
    fixtures: [
      {
        about: 'a column that a data frame has named',
        make: (put) =>
          parts(
            put,
            [1, 2, 3].map((n) => [String(n), ...partRow(n)]),
            ['Unnamed: 0', ...HEADER],
          ),
        notices: ['header_unknown warning 1: 0 Unnamed: 0 Unnamed: 0'],
        accepted: 3,
      },
      {
        about: 'values under no header',
        make: (put) =>
          parts(
            put,
            [1, 2, 3].map((n) => [String(n), ...partRow(n)]),
            ['', ...HEADER],
          ),
        notices: ['header_unknown warning 1: 0 - '],
        accepted: 3,
      },
    ],
  },
  {
    number: 8,
    name: { zh: '不可能的日期（7421）', en: 'impossible date (7421)' },
    answer: { zh: '不是日期：拒收该行，不猜', en: 'no date: the row is refused, nothing is guessed' },
    fixtures: [
      {
        about: '7421',
        make: changed({ 初始日期: '7421' }),
        notices: ['date_malformed error 1: 4 initialDate 7421'],
        accepted: 2,
        refused: 1,
      },
      {
        about: '30 February',
        make: changed({ 初始日期: '20230230' }),
        notices: ['date_malformed error 1: 4 initialDate 20230230'],
        accepted: 2,
        refused: 1,
      },
    ],
  },
  {
    number: 9,
    name: { zh: '代码列中的默认词“否”', en: 'default word “否” in code columns' },
    answer: {
      zh: '部门代码不是编码：提示而不拒收（该列不是强制依据）；小类代码列按未知代码处理',
      en: 'no code of a department: a warning, for nothing depends on it; in a class column it is an unknown code',
    },
    fixtures: [
      {
        about: 'code of a department',
        make: changed({ 主管部门代码: '否' }),
        notices: ['value_malformed warning 1: 4 competentDepartmentCode 否'],
        accepted: 3,
      },
      {
        about: 'class code',
        make: (put) => put('events.csv', '事件编号,分类代码,区划代码\nA-1,0101,140105\nA-2,否,140105\n'),
        options: EVENTS,
        notices: ['code_unknown warning 1: 3 classCode 否'],
        accepted: 2,
      },
      {
        about: 'class column beside a part id',
        make: (put) =>
          parts(
            put,
            [
              [...partRow(1), '0101'],
              [...partRow(2), '否'],
            ],
            [...HEADER, '分类代码'],
          ),
        notices: ['part_id_class_mismatch error 1: 3 id 1401050101000002'],
        accepted: 1,
        refused: 1,
      },
    ],
  },
  {
    number: 10,
    name: { zh: '度分秒文本坐标，有或没有半球标记', en: 'DMS coordinates as text, with or without hemisphere' },
    answer: {
      zh: '不是数值：拒收，并给出换算后的度数供核对；不自动换算',
      en: 'no number: refused, with what it would be in degrees; never converted by itself',
    },
    fixtures: [
      {
        about: 'with hemisphere',
        make: changed({ 经度: '112°30′36″E' }),
        notices: ['coordinate_malformed error 1: 4 easting 112°30′36″E → 112.51000000'],
        accepted: 2,
        refused: 1,
      },
      {
        about: 'without, in Chinese',
        make: changed({ 纬度: '37度48分' }),
        notices: ['coordinate_malformed error 1: 4 northing 37度48分 → 37.80000000'],
        accepted: 2,
        refused: 1,
      },
      {
        about: 'in every row of the file',
        make: (put) =>
          parts(
            put,
            [1, 2].map((n) => partRow(n, { 经度: '112°30′36″E', 纬度: '37°48′N' })),
          ),
        notices: [
          'coordinate_malformed error 4: 2 easting 112°30′36″E → 112.51000000 | 2 northing 37°48′N → 37.80000000 | 3 easting 112°30′36″E → 112.51000000 | 3 northing 37°48′N → 37.80000000',
        ],
        accepted: 0,
        refused: 2,
        input: { crs: null },
      },
    ],
  },
  {
    number: 11,
    name: { zh: '经纬度顺序；XCOORD 里是度', en: 'lat/lon order; XCOORD holding degrees' },
    answer: {
      zh: '数据没有错：按前 1000 行的量级判定哪列为东，写入报告；与多数相反的行拒收；两种顺序一样多则整个文件拒收',
      en: 'nothing is wrong: the size of the numbers settles which is east, and the report says so; a row against the others is refused, a tie refuses the file',
    },
    fixtures: [
      {
        about: 'X is latitude',
        make: (put) =>
          parts(
            put,
            [1, 2, 3].map((n) => partRow(n, { 经度: '37.8', 纬度: `112.5${n}` })),
            [...HEADER.slice(0, 5), 'XCOORD', 'YCOORD'],
          ),
        notices: [],
        accepted: 3,
        input: { crs: 'EPSG:4490', axes: 'YCOORD=east, XCOORD=north' },
      },
      {
        about: 'one row the other way round',
        make: changed({ 经度: '37.8', 纬度: '112.53' }),
        notices: ['coordinate_axes_swapped error 1: 4 easting 37.8, 112.53 → 112.53, 37.8'],
        accepted: 2,
        refused: 1,
      },
      {
        about: 'a tie',
        make: (put) => parts(put, [partRow(1), partRow(2, { 经度: '37.8', 纬度: '112.52' })]),
        notices: ['coordinate_axes_unknown error 1: 0 - 112.51, 37.8'],
        accepted: 0,
      },
    ],
  },
  {
    number: 15,
    name: { zh: '东坐标带号错误', en: 'easting in the wrong zone' },
    answer: {
      zh: '带号与文件坐标系不符：拒收该行，给出换成本带号的数值，不自动改',
      en: 'the zone contradicts the file’s system: refused, with what it would be in this zone, never changed by itself',
    },
    fixtures: [
      {
        about: 'one row in the zone of the neighbour',
        make: (put) =>
          parts(
            put,
            [37, 37, 38].map((zone, i) => partRow(i + 1, { 经度: `${zone}630000.5`, 纬度: '4185000.5' })),
          ),
        notices: ['coordinate_zone_mismatch error 1: 4 easting 38630000.5 → 37630000.5'],
        accepted: 2,
        refused: 1,
        input: { crs: 'EPSG:4525' },
      },
    ],
  },
  {
    number: 16,
    name: { zh: '坐标重复写入', en: 'doubled coordinates' },
    answer: {
      zh: '一格里有两个数，不是数值；两列相同，则落在中国之外。都拒收',
      en: 'two numbers in one cell are no number, the same number in both columns is outside China: refused',
    },
    fixtures: [
      {
        about: 'twice in one cell',
        make: changed({ 经度: '112.53112.53' }),
        notices: ['coordinate_malformed error 1: 4 easting 112.53112.53'],
        accepted: 2,
        refused: 1,
      },
      {
        about: 'both in each cell',
        make: changed({ 经度: '112.53 37.8', 纬度: '112.53 37.8' }),
        notices: ['coordinate_malformed error 2: 4 easting 112.53 37.8 | 4 northing 112.53 37.8'],
        accepted: 2,
        refused: 1,
      },
      {
        about: 'the same in both columns',
        make: changed({ 纬度: '112.53' }),
        notices: ['coordinate_out_of_area error 1: 4 easting 112.53, 112.53'],
        accepted: 2,
        refused: 1,
      },
    ],
  },
  {
    number: 20,
    name: { zh: 'GBK 与 UTF-8 都成立的字节（状态）', en: 'bytes valid in both GBK and UTF-8 (状态)' },
    answer: {
      zh: '整个文件先按严格 UTF-8，不成立再按 GB18030；报告写明所选编码，--encoding 优先',
      en: 'strict UTF-8 over the whole file first, then GB18030; the report says which, --encoding wins',
    },
    fixtures: [
      {
        about: 'GBK, the other characters tell',
        make: (put) => put('parts.csv', gbk(table([...HEADER, '备注'], [[...partRow(1), '状态']]))),
        notices: [],
        accepted: 1,
        input: { encoding: 'gb18030' },
      },
      {
        about: 'nothing tells, so it is named',
        make: (put) =>
          put(
            'parts.csv',
            gbk('ObjID,ObjName,DeptCode1,DeptName1,Note,lon,lat\n1401050101000001,状态,A,状态,状态,112.5,37.8\n'),
          ),
        options: { encoding: 'gb18030' },
        notices: ['name_code_mismatch warning 1: 2 name 状态 → 上水井盖'],
        accepted: 1,
        input: { encoding: 'gb18030' },
      },
    ],
  },
  {
    number: 29,
    name: { zh: '各行列序错乱，`[object Object]`', en: 'columns permuted per row, `[object Object]`' },
    answer: {
      zh: '错位的值在各自字段上都不成立，至少标识码不成立而拒收；`[object Object]` 是程序的占位词，提示',
      en: 'permuted values do not fit their fields, the id at least, and the row is refused; `[object Object]` is a program’s word for no value',
    },
    fixtures: [
      {
        about: 'name and id exchanged',
        make: changed({ 标识码: '上水井盖', 名称: '1401050101000003' }),
        notices: ['part_id_malformed error 1: 4 id 上水井盖'],
        accepted: 2,
        refused: 1,
      },
      {
        about: 'an object',
        make: changed({ 主管部门名称: '[object Object]' }),
        notices: ['value_placeholder warning 1: 4 competentDepartmentName [object Object]'],
        accepted: 3,
      },
    ],
  },
  {
    number: 30,
    name: { zh: '表头变成 `????`', en: 'header lost to `????`' },
    answer: {
      zh: '文字已不可恢复：缺少必填列，整个文件拒收；可用 --map 按原样指明各列',
      en: 'the words are gone: mandatory columns are missing and the file is refused; a --map file can name the columns as they stand',
    },
    fixtures: [
      {
        about: 'all Chinese headers',
        make: (put) => parts(put, undefined, ['???', '??', '??????', '?????', '????', 'lon', 'lat']),
        notices: [
          'header_missing error 2: 0 id - | 0 name -',
          'header_unknown warning 5: 0 ??? ??? | 0 ?? ?? | 0 ?????? ?????? | 0 ????? ????? | 0 ???? ????',
        ],
        accepted: 0,
      },
      {
        about: 'named by a --map file',
        make: (put) => {
          put(
            'map.yaml',
            'columns:\n  id: "???"\n  name: "??"\n  competentDepartmentCode: "??????"\n  competentDepartmentName: "?????"\n  initialDate: "????"\n',
          );
          return parts(put, undefined, ['???', '??', '??????', '?????', '????', 'lon', 'lat']);
        },
        options: { map: 'map.yaml' },
        notices: [],
        accepted: 3,
      },
    ],
  },
  {
    number: 31,
    name: { zh: '只有 CR、UTF-16、BOM、NUL、参差不齐', en: 'CR-only, UTF-16, BOM, NUL, ragged' },
    answer: {
      zh: '前三种照读；NUL 不能入库，列数不符不知哪格对应哪列，都拒收该行',
      en: 'the first three are read as they are; NUL cannot be stored, and in a row of another width nobody knows which cell is which: these rows are refused',
    },
    fixtures: [
      {
        about: 'CR-only',
        make: (put) => put('parts.csv', table(HEADER, [partRow(1), partRow(2)]).replaceAll('\n', '\r')),
        notices: [],
        accepted: 2,
      },
      {
        about: 'UTF-16 with its mark',
        make: (put) => put('parts.csv', Buffer.from(`\uFEFF${table(HEADER, [partRow(1)])}`, 'utf16le')),
        notices: [],
        accepted: 1,
        input: { encoding: 'utf-16le' },
      },
      {
        about: 'UTF-8 with a mark',
        make: (put) => put('parts.csv', `\uFEFF${table(HEADER, [partRow(1)])}`),
        notices: [],
        accepted: 1,
        input: { encoding: 'utf-8' },
      },
      {
        about: 'NUL in a value',
        make: changed({ 主管部门名称: '城\0管' }),
        notices: ['value_malformed error 1: 4 competentDepartmentName 城\0管'],
        accepted: 2,
        refused: 1,
      },
      {
        about: 'ragged',
        make: (put) => parts(put, [partRow(1), partRow(2).slice(0, 4), [...partRow(3), 'x']]),
        notices: ['row_width error 2: 3 - - | 4 - -'],
        accepted: 1,
        refused: 2,
      },
    ],
  },
  {
    number: 33,
    name: { zh: '没有表头', en: 'headerless file' },
    answer: {
      zh: '第一行当作表头，缺少必填列：整个文件拒收，不按位置猜列',
      en: 'the first row is taken for the header and lacks the mandatory columns: refused, columns are not guessed by their place',
    },
    fixtures: [
      {
        about: 'data from the first line',
        make: (put) => put('parts.csv', table(partRow(1), [partRow(2)])),
        notices: [
          'header_missing error 4: 0 id - | 0 name - | 0 easting - | 0 northing -',
          'header_unknown warning 7: 0 1401050101000001 1401050101000001 | 0 上水井盖 上水井盖 | 0 A-1 A-1 | 0 城管局 城管局 | 0 20130601 20130601 | 0 112.51 112.51 | 0 37.8 37.8',
        ],
        accepted: 0,
      },
    ],
  },
  {
    number: 34,
    name: { zh: '源数据被截断（各区恰好 900 行）', en: 'truncated source (exactly 900 rows per district)' },
    answer: {
      zh: '每行都对，接收；但多个区县行数恰好相同且为整百，或恰为电子表格的行数上限，提示可能在导出时被截断',
      en: 'every row is right and accepted; but several counties with exactly the same round number of rows, or as many rows as a spreadsheet holds, is said',
    },
    fixtures: [
      {
        about: 'three counties of 900',
        make: (put) =>
          parts(
            put,
            [5, 6, 7].flatMap((county) =>
              Array.from({ length: 900 }, (_, i) =>
                partRow(i + 1, { 标识码: `14010${county}0101${String(i + 1).padStart(6, '0')}`, 经度: '112.5' }),
              ),
            ),
          ),
        notices: ['rows_capped warning 1: 0 - 2700'],
        accepted: 2700,
      },
    ],
  },
  {
    number: 35,
    name: { zh: '以 `[]`、`N/A`、`0` 表示空值', en: 'literal `[]`, `N/A`, `0` as null' },
    answer: {
      zh: '按原样保存并提示：入库后会像数据；作为标识时拒收；坐标 0,0 落在中国之外',
      en: 'kept as they stand, and said: once stored they look like data; as an identity they are refused; 0, 0 is outside China',
    },
    fixtures: [
      ...['[]', 'N/A', '0', 'null', '-'].map((word) => ({
        about: `${word} for a name`,
        make: changed({ 主管部门名称: word }),
        notices: [`value_placeholder warning 1: 4 competentDepartmentName ${word}`],
        accepted: 3,
      })),
      {
        about: 'for the number of an event',
        make: (put) => put('events.csv', '事件编号,分类代码,区划代码\nA-1,0101,140105\nN/A,0101,140105\n'),
        options: EVENTS,
        notices: ['value_placeholder error 1: 3 eventNo N/A'],
        accepted: 1,
        refused: 1,
      },
      {
        about: 'for coordinates',
        make: changed({ 经度: '0', 纬度: '0' }),
        notices: ['coordinate_out_of_area error 1: 4 easting 0, 0'],
        accepted: 2,
        refused: 1,
      },
    ],
  },
  {
    number: 6,
    name: {
      zh: '值中或值尾有换行、制表（CSV、XLSX、DBF）',
      en: 'newline or tab inside or at the end of values (CSV, XLSX, DBF)',
    },
    answer: {
      zh: '值尾的去掉并说明；值中的按原样保存并说明；行号指记录开始的物理行',
      en: 'at the end they are taken off, inside they are kept, and both are said; the line is the one where the record starts',
    },
    fixtures: [
      {
        about: 'CSV',
        make: (put) =>
          parts(put, [
            partRow(1, { 主管部门名称: quoted('城\n管局') }),
            partRow(2, { 主管部门名称: quoted('城管局\n') }),
            partRow(3, { 主管部门名称: '城管局\t' }),
          ]),
        notices: [
          'value_whitespace warning 2: 4 competentDepartmentName 城管局\n | 6 competentDepartmentName 城管局\t',
          'value_control_character warning 1: 2 competentDepartmentName 城\n管局',
        ],
        accepted: 3,
      },
    ],
  },
];
