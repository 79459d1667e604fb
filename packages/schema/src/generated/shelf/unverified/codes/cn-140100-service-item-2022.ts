// Generated from standards/local/cn-140100/2022/service-item/codes.csv by `npm run generate`. Do not edit.

/**
 * 0001 供水管理 (water supply)
 * cn-140100/service-item@2022, local; this code: local; [?, …)
 * Source: seed-002
 * Note: name as published; code ours and illustrative
 */
export const WATER_SUPPLY = '0001';

/**
 * 0002 供热管理 (heating)
 * cn-140100/service-item@2022, local; this code: local; [?, …)
 * Source: seed-002
 * Note: name as published; code ours and illustrative
 */
export const HEATING = '0002';

/**
 * 0003 供气管理 (gas supply)
 * cn-140100/service-item@2022, local; this code: local; [?, …)
 * Source: seed-002
 * Note: name as published; code ours and illustrative
 */
export const GAS_SUPPLY = '0003';

/**
 * 0004 供电管理 (power supply)
 * cn-140100/service-item@2022, local; this code: local; [?, …)
 * Source: seed-002
 * Note: name as published; code ours and illustrative
 */
export const POWER_SUPPLY = '0004';

/**
 * 0005 客运管理 (passenger transport)
 * cn-140100/service-item@2022, local; this code: local; [?, …)
 * Source: seed-002
 * Note: name as published; code ours and illustrative
 */
export const PASSENGER_TRANSPORT = '0005';

/**
 * 0006 物业管理 (property management)
 * cn-140100/service-item@2022, local; this code: local; [?, …)
 * Source: seed-002
 * Note: name as published; code ours and illustrative
 */
export const PROPERTY_MANAGEMENT = '0006';

/**
 * 0007 建筑安全 (building safety)
 * cn-140100/service-item@2022, local; this code: local; [?, …)
 * Source: seed-002
 * Note: name as published; code ours and illustrative
 */
export const BUILDING_SAFETY = '0007';

/**
 * 0008 工程质量 (construction quality)
 * cn-140100/service-item@2022, local; this code: local; [?, …)
 * Source: seed-002
 * Note: name as published; code ours and illustrative
 */
export const CONSTRUCTION_QUALITY = '0008';

/**
 * 0009 拆迁管理 (demolition and relocation)
 * cn-140100/service-item@2022, local; this code: local; [?, …)
 * Source: seed-002
 * Note: name as published; code ours and illustrative
 */
export const DEMOLITION = '0009';

/**
 * 0010 商品房销售管理 (sale of commercial housing)
 * cn-140100/service-item@2022, local; this code: local; [?, …)
 * Source: seed-002
 * Note: name as published; code ours and illustrative
 */
export const HOUSING_SALES = '0010';

/** A code of cn-140100/service-item@2022. */
export type Code =
  | '0001'
  | '0002'
  | '0003'
  | '0004'
  | '0005'
  | '0006'
  | '0007'
  | '0008'
  | '0009'
  | '0010';

const CODES: ReadonlySet<unknown> = /* @__PURE__ */ new Set([
  '0001',
  '0002',
  '0003',
  '0004',
  '0005',
  '0006',
  '0007',
  '0008',
  '0009',
  '0010',
]);

/** Whether a value is a code of cn-140100/service-item@2022, whatever the day; the table has gaps, so a code that is none here may still be right. */
export function isCode(value: unknown): value is Code {
  return CODES.has(value);
}
