import { describe, expect, it } from 'vitest';
import { dbf, nullShape, pointShape, shp } from '../read/shapefile/build.ts';
import { rows, workbook, zip } from '../read/xlsx/build.ts';
import { check, folder, noticesOf, PARTS } from './run.ts';

const put = folder();
const header = ['标识码', '名称', '主管部门代码', '主管部门名称', '所在单元网格', '初始日期', '经度', '纬度'];
const sound: readonly (string | number)[] = [
  '1401050101000001',
  '上水井盖',
  'A',
  '城管局',
  '140105001001001',
  '20130601',
  112.5,
  37.8,
];

function sheet(name: string, ...lines: (readonly (string | number | null)[])[]): string {
  return put(`${name}.xlsx`, zip(workbook({ sheets: [{ data: rows(header, ...lines) }] })));
}

describe('numeric cells of a workbook', () => {
  it('an id of 16 digits has lost its last one, or may have', async () => {
    const report = await check(
      sheet('id', [1401050101000001, ...sound.slice(1)], [1401050101000010, ...sound.slice(1)]),
    );
    expect(noticesOf(report)).toEqual([
      'part_id_spreadsheet_damage error 2: 2 id 1401050101000001 | 3 id 1401050101000010',
    ]);
  });

  it('an id of 17 digits, too', async () => {
    const report = await check(sheet('id17', [14010501001000001, '供水井盖', ...sound.slice(2)]), {
      standard: 'gbt-47678-5/part@2026',
      asOf: '2026-08-01',
    });
    expect(noticesOf(report)[0]).toMatch(/^part_id_spreadsheet_damage error 1: 2 id 1401050100100000/);
  });

  it('a grid id of 15 digits is exact, and a notice', async () => {
    const report = await check(sheet('grid', sound.with(4, 140105001001001)));
    expect(noticesOf(report)).toEqual(['value_numeric_cell warning 1: 2 unitGrid 140105001001001']);
    const map = put('local.yaml', 'gridProfile: local-16\n');
    const longer = await check(sheet('grid16', sound.with(4, 1401050001001001)), { map });
    expect(noticesOf(longer)).toEqual(['grid_id_malformed error 1: 2 unitGrid 1401050001001001']);
  });

  it('a date as a number of days, or of digits', async () => {
    const report = await check(
      sheet('date', sound.with(5, 41426), ['1401050101000002', ...sound.with(5, 20130601).slice(1)]),
    );
    expect(noticesOf(report)).toEqual(['date_malformed error 1: 2 initialDate 41426 → 2013-06-01']);
  });

  it('a class without its zero is named, one with all its digits is a notice', async () => {
    const data = rows(
      ['事件编号', '分类代码', '区划代码'],
      ['A-1', 101, 140105],
      ['A-2', '0101', '140105'],
      ['A-3', 1401050101, '140105'],
    );
    const path = put('class.xlsx', zip(workbook({ sheets: [{ data }] })));
    const report = await check(path, { as: 'event', standard: 'gbt-30428-2/event@2013' });
    expect(noticesOf(report)).toEqual([
      'code_unknown warning 1: 2 classCode 101 → 0101 私搭乱建',
      'value_numeric_cell warning 1: 4 classCode 1401050101',
    ]);
  });
});

describe('numbers of a DBF and of GeoJSON', () => {
  const fields = [
    { name: 'ObjID', type: 'N', length: 17 },
    { name: 'ObjName', length: 20 },
    { name: 'DeptCode1', length: 10 },
    { name: 'DeptName1', length: 20 },
    { name: 'BGID', type: 'N', length: 15 },
  ];
  const layer = (name: string, id: { type: string; length: number; decimals?: number }, values: readonly string[]) => {
    const shapes = shp(
      1,
      values.map((_, i) => pointShape(112.5 + i / 1000, 37.8)),
    );
    put(`${name}.shx`, shapes.shx);
    put(
      `${name}.dbf`,
      dbf(
        [{ name: 'ObjID', ...id }, ...fields.slice(1)],
        values.map((value) => [value, Buffer.from('上水井盖'), 'A', Buffer.from('城管局'), '140105001001001']),
      ),
    );
    put(`${name}.cpg`, 'UTF-8');
    return put(`${name}.shp`, shapes.shp);
  };

  it('whole numbers are exact', async () => {
    expect(noticesOf(await check(layer('whole', { type: 'N', length: 17 }, ['1401050101000001'])))).toEqual([]);
  });

  it('numbers with decimals, and scientific ones, are not', async () => {
    const report = await check(layer('float', { type: 'N', length: 20, decimals: 3 }, ['1401050101000001.000']));
    expect(noticesOf(report)).toEqual(['part_id_spreadsheet_damage error 1: 1 id 1401050101000001.000']);
    const scientific = await check(layer('science', { type: 'F', length: 19 }, ['1.40105010100e+015']));
    expect(noticesOf(scientific)).toEqual(['part_id_spreadsheet_damage error 1: 1 id 1.40105010100e+015']);
  });

  it('a record without a point', async () => {
    const shapes = shp(1, [pointShape(112.5, 37.8), nullShape()]);
    put('null.shx', shapes.shx);
    const path = put('null.shp', shapes.shp);
    put(
      'null.dbf',
      dbf(
        fields,
        [1, 2].map((n) => [`140105010100000${n}`, Buffer.from('上水井盖'), 'A', Buffer.from('城管局'), '']),
      ),
    );
    put('null.cpg', 'UTF-8');
    expect(noticesOf(await check(path))).toEqual(['coordinate_missing error 1: 2 easting ']);
  });

  it('JSON numbers are exact up to 2^53', async () => {
    const features = (id: string) =>
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"标识码":${id},"名称":"x","主管部门代码":"A","主管部门名称":"B"},"geometry":{"type":"Point","coordinates":[112.5,37.8]}}]}`;
    const of16 = await check(put('n16.geojson', features('1401050101000001')));
    expect(noticesOf(of16)).toEqual(['name_code_mismatch warning 1: 1 name x → 上水井盖']);
    const of17 = await check(put('n17.geojson', features('14010501001000001')), {
      standard: 'gbt-47678-5/part@2026',
      asOf: '2026-08-01',
    });
    expect(noticesOf(of17)[0]).toBe('part_id_spreadsheet_damage error 1: 1 id 14010501001000001');
  });
});

describe('geometries that are no points', () => {
  const properties = { 标识码: '1401050101000001', 名称: '上水井盖', 主管部门代码: 'A', 主管部门名称: '局' };
  const polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [112.5, 37.8],
        [112.6, 37.8],
        [112.6, 37.9],
        [112.5, 37.8],
      ],
    ],
  };
  const one = (geometry: object | null, more: object = {}) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: { ...properties, ...more }, geometry }],
    });

  it('a part that is an area is refused', async () => {
    const report = await check(put('area.geojson', one(polygon)));
    expect(noticesOf(report)).toEqual([
      expect.stringMatching(/^geometry_not_point error 1: 1 geometry \{"type":"Polygon"/),
    ]);
  });

  it('a part that is an area and has the numbers of a point is taken by these, and that is said', async () => {
    const report = await check(put('label.geojson', one(polygon, { 经度: '112.55', 纬度: '37.85' })));
    expect(noticesOf(report)).toEqual(['field_unread warning 1: 0 geometry geometry']);
    expect(report.counts.accepted).toBe(1);
  });

  it('an event that is an area is accepted without a place, and that is said', async () => {
    const report = await check(put('event.geojson', one(polygon, { 事件编号: 'A-1', 区划代码: '140105' })), {
      as: 'event',
      standard: 'gbt-30428-2/event@2013',
    });
    expect(noticesOf(report).filter((line) => line.startsWith('geometry'))).toEqual([
      expect.stringMatching(/^geometry_not_point warning 1: 1 geometry/),
    ]);
    expect(report.counts.accepted).toBe(1);
  });

  it('a department with a geometry has none, and that is said', async () => {
    const report = await check(
      put(
        'dept.geojson',
        one(polygon, { code: '91350100M000100Y43', name: '局', role: '主管部门', divisionCode: '140105' }),
      ),
      { as: 'department', standard: undefined } as never,
    );
    expect(noticesOf(report)).toContain('field_unread warning 1: 0 geometry geometry');
  });
});

describe('areas in metres', () => {
  const at = (east: number) =>
    JSON.stringify({
      type: 'Polygon',
      coordinates: [
        [
          [east, 4185000],
          [east + 100, 4185000],
          [east + 100, 4185100],
          [east, 4185000],
        ],
      ],
    });
  const grid = (east: number) =>
    `单元网格标识码,面积,初始日期,geometry\n140105001001001,5000,20130601,"${at(east).replaceAll('"', '""')}"\n`;

  it('by the zone in front of their eastings', async () => {
    expect(
      noticesOf(await check(put('zone.csv', grid(37630000)), { as: 'unit-grid', standard: undefined } as never)),
    ).toEqual([]);
  });

  it('or not at all: a meridian is never guessed', async () => {
    const report = await check(put('zoneless.csv', grid(630000)), { as: 'unit-grid', standard: undefined } as never);
    expect(noticesOf(report)).toEqual(['crs_unknown error 1: 0 - 630000, 4185000']);
  });

  it('that are said to be degrees', async () => {
    const report = await check(put('degrees.csv', grid(630000)), {
      as: 'unit-grid',
      standard: undefined,
      crs: 'EPSG:4490',
    } as never);
    expect(noticesOf(report)).toEqual(['crs_contradicted error 1: 0 - EPSG:4490']);
  });

  it('of the grids that parts are located in', async () => {
    const csv =
      '标识码,名称,主管部门代码,主管部门名称,所在单元网格,X,Y\n1401050101000001,上水井盖,A,局,140105001001001,4185020,37630080\n';
    const report = await check(put('located.csv', csv), { ...PARTS, grids: put('grids.csv', grid(37630000)) });
    expect(noticesOf(report)).toEqual([]);
    expect(report.coverage.checked).toContain('grid_mismatch');
  });
});
