import { writeFileSync } from 'node:fs';

/** Header and rows of an invented survey in Taiyuan: CGCS2000 Gauss-Krüger, central meridian 111°E, X to the north. */
export const HEADER =
  '标识码,部件名称,主管部门代码,主管部门名称,权属单位代码,权属单位名称,养护单位代码,养护单位名称,所在单元网格,部件状态,初始日期,变更日期,数据来源,备注,位置描述,X,Y';

const TAIL =
  '1000008,示例市供水事业管理局,11140100YY2000013H,示例市市政集团有限公司,3000003,示例市市政设施养护所,140105001001001,完好,20160326,,调绘,,长风街东侧';

export function row(id: string, options: { name?: string; x?: string; y?: string } = {}): string {
  return [id, options.name ?? '电力井盖', TAIL, options.x ?? '4192091.745', options.y ?? '636461.040'].join(',');
}

export const clean = [1, 2, 3, 4, 5].map((n) => row(`140105010500000${n}`));

/** Lines 7 to 9: an id that a spreadsheet ate, a point whose axes are swapped, an id seen on line 2. */
export const damaged = [
  row('1.40105E+15'),
  row('1401050105000006', { x: '636461.040', y: '4192091.745' }),
  row('1401050105000001'),
];

export function writeSurvey(path: string, rows: readonly string[]): void {
  writeFileSync(path, `${[HEADER, ...rows].join('\r\n')}\r\n`);
}

export const asPart = [
  '--as',
  'part',
  '--standard',
  'gbt-30428-2/part@2013',
  '--crs',
  'EPSG:4546',
  '--as-of',
  '2026-01-01',
];
