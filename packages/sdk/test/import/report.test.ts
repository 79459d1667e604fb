import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveTable } from '@shuniu/schema';
import { check, folder, HEADER, noticesOf, partRow, table, textOf } from './run.ts';

const put = folder();

describe('the report', () => {
  it('counts, locks and samples as the contract says', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => partRow(i + 1, i % 2 === 0 ? { 初始日期: '7421' } : {}));
    const path = put('many.csv', table(HEADER, rows));
    const report = await check(path, { samples: 3, overlay: 'cn-140100' });
    const { read, accepted, refused } = report.counts;
    expect([read, accepted, refused]).toEqual([50, 25, 25]);
    expect(report).toMatchObject({ tool: 'shuniu', asOf: '2024-06-01' });
    expect(report.version).toMatch(/^\d+\.\d+/);
    const resolved = resolveTable('gbt-30428-2/part@2013', 'cn-140100');
    expect(report.lock.tables).toMatchObject([{ ref: resolved.ref, sha256: resolved.sha256 }]);
    expect(report.lock.overlays.map(({ id }) => id)).toEqual(['cn-14', 'cn-140100']);
    expect(report.notices).toHaveLength(1);
    expect(report.notices[0]).toMatchObject({ code: 'date_malformed', severity: 'error', total: 25 });
    expect(report.notices[0]?.samples).toEqual(
      [2, 4, 6].map((line) => ({
        input: 'many.csv',
        line,
        column: 5,
        field: 'initialDate',
        value: '7421',
        message: expect.stringContaining('7421') as string,
      })),
    );
    expect(report.inputs[0]).toMatchObject({ name: 'many.csv', rows: 50 });
    expect(report.inputs[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the same in either language but for its messages', async () => {
    const path = put('lang.csv', table(HEADER, [partRow(1, { 名称: '' })]));
    const [zh, en] = [await check(path, { lang: 'zh-CN' }), await check(path, { lang: 'en' })];
    expect(zh.notices[0]?.samples[0]?.message).toBe('“部件名称”必填，此处为空');
    expect(en.notices[0]?.samples[0]?.message).toBe('Part name is mandatory and empty here');
    expect(noticesOf(zh)).toEqual(noticesOf(en));
  });

  it('finds duplicates across inputs, and names where the first one stands', async () => {
    const a = put('a.csv', table(HEADER, [partRow(1), partRow(2)]));
    const b = put('b.csv', table(HEADER, [partRow(3), partRow(2), partRow(3)]));
    const report = await check([a, b]);
    expect(noticesOf(report)).toEqual(['id_duplicate error 2: 3 id 1401050101000002 | 4 id 1401050101000003']);
    const messages = report.notices[0]?.samples.map(({ input, message }) => [input, message]);
    expect(messages).toEqual([
      ['b.csv', 'identity 1401050101000002 was seen before, on line 3 of a.csv'],
      ['b.csv', 'identity 1401050101000003 was seen before, on line 2'],
    ]);
    expect(report.inputs.map(({ name, rows }) => [name, rows])).toEqual([
      ['a.csv', 2],
      ['b.csv', 3],
    ]);
    expect(report.counts).toMatchObject({ read: 5, accepted: 3, refused: 2 });
  });

  it('keeps apart the same file given twice', async () => {
    const a = put('twice.csv', table(HEADER, [partRow(1)]));
    const report = await check([a, a]);
    expect(report.inputs.map(({ name, rows }) => [name, rows])).toEqual([
      [a, 1],
      [`${a} (2)`, 1],
    ]);
    expect(report.notices[0]).toMatchObject({ code: 'id_duplicate', total: 1 });
    expect(report.notices[0]?.samples[0]?.message).toContain(`on line 2 of ${a}`);
  });

  it('takes the first of equal identities that is accepted, not the first that is read', async () => {
    const path = put('first.csv', table(HEADER, [partRow(1, { 初始日期: '7421' }), partRow(1), partRow(1)]));
    const report = await check(path);
    expect(noticesOf(report)).toEqual([
      'date_malformed error 1: 2 initialDate 7421',
      'id_duplicate error 1: 4 id 1401050101000001',
    ]);
  });

  it('keeps the same department in two roles of two files apart, and finds it twice in one', async () => {
    const header = ['统一社会信用代码', '部门名称'];
    const rows = [['91350100M000100Y43', '一公司']];
    const [a, b] = [put('owners.csv', table(header, rows)), put('keepers.csv', table(header, [...rows, ...rows]))];
    const map = put(
      'roles.yaml',
      'fromFileName:\n  role: "^(owners|keepers)$"\nconstants:\n  divisionCode: "140105"\n',
    );
    const roles = put('roles2.yaml', 'fromFileName:\n  role: "^(.*)$"\nconstants:\n  divisionCode: "140105"\n');
    for (const path of [map, roles]) {
      const report = await check([a, b], { as: 'department', standard: undefined, map: path } as never);
      const found = noticesOf(report).filter((line) => line.startsWith('id_duplicate'));
      expect(found).toEqual(['id_duplicate error 1: 3 code 91350100M000100Y43']);
    }
  });
});

describe('rejects', () => {
  it('can be corrected and imported again', async () => {
    const rows = [
      partRow(1),
      partRow(2, { 标识码: '1.40105E+15' }),
      partRow(3, { 名称: ' ', 主管部门名称: '"城, ""管"' }),
      [...partRow(4), 'x'],
    ];
    const path = put('survey.csv', table(HEADER, rows));
    const rejects = put('survey-rejects.csv', '');
    const first = await check(path, { rejects });
    expect(first.counts).toMatchObject({ read: 4, accepted: 1, refused: 3 });
    const text = textOf(rejects);
    expect(text.split('\r\n').slice(0, 3)).toEqual([
      `\uFEFF${HEADER.join(',')},line,codes,fields,messages`,
      expect.stringMatching(/^1\.40105E\+15,上水井盖,.*,3,part_id_spreadsheet_damage,id,/),
      expect.stringMatching(/^1401050101000003, ,A-1,"城, ""管",.*,4,value_required,name,/),
    ]);
    const corrected = put(
      'corrected.csv',
      text
        .split('\r\n')
        .filter((line) => !line.includes('row_width'))
        .join('\r\n')
        .replace('1.40105E+15', '1401050101000002')
        .replace('0003, ,', '0003,上水井盖,'),
    );
    const second = await check(corrected);
    expect(noticesOf(second)).toEqual([]);
    expect(second.counts).toMatchObject({ read: 2, accepted: 2 });
  });

  it('of a GeoJSON file are a CSV that can be imported', async () => {
    const feature = (n: number, properties: object, geometry: object) => ({
      type: 'Feature',
      properties: {
        标识码: `140105010100000${n}`,
        名称: '上水井盖',
        主管部门代码: 'A',
        主管部门名称: '局',
        ...properties,
      },
      geometry,
    });
    const point = { type: 'Point', coordinates: [112.5, 37.8] };
    const collection = (features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
    const path = put('a.geojson', collection([feature(1, {}, point), feature(2, { 名称: '' }, point)]));
    const rejects = put('a-rejects.csv', '');
    expect((await check(path, { rejects })).counts).toMatchObject({ accepted: 1, refused: 1 });
    const report = await check(put('a-corrected.csv', textOf(rejects).replace('0002,,', '0002,上水井盖,')));
    expect(noticesOf(report)).toEqual([]);
    expect(report.inputs[0]).toMatchObject({ axes: 'geometry:x=east, geometry:y=north', rows: 1 });
    // and where some are no points
    const line = {
      type: 'LineString',
      coordinates: [
        [112.5, 37.8],
        [112.6, 37.8],
      ],
    };
    const mixed = put(
      'b.geojson',
      collection([feature(1, {}, point), feature(2, { 名称: '' }, point), feature(3, {}, line)]),
    );
    const mixedRejects = put('b-rejects.csv', '');
    const first = await check(mixed, { rejects: mixedRejects });
    expect(first.counts).toMatchObject({ accepted: 1, refused: 2 });
    const again = await check(put('b-corrected.csv', textOf(mixedRejects).replace('0002,,', '0002,上水井盖,')));
    expect(noticesOf(again)).toEqual([
      expect.stringMatching(/^geometry_not_point error 1: 3 geometry \{"type":"LineString"/),
    ]);
    expect(again.counts).toMatchObject({ accepted: 1, refused: 1 });
  });

  it('leave nothing behind that looks whole when a run fails', async () => {
    const path = put('x.csv', table(HEADER, [partRow(1)]));
    const rejects = `${path}.rejects.csv`;
    await expect(check(path, { rejects, near: 5000 })).rejects.toThrow(RangeError);
    expect(existsSync(rejects)).toBe(false);
    expect(existsSync(`${rejects}.part`)).toBe(false);
  });
});

describe('coordinates in a finding', () => {
  const grid = JSON.stringify({
    type: 'Feature',
    properties: { 单元网格标识码: '140105001001001' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [112.4, 37.7],
          [112.401, 37.7],
          [112.401, 37.701],
          [112.4, 37.7],
        ],
      ],
    },
  });

  it.each([
    ['outside_grids', ['112.4100', '37.70'], 0, '112.4100, 37.70'],
    ['outside_grids', ['37623000.50', '4174000.0'], 0, '37623000.50, 4174000.0'],
    ['coordinate_axes_swapped', ['37.80', '112.400'], 0, '37.80, 112.400'],
    ['coordinate_out_of_area', ['112.90', '38.10'], 0, '112.90, 38.10'],
    ['near_duplicate', ['112.4000', '37.70'], 5, '112.4000, 37.70'],
  ] as const)('stand as they stood: %s %j', async (code, [lon, lat], near, value) => {
    const grids = put('one-grid.geojson', `{"type":"FeatureCollection","features":[${grid}]}`);
    const metres = lon.length > 10;
    const sound = metres ? { 经度: '37623000', 纬度: '4174000' } : { 经度: '112.400', 纬度: '37.7000' };
    const rows = [partRow(1, sound), partRow(2, sound), partRow(3, { 经度: lon, 纬度: lat })];
    const path = put('stood.csv', table(HEADER, rows));
    const report = await check(path, { grids, ...(near === 0 ? {} : { near }) });
    const samples = report.notices.find((notice) => notice.code === code)?.samples;
    expect(samples?.find(({ line }) => line === 4)).toMatchObject({ field: 'easting', value });
  });

  it('come with degrees where the file is in metres', async () => {
    const grids = put('one-grid.geojson', `{"type":"FeatureCollection","features":[${grid}]}`);
    const path = put('metres.csv', table(HEADER, [partRow(1, { 经度: '37623000', 纬度: '4174000' })]));
    const [notice] = (await check(path, { grids })).notices;
    expect(notice?.samples[0]?.message).toMatch(
      /^the point 37623000, 4174000 \(112\.39\d{4}, 37\.6899\d\d in degrees\) lies in no unit grid$/,
    );
  });
});

describe('near-duplicates', () => {
  it('are warnings about the later of two of one class, across inputs', async () => {
    const a = put('near-a.csv', table(HEADER, [partRow(1, { 经度: '112.5' }), partRow(2, { 经度: '112.50001' })]));
    const b = put(
      'near-b.csv',
      table(HEADER, [
        partRow(3, { 经度: '112.500021' }),
        partRow(4, { 标识码: '1401050102000004', 名称: '污水井盖', 经度: '112.5' }),
      ]),
    );
    const report = await check([a, b], { near: 1 });
    expect(noticesOf(report)).toEqual([
      'near_duplicate warning 2: 3 easting 112.50001, 37.8 | 2 easting 112.500021, 37.8',
    ]);
    expect(report.notices[0]?.samples.map(({ message }) => message)).toEqual([
      'same class as line 2, 0.88 m away',
      'same class as line 3 of near-a.csv, 0.97 m away',
    ]);
    expect(report.counts).toMatchObject({ accepted: 4 });
    expect(report.coverage.checked).toContain('near_duplicate');
    expect((await check([a, b])).coverage.notChecked).toContain('near_duplicate');
  });

  it('are not looked for among what was refused, nor among records of no known class', async () => {
    const rows = [partRow(1, { 经度: '112.5', 名称: '' }), partRow(2, { 经度: '112.5' })];
    const unknown = [3, 4].map((n) => partRow(n, { 标识码: `140105099900000${n}`, 名称: '不明', 经度: '112.5' }));
    const report = await check(put('near-c.csv', table(HEADER, [...rows, ...unknown])), { near: 1 });
    expect(noticesOf(report).filter((line) => line.startsWith('near'))).toEqual([]);
  });
});
