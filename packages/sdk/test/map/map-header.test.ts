import { recordType } from '@shuniu/schema';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ColumnMap } from '../../src/map/column-map.ts';
import { mapHeader } from '../../src/map/map-header.ts';

const part = recordType('part', '2013');
const part2026 = recordType('part', '2026');

function map(given: Partial<ColumnMap>): ColumnMap {
  return {
    columns: new Map(),
    constants: new Map(),
    fromFileName: new Map(),
    ignore: [],
    values: new Map(),
    ...given,
  };
}

describe('mapHeader finds each field', () => {
  const cases: [string, string[], Record<string, number>, [string, string] | undefined][] = [
    [
      'Chinese names',
      ['标识码', '部件名称', '主管部门代码', 'X坐标', 'Y坐标'],
      { id: 0, name: 1, competentDepartmentCode: 2 },
      ['x', 'y'],
    ],
    [
      'abbreviations of the 2013 era',
      ['ObjID', 'ObjName', 'DeptCode1', 'DeptName1', 'DeptCode3', 'BGID', 'ORDate', 'PointX', 'PointY'],
      {
        id: 0,
        name: 1,
        competentDepartmentCode: 2,
        competentDepartmentName: 3,
        maintenanceUnitCode: 4,
        unitGrid: 5,
        initialDate: 6,
      },
      ['x', 'y'],
    ],
    [
      'their upper case in a DBF',
      ['OBJID', 'OBJNAME', 'NOTE_', 'XCOORD', 'YCOORD'],
      { id: 0, name: 1, note: 2 },
      ['x', 'y'],
    ],
    [
      'pinyin of 2026',
      ['GLBJBSM', 'GLBJMC', 'ZGBMDM', 'SZDYWGBSM', 'lon', 'lat'],
      { id: 0, name: 1, competentDepartmentCode: 2, unitGrid: 3 },
      ['lon', 'lat'],
    ],
    [
      'our own names',
      ['id', 'name', 'unitGrid', 'easting', 'northing'],
      { id: 0, name: 1, unitGrid: 2 },
      ['east', 'north'],
    ],
    [
      'BOM, blanks, line breaks, full width, units',
      ['\uFEFF标识码', ' 部件\r\n名称 ', '*备注', 'X坐标（米）', 'Ｙ坐标(m)'],
      { id: 0, name: 1, note: 2 },
      ['x', 'y'],
    ],
    ['north before east', ['标识码', '部件名称', '北坐标', '东坐标'], { id: 0, name: 1 }, ['east', 'north']],
    [
      'names cut in GBK',
      ['标识码', '部件名称', '主管部门代', '主管部门名', '所在街道名', 'X', 'Y'],
      { id: 0, name: 1, competentDepartmentCode: 2, competentDepartmentName: 3, streetName: 4 },
      ['x', 'y'],
    ],
    [
      'a name cut inside a character',
      ['标识码', '部件名称', '单元网\uFFFD', 'X', 'Y'],
      { id: 0, name: 1, unitGrid: 2 },
      ['x', 'y'],
    ],
  ];
  it.each(cases)('%s', (_, header, fields, looks) => {
    const mapping = mapHeader(header, part);
    expect(Object.fromEntries(mapping.fields)).toEqual(fields);
    expect(mapping.missing).toEqual([]);
    expect(mapping.ambiguous).toEqual([]);
    expect(mapping.unknown).toEqual([]);
    expect(mapping.coordinates && [mapping.coordinates.a.looks, mapping.coordinates.b.looks]).toEqual(looks);
  });

  it('finds the titles of the other editions too', () => {
    expect(mapHeader(['管理部件标识码', '部件名称', 'X', 'Y'], part).fields.get('id')).toBe(0);
    expect(mapHeader(['标识码', '部件名称', 'X', 'Y'], part2026).fields.get('id')).toBe(0);
  });

  it('takes the better fit, and leaves the other column among the unknown', () => {
    const mapping = mapHeader(['id', '标识码', 'ObjName', 'X', 'Y', 'Unnamed: 3', ''], part);
    expect(mapping.fields.get('id')).toBe(1);
    expect(mapping.unknown).toEqual([0, 5, 6]);
  });

  it('has every mandatory field of a proven kind on its list when nothing fits', () => {
    expect(mapHeader(['a', 'b'], part).missing).toEqual(['id', 'name', 'easting', 'northing']);
    expect(mapHeader(['标识码', '部件名称', 'X'], part).missing).toEqual(['northing']);
    expect(mapHeader(['标识码', '部件名称', 'geometry'], part).missing).toEqual([]);
  });
});

it('leaves a column of geometry aside where there is a pair of numbers', () => {
  const mapping = mapHeader(['标识码', '部件名称', 'lon', 'lat', 'geom'], part);
  expect(mapping.fields.has('geometry')).toBe(false);
  expect(mapping.unknown).toEqual([4]);
});

describe('names cut by Shapefile', () => {
  const types = [
    part,
    part2026,
    recordType('event', '2026'),
    recordType('unit-grid'),
    recordType('department', '2026'),
  ];
  const cut = {
    gbk: (name: string) => new TextDecoder('gb18030').decode(iconv.encode(name, 'gb18030').subarray(0, 10)),
    'utf-8': (name: string) => new TextDecoder().decode(Buffer.from(name).subarray(0, 10)),
  };
  for (const [encoding, shorten] of Object.entries(cut)) {
    it.each(types)(`in ${encoding}: the right field of $name $edition, or a question`, (type) => {
      const names = type.fields
        .filter(({ kind }) => kind !== 'easting' && kind !== 'northing')
        .map(({ title }) => title.zh);
      const wrong: string[] = [];
      for (const [i, name] of names.entries()) {
        const header = shorten(name);
        const { fields, ambiguous, unknown } = mapHeader([header], type);
        const own = type.fields.find(({ title }) => title.zh === name)?.name ?? '';
        const asked = ambiguous.some(({ field }) => field === own);
        if (fields.get(own) !== 0 && !asked)
          wrong.push(`${i} ${name} → ${header}: ${[...fields.keys()].join()} ${unknown.join()}`);
      }
      expect(wrong).toEqual([]);
    });
  }

  it('a number at the end is no part of the name', () => {
    expect(mapHeader(['所在街道代_1'], part).ambiguous.map(({ field }) => field)).toEqual([]);
    expect(mapHeader(['所在单元网'], part).fields.get('unitGrid')).toBe(0);
    expect(mapHeader(['所在单元_1'], part).fields.get('unitGrid')).toBe(0);
  });
});

describe('mapHeader never chooses between equals', () => {
  it('two columns of one name', () => {
    expect(mapHeader(['标识码', '标识码', '部件名称', 'X', 'Y'], part).ambiguous).toEqual([
      { field: 'id', columns: [0, 1] },
    ]);
  });

  it('UTF-8 cuts that became equal', () => {
    const { ambiguous, fields } = mapHeader(['标识码', '部件名称', '主管部', '主管部_1', 'X', 'Y'], part);
    expect(ambiguous).toEqual([
      { field: 'competentDepartmentCode', columns: [2, 3] },
      { field: 'competentDepartmentName', columns: [2, 3] },
    ]);
    expect(fields.has('competentDepartmentCode')).toBe(false);
  });

  it('two pairs of coordinates', () => {
    const mapping = mapHeader(['标识码', '部件名称', 'X', 'Y', '经度', '纬度'], part);
    expect(mapping.coordinates).toBeUndefined();
    expect(mapping.ambiguous).toEqual([
      { field: 'easting', columns: [2, 4] },
      { field: 'northing', columns: [3, 5] },
    ]);
  });
});

describe('the map file beats the headers', () => {
  it('names columns, constants, the file name and what to leave out', () => {
    const mapping = mapHeader(
      ['编号', '类别', '主管部', '主管部_1', 'X', 'Y', '经度', '纬度'],
      part,
      map({
        columns: new Map([
          ['id', '编号'],
          ['easting', 'Y'],
          ['northing', 'X'],
        ]),
        constants: new Map([['competentDepartmentName', '市政管理处']]),
        fromFileName: new Map([['name', /^[0-9]+_(.+)$/u]]),
        ignore: ['类别', '主管部', '主管部_1', '经度', '纬度'],
      }),
      { layer: '0101_上水井盖' },
    );
    expect(Object.fromEntries(mapping.fields)).toEqual({ id: 0 });
    expect(Object.fromEntries(mapping.constants)).toEqual({ competentDepartmentName: '市政管理处', name: '上水井盖' });
    expect(mapping.coordinates).toEqual({
      a: { column: 5, looks: 'east' },
      b: { column: 4, looks: 'north' },
      stated: true,
    });
    expect([mapping.missing, mapping.unknown, mapping.ambiguous, mapping.notFound]).toEqual([[], [], [], []]);
  });

  it('says what it named in vain', () => {
    const mapping = mapHeader(
      ['标识码', 'X', 'Y'],
      part,
      map({ columns: new Map([['name', '品名']]), fromFileName: new Map([['classCode', /^([0-9]{4})_/u]]) }),
      { layer: '路灯' },
    );
    expect(mapping.notFound.map(({ field }) => field)).toEqual(['name', 'classCode']);
    expect(mapping.missing).toEqual(['name']);
  });

  it('refuses a field that the record type does not have', () => {
    expect(() => mapHeader([], part, map({ constants: new Map([['colour', 'red']]) }))).toThrow(/no field colour/);
  });
});

it('takes the geometry that a format brings before columns of attributes', () => {
  const mapping = mapHeader(['标识码', '部件名称', 'X', 'Y', 'x', 'y'], part, undefined, {
    geometry: { kind: 'point', x: 4, y: 5 },
  });
  expect(mapping.coordinates).toMatchObject({ a: { column: 4 }, b: { column: 5 } });
  expect(mapping.unknown).toEqual([2, 3]);
});

describe('columns of one name', () => {
  const header = ['标识码', '名称', '主管部', '主管部', '备注[2]'];
  const found = (columns: Record<string, string>) => {
    const { fields, ambiguous, notFound } = mapHeader(header, part, map({ columns: new Map(Object.entries(columns)) }));
    return {
      code: fields.get('competentDepartmentCode'),
      note: fields.get('note'),
      ambiguous: ambiguous.map(({ field }) => field),
      notFound: notFound.map(({ header: text }) => text),
    };
  };

  it('are told apart by their number', () =>
    expect(found({ competentDepartmentCode: '主管部[3]', competentDepartmentName: '主管部[4]' })).toMatchObject({
      code: 2,
      ambiguous: [],
      notFound: [],
    }));

  it('by none that stands over another name, or over none', () =>
    expect(found({ competentDepartmentCode: '主管部门[2]', competentDepartmentName: '主管部门[9]' })).toMatchObject({
      code: undefined,
      notFound: ['主管部门[2]', '主管部门[9]'],
    }));

  it('not by a number that is part of the name', () => expect(found({ note: '备注[2]' })).toMatchObject({ note: 4 }));
});
