/** What the wells of these tests have in common, as members of a record. */
export const WELL = {
  competentDepartmentCode: '1000008',
  competentDepartmentName: '示例市供水事业管理局',
  ownershipUnitCode: '11140100YY2000013H',
  ownershipUnitName: '示例市市政集团有限公司',
  maintenanceUnitCode: '3000003',
  maintenanceUnitName: '示例市市政设施养护所',
  unitGrid: '140802001001001',
  initialDate: '20200904',
  dataSource: '实测',
  position: '和平路',
  lon: 112.55,
  lat: 37.86,
};
