/** What a survey file looks like in one edition of the part standard, as contractors deliver it. */
export interface Edition {
  readonly ref: string;
  /** Folder of codes.csv under `standards/`. */
  readonly folder: string;
  /** Digits of the class code inside the identifier, which has 6 + these + 6 digits. */
  readonly classDigits: number;
  /** An unknown code is certainly wrong. */
  readonly complete: boolean;
  /** Departments and units are named by unified social credit codes; else competent departments and keepers by local ones. */
  readonly creditCodes: boolean;
  /** Longest name of a department. */
  readonly nameLimit: number;
  /** Where surveyed values come from, as this edition words it; the more often, the likelier. */
  readonly origins: readonly string[];
  /** From this date on the whole file gets `edition_superseded`. */
  readonly supersededFrom?: string;
  readonly header: readonly string[];
}

const HEADER_2013 = [
  '标识码',
  '部件名称',
  '主管部门代码',
  '主管部门名称',
  '权属单位代码',
  '权属单位名称',
  '养护单位代码',
  '养护单位名称',
  '所在单元网格',
  '部件状态',
  '初始日期',
  '变更日期',
  '数据来源',
  '备注',
  '位置描述',
  'X',
  'Y',
];

const NAMES_2026: Readonly<Record<string, string>> = {
  标识码: '管理部件标识码',
  部件名称: '管理部件名称',
  所在单元网格: '所在单元网格标识码',
  部件状态: '管理部件状态',
};
const HEADER_2026 = HEADER_2013.map((name) => NAMES_2026[name] ?? name);

/** Places of the cells in a row; the class column, where there is one, comes last. */
export const ID = 0;
export const NAME = 1;
export const COMPETENT_CODE = 2;
export const COMPETENT_NAME = 3;
export const OWNER_CODE = 4;
export const OWNER_NAME = 5;
export const KEEPER_CODE = 6;
export const KEEPER_NAME = 7;
export const GRID = 8;
export const STATUS = 9;
export const FIRST_DATE = 10;
export const CHANGE_DATE = 11;
export const ORIGIN = 12;
export const NOTE = 13;
export const PLACE = 14;
/** X of a Chinese survey: the northing. */
export const NORTH = 15;
export const EAST = 16;
export const CLASS = 17;

export const CLASS_HEADER = '分类代码';

export const EDITIONS: readonly Edition[] = [
  {
    ref: 'gbt-30428-2/part@2013',
    folder: 'gbt-30428-2/2013/part',
    classDigits: 4,
    complete: false,
    creditCodes: false,
    nameLimit: 60,
    origins: ['实测', '实测', '实测', '实测', '地形图', '调绘'],
    supersededFrom: '2026-07-01',
    header: HEADER_2013,
  },
  {
    ref: 'cjt-214/part@2007',
    folder: 'cjt-214/2007/part',
    classDigits: 4,
    complete: true,
    creditCodes: false,
    nameLimit: 60,
    origins: ['实测', '实测', '实测', '实测', '地形图', '调绘'],
    // the day is not known; it was the standard of 2013 that took its place
    supersededFrom: '2014-01-01',
    header: HEADER_2013,
  },
  {
    ref: 'gbt-47678-5/part@2026',
    folder: 'gbt-47678-5/2026/part',
    classDigits: 5,
    complete: false,
    creditCodes: true,
    nameLimit: 100,
    origins: ['实测', '实测', '实测', '实测', '地形图', '基础地理数据'],
    header: HEADER_2026,
  },
];

/** Throws RangeError for an edition that the generator does not write. */
export function editionOf(ref: string): Edition {
  const edition = EDITIONS.find((e) => e.ref === ref);
  if (edition === undefined)
    throw new RangeError(`no sample for ${ref}: choose ${EDITIONS.map((e) => e.ref).join(' or ')}`);
  return edition;
}
