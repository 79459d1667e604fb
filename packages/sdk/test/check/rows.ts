import fc from 'fast-check';

/** A column of a test file: its header, and what sound cells look like. */
export interface TestColumn {
  readonly header: string;
  readonly sound: fc.Arbitrary<string>;
}

export interface TestFile {
  readonly as: string;
  readonly standard?: string;
  readonly overlay?: string;
  readonly mapText?: string;
  readonly crs?: string;
  readonly columns: readonly TestColumn[];
}

/** Mostly the first word, so that most rows are sound as a whole. */
const text = (first: string, ...others: string[]): fc.Arbitrary<string> =>
  others.length === 0
    ? fc.constant(first)
    : fc.oneof({ weight: 12, arbitrary: fc.constant(first) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
const mostly = (usual: fc.Arbitrary<string>, other: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: other });
const digits = (length: number): fc.Arbitrary<string> =>
  fc.nat(10 ** Math.min(length, 9) - 1).map((n) => String(n).padStart(length, '0'));
const county = text('140105', '140106', '140107');
const sequence = fc.integer({ min: 1, max: 400 }).map((n) => String(n).padStart(6, '0'));
const grid = fc
  .tuple(text('140105', '140106'), text('001001', '001002'), text('001', '002', '003', '004'))
  .map((parts) => parts.join(''));
const day = fc
  .tuple(fc.integer({ min: 1990, max: 2023 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([y, m, d]) => {
    const [month, date] = [String(m).padStart(2, '0'), String(d).padStart(2, '0')];
    return text(`${y}${month}${date}`, `${y}-${month}-${date}`, `${y}/${m}/${d}`, `${y}-${month}-${date} 00:00:00`);
  });
const instant = day.chain((d) => (d.length > 10 ? fc.constant(d) : text(d, `${d} 08:30:00`, `${d} 23:59`)));
const uscc = text('91350100M000100Y43', '12140100MB0000000A', '91140100MA00000003');
const local = text('140105001', 'DEPT-7', '00000000-0');
const degrees = (from: number): fc.Arbitrary<string> =>
  mostly(
    fc.integer({ min: 1, max: 99 }).map((n) => (from + n / 10000).toFixed(6)),
    fc.integer({ min: -200, max: 300 }).map((n) => (from + n / 10000).toFixed(6)),
  );
const lon = degrees(112.5);
const lat = degrees(37.8);
const city = text('太原市城市管理局', '第一养护公司', '供水集团');
const place = [
  { header: '街道代码', sound: text('140105001', '', '140106001', '990105001') },
  { header: '社区代码', sound: text('140105001001', '140106001002', '') },
];
const point = [
  { header: '经度', sound: lon },
  { header: '纬度', sound: lat },
];

function part(
  standard: string,
  classes: readonly [string, ...string[]],
  names: readonly [string, ...string[]],
  codes: fc.Arbitrary<string>,
  overlay?: string,
): TestFile {
  const classCode = text(...classes);
  return {
    as: 'part',
    standard,
    ...(overlay === undefined ? {} : { overlay }),
    columns: [
      { header: '标识码', sound: fc.tuple(county, classCode, sequence).map((parts) => parts.join('')) },
      { header: '名称', sound: text(...names) },
      { header: '分类代码', sound: mostly(fc.constant(''), classCode) },
      { header: '主管部门代码', sound: codes },
      { header: '主管部门名称', sound: city },
      { header: '权属单位代码', sound: codes },
      { header: '所在单元网格', sound: grid },
      { header: '部件状态', sound: text('完好', '破损', '') },
      { header: '初始日期', sound: day },
      { header: '变更日期', sound: mostly(fc.constant(''), day) },
      { header: '备注', sound: text('', '新装', '待核') },
      ...place,
      ...point,
    ],
  };
}

export const TEST_FILES: Readonly<Record<string, TestFile>> = {
  'part@2007': part('cjt-214/part@2007', ['0101', '0102', '0118'], ['上水井盖', '污水井盖'], local),
  'part@2013': part('gbt-30428-2/part@2013', ['0101', '0102', '0103'], ['上水井盖', '污水井盖'], local),
  'part@2013 with an overlay': part(
    'gbt-30428-2/part@2013',
    ['0101', '0102'],
    ['上水井盖', '污水井盖'],
    mostly(local, uscc),
    'cn-140100',
  ),
  'part@2026': part('gbt-47678-5/part@2026', ['01001', '01002', '02001'], ['供水井盖', '污水井盖'], uscc),
  'part@2013 of one class, in metres': {
    as: 'part',
    standard: 'gbt-30428-2/part@2013',
    mapText: 'constants:\n  classCode: "0101"\n  initialDate: "20130601"\n',
    columns: [
      {
        header: 'ObjID',
        sound: fc.tuple(county, text('0101', '0102'), sequence).map((parts) => parts.join('')),
      },
      { header: 'ObjName', sound: text('上水井盖', '污水井盖') },
      { header: 'ChDate', sound: day },
      { header: 'X', sound: fc.integer({ min: 4180000, max: 4200000 }).map(String) },
      { header: 'Y', sound: fc.integer({ min: 37620000, max: 37650000 }).map(String) },
    ],
  },
  'part@2013 with grids of 16 digits': {
    as: 'part',
    standard: 'gbt-30428-2/part@2013',
    mapText: 'gridProfile: local-16\n',
    columns: [
      { header: '标识码', sound: fc.tuple(county, text('0101'), sequence).map((parts) => parts.join('')) },
      { header: '名称', sound: fc.constant('上水井盖') },
      { header: '所在单元网格', sound: text('1401050001001001', '1401050001001002', '140105001001001') },
      { header: '街道代码', sound: text('1401050001', '140105001') },
      { header: '社区代码', sound: text('1401050001001', '140105001001') },
      ...point,
    ],
  },
  'part@2013 with points as GeoJSON text': {
    as: 'part',
    standard: 'gbt-30428-2/part@2013',
    columns: [
      { header: '标识码', sound: fc.tuple(county, text('0101'), sequence).map((parts) => parts.join('')) },
      { header: '名称', sound: fc.constant('上水井盖') },
      { header: '所在单元网格', sound: grid },
      {
        header: 'geometry',
        sound: mostly(
          fc.tuple(lon, lat).map(([x, y]) => `{"type":"Point","coordinates":[${x},${y}]}`),
          fc.constantFrom(
            '{"type":"MultiPoint","coordinates":[[112.505,37.805]]}',
            '{"type":"LineString","coordinates":[[112.5,37.8],[112.51,37.8]]}',
            '{"type":"Point","coordinates":[37620000,4180000]}',
          ),
        ),
      },
    ],
  },
  'event@2013 of one class, without a county': {
    as: 'event',
    standard: 'gbt-30428-2/event@2013',
    mapText: 'constants:\n  classCode: "0101"\n',
    columns: [
      { header: '事件编号', sound: digits(3) },
      { header: '事件名称', sound: text('私搭乱建', '暴露垃圾') },
      { header: '所在单元网格', sound: grid },
      ...place,
    ],
  },
  'event@2013': {
    as: 'event',
    standard: 'gbt-30428-2/event@2013',
    columns: [
      { header: '事件编号', sound: digits(3) },
      { header: '分类代码', sound: text('0101', '0102', '1401050101', '') },
      { header: '事件名称', sound: text('私搭乱建', '暴露垃圾') },
      { header: '部件标识码', sound: text('1401050101000001', '') },
      { header: '问题描述', sound: text('井盖缺失', '') },
      { header: '所在单元网格', sound: mostly(grid, fc.constant('')) },
      { header: '上报时间', sound: instant },
      { header: '上报人', sound: text('张三', '') },
      { header: '号牌号码', sound: text('晋A12345', '晋AD12345', '') },
      { header: '区划代码', sound: mostly(county, fc.constant('')) },
      ...place,
      ...point,
    ],
  },
  'matter@2026': {
    as: 'event',
    standard: 'gbt-47678-5/matter@2026',
    columns: [
      { header: '事项编号', sound: digits(3) },
      { header: '分类代码', sound: text('01001', '14010501001', '06001', '') },
      { header: '事项代码', sound: text('14010501001', '14010606001', '') },
      { header: '主管部门代码', sound: uscc },
      { header: '所在单元网格标识码', sound: grid },
      { header: '上报时间', sound: instant },
      { header: '区划代码', sound: mostly(county, fc.constant('')) },
      ...point,
    ],
  },
  'service-item': {
    as: 'service-item',
    columns: [
      { header: '事项编号', sound: digits(3) },
      { header: '服务事项代码', sound: text('0001', '0002') },
      { header: '上报时间', sound: instant },
      { header: '区划代码', sound: county },
      ...place,
    ],
  },
  'unit-grid': {
    as: 'unit-grid',
    columns: [
      { header: '单元网格标识码', sound: grid },
      { header: '面积', sound: text('10000', '9800.5', '1.2e4', '') },
      { header: '初始日期', sound: day },
      { header: '终止日期', sound: fc.constant('') },
      ...place,
      {
        header: 'geometry',
        sound: fc.constant(
          '{"type":"Polygon","coordinates":[[[112.5,37.8],[112.51,37.8],[112.51,37.81],[112.5,37.8]]]}',
        ),
      },
    ],
  },
  'duty-grid': {
    as: 'duty-grid',
    columns: [
      { header: '责任网格编码', sound: digits(2) },
      { header: '单元网格清单', sound: text('140105001001001', '') },
      { header: '采集员电话', sound: text('13800000000', '') },
      { header: '面积', sound: text('10000', '') },
      { header: '初始日期', sound: day },
      { header: '区划代码', sound: county },
      ...place,
    ],
  },
  department: {
    as: 'department',
    columns: [
      { header: '统一社会信用代码', sound: uscc },
      { header: '部门名称', sound: city },
      { header: '部门角色', sound: text('主管部门', '权属单位') },
      { header: '区划代码', sound: county },
      { header: '联系人', sound: text('李四', '') },
    ],
  },
  'departments of one role and county': {
    as: 'department',
    mapText: 'constants:\n  role: 主管部门\n  divisionCode: "140105"\n',
    columns: [
      { header: '统一社会信用代码', sound: uscc },
      { header: '部门名称', sound: city },
    ],
  },
  address: {
    as: 'address',
    columns: [
      { header: '标识码', sound: digits(3) },
      { header: '名称', sound: text('迎泽大街', '某小区') },
      { header: '门牌号', sound: text('1号', '') },
      { header: '区划代码', sound: county },
      ...place,
      { header: '初始日期', sound: day },
      { header: '变更日期', sound: mostly(fc.constant(''), day) },
      ...point,
    ],
  },
};

const FULL_WIDTH = (cell: string): string =>
  cell.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

/** Everything that people, spreadsheets and programs do to a cell. */
export function spoilt(cell: string): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '\u3000',
      '\t',
      '0',
      '-',
      '—',
      'N/A',
      '#N/A',
      'null',
      'NaN',
      '[]',
      '[object Object]',
      '否',
      '???',
    ),
    fc.constantFrom(
      '1.40105E+15',
      '1401050101000001.0',
      '1401050000000000',
      '99',
      '7421',
      '45078',
      '20230230',
      '2099-01-01',
    ),
    fc.constantFrom(
      '-1.797693134862315e+308',
      '1e400',
      '1e0002',
      '0x1F',
      '1,234',
      'Infinity',
      '112°33′15″',
      '500000',
      '4186000',
      '38500000',
      '37.8',
      '112.5',
      '0',
    ),
    fc.constantFrom(
      ` ${cell}`,
      `${cell}\u00a0`,
      `${cell}\n`,
      `\ufeff${cell}`,
      `${cell}\0`,
      `${cell.slice(0, 2)}\n${cell.slice(2)}`,
    ),
    fc.constantFrom(
      FULL_WIDTH(cell),
      `${cell}0`,
      cell.slice(0, -1),
      cell.slice(1),
      cell.replace(/0/, 'O'),
      cell.toLowerCase(),
      `'${cell}`,
    ),
    fc.constantFrom(
      '管'.repeat(31),
      'x'.repeat(70),
      'é\u0301',
      '\ufffd',
      '😀'.repeat(20),
      '{"type":"Point","coordinates":[1,2]}',
      '{',
    ),
    fc.string({ maxLength: 12 }),
    fc.integer().map(String),
  );
}

/** Rows of cells, most of them sound, some spoilt in one cell or two, some too short or too long, some with two cells exchanged. */
export function rowsOf(file: TestFile): fc.Arbitrary<string[][]> {
  const sound = fc.tuple(...file.columns.map((column) => column.sound)) as fc.Arbitrary<string[]>;
  const at = fc.nat(file.columns.length - 1);
  const one = sound.chain((cells) => at.chain((i) => spoilt(cells[i] ?? '').map((cell) => cells.with(i, cell))));
  const two = one.chain((cells) => at.chain((i) => spoilt(cells[i] ?? '').map((cell) => cells.with(i, cell))));
  const exchanged = fc
    .tuple(sound, at, at)
    .map(([cells, i, j]) => cells.with(i, cells[j] ?? '').with(j, cells[i] ?? ''));
  const short = fc.tuple(sound, at).map(([cells, i]) => cells.slice(0, i + 1));
  const long = sound.map((cells) => [...cells, 'more']);
  const row = fc.oneof(
    { weight: 16, arbitrary: sound },
    { weight: 6, arbitrary: one },
    { weight: 2, arbitrary: two },
    { weight: 1, arbitrary: exchanged },
    { weight: 1, arbitrary: short },
    { weight: 1, arbitrary: long },
  );
  return fc.array(row, { minLength: 1, maxLength: 60, size: 'max' });
}

export function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows]
    .map((cells) => cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\n')
    .concat('\n');
}
