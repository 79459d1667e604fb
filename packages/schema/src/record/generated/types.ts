// Generated from standards/records by `npm run generate`. Do not edit.

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
