import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { CELL_BOOLEAN, CELL_DATE, CELL_NUMBER, CELL_TEXT, ROW_SUSPECT } from '../../../src/read/batch.ts';
import { openSource } from '../../../src/read/open.ts';
import { hasReal, real, refusalOf, rowsOf, scratch } from '../rows-of.ts';
import { dbf, manyShape, nullShape, pointShape, shp } from './build.ts';

const write = await scratch();
const gbk = (text: string) => iconv.encode(text, 'gbk');
let layers = 0;

/** Writes a layer; what is undefined is left out. */
async function layer(files: { shp?: Buffer; shx?: Buffer; dbf?: Buffer; cpg?: string; prj?: string }): Promise<string> {
  const stem = `layer${layers++}`;
  for (const [extension, content] of Object.entries(files)) await write(`${stem}.${extension}`, content);
  return (await write(`${stem}.txt`, '')).replace(/txt$/, 'shp');
}

const points = (n: number) =>
  shp(
    1,
    Array.from({ length: n }, (_, i) => pointShape(112 + i, 37.5)),
  );

describe('Shapefile', () => {
  it('gives attributes by type, and points as two columns', async () => {
    const fields = [
      { name: 'ID', length: 16 },
      { name: 'N', type: 'N', length: 10, decimals: 2 },
      { name: 'D', type: 'D', length: 8 },
      { name: 'L', type: 'L', length: 1 },
    ];
    const rows = [
      ['1401050101', '1.50', '20240229', 'T'],
      ['a\nb', '**********', '00000000', '?'],
      ['x\0\0  ', '', '2024022x', 'f'],
    ];
    const path = await layer({
      ...shp(11, [pointShape(112.25, 37.5, 11, 800, 1), pointShape(-1.797e308, NaN, 11, 0, 0), nullShape()]),
      dbf: dbf(fields, rows),
      prj: 'PROJCS["x"]\0\n',
    });
    const source = await openSource(path);
    expect(source).toMatchObject({ format: 'shapefile', crs: 'PROJCS["x"]', geometry: { kind: 'point', x: 4, y: 5 } });
    expect(source.header).toEqual(['ID', 'N', 'D', 'L', 'geometry:x', 'geometry:y']);
    const read = await rowsOf(source);
    expect(read.map((row) => row.cells)).toEqual([
      ['1401050101', '1.50', '2024-02-29', 'T', '112.25', '37.5'],
      ['a\nb', '**********', '', '', '-1.797e+308', 'NaN'],
      ['x', '', '2024022x', 'f', '', ''],
    ]);
    expect(read[0]?.types).toEqual([CELL_TEXT, CELL_NUMBER, CELL_DATE, CELL_BOOLEAN, CELL_NUMBER, CELL_NUMBER]);
    expect(read.map((row) => row.flags)).toEqual([0, ROW_SUSPECT, 0]);
  });

  it('takes MultiPoints of one for points, and others for GeoJSON', async () => {
    const table = dbf([{ name: 'A' }], [['1'], ['2']]);
    const ones = await openSource(
      await layer({ ...shp(8, [manyShape(8, [[[1, 2]]]), manyShape(8, [[]])]), dbf: table }),
    );
    expect((await rowsOf(ones)).map((row) => row.cells)).toEqual([
      ['1', '1', '2'],
      ['2', '', ''],
    ]);
    const several = await openSource(
      await layer({
        ...shp(18, [
          manyShape(18, [[[1, 2, 9]]]),
          manyShape(18, [
            [
              [1, 2, 8],
              [3, 4, 7],
            ],
          ]),
        ]),
        dbf: table,
      }),
    );
    expect((await rowsOf(several)).map((row) => row.cells[1])).toEqual([
      '{"type":"MultiPoint","coordinates":[[1,2,9]]}',
      '{"type":"MultiPoint","coordinates":[[1,2,8],[3,4,7]]}',
    ]);
  });

  it('reads shapes with measures, and does not compare rings without end', async () => {
    const square = [
      [0, 0],
      [0, 9],
      [9, 9],
      [9, 0],
      [0, 0],
    ];
    const table = dbf([{ name: 'A' }], [['1'], ['2']]);
    const polygons = await openSource(
      await layer({ ...shp(25, [manyShape(25, [square]), manyShape(15, [square])]), dbf: table }),
    );
    expect((await rowsOf(polygons)).map((row) => row.cells[1]?.slice(0, 60))).toEqual(
      [
        '{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,',
        '{"type":"Polygon","coordinates":[[[0,0,0],[9,0,0],[9,9,0],[0,',
      ].map((text) => text.slice(0, 60)),
    );
    const points = await openSource(
      await layer({ ...shp(21, [pointShape(1, 2, 21, 7), pointShape(3, 4, 11, 8, 7)]), dbf: table }),
    );
    expect((await rowsOf(points)).map((row) => row.cells.slice(1))).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    const rings = Array.from({ length: 10_000 }, (_, i) => (i % 2 === 0 ? square : [...square].reverse()));
    const many = await openSource(await layer({ ...shp(5, [manyShape(5, rings), nullShape()]), dbf: table }));
    expect((await rowsOf(many))[0]?.notes).toMatchObject([
      { code: 'geometry_malformed', params: { reason: 'it has too many rings' } },
    ]);
  });

  it('puts holes into their polygons and turns rings as RFC 7946 wants them', async () => {
    const clockwise = (x: number, y: number, size: number) => [
      [x, y],
      [x, y + size],
      [x + size, y + size],
      [x + size, y],
      [x, y],
    ];
    const counter = (x: number, y: number, size: number) => clockwise(x, y, size).reverse();
    const islands = [
      counter(2, 2, 2),
      clockwise(20, 0, 10),
      clockwise(0, 0, 10),
      counter(22, 2, 2),
      clockwise(2.5, 2.5, 1),
    ];
    const path = await layer({
      ...shp(5, [
        manyShape(5, islands),
        manyShape(5, [counter(0, 0, 1)]),
        manyShape(5, [clockwise(0, 0, 9), counter(1, 1, 1)]),
        nullShape(),
      ]),
      dbf: dbf([{ name: 'A' }], [['1'], ['2'], ['3'], ['4']]),
    });
    const cells = (await rowsOf(await openSource(path))).map((row) => row.cells[1] ?? '');
    const shapes = cells.slice(0, 3).map((text) => JSON.parse(text) as { type: string; coordinates: number[][][][] });
    expect(shapes.map((shape) => shape.type)).toEqual(['MultiPolygon', 'Polygon', 'Polygon']);
    expect(shapes[0]?.coordinates).toEqual([
      [counter(20, 0, 10), clockwise(22, 2, 2)],
      [counter(0, 0, 10), clockwise(2, 2, 2)],
      [counter(2.5, 2.5, 1)],
    ]);
    expect(shapes[1]?.coordinates).toEqual([counter(0, 0, 1)]);
    expect(shapes[2]?.coordinates).toEqual([counter(0, 0, 9), clockwise(1, 1, 1)]);
    expect(cells[3]).toBe('');
  });

  it('reads lines, and says of a shape whose counts lie', async () => {
    const lying = manyShape(3, [
      [
        [1, 2],
        [3, 4],
      ],
    ]);
    lying.writeInt32LE(99, 40);
    const path = await layer({
      ...shp(3, [
        manyShape(3, [
          [
            [1, 2],
            [3, 4],
          ],
        ]),
        manyShape(13, [
          [
            [1, 2, 5],
            [3, 4, 6],
          ],
          [
            [5, 6, 7],
            [7, 8, 9],
          ],
        ]),
        lying,
        manyShape(3, [
          [
            [NaN, 1],
            [2, 3],
          ],
        ]),
      ]),
      dbf: dbf([{ name: 'A' }], [['1'], ['2'], ['3'], ['4']]),
    });
    const rows = await rowsOf(await openSource(path));
    expect(rows.map((row) => row.cells[1])).toEqual([
      '{"type":"LineString","coordinates":[[1,2],[3,4]]}',
      '{"type":"MultiLineString","coordinates":[[[1,2,5],[3,4,6]],[[5,6,7],[7,8,9]]]}',
      '',
      '',
    ]);
    expect(rows.map((row) => row.notes.map((note) => note.code))).toEqual([
      [],
      [],
      ['geometry_malformed'],
      ['geometry_malformed'],
    ]);
  });

  it('follows the .shx where records lie in another order, and does without it', async () => {
    const shapes = [pointShape(1, 1), pointShape(2, 2), pointShape(3, 3)];
    const table = dbf([{ name: 'A' }], [['1'], ['2'], ['3']]);
    const mixed = shp(1, shapes, [2, 0, 1]);
    const read = async (files: Parameters<typeof layer>[0]) =>
      (await rowsOf(await openSource(await layer(files)))).map((row) => row.cells.join());
    expect(await read({ ...mixed, dbf: table })).toEqual(['1,1,1', '2,2,2', '3,3,3']);
    expect(await read({ shp: shp(1, shapes).shp, dbf: table })).toEqual(['1,1,1', '2,2,2', '3,3,3']);
    expect(await read({ ...shp(1, shapes), shx: Buffer.alloc(20), dbf: table })).toEqual(['1,1,1', '2,2,2', '3,3,3']);
  });

  it('leaves out deleted records, counts them, keeps the numbers of the others', async () => {
    const source = await openSource(
      await layer({ ...points(3), dbf: dbf([{ name: 'A' }], [['1'], ['2'], ['3']], { deleted: [1] }) }),
    );
    expect(source.notices).toMatchObject([{ code: 'records_deleted', params: { count: 1 } }]);
    expect((await rowsOf(source)).map((row) => [row.line, row.cells[0], row.cells[2]])).toEqual([
      [1, '1', '37.5'],
      [3, '3', '37.5'],
    ]);
  });

  it('reads a layer without features, and a .dbf alone', async () => {
    const empty = await openSource(await layer({ ...shp(5, []), dbf: dbf([{ name: 'A' }], []) }));
    expect(empty.header).toEqual(['A', 'geometry']);
    expect(await rowsOf(empty)).toEqual([]);
    const alone = await openSource(
      await write(
        'alone.DBF',
        dbf(
          [
            { name: 'A', length: 300 },
            { name: 'M', type: 'M', length: 10 },
          ],
          [['x'.repeat(299), '12']],
        ),
      ),
    );
    expect(alone.header).toEqual(['A', 'M']);
    expect(alone.notices).toMatchObject([{ code: 'field_unread', column: 2, value: 'M' }]);
    expect((await rowsOf(alone))[0]?.cells).toEqual(['x'.repeat(299), '']);
  });

  it.each([
    ['driver 0x00, GBK', 0x00, undefined, gbk('井盖'), undefined, 'gb18030', '井盖'],
    ['driver 0x57, UTF-8', 0x57, undefined, Buffer.from('井盖'), undefined, 'utf-8', '井盖'],
    ['driver 0x4d, bytes of both', 0x4d, undefined, gbk('状态'), undefined, 'gb18030', '状态'],
    ['.cpg GBK against the driver', 0x57, 'GBK', gbk('状态'), undefined, 'gb18030', '状态'],
    ['.cpg 936', 0x00, '936\r\n', gbk('状态'), undefined, 'gb18030', '状态'],
    ['.cpg that is a web page', 0x4d, '<html><body>404</body></html>', gbk('井盖'), undefined, 'gb18030', '井盖'],
    ['.cpg that lies', 0x00, 'UTF-8', gbk('雨水井盖'), undefined, 'gb18030', '雨水井盖'],
    ['--encoding wins', 0x4d, 'GBK', Buffer.from('井盖'), 'utf-8', 'utf-8', '井盖'],
  ])('encoding: %s', async (_, languageDriver, cpg, value, encoding, chosen, text) => {
    const files = {
      ...points(1),
      dbf: dbf([{ name: 'A' }], [[value]], { languageDriver }),
      ...(cpg === undefined ? {} : { cpg }),
    };
    const source = await openSource(
      await layer(files as Parameters<typeof layer>[0]),
      encoding === undefined ? {} : { encoding },
    );
    expect(source.encoding).toBe(chosen);
    const passedOver = cpg !== undefined && encoding === undefined && /html|UTF-8/.test(cpg);
    expect((source.notices ?? []).map((notice) => notice.code)).toEqual(passedOver ? ['encoding_label_ignored'] : []);
    expect((await rowsOf(source))[0]?.cells[0]).toBe(text);
  });

  it('says of a value cut inside a character, and does not lose the encoding over it', async () => {
    const path = await layer({
      ...points(2),
      dbf: dbf([{ name: 'A', length: 9 }], [[gbk('道路雨水井盖')], [gbk('井盖')]]),
    });
    const source = await openSource(path);
    expect(source.encoding).toBe('gb18030');
    const [cut, whole] = await rowsOf(source);
    expect(cut?.cells[0]).toBe('道路雨水\ufffd');
    expect(cut?.notes).toMatchObject([
      { column: 0, code: 'encoding_undecodable', params: { encoding: 'gb18030', offset: 65 + 1 + 8 } },
    ]);
    expect(whole?.notes).toEqual([]);
  });

  it('keeps field names as they were cut, equal ones twice, and says of half a character', async () => {
    const names = [
      gbk('部件标识码'),
      gbk('a部件标识码').subarray(0, 10),
      gbk('主管部门代码').subarray(0, 10),
      gbk('主管部门代码名').subarray(0, 10),
    ];
    const source = await openSource(
      await layer({
        ...points(1),
        dbf: dbf(
          names.map((name) => ({ name })),
          [['1', '2', '3', '4']],
        ),
      }),
    );
    expect(source.header.slice(0, 4)).toEqual(['部件标识码', 'a部件标识', '主管部门代', '主管部门代']);
    await source.close();
    expect(source.notices).toMatchObject([{ code: 'field_name_cut', column: 2, params: { bytes: 'c2' } }]);
  });

  it.each<[string, Parameters<typeof layer>[0], string, string]>([
    ['no .dbf', points(1), 'file_incomplete', 'missing_dbf'],
    [
      '.shp cut',
      { shp: points(3).shp.subarray(0, -10), dbf: dbf([{ name: 'A' }], [['1'], ['2'], ['3']]) },
      'file_truncated',
      'ends_early',
    ],
    [
      '.shp header only',
      { shp: points(3).shp.subarray(0, 60), dbf: dbf([{ name: 'A' }], []) },
      'file_truncated',
      'ends_early',
    ],
    [
      '.dbf cut',
      { ...points(3), dbf: dbf([{ name: 'A' }], [['1'], ['2'], ['3']]).subarray(0, -30) },
      'file_truncated',
      'ends_early',
    ],
    [
      '.dbf that counts too few',
      { ...points(3), dbf: dbf([{ name: 'A' }], [['1'], ['2'], ['3']], { count: 1 }) },
      'file_truncated',
      'length_mismatch',
    ],
    [
      'fewer shapes than records',
      { ...points(2), dbf: dbf([{ name: 'A' }], [['1'], ['2'], ['3']]) },
      'file_truncated',
      'count_mismatch',
    ],
    ['MultiPatch', { ...shp(31, []), dbf: dbf([{ name: 'A' }], []) }, 'file_format_unknown', 'shape_type'],
    ['encrypted', { shp: Buffer.from('%TSD-Header-###%xxxx') }, 'file_encrypted', 'security_software'],
    [
      'encrypted table',
      { ...points(1), dbf: Buffer.concat([Buffer.from('%TSD-Header-###%'), Buffer.alloc(99)]) },
      'file_encrypted',
      'security_software',
    ],
  ])('refuses: %s', async (_, files, code, reason) => {
    expect(await refusalOf(openSource(await layer(files)))).toMatchObject({ code, reason });
  });

  it.skipIf(!hasReal)('reads the hotels of Shenzhen', async () => {
    const source = await openSource(real('shenzhen-hotels/宾馆酒店.shp'));
    expect(source).toMatchObject({
      encoding: 'gb18030',
      layer: '宾馆酒店',
      header: ['NAME', 'KIND', 'geometry:x', 'geometry:y'],
    });
    expect(source.crs).toMatch(/^PROJCS\["CGCS2000_3_Degree_GK_CM_114E"/);
    const rows = await rowsOf(source);
    expect(rows).toHaveLength(2203);
    expect(rows.every((row) => row.notes.length === 0 && /\p{Script=Han}/u.test(row.cells[0] ?? ''))).toBe(true);
  });

  it.skipIf(!hasReal)('reads the grid of Shenzhen and the counties of Anhui', async () => {
    const grid = await openSource(real('shenzhen-grid/grid.shp'));
    expect(grid).toMatchObject({ encoding: 'utf-8', header: ['LONCOL', 'LATCOL', 'HBLON', 'HBLAT', 'geometry'] });
    expect(grid.crs).toBeUndefined();
    expect(await rowsOf(grid)).toHaveLength(9005);
    const anhui = await openSource(real('chinese-encoding/chinese_encoding.shp'));
    expect(anhui.encoding).toBe('gb18030');
    const rows = await rowsOf(anhui);
    expect(rows).toHaveLength(78);
    expect(rows[0]?.cells[1]).toBe('安徽');
    expect(readFileSync(real('chinese-encoding/chinese_encoding.dbf'))[29]).toBe(0x4d);
  });

  const hasGdal = spawnSync('ogr2ogr', ['--version']).status === 0;
  it.skipIf(!hasReal || !hasGdal).each([
    ['shenzhen-hotels/宾馆酒店.shp', {}],
    ['shenzhen-grid/grid.shp', {}],
    ['chinese-encoding/chinese_encoding.shp', {}],
  ])('agrees with GDAL on %s', async (file) => {
    const out = (await write('gdal.txt', '')).replace('gdal.txt', `gdal-${layers++}.geojson`);
    execFileSync('ogr2ogr', ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=17', out, real(file)]);
    const theirs = (
      JSON.parse(readFileSync(out, 'utf8')) as {
        features: { properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }[];
      }
    ).features;
    const source = await openSource(real(file));
    const ours = await rowsOf(source);
    expect(ours).toHaveLength(theirs.length);
    ours.forEach((row, i) => {
      const feature = theirs[i];
      source.header.forEach((name, column) => {
        const cell = row.cells[column] ?? '';
        const coordinates = feature?.geometry.coordinates;
        if (name === 'geometry:x') expect(Number(cell)).toBe((coordinates as number[])[0]);
        else if (name === 'geometry:y') expect(Number(cell)).toBe((coordinates as number[])[1]);
        else if (name === 'geometry') expect(vertices(JSON.parse(cell))).toEqual(vertices(feature?.geometry));
        else {
          const value = feature?.properties[name];
          expect(typeof value === 'number' ? Number(cell) : cell).toEqual(value ?? '');
        }
      });
    });
  });
});

/** Type and rings, each ring as the set of its edges: where a ring begins and which way it runs is free. */
function vertices(geometry: unknown): unknown {
  const { type, coordinates } = geometry as { type: string; coordinates: unknown };
  const rings = (Array.isArray(coordinates) && type === 'Polygon' ? [coordinates] : coordinates) as number[][][][];
  return {
    type,
    polygons: rings.map((polygon) =>
      polygon.map((ring) =>
        ring
          .slice(1)
          .map((at) => at.map((n) => n.toFixed(9)).join())
          .sort(),
      ),
    ),
  };
}
