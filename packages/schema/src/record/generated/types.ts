// Generated from standards/records by `npm run generate`. Do not edit.

/**
 * A place that an address or a name leads to: region, street, door plate, point of interest.
 */
export interface Address {
  /**
   * 标识码
   */
  id: string;
  /**
   * 名称
   */
  name?: string;
  /**
   * 地址类别
   */
  category?: string;
  /**
   * 标准地址
   */
  fullAddress?: string;
  /**
   * 别名
   */
  alias?: string;
  /**
   * 曾用名
   */
  formerName?: string;
  /**
   * 所在街巷
   */
  roadName?: string;
  /**
   * 门牌号
   */
  doorNumber?: string;
  /**
   * 上级标识码
   */
  parentId?: string;
  /**
   * 区划代码
   */
  divisionCode?: string;
  /**
   * 街道代码
   */
  streetCode?: string;
  /**
   * 街道名称
   */
  streetName?: string;
  /**
   * 社区代码
   */
  communityCode?: string;
  /**
   * 社区名称
   */
  communityName?: string;
  /**
   * 数据来源
   */
  dataSource?: string;
  /**
   * 初始日期
   */
  initialDate?: string;
  /**
   * 变更日期
   */
  changeDate?: string;
  /**
   * 备注
   */
  note?: string;
  /**
   * 东坐标
   */
  easting?: number;
  /**
   * 北坐标
   */
  northing?: number;
  /**
   * 几何
   */
  geometry?: {
    type: 'Point';
    /**
     * @minItems 2
     */
    coordinates: [number, number, ...number[]];
    [k: string]: unknown;
  };
}

/**
 * An organisation in one of the three roles that parts name: competent department, ownership unit, maintenance unit.
 */
export interface Department {
  /**
   * 部门代码
   */
  code: string;
  /**
   * 部门名称
   */
  name: string;
  /**
   * 部门角色
   */
  role: string;
  /**
   * 本地代码
   */
  localCode?: string;
  /**
   * 上级部门代码
   */
  parentCode?: string;
  /**
   * 区划代码
   */
  divisionCode?: string;
  /**
   * 地址
   */
  address?: string;
  /**
   * 联系人
   */
  contactName?: string;
  /**
   * 联系电话
   */
  contactPhone?: string;
  /**
   * 备注
   */
  note?: string;
}

/**
 * The unit grids that one collector is responsible for. No national code structure exists.
 */
export interface DutyGrid {
  /**
   * 责任网格编码
   */
  code: string;
  /**
   * 责任网格名称
   */
  name?: string;
  /**
   * 单元网格清单
   */
  unitGrids?: string;
  /**
   * 采集员
   */
  collectorName?: string;
  /**
   * 采集员电话
   */
  collectorPhone?: string;
  /**
   * 面积
   */
  area?: number;
  /**
   * 初始日期
   */
  initialDate?: string;
  /**
   * 区划代码
   */
  divisionCode?: string;
  /**
   * 街道代码
   */
  streetCode?: string;
  /**
   * 街道名称
   */
  streetName?: string;
  /**
   * 社区代码
   */
  communityCode?: string;
  /**
   * 社区名称
   */
  communityName?: string;
  /**
   * 备注
   */
  note?: string;
  /**
   * 几何
   */
  geometry?: {
    type: 'Polygon' | 'MultiPolygon';
    coordinates: unknown[];
    [k: string]: unknown;
  };
}

/**
 * An event (CJ/T 214-2007, GB/T 30428.2-2013) or a matter (GB/T 47678.5-2026, six attributes) as it was reported. The event number is ours: no edition gives an identity.
 */
export interface CityEvent {
  /**
   * 事件编号
   */
  eventNo: string;
  /**
   * 分类代码
   */
  classCode?: string;
  /**
   * 事项代码
   */
  matterCode?: string;
  /**
   * 事件名称
   */
  name?: string;
  /**
   * 部件标识码
   */
  partId?: string;
  /**
   * 问题描述
   */
  description?: string;
  /**
   * 位置描述
   */
  position?: string;
  /**
   * 主管部门代码
   */
  competentDepartmentCode?: string;
  /**
   * 主管部门名称
   */
  competentDepartmentName?: string;
  /**
   * 所在单元网格
   */
  unitGrid?: string;
  /**
   * 责任网格
   */
  dutyGrid?: string;
  /**
   * 上报时间
   */
  reportedAt?: string;
  /**
   * 问题来源
   */
  source?: string;
  /**
   * 上报人
   */
  reporterName?: string;
  /**
   * 上报人电话
   */
  reporterPhone?: string;
  /**
   * 号牌号码
   */
  plate?: string;
  /**
   * 区划代码
   */
  divisionCode?: string;
  /**
   * 街道代码
   */
  streetCode?: string;
  /**
   * 街道名称
   */
  streetName?: string;
  /**
   * 社区代码
   */
  communityCode?: string;
  /**
   * 社区名称
   */
  communityName?: string;
  /**
   * 备注
   */
  note?: string;
  /**
   * 东坐标
   */
  easting?: number;
  /**
   * 北坐标
   */
  northing?: number;
  /**
   * 几何
   */
  geometry?: {
    type: 'Point';
    /**
     * @minItems 2
     */
    coordinates: [number, number, ...number[]];
    [k: string]: unknown;
  };
}

/**
 * A surveyed public facility (part) of city management: the attribute set of CJ/T 214-2007 and GB/T 30428.2-2013, and the 18 attributes of GB/T 47678.5-2026, in one schema. Codes are coded in one stated edition.
 */
export interface Part {
  /**
   * 标识码
   */
  id: string;
  /**
   * 部件名称
   */
  name: string;
  /**
   * 分类代码
   */
  classCode?: string;
  /**
   * 主管部门代码
   */
  competentDepartmentCode?: string;
  /**
   * 主管部门名称
   */
  competentDepartmentName?: string;
  /**
   * 权属单位代码
   */
  ownershipUnitCode?: string;
  /**
   * 权属单位名称
   */
  ownershipUnitName?: string;
  /**
   * 养护单位代码
   */
  maintenanceUnitCode?: string;
  /**
   * 养护单位名称
   */
  maintenanceUnitName?: string;
  /**
   * 所在单元网格
   */
  unitGrid?: string;
  /**
   * 位置描述
   */
  position?: string;
  /**
   * 部件状态
   */
  status?: string;
  /**
   * 初始日期
   */
  initialDate?: string;
  /**
   * 变更日期
   */
  changeDate?: string;
  /**
   * 数据来源
   */
  dataSource?: string;
  /**
   * 备注
   */
  note?: string;
  /**
   * 街道代码
   */
  streetCode?: string;
  /**
   * 街道名称
   */
  streetName?: string;
  /**
   * 社区代码
   */
  communityCode?: string;
  /**
   * 社区名称
   */
  communityName?: string;
  /**
   * 东坐标
   */
  easting?: number;
  /**
   * 北坐标
   */
  northing?: number;
  /**
   * 几何
   */
  geometry?: {
    type: 'Point';
    /**
     * @minItems 2
     */
    coordinates: [number, number, ...number[]];
    [k: string]: unknown;
  };
}

/**
 * A matter of city service (water, heating, gas, housing …) as it was reported. The kind is Taiyuan's own; no national table exists, so the code table is a local one; the default is Taiyuan's illustrative table.
 */
export interface ServiceItem {
  /**
   * 事项编号
   */
  itemNo: string;
  /**
   * 服务事项代码
   */
  classCode?: string;
  /**
   * 服务事项名称
   */
  name?: string;
  /**
   * 问题描述
   */
  description?: string;
  /**
   * 位置描述
   */
  position?: string;
  /**
   * 主管部门代码
   */
  competentDepartmentCode?: string;
  /**
   * 主管部门名称
   */
  competentDepartmentName?: string;
  /**
   * 所在单元网格
   */
  unitGrid?: string;
  /**
   * 责任网格
   */
  dutyGrid?: string;
  /**
   * 上报时间
   */
  reportedAt?: string;
  /**
   * 问题来源
   */
  source?: string;
  /**
   * 上报人
   */
  reporterName?: string;
  /**
   * 上报人电话
   */
  reporterPhone?: string;
  /**
   * 号牌号码
   */
  plate?: string;
  /**
   * 区划代码
   */
  divisionCode?: string;
  /**
   * 街道代码
   */
  streetCode?: string;
  /**
   * 街道名称
   */
  streetName?: string;
  /**
   * 社区代码
   */
  communityCode?: string;
  /**
   * 社区名称
   */
  communityName?: string;
  /**
   * 备注
   */
  note?: string;
  /**
   * 东坐标
   */
  easting?: number;
  /**
   * 北坐标
   */
  northing?: number;
  /**
   * 几何
   */
  geometry?: {
    type: 'Point';
    /**
     * @minItems 2
     */
    coordinates: [number, number, ...number[]];
    [k: string]: unknown;
  };
}

/**
 * The smallest area of supervision, within one community.
 */
export interface UnitGrid {
  /**
   * 单元网格标识码
   */
  id: string;
  /**
   * 网格名称
   */
  name?: string;
  /**
   * 面积
   */
  area?: number;
  /**
   * 初始日期
   */
  initialDate?: string;
  /**
   * 终止日期
   */
  endDate?: string;
  /**
   * 街道代码
   */
  streetCode?: string;
  /**
   * 街道名称
   */
  streetName?: string;
  /**
   * 社区代码
   */
  communityCode?: string;
  /**
   * 社区名称
   */
  communityName?: string;
  /**
   * 备注
   */
  note?: string;
  /**
   * 几何
   */
  geometry?: {
    type: 'Polygon' | 'MultiPolygon';
    coordinates: unknown[];
    [k: string]: unknown;
  };
}
