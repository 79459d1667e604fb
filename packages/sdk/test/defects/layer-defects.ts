import { dbf, manyShape, nullShape, pointShape, shp, type TestField } from '../read/shapefile/build.ts';
import { gbk, GRIDS, type Defect, type Put } from './defect.ts';

const FIELDS: readonly TestField[] = [
  { name: 'ObjID', length: 16 },
  { name: 'ObjName', length: 20 },
  { name: 'DeptCode1', length: 10 },
  { name: 'DeptName1', length: 20 },
];
const row = (n: number, name: string | Buffer = gbk('上水井盖')): (string | Buffer)[] => [
  `140105010100000${n}`,
  name,
  'A-1',
  gbk('城管局'),
];

interface Layer {
  readonly type?: number;
  readonly shapes: readonly Buffer[];
  readonly fields?: readonly TestField[];
  readonly rows?: readonly (readonly (string | Buffer)[])[];
  readonly languageDriver?: number;
  readonly prj?: string;
  readonly cpg?: string;
  readonly without?: 'dbf';
}

/** A Shapefile of parts, GBK as its language driver says. */
const layer =
  ({
    type = 1,
    shapes,
    fields = FIELDS,
    rows = shapes.map((_, i) => row(i + 1)),
    languageDriver = 0x4d,
    prj,
    cpg,
    without,
  }: Layer) =>
  (put: Put): string => {
    const { shp: geometry, shx } = shp(type, shapes);
    put('parts.shx', shx);
    if (without !== 'dbf') put('parts.dbf', dbf(fields, rows, { languageDriver }));
    if (prj !== undefined) put('parts.prj', prj);
    if (cpg !== undefined) put('parts.cpg', cpg);
    return put('parts.shp', geometry);
  };

const degrees = [pointShape(112.51, 37.8), pointShape(112.52, 37.8)];
const CGCS2000 =
  'GEOGCS["China Geodetic Coordinate System 2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

type Ring = readonly (readonly [number, number])[];
const square = (west: number, south: number, east = west + 0.01, north = south + 0.01): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const grids =
  (...all: readonly (readonly [id: string, ...rings: Ring[]])[]) =>
  (put: Put): string =>
    put(
      'grids.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: all.map(([id, ...coordinates]) => ({
          type: 'Feature',
          properties: { 单元网格标识码: id, 面积: 1, 初始日期: '20130601' },
          geometry: { type: 'Polygon', coordinates },
        })),
      }),
    );
const [A, B] = ['140105001001001', '140105001001002'];

/** Names of columns as a writer of UTF-8 cuts them: three characters and a byte of the fourth. */
const cutInUtf8 = layer({
  shapes: degrees,
  cpg: 'UTF-8',
  languageDriver: 0,
  fields: [
    FIELDS[0]!,
    FIELDS[1]!,
    ...['主管部门代码', '主管部门名称'].map((name) => ({ name: Buffer.from(name).subarray(0, 10), length: 20 })),
  ],
  rows: [1, 2].map((n) => [`140105010100000${n}`, '上水井盖', 'A-1', '城管局'].map((text) => Buffer.from(text))),
});

/** Defects of layers: Shapefile and GeoJSON. */
export const layerDefects: readonly Defect[] = [
  {
    number: 12,
    name: { zh: '没有 .prj，坐标带带号', en: 'no .prj, zone prefix' },
    answer: {
      zh: '数据没有错：带号说明了分带与中央子午线，按 CGCS2000 该带读取并写入报告',
      en: 'nothing is wrong: the prefix says zone and meridian; read in that zone of CGCS2000, and the report says so',
    },
    fixtures: [
      {
        about: 'points in zone 37',
        make: layer({ shapes: [pointShape(37630000.5, 4185000.5), pointShape(37630010.5, 4185000.5)] }),
        notices: [],
        accepted: 2,
        input: { crs: 'EPSG:4525' },
      },
    ],
  },
  {
    number: 13,
    name: { zh: '没有 .prj，地方坐标系', en: 'no .prj, local grid' },
    answer: {
      zh: '中央子午线不在数据里，不能猜：整个文件拒收，要求 --crs',
      en: 'the meridian is not in the data and never guessed: the file is refused and asks for --crs',
    },
    fixtures: [
      {
        about: 'numbers of a local grid',
        make: layer({ shapes: [pointShape(51234.5, 42345.5), pointShape(51244.5, 42345.5)] }),
        notices: ['crs_unknown error 1: 0 - 51234.5, 42345.5'],
        accepted: 0,
      },
      {
        about: 'eastings without a zone',
        make: layer({ shapes: [pointShape(630000.5, 4185000.5)] }),
        notices: ['crs_unknown error 1: 0 - 630000.5, 4185000.5'],
        accepted: 0,
      },
      {
        about: 'given by the deployer',
        make: layer({ shapes: [pointShape(51234.5, 42345.5)] }),
        options: {
          crs: '+proj=tmerc +lat_0=37.5 +lon_0=112.5 +k=1 +x_0=50000 +y_0=10000 +ellps=GRS80 +towgs84=0,0,0 +units=m',
        },
        notices: [],
        accepted: 1,
      },
    ],
  },
  {
    number: 14,
    name: { zh: '.prj 与坐标范围矛盾', en: '.prj contradicts extent' },
    answer: {
      zh: '.prj 说是经纬度而数值是米（或相反）：整个文件拒收，一条发现',
      en: 'the .prj says degrees and the numbers are metres, or the other way round: the file is refused, with one finding',
    },
    fixtures: [
      {
        about: 'metres said to be degrees',
        make: layer({ shapes: [pointShape(630000.5, 4185000.5), pointShape(630010.5, 4185000.5)], prj: CGCS2000 }),
        notices: ['crs_contradicted error 1: 0 - EPSG:4490'],
        accepted: 0,
      },
    ],
  },
  {
    number: 17,
    name: { zh: '-1.797e308、NaN 坐标', en: '-1.797e308, NaN' },
    answer: {
      zh: 'GIS 软件的“无数据”，不是坐标：拒收该行',
      en: '“no data” of GIS software and no coordinates: the row is refused',
    },
    fixtures: [
      {
        about: 'both',
        make: layer({ shapes: [...degrees, pointShape(-Number.MAX_VALUE, -Number.MAX_VALUE), pointShape(NaN, 37.8)] }),
        notices: [
          'coordinate_malformed error 3: 3 easting -1.7976931348623157e+308 | 3 northing -1.7976931348623157e+308 | 4 easting NaN',
        ],
        accepted: 2,
        refused: 2,
      },
    ],
  },
  {
    number: 18,
    name: {
      zh: '空几何、空图层、缺 .dbf、缺 .fpt',
      en: 'null geometry, zero-feature layer, missing .dbf, missing .fpt',
    },
    answer: {
      zh: '空几何：该行缺坐标；空图层：提示没有记录；缺 .dbf：整个文件拒收；缺备注文件：说明该字段未读取，其余照读',
      en: 'a null geometry lacks its coordinates; an empty layer is said to have no records; without .dbf the file is refused; a memo without its file is named as unread, the rest is read',
    },
    fixtures: [
      {
        about: 'null geometry',
        make: layer({ shapes: [...degrees, nullShape()] }),
        notices: ['coordinate_missing error 1: 3 easting '],
        accepted: 2,
        refused: 1,
      },
      { about: 'no features', make: layer({ shapes: [] }), notices: ['rows_none warning 1: 0 - -'], accepted: 0 },
      {
        about: 'no .dbf',
        make: layer({ shapes: degrees, without: 'dbf' }),
        notices: ['file_incomplete error 1: 0 - parts.dbf'],
        accepted: 0,
      },
      {
        about: 'no .fpt',
        make: layer({
          shapes: degrees,
          fields: [...FIELDS, { name: 'Note', type: 'M', length: 10 }],
          rows: degrees.map((_, i) => [...row(i + 1), '         1']),
        }),
        notices: ['field_unread warning 1: 0 - Note'],
        accepted: 2,
      },
    ],
  },
  {
    number: 19,
    name: { zh: 'LDID 为 0x00 的 GBK；内容是网页的 .cpg', en: 'LDID 0x00 with GBK; .cpg that is HTML' },
    answer: {
      zh: '按内容判定编码并写入报告；不可用的 .cpg 说明未采用',
      en: 'the content settles the encoding, and the report says so; a .cpg that is none is said to be passed over',
    },
    fixtures: [
      {
        about: 'no language driver',
        make: layer({ shapes: degrees, languageDriver: 0 }),
        notices: [],
        accepted: 2,
        input: { encoding: 'gb18030' },
      },
      {
        about: 'a web page',
        make: layer({ shapes: degrees, cpg: '<html><body>404</body></html>' }),
        notices: ['encoding_label_ignored warning 1: 0 - .cpg: <html><body>404</body></html> → gb18030'],
        accepted: 2,
        input: { encoding: 'gb18030' },
      },
    ],
  },
  {
    number: 21,
    name: { zh: '值在 GBK 汉字中间被截断', en: 'value cut inside a GBK character' },
    answer: {
      zh: '该值无法解码：拒收该行并给出字节位置',
      en: 'the value does not decode: the row is refused, with the place of the bytes',
    },
    fixtures: [
      {
        about: 'half a character at the end',
        make: layer({ shapes: degrees, rows: [row(1), row(2, gbk('上水井盖').subarray(0, 7))] }),
        notices: ['encoding_undecodable error 1: 2 name 上水井\uFFFD'],
        accepted: 1,
        refused: 1,
      },
    ],
  },
  {
    number: 22,
    name: { zh: '字段名截为 10 字节，截后重复', en: 'field names cut at 10 bytes, duplicates after cutting' },
    answer: {
      zh: '截断的名字按前缀找到字段；截后同名的，整个文件拒收，说明原因，要求在 --map 文件中按“列名[列号]”指定',
      en: 'a cut name finds its field by its beginning; where cutting made several alike the file is refused, the reason said, and a --map file asked for that tells them apart as “name[column number]”',
    },
    fixtures: [
      {
        about: 'cut',
        make: layer({
          shapes: degrees,
          fields: [
            FIELDS[0]!,
            FIELDS[1]!,
            { name: gbk('主管部门代').subarray(0, 10), length: 10 },
            { name: gbk('主管部门名').subarray(0, 10), length: 20 },
          ],
        }),
        notices: [],
        accepted: 2,
      },
      {
        about: 'alike',
        make: layer({
          shapes: degrees,
          fields: [FIELDS[0]!, FIELDS[1]!, { name: gbk('主管部'), length: 10 }, { name: gbk('主管部'), length: 20 }],
        }),
        notices: [
          'header_ambiguous error 2: 0 competentDepartmentCode 主管部[3], 主管部[4] | 0 competentDepartmentName 主管部[3], 主管部[4]',
        ],
        accepted: 0,
      },
      {
        about: 'alike, cut inside a character of UTF-8',
        make: cutInUtf8,
        notices: [
          'header_ambiguous error 2: 0 competentDepartmentCode 主管部[3], 主管部[4] | 0 competentDepartmentName 主管部[3], 主管部[4]',
          'field_name_cut warning 2: 0 - 主管部 | 0 - 主管部',
        ],
        accepted: 0,
      },
      {
        about: 'alike, told apart by a --map file',
        make: (put) => {
          put('cut.yaml', 'columns:\n  competentDepartmentCode: 主管部[3]\n  competentDepartmentName: 主管部[4]\n');
          return cutInUtf8(put);
        },
        options: { map: 'cut.yaml' },
        notices: ['field_name_cut warning 2: 0 - 主管部 | 0 - 主管部'],
        accepted: 2,
      },
    ],
  },
  {
    number: 23,
    name: { zh: '只有一个点的 MultiPoint', en: 'MultiPoint of one' },
    answer: { zh: '就是点：照读', en: 'it is a point, and read as one' },
    fixtures: [
      {
        about: 'Shapefile',
        make: layer({ type: 8, shapes: [manyShape(8, [[[112.51, 37.8]]]), manyShape(8, [[[112.52, 37.8]]])] }),
        notices: [],
        accepted: 2,
      },
      {
        about: 'of two points, and one that is a line',
        make: layer({
          type: 8,
          shapes: [
            manyShape(8, [[[112.51, 37.8]]]),
            manyShape(8, [
              [
                [112.51, 37.8],
                [112.52, 37.8],
              ],
            ]),
          ],
        }),
        notices: [
          'geometry_not_point error 1: 2 geometry {"type":"MultiPoint","coordinates":[[112.51,37.8],[112.52,37',
        ],
        accepted: 1,
        refused: 1,
      },
    ],
  },
  {
    number: 24,
    name: { zh: '带 Z、M 的几何', en: 'Z and M types' },
    answer: {
      zh: '平面坐标照读，高程与量测值不取',
      en: 'read by their plane coordinates; heights and measures are left out',
    },
    fixtures: [
      {
        about: 'PointZ',
        make: layer({ type: 11, shapes: [pointShape(112.51, 37.8, 11, 800, 0), pointShape(112.52, 37.8, 11, 800, 0)] }),
        notices: [],
        accepted: 2,
      },
      {
        about: 'PointM',
        make: layer({ type: 21, shapes: [pointShape(112.51, 37.8, 21, 5)] }),
        notices: [],
        accepted: 1,
      },
    ],
  },
  {
    number: 25,
    name: {
      zh: '面完全重复、重叠、碎缝、洞、不闭合、面积为负',
      en: 'exact duplicate polygons, overlaps, slivers, holes, unclosed rings, negative area',
    },
    answer: {
      zh: '导入：不闭合的环拒收，洞与环方向不是错误；grids check：重复、重叠、缝隙',
      en: 'import: an open ring is refused, holes and the direction of rings are no mistake; grids check: duplicates and overlaps, gaps',
    },
    fixtures: [
      {
        about: 'open ring',
        make: grids([A!, square(112.5, 37.8)], [B!, square(112.51, 37.8).slice(0, 4)]),
        options: GRIDS,
        notices: [
          'geometry_malformed error 1: 2 geometry {"type":"Polygon","coordinates":[[[112.51,37.8],[112.5200000',
        ],
        accepted: 1,
        refused: 1,
      },
      {
        about: 'hole, and a ring that runs clockwise',
        make: grids(
          [A!, square(112.5, 37.8), square(112.503, 37.803, 112.505, 37.805).toReversed()],
          [B!, square(112.51, 37.8).toReversed()],
        ),
        options: GRIDS,
        notices: [],
        accepted: 2,
      },
      {
        about: 'the same id twice',
        make: grids([A!, square(112.5, 37.8)], [A!, square(112.5, 37.8)]),
        options: GRIDS,
        notices: ['id_duplicate error 1: 2 id 140105001001001'],
        accepted: 1,
        refused: 1,
      },
      {
        about: 'the same area twice',
        make: grids([A!, square(112.5, 37.8)], [B!, square(112.5, 37.8)]),
        gridCheck: true,
        notices: ['grid_ring_invalid'],
        accepted: 1,
        refused: 1,
      },
      {
        about: 'overlap',
        make: grids([A!, square(112.5, 37.8, 112.5101)], [B!, square(112.51, 37.8)]),
        gridCheck: true,
        notices: ['grid_overlap'],
        accepted: 1,
        refused: 1,
      },
      {
        about: 'sliver',
        make: grids(
          [A!, square(112.5, 37.8, 112.51, 37.81)],
          [
            B!,
            [
              [112.51, 37.8],
              [112.52, 37.8],
              [112.52, 37.81],
              [112.51, 37.81],
              [112.51001, 37.805],
              [112.51, 37.8],
            ],
          ],
        ),
        gridCheck: true,
        notices: ['grid_gap'],
        accepted: 1,
        refused: 1,
      },
    ],
  },
  {
    number: 32,
    name: { zh: '扩展名不符（TopoJSON 存为 .geojson）', en: 'extension lies (TopoJSON as .geojson)' },
    answer: {
      zh: '按内容判断：TopoJSON 拒收并说明；CSV 存为 .xlsx 等照读',
      en: 'content decides: TopoJSON is refused and named, a CSV called .xlsx is read',
    },
    fixtures: [
      {
        about: 'TopoJSON',
        make: (put) => put('parts.geojson', '{"type":"Topology","objects":{},"arcs":[]}'),
        notices: ['file_format_unknown error 1: 0 - -'],
        accepted: 0,
      },
      {
        about: 'CSV',
        make: (put) =>
          put(
            'parts.xlsx',
            'ObjID,ObjName,DeptCode1,DeptName1,lon,lat\n1401050101000001,上水井盖,A-1,城管局,112.5,37.8\n',
          ),
        notices: [],
        accepted: 1,
      },
    ],
  },
  {
    number: 6,
    name: { zh: '', en: '' },
    answer: { zh: '', en: '' },
    fixtures: [
      {
        about: 'DBF',
        make: layer({ shapes: degrees, rows: [row(1, gbk('上水井盖\n')), [...row(2).slice(0, 3), gbk('城\n管局')]] }),
        notices: [
          'value_control_character warning 1: 2 competentDepartmentName 城\n管局',
          'value_whitespace warning 1: 1 name 上水井盖\n',
        ],
        accepted: 2,
      },
    ],
  },
];
