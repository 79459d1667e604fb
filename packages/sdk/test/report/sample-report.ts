import { PointRaster } from '../../src/report/point-raster.ts';
import type { ClassCount, Picture } from '../../src/report/picture.ts';
import type { Report } from '../../src/report/report.ts';

/** A small deterministic generator: tests must draw the same city every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** An invented city of `side` × `side` crooked grids with `points` points along its streets. */
export function samplePicture(side: number, points: number): Picture {
  const next = random(7);
  const west = 112.4;
  const south = 37.72;
  const step = 0.36 / side;
  const corners = Array.from({ length: (side + 1) ** 2 }, (_, i) => [
    west + ((i % (side + 1)) + (next() - 0.5) * 0.5) * step,
    south + (Math.floor(i / (side + 1)) + (next() - 0.5) * 0.5) * step * 0.8,
  ]);
  const outlines: Float64Array[] = [];
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dx = x - side / 2;
      const dy = y - side / 2;
      if (dx * dx + dy * dy > side * side * (0.2 + 0.04 * Math.sin(Math.atan2(dy, dx) * 3))) continue;
      const at = (i: number, j: number) => corners[(y + j) * (side + 1) + x + i] as number[];
      outlines.push(Float64Array.from([at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)].flat()));
    }
  }
  const raster = new PointRaster();
  const lon = new Float64Array(points);
  const lat = new Float64Array(points);
  for (let i = 0; i < points; i++) {
    const street = Math.floor(next() * 60);
    const along = (next() + next() + next() - 1.5) * 0.2;
    const across = ((street % 30) - 15) * 0.009 + (next() - 0.5) * 0.0006;
    lon[i] = west + 0.18 + (street < 30 ? along : across);
    lat[i] = south + 0.145 + (street < 30 ? across * 0.8 : along * 0.8);
  }
  const refused = Math.round(points * 0.013);
  const rows = Int32Array.from({ length: points }, (_, i) => i);
  raster.add(lon, lat, rows.subarray(refused), points - refused, 'accepted');
  raster.add(lon, lat, rows, refused, 'refused');
  raster.add(Float64Array.of(37.8, 0), Float64Array.of(80.5, 0), Int32Array.of(0, 1), 2, 'refused');
  const names = [
    '上水井盖',
    '污水井盖',
    '雨水井盖',
    '雨水篦子',
    '电力井盖',
    '路灯井盖',
    '通信井盖',
    '燃气井盖',
    '公用电话亭',
    '消防设施',
    '通信交接箱',
    '立杆',
    '路灯',
    '地灯',
    '景观灯',
    '报刊亭',
    '自动售货机',
    '健身设施',
    '监控电子眼',
    '无障碍设施',
    '公共厕所',
    '垃圾间（楼）',
    '果皮箱',
    '垃圾箱',
    '化粪池',
    '行道树',
    '停车场',
    '站牌',
  ];
  const classes = new Map<string, ClassCount>();
  names.forEach((name, i) => {
    const all = Math.round(((points / 4) * (1 + next())) / (i + 1));
    const bad = Math.round(all * 0.02 * next());
    classes.set(`01${String(i + 1).padStart(2, '0')}`, { name, accepted: all - bad, refused: bad });
  });
  return { raster, classes, outlines };
}

const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

export const sampleReport: Report = {
  tool: 'shuniu',
  version: '0.1.0',
  lock: {
    tables: [{ ref: 'gbt-30428-2/part@2013', sha256, status: 'reconstructed' }],
    overlays: [{ id: 'cn-140100', sha256, status: 'synthetic' }],
  },
  asOf: '2026-11-21',
  inputs: [
    {
      name: '太原市部件普查_2026.csv',
      sha256,
      bytes: 571_204_338,
      encoding: 'gb18030',
      crs: 'EPSG:4547',
      axes: 'X=north, Y=east',
      rows: 50_000,
    },
  ],
  counts: {
    read: 50_000,
    accepted: 49_350,
    refused: 650,
    inserted: 49_000,
    updated: 0,
    unchanged: 350,
    skipped: 0,
    retired: 0,
  },
  coverage: {
    checked: [
      '必填字段 mandatory fields',
      '部件标识码 part identifiers',
      '代码表 gbt-30428-2/part@2013 + cn-140100',
      '坐标 coordinates, EPSG:4547 → EPSG:4490',
      '重复 duplicates',
    ],
    notChecked: ['行政区划：未给出 --division', '近似重复：未给出 --near'],
  },
  notices: [
    {
      code: 'part_id_spreadsheet_damage',
      severity: 'error',
      total: 412,
      samples: [
        {
          input: '太原市部件普查_2026.csv',
          line: 18,
          column: 1,
          field: 'id',
          value: '1.40105E+15',
          message: '部件标识码被电子表格改成了科学计数法，丢失的数字无法恢复',
        },
        {
          input: '太原市部件普查_2026.csv',
          line: 203,
          column: 1,
          field: 'id',
          value: '1.40106E+15',
          message: '部件标识码被电子表格改成了科学计数法，丢失的数字无法恢复',
        },
      ],
    },
    {
      code: 'code_other_edition',
      severity: 'error',
      total: 201,
      samples: [
        {
          input: '太原市部件普查_2026.csv',
          line: 77,
          column: 2,
          field: 'classCode',
          value: '0118',
          expected: '0113',
          message:
            '<script>alert("x")</script> 代码 0118 不在 gbt-30428-2/part@2013 中，在 cjt-214/part@2007 中是“路灯”',
        },
      ],
    },
    {
      code: 'coordinate_axes_swapped',
      severity: 'error',
      total: 37,
      samples: [
        {
          input: '太原市部件普查_2026.csv',
          line: 1904,
          column: 7,
          field: 'easting',
          value: '\u202e4190233.51\u0007',
          message: 'X、Y 与全文件相反',
        },
      ],
    },
    {
      code: 'grid_mismatch',
      severity: 'warning',
      total: 2904,
      samples: [
        {
          input: '太原市部件普查_2026.csv',
          line: 5,
          column: 9,
          field: 'gridId',
          value: '140105001002003',
          expected: '140105001002004',
          message: '点位落在另一个单元网格',
        },
      ],
    },
    {
      code: 'name_code_mismatch',
      severity: 'warning',
      total: 6,
      samples: [
        {
          input: '太原市部件普查_2026.csv',
          line: 9,
          column: 3,
          field: 'className',
          value: '',
          message: '名称与代码不符',
        },
      ],
    },
  ],
};
