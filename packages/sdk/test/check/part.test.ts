import { describe } from 'vitest';
import { judgeCases, type Case } from './case.ts';
import { UNIT_GRIDS } from './unit-grids.ts';

const PART = {
  标识码: '1401050101000002',
  名称: '上水井盖',
  分类代码: '',
  主管部门代码: '140105001',
  主管部门名称: '城管局',
  权属单位代码: '91350100M000100Y43',
  所在单元网格: '140105001001001',
  部件状态: '完好',
  初始日期: '20130601',
  变更日期: '',
  数据来源: '实测',
  备注: '',
  街道代码: '140105001',
  社区代码: '140105001001',
  经度: '112.505',
  纬度: '37.805',
};
const LEADS = { leads: [{ 标识码: '1401050101000001' }, { 标识码: '1401050101000003' }] };

/** What is judged alike in every edition. */
const COMMON: readonly Case[] = [
  ['id empty', { 标识码: '' }, ['value_required', 'error', 'id', '']],
  [
    'id a spreadsheet wrote out',
    { 标识码: '1.40105E+15' },
    ['part_id_spreadsheet_damage', 'error', 'id', '1.40105E+15'],
  ],
  [
    'id a spreadsheet wrote in small letters',
    { 标识码: '1.40105e15' },
    ['part_id_spreadsheet_damage', 'error', 'id', '1.40105e15'],
  ],
  ['id with a letter', { 标识码: '14010501O1000002' }, ['part_id_malformed', 'error', 'id', '14010501O1000002']],
  ['id of blanks', { 标识码: '   ' }, ['value_required', 'error', 'id', '']],
  ['name empty', { 名称: '' }, ['value_required', 'error', 'name', '']],
  ['name of blanks', { 名称: '\u3000' }, ['value_required', 'error', 'name', '']],
  ['department empty', { 主管部门名称: '' }, ['value_required', 'warning', 'competentDepartmentName', '']],
  ['blanks around', { 备注: ' 待核\u00a0' }, ['value_whitespace', 'warning', 'note', ' 待核\u00a0']],
  [
    'blanks around an id',
    { 所在单元网格: '140105001001001 ' },
    ['value_whitespace', 'warning', 'unitGrid', '140105001001001 '],
  ],
  ['line break in a note', { 备注: '待核\n新装' }, ['value_control_character', 'warning', 'note', '待核\n新装']],
  [
    'tab in a name of a department',
    { 主管部门名称: '城\t管局' },
    ['value_control_character', 'warning', 'competentDepartmentName', '城\t管局'],
  ],
  ['line break in a code', { 街道代码: '140105\n001' }, ['value_malformed', 'warning', 'streetCode', '140105\n001']],
  ['NUL in a note', { 备注: '待\0核' }, ['value_malformed', 'error', 'note', '待\0核']],
  ['characters lost before us', { 备注: '井\uFFFD盖' }, ['value_lost_characters', 'error', 'note', '井\uFFFD盖']],
  ['placeholder', { 备注: 'N/A' }, ['value_placeholder', 'warning', 'note', 'N/A']],
  ['placeholder in a code', { 权属单位代码: '0' }, ['value_placeholder', 'warning', 'ownershipUnitCode', '0']],
  ['empty list of a program', { 备注: '[]' }, ['value_placeholder', 'warning', 'note', '[]']],
  ['object of a program', { 备注: '[object Object]' }, ['value_placeholder', 'warning', 'note', '[object Object]']],
  [
    'state of no list',
    { 部件状态: '良好' },
    ['value_not_in_list', 'warning', 'status', '良好', '完好/破损/丢失/占用/废弃/移除'],
  ],
  ['date with bars', { 初始日期: '2013-06-01' }],
  ['date with slashes', { 初始日期: '2013/6/1' }],
  ['date with dots', { 初始日期: '2013.6.1' }],
  ['date of a database', { 初始日期: '2013-06-01 00:00:00.000' }],
  [
    'day with its time',
    { 初始日期: '2013-06-01 08:30:00' },
    ['date_malformed', 'error', 'initialDate', '2013-06-01 08:30:00', '2013-06-01'],
  ],
  ['no such day', { 初始日期: '20130231' }, ['date_malformed', 'error', 'initialDate', '20130231']],
  ['impossible date', { 初始日期: '7421' }, ['date_malformed', 'error', 'initialDate', '7421']],
  [
    'Chinese date',
    { 初始日期: '2013年6月1日' },
    ['date_malformed', 'error', 'initialDate', '2013年6月1日', '2013-06-01'],
  ],
  [
    'full-width date',
    { 初始日期: '２０１３０６０１' },
    ['date_malformed', 'error', 'initialDate', '２０１３０６０１', '2013-06-01'],
  ],
  [
    'serial number of a spreadsheet',
    { 初始日期: '41426' },
    ['date_malformed', 'error', 'initialDate', '41426', '2013-06-01'],
  ],
  ['date to come', { 初始日期: '20240602' }, ['date_in_future', 'warning', 'initialDate', '20240602']],
  ['date of today', { 初始日期: '20240601' }],
  ['changed before it was', { 变更日期: '20130531' }, ['date_order', 'warning', 'changeDate', '20130531']],
  ['changed on the day', { 变更日期: '20130601' }],
  [
    'changed before a date that is none',
    { 初始日期: '7421', 变更日期: '20130531' },
    ['date_malformed', 'error', 'initialDate', '7421'],
  ],
  ['code is a word', { 权属单位代码: '否' }, ['value_malformed', 'warning', 'ownershipUnitCode', '否']],
  [
    'full-width code',
    { 权属单位代码: '９１３５０１００M000100Y43' },
    ['value_malformed', 'warning', 'ownershipUnitCode', '９１３５０１００M000100Y43', '91350100M000100Y43'],
  ],
  [
    'credit code',
    { 权属单位代码: '91350100M000100Y44' },
    ['uscc_check_digit', 'warning', 'ownershipUnitCode', '91350100M000100Y44', '91350100M000100Y43'],
  ],
  ['grid too short', { 所在单元网格: '14010500100100' }, ['grid_id_malformed', 'error', 'unitGrid', '14010500100100']],
  [
    'grid in full-width digits',
    { 所在单元网格: '１４０１０５００１００１００１' },
    ['grid_id_malformed', 'error', 'unitGrid', '１４０１０５００１００１００１', '140105001001001'],
  ],
  ['grid of a spreadsheet', { 所在单元网格: '1.40105E+14' }, ['grid_id_malformed', 'error', 'unitGrid', '1.40105E+14']],
  [
    'grid nobody knows',
    { 所在单元网格: '140105001001009' },
    ['grid_id_unknown', 'warning', 'unitGrid', '140105001001009', '140105001001001'],
  ],
  [
    'another grid',
    { 所在单元网格: '140105001001002' },
    ['grid_mismatch', 'warning', 'unitGrid', '140105001001002', '140105001001001'],
  ],
  ['in no grid', { 经度: '112.55' }, ['outside_grids', 'warning', 'easting', '112.55, 37.805']],
  [
    'street of another grid',
    { 街道代码: '140105002' },
    ['grid_community_mismatch', 'warning', 'streetCode', '140105002', '140105001'],
  ],
  [
    'community of another grid',
    { 社区代码: '140105001002' },
    ['grid_community_mismatch', 'warning', 'communityCode', '140105001002', '140105001001'],
  ],
  ['street of no province', { 街道代码: '990105001' }, ['value_malformed', 'warning', 'streetCode', '990105001']],
  ['street too short', { 街道代码: '140105' }, ['value_malformed', 'warning', 'streetCode', '140105']],
  ['no longitude', { 经度: '' }, ['coordinate_missing', 'error', 'easting', '']],
  ['no latitude', { 纬度: ' ' }, ['coordinate_missing', 'error', 'northing', '']],
  ['no place', { 经度: '', 纬度: '' }, ['coordinate_missing', 'error', 'easting', '']],
  ['no number', { 经度: '112.5o5' }, ['coordinate_malformed', 'error', 'easting', '112.5o5']],
  ['NaN', { 经度: 'NaN' }, ['coordinate_malformed', 'error', 'easting', 'NaN']],
  [
    'no data of a GIS',
    { 经度: '-1.797693134862315e+308' },
    ['coordinate_malformed', 'error', 'easting', '-1.797693134862315e+308'],
  ],
  [
    'degrees, minutes, seconds',
    { 纬度: '37°48′18″N' },
    ['coordinate_malformed', 'error', 'northing', '37°48′18″N', '37.80500000'],
  ],
  ['two numbers in one', { 经度: '112.505112.505' }, ['coordinate_malformed', 'error', 'easting', '112.505112.505']],
  ['line break in a number', { 经度: '112.\n505' }, ['coordinate_malformed', 'error', 'easting', '112.\n505']],
  ['NUL in a number', { 经度: '112.\u0000505' }, ['value_malformed', 'error', 'easting', '112.\u0000505']],
  [
    'swapped',
    { 经度: '37.805', 纬度: '112.505' },
    ['coordinate_axes_swapped', 'error', 'easting', '37.805, 112.505', '112.505, 37.805'],
  ],
  ['zeros', { 经度: '0', 纬度: '0' }, ['coordinate_out_of_area', 'error', 'easting', '0, 0']],
  ['not here', { 经度: '112.9' }, ['coordinate_out_of_area', 'error', 'easting', '112.9, 37.805']],
  ['not in China', { 纬度: '3.0', 经度: '72.9' }, ['coordinate_out_of_area', 'error', 'easting', '72.9, 3.0']],
  [
    'id of another city',
    { 标识码: '1502030101000002' },
    ['part_id_division_mismatch', 'error', 'id', '1502030101000002', '1401'],
  ],
  [
    'two causes',
    { 名称: '', 初始日期: '7421' },
    ['value_required', 'error', 'name', ''],
    ['date_malformed', 'error', 'initialDate', '7421'],
  ],
];

const options = { unitGrids: UNIT_GRIDS, division: '1401', ...LEADS };

describe('part@2007', () => {
  judgeCases({ as: 'part', standard: 'cjt-214/part@2007', ...options }, PART, [
    ...COMMON,
    ['id of 17 digits', { 标识码: '14010501001000002' }, ['part_id_malformed', 'error', 'id', '14010501001000002']],
    [
      'class of another edition',
      { 标识码: '1401050140000002', 名称: '不明' },
      ['code_other_edition', 'error', 'id', '1401050140000002'],
    ],
    [
      'class of no edition',
      { 标识码: '1401050999000002', 名称: '不明' },
      ['code_unknown', 'error', 'id', '1401050999000002'],
    ],
  ]);
});

describe('part@2013', () => {
  judgeCases({ as: 'part', standard: 'gbt-30428-2/part@2013', ...options }, PART, [
    ...COMMON,
    ['id one digit short', { 标识码: '140105010100002' }, ['part_id_malformed', 'error', 'id', '140105010100002']],
    [
      'id in full-width digits',
      { 标识码: '１４０１０５０１０１０００００２' },
      ['part_id_malformed', 'error', 'id', '１４０１０５０１０１０００００２', '1401050101000002'],
    ],
    [
      'id with an apostrophe',
      { 标识码: "'1401050101000002" },
      ['part_id_malformed', 'error', 'id', "'1401050101000002", '1401050101000002'],
    ],
    [
      'id with blanks inside',
      { 标识码: '140105 0101 000002' },
      ['part_id_malformed', 'error', 'id', '140105 0101 000002', '1401050101000002'],
    ],
    [
      'id from scientific text',
      { 标识码: '1401050101000000' },
      ['part_id_spreadsheet_damage', 'error', 'id', '1401050101000000'],
    ],
    [
      'id from shorter scientific text',
      { 标识码: '1401050000000000' },
      ['part_id_spreadsheet_damage', 'error', 'id', '1401050000000000'],
    ],
    ['id given twice', { 标识码: '1401050101000001' }, ['id_duplicate', 'error', 'id', '1401050101000001']],
    ['class agrees', { 分类代码: '0101' }],
    ['class behind its county', { 分类代码: '1401050101' }],
    [
      'class behind another county',
      { 分类代码: '1401060101' },
      ['part_id_class_mismatch', 'error', 'id', '1401050101000002'],
    ],
    ['another class', { 分类代码: '0102' }, ['part_id_class_mismatch', 'error', 'id', '1401050101000002']],
    ['class without its zero', { 分类代码: '101' }, ['part_id_class_mismatch', 'error', 'id', '1401050101000002']],
    [
      'class of no edition',
      { 标识码: '1401050999000002', 名称: '不明' },
      ['code_unknown', 'warning', 'id', '1401050999000002'],
    ],
    ['name of another class', { 名称: '污水井盖' }, ['name_code_mismatch', 'warning', 'name', '污水井盖', '上水井盖']],
    ['name of no class', { 名称: '井盖' }, ['name_code_mismatch', 'warning', 'name', '井盖', '上水井盖']],
    [
      'name too long',
      { 名称: '井'.repeat(31) },
      ['name_code_mismatch', 'warning', 'name', '井'.repeat(31), '上水井盖'],
    ],
    [
      'organisation code',
      { 权属单位代码: '00000000-1' },
      ['org_code_check_digit', 'warning', 'ownershipUnitCode', '00000000-1', '00000000-0'],
    ],
    ['local code', { 权属单位代码: 'A-17' }],
    [
      'local code of a spreadsheet',
      { 权属单位代码: '9.13501E+17' },
      ['value_malformed', 'warning', 'ownershipUnitCode', '9.13501E+17'],
    ],
    [
      'department name too long',
      { 主管部门名称: '局'.repeat(61) },
      ['value_too_long', 'warning', 'competentDepartmentName', '局'.repeat(61)],
    ],
    [
      'one cause: damaged id with a foreign class column',
      { 标识码: '1.40105E+15', 分类代码: '9999', 名称: '别的' },
      ['part_id_spreadsheet_damage', 'error', 'id', '1.40105E+15'],
    ],
    [
      'one cause: short id of another city',
      { 标识码: '150203010100000' },
      ['part_id_malformed', 'error', 'id', '150203010100000'],
    ],
    [
      'one cause: damaged grid',
      { 所在单元网格: '14010500100100A' },
      ['grid_id_malformed', 'error', 'unitGrid', '14010500100100A'],
    ],
    [
      'one cause: no place, claimed grid',
      { 经度: '', 所在单元网格: '140105001001002' },
      ['coordinate_missing', 'error', 'easting', ''],
    ],
  ]);
});

describe('part@2026', () => {
  const sound = { ...PART, 标识码: '14010501001000002', 名称: '供水井盖', 主管部门代码: '12140100MB0000000A' };
  judgeCases(
    {
      as: 'part',
      standard: 'gbt-47678-5/part@2026',
      ...options,
      leads: [{ 标识码: '14010501001000001' }, { 标识码: '14010501001000003' }],
    },
    sound,
    [
      ...COMMON.filter(
        ([, cells]) => !('标识码' in cells) || cells['标识码'] === '' || (cells['标识码'] ?? '').length < 16,
      ),
      ['id of 16 digits', { 标识码: '1401050101000002' }, ['part_id_malformed', 'error', 'id', '1401050101000002']],
      [
        'id from scientific text',
        { 标识码: '14010501001000000' },
        ['part_id_spreadsheet_damage', 'error', 'id', '14010501001000000'],
      ],
      ['class column', { 分类代码: '01001' }],
      ['another class', { 分类代码: '01002' }, ['part_id_class_mismatch', 'error', 'id', '14010501001000002']],
      [
        'class of no edition',
        { 标识码: '14010599999000002', 名称: '不明' },
        ['code_unknown', 'warning', 'id', '14010599999000002'],
      ],
      ['local department code', { 权属单位代码: 'A-17' }, ['value_malformed', 'warning', 'ownershipUnitCode', 'A-17']],
      [
        'name too long',
        { 主管部门名称: '局'.repeat(101) },
        ['value_too_long', 'warning', 'competentDepartmentName', '局'.repeat(101)],
      ],
      ['no state', { 部件状态: '' }, ['value_required', 'warning', 'status', '']],
      ['no grid', { 所在单元网格: '' }, ['value_required', 'warning', 'unitGrid', '']],
      ['note too long', { 备注: '长'.repeat(1001) }, ['value_too_long', 'warning', 'note', '长'.repeat(1001)]],
    ],
  );
});
