import { describe } from 'vitest';
import { judgeCases } from './case.ts';
import { UNIT_GRIDS } from './unit-grids.ts';

const EVENT = {
  事件编号: 'A-3',
  分类代码: '0101',
  事件名称: '私搭乱建',
  部件标识码: '',
  所在单元网格: '140105001001001',
  上报时间: '2024-05-31 08:30:00',
  上报人: '张三',
  上报人电话: '13800000000',
  号牌号码: '晋A12345',
  区划代码: '140105',
  经度: '112.505',
  纬度: '37.805',
};
const numbers = (header: string) => ({ leads: [{ [header]: 'A-1' }, { [header]: 'A-2' }] });

describe('event@2013', () => {
  judgeCases(
    {
      as: 'event',
      standard: 'gbt-30428-2/event@2013',
      unitGrids: UNIT_GRIDS,
      division: '140105',
      ...numbers('事件编号'),
    },
    EVENT,
    [
      ['no number', { 事件编号: '' }, ['value_required', 'error', 'eventNo', '']],
      ['a number that is none', { 事件编号: 'null' }, ['value_placeholder', 'error', 'eventNo', 'null']],
      ['number given twice', { 事件编号: 'A-1' }, ['id_duplicate', 'error', 'eventNo', 'A-1']],
      ['class behind its county', { 分类代码: '1401050101' }],
      ['no class', { 分类代码: '' }],
      ['class without its zero', { 分类代码: '101' }, ['code_unknown', 'warning', 'classCode', '101', '0101 私搭乱建']],
      ['class is a word', { 分类代码: '否' }, ['code_unknown', 'warning', 'classCode', '否']],
      ['class of 11 digits', { 分类代码: '14010506001' }, ['code_unknown', 'warning', 'classCode', '14010506001']],
      [
        'name of another class',
        { 事件名称: '暴露垃圾' },
        ['name_code_mismatch', 'warning', 'name', '暴露垃圾', '私搭乱建'],
      ],
      ['part id too short', { 部件标识码: '140105' }, ['part_id_malformed', 'warning', 'partId', '140105']],
      [
        'part id of a spreadsheet',
        { 部件标识码: '1.40105E+15' },
        ['part_id_spreadsheet_damage', 'warning', 'partId', '1.40105E+15'],
      ],
      ['no time', { 上报时间: '昨天' }, ['date_malformed', 'error', 'reportedAt', '昨天']],
      [
        'Chinese day',
        { 上报时间: '2024年5月31日' },
        ['date_malformed', 'error', 'reportedAt', '2024年5月31日', '2024-05-31'],
      ],
      [
        'a day of which nobody knows the month',
        { 上报时间: '2023111' },
        ['date_malformed', 'error', 'reportedAt', '2023111'],
      ],
      ['last second of the day in China', { 上报时间: '2024-06-01 23:59:59' }],
      [
        'first second of the next',
        { 上报时间: '2024-06-02 00:00:00' },
        ['date_in_future', 'warning', 'reportedAt', '2024-06-02 00:00:00'],
      ],
      [
        'the same in UTC',
        { 上报时间: '2024-06-01T16:00:00Z' },
        ['date_in_future', 'warning', 'reportedAt', '2024-06-01T16:00:00Z'],
      ],
      ['a reporter that is a placeholder', { 上报人: 'N/A' }, ['value_placeholder', 'warning', 'reporterName', null]],
      ['blanks around a reporter', { 上报人: ' 张三' }, ['value_whitespace', 'warning', 'reporterName', null]],
      ['a plate', { 号牌号码: '晋a12345' }, ['value_malformed', 'warning', 'plate', null]],
      ['another county', { 区划代码: '140106' }, ['id_division_mismatch', 'error', 'divisionCode', '140106', '140105']],
      ['a county that is a word', { 区划代码: '否' }, ['value_malformed', 'warning', 'divisionCode', '否']],
      ['a county of seven digits', { 区划代码: '1401051' }, ['value_malformed', 'warning', 'divisionCode', '1401051']],
      ['county of the grid', { 区划代码: '' }],
      [
        'county of another grid',
        { 区划代码: '', 所在单元网格: '140106001002003' },
        ['id_division_mismatch', 'error', 'unitGrid', '140106001002003', '140105'],
        ['grid_mismatch', 'warning', 'unitGrid', '140106001002003', '140105001001001'],
      ],
      ['no county', { 区划代码: '', 所在单元网格: '' }, ['division_unknown', 'error', 'divisionCode', '']],
      [
        'no county but a word',
        { 区划代码: '否', 所在单元网格: '' },
        ['division_unknown', 'error', 'divisionCode', '否'],
      ],
      ['no place', { 经度: '', 纬度: '' }],
      ['half a place', { 经度: '112.505', 纬度: '' }, ['coordinate_missing', 'error', 'northing', '']],
    ],
  );
});

describe('matter@2026', () => {
  const sound = {
    事项编号: 'A-3',
    分类代码: '',
    事项代码: '14010506001',
    事项名称: '私搭乱建',
    所在单元网格标识码: '140105001001001',
  };
  judgeCases({ as: 'event', standard: 'gbt-47678-5/matter@2026', asOf: '2026-09-01', ...numbers('事项编号') }, sound, [
    ['class beside it', { 分类代码: '06001' }],
    ['class behind its county beside it', { 分类代码: '14010506001' }],
    [
      'another class beside it',
      { 分类代码: '06002' },
      ['matter_class_mismatch', 'warning', 'matterCode', '14010506001'],
      ['name_code_mismatch', 'warning', 'name', '私搭乱建', '店面无证装修'],
    ],
    [
      'class of no edition',
      { 事项代码: '14010599999', 事项名称: '' },
      ['value_required', 'warning', 'name', ''],
      ['code_unknown', 'warning', 'matterCode', '14010599999'],
    ],
    ['another name', { 事项名称: '暴露垃圾' }, ['name_code_mismatch', 'warning', 'name', '暴露垃圾', '私搭乱建']],
    ['of ten digits', { 事项代码: '1401050600' }, ['value_malformed', 'warning', 'matterCode', '1401050600']],
    [
      'in full-width digits',
      { 事项代码: '１４０１０５０６００１' },
      ['value_malformed', 'warning', 'matterCode', '１４０１０５０６００１', '14010506001'],
    ],
    ['none', { 事项代码: '' }, ['value_required', 'warning', 'matterCode', '']],
  ]);
});

describe('service-item', () => {
  const sound = { 事项编号: 'A-3', 服务事项代码: '0001', 服务事项名称: '供水管理', 区划代码: '140105' };
  judgeCases({ as: 'service-item', ...numbers('事项编号') }, sound, [
    ['no class', { 服务事项代码: '' }, ['value_required', 'warning', 'classCode', '']],
    ['class without its zeros', { 服务事项代码: '1' }, ['code_unknown', 'warning', 'classCode', '1', '0001 供水管理']],
    ['number too long', { 事项编号: 'A'.repeat(33) }, ['value_too_long', 'warning', 'itemNo', 'A'.repeat(33)]],
  ]);
});

describe('unit-grid', () => {
  const polygon = (...ring: number[][]) => JSON.stringify({ type: 'Polygon', coordinates: [ring] });
  const sound = {
    单元网格标识码: '140105001001003',
    面积: '10000',
    初始日期: '20130601',
    街道代码: '140105001',
    geometry: polygon([112.5, 37.8], [112.51, 37.8], [112.51, 37.81], [112.5, 37.8]),
  };
  const leads = [{ 单元网格标识码: '140105001001001' }, { 单元网格标识码: '140105001001002' }];
  judgeCases({ as: 'unit-grid', division: '140105', leads }, sound, [
    ['no id', { 单元网格标识码: '' }, ['value_required', 'error', 'id', '']],
    ['id of 14 digits', { 单元网格标识码: '14010500100101' }, ['grid_id_malformed', 'error', 'id', '14010500100101']],
    [
      'id of another county',
      { 单元网格标识码: '140106001001003' },
      ['id_division_mismatch', 'error', 'id', '140106001001003', '140105'],
    ],
    ['id given twice', { 单元网格标识码: '140105001001001' }, ['id_duplicate', 'error', 'id', '140105001001001']],
    ['no area of it', { 面积: '' }, ['value_required', 'warning', 'area', '']],
    ['area with commas', { 面积: '10,000' }, ['value_malformed', 'error', 'area', '10,000', '10000']],
    ['area in scientific text', { 面积: '1.0E4' }],
    ['no boundary', { geometry: '' }, ['coordinate_missing', 'error', 'geometry', '']],
    ['boundary of no JSON', { geometry: '{' }, ['geometry_malformed', 'error', 'geometry', '{']],
    [
      'a point',
      { geometry: '{"type":"Point","coordinates":[112.5,37.8]}' },
      ['geometry_malformed', 'error', 'geometry', '{"type":"Point","coordinates":[112.5,37.8]}'],
    ],
    [
      'open ring',
      { geometry: polygon([112.5, 37.8], [112.51, 37.8], [112.51, 37.81], [112.5, 37.81]) },
      [
        'geometry_malformed',
        'error',
        'geometry',
        polygon([112.5, 37.8], [112.51, 37.8], [112.51, 37.81], [112.5, 37.81]),
      ],
    ],
    [
      'elsewhere',
      { geometry: polygon([37.8, 112.5], [37.8, 112.51], [37.81, 112.51], [37.8, 112.5]) },
      [
        'coordinate_out_of_area',
        'error',
        'geometry',
        polygon([37.8, 112.5], [37.8, 112.51], [37.81, 112.51], [37.8, 112.5]),
      ],
    ],
  ]);
});

describe('unit-grid of 16 digits, by the --map file', () => {
  const mapText = 'gridProfile: local-16\n';
  const sound = {
    单元网格标识码: '1401050001001003',
    面积: '10000',
    初始日期: '20130601',
    街道代码: '1401050001',
    geometry: '{"type":"Polygon","coordinates":[[[112.5,37.8],[112.51,37.8],[112.51,37.81],[112.5,37.8]]]}',
  };
  const leads = [{ 单元网格标识码: '1401050001001001' }, { 单元网格标识码: '1401050001001002' }];
  judgeCases({ as: 'unit-grid', mapText, leads }, sound, [
    ['of 15 digits', { 单元网格标识码: '140105001001003' }, ['grid_id_malformed', 'error', 'id', '140105001001003']],
    ['street too long', { 街道代码: '14010500010' }, ['value_malformed', 'warning', 'streetCode', '14010500010']],
  ]);
});

describe('part in grids with capitals, by the --map file', () => {
  const sound = {
    标识码: '1401050101000003',
    名称: '上水井盖',
    所在单元网格: '140105001001A03',
    主管部门名称: '城管局',
    主管部门代码: 'A',
    经度: '112.505',
    纬度: '37.805',
  };
  const leads = [{ 标识码: '1401050101000001' }, { 标识码: '1401050101000002' }];
  judgeCases({ as: 'part', standard: 'gbt-30428-2/part@2013', mapText: 'gridProfile: alnum-15\n', leads }, sound, [
    [
      'small letter',
      { 所在单元网格: '140105001001a03' },
      ['grid_id_malformed', 'error', 'unitGrid', '140105001001a03', '140105001001A03'],
    ],
  ]);
});

describe('duty-grid', () => {
  const sound = { 责任网格编码: 'Z3', 采集员电话: '13800000000', 面积: '', 区划代码: '140105' };
  const leads = [{ 责任网格编码: 'Z1' }, { 责任网格编码: 'Z2' }];
  judgeCases({ as: 'duty-grid', division: '14', leads }, sound, [
    ['code given twice', { 责任网格编码: 'Z1' }, ['id_duplicate', 'error', 'code', 'Z1']],
    ['no number', { 面积: '大' }, ['value_malformed', 'error', 'area', '大']],
    ['a phone that is a placeholder', { 采集员电话: '-' }, ['value_placeholder', 'warning', 'collectorPhone', null]],
    ['elsewhere', { 区划代码: '110101' }, ['id_division_mismatch', 'error', 'divisionCode', '110101', '14']],
  ]);
});

describe('department', () => {
  const sound = {
    统一社会信用代码: '91140100MA00000003',
    部门名称: '养护公司',
    部门角色: '养护单位',
    区划代码: '140105',
    联系人: '李四',
  };
  const leads = [{ 统一社会信用代码: '12140100MB0000000A' }, { 统一社会信用代码: '91350100M000100Y43' }];
  judgeCases({ as: 'department', division: '1401', leads }, sound, [
    ['the same in another role', { 统一社会信用代码: '91350100M000100Y43', 部门角色: '权属单位' }],
    [
      'the same twice',
      { 统一社会信用代码: '91350100M000100Y43' },
      ['id_duplicate', 'error', 'code', '91350100M000100Y43'],
    ],
    [
      'check digit',
      { 统一社会信用代码: '91140100MA00000004' },
      ['uscc_check_digit', 'warning', 'code', '91140100MA00000004', '91140100MA00000003'],
    ],
    ['no code', { 统一社会信用代码: '无' }, ['value_malformed', 'warning', 'code', '无']],
    ['a code that is a placeholder', { 统一社会信用代码: '0' }, ['value_placeholder', 'error', 'code', '0']],
    ['no role', { 部门角色: '' }, ['value_required', 'error', 'role', '']],
    [
      'role of no list',
      { 部门角色: '其他' },
      ['value_not_in_list', 'warning', 'role', '其他', '主管部门/权属单位/养护单位/competent/ownership/maintenance'],
    ],
    ['a person', { 联系人: '???' }, ['value_placeholder', 'warning', 'contactName', null]],
    ['elsewhere', { 区划代码: '150100' }, ['id_division_mismatch', 'error', 'divisionCode', '150100', '1401']],
  ]);
});

describe('a department that was accepted with a warning', () => {
  const sound = {
    统一社会信用代码: '91350100M000100Y43',
    部门名称: '养护公司',
    部门角色: '养护单位',
    区划代码: '140105',
  };
  const accepted = { 统一社会信用代码: '91140100MA00000004' };
  judgeCases({ as: 'department', leads: [accepted, { 统一社会信用代码: '12140100MB0000000A' }] }, sound, [
    [
      'the same twice',
      accepted,
      ['uscc_check_digit', 'warning', 'code', '91140100MA00000004', '91140100MA00000003'],
      ['id_duplicate', 'error', 'code', '91140100MA00000004'],
    ],
  ]);
});

describe('address', () => {
  const sound = {
    标识码: 'P3',
    名称: '迎泽大街',
    区划代码: '140105',
    初始日期: '20130601',
    变更日期: '',
    经度: '',
    纬度: '',
  };
  const leads = [
    { 标识码: 'P1', 经度: '112.5', 纬度: '37.8' },
    { 标识码: 'P2', 经度: '112.5', 纬度: '37.8' },
  ];
  judgeCases({ as: 'address', division: '1401', leads }, sound, [
    ['no name', { 名称: '' }, ['value_required', 'warning', 'name', '']],
    ['changed before it was', { 变更日期: '20120601' }, ['date_order', 'warning', 'changeDate', '20120601']],
    ['half a place', { 经度: '112.5' }, ['coordinate_missing', 'error', 'northing', '']],
    [
      'swapped',
      { 经度: '37.8', 纬度: '112.5' },
      ['coordinate_axes_swapped', 'error', 'easting', '37.8, 112.5', '112.5, 37.8'],
    ],
  ]);
});
