// Generated from standards/cjt-214/2007/event/codes.csv by `npm run generate`. Do not edit.

/**
 * 0101 私搭乱建 (unauthorised construction)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const UNAUTHORISED_CONSTRUCTION = '0101';

/**
 * 0102 暴露垃圾 (exposed refuse)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const EXPOSED_REFUSE = '0102';

/**
 * 0103 积存垃圾渣土 (accumulated refuse and spoil)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const ACCUMULATED_REFUSE_AND_SPOIL = '0103';

/**
 * 0104 道路不洁 (unclean road)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const UNCLEAN_ROAD = '0104';

/**
 * 0105 水域不洁 (unclean water area)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const UNCLEAN_WATER_AREA = '0105';

/**
 * 0106 绿地脏乱 (untidy green space)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const UNTIDY_GREEN_SPACE = '0106';

/**
 * 0107 废弃车辆 (abandoned vehicle)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const ABANDONED_VEHICLE = '0107';

/**
 * 0108 废弃家具设备 (abandoned furniture or equipment)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const ABANDONED_FURNITURE_OR_EQUIPMENT = '0108';

/**
 * 0109 非装饰性树挂 (non-decorative hangings on trees)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const NON_DECORATIVE_HANGINGS_ON_TREES = '0109';

/**
 * 0110 道路破损 (damaged road)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const DAMAGED_ROAD = '0110';

/**
 * 0111 河堤破损 (damaged river embankment)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const DAMAGED_RIVER_EMBANKMENT = '0111';

/**
 * 0112 道路遗撒 (spillage on road)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const SPILLAGE_ON_ROAD = '0112';

/**
 * 0113 建筑物外立面不洁 (dirty building facade)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const DIRTY_BUILDING_FACADE = '0113';

/**
 * 0114 水域秩序问题 (water-area order problem)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const WATER_AREA_ORDER_PROBLEM = '0114';

/**
 * 0115 焚烧垃圾、树叶 (burning refuse or leaves)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const BURNING_REFUSE_OR_LEAVES = '0115';

/**
 * 0116 油烟污染 (cooking-fume pollution)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const COOKING_FUME_POLLUTION = '0116';

/**
 * 0117 动物尸体清理 (animal carcass removal)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const ANIMAL_CARCASS_REMOVAL = '0117';

/**
 * 0118 擅自饲养家禽家畜 (unauthorised poultry/livestock keeping)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const UNAUTHORISED_POULTRY_LIVESTOCK_KEEPING = '0118';

/**
 * 0199 其他市容环境问题 (other (residual class))
 * cjt-214/event@2007, corroborated; this code: single; [?, …)
 * Source: wechat-app (residual class); beijing-chaoyang (0599 as 200599)
 */
export const OTHER_CITY_APPEARANCE = '0199';

/**
 * 0201 非法小广告 (illegal small adverts)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const ILLEGAL_SMALL_ADVERTS = '0201';

/**
 * 0202 违章张贴悬挂广告牌匾 (illegally posted/hung signs)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const ILLEGALLY_POSTED_HUNG_SIGNS = '0202';

/**
 * 0203 占道广告牌 (advertising board obstructing road)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const ADVERTISING_BOARD_OBSTRUCTING_ROAD = '0203';

/**
 * 0204 街头散发广告 (street leafleting)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const STREET_LEAFLETING = '0204';

/**
 * 0205 广告招牌破损 (damaged advertising sign)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const DAMAGED_ADVERTISING_SIGN = '0205';

/**
 * 0301 施工扰民 (construction nuisance)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const CONSTRUCTION_NUISANCE = '0301';

/**
 * 0302 工地扬尘 (construction-site dust)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const CONSTRUCTION_SITE_DUST = '0302';

/**
 * 0303 施工废弃料 (construction waste)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const CONSTRUCTION_WASTE = '0303';

/**
 * 0304 施工占道 (construction occupying road)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const CONSTRUCTION_OCCUPYING_ROAD = '0304';

/**
 * 0305 无证掘路 (unlicensed road excavation)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const UNLICENSED_ROAD_EXCAVATION = '0305';

/**
 * 0399 其他施工管理问题 (other (residual class))
 * cjt-214/event@2007, corroborated; this code: single; [?, …)
 * Source: wechat-app (residual class); beijing-chaoyang (0599 as 200599)
 */
export const OTHER_CONSTRUCTION = '0399';

/**
 * 0401 路面塌陷 (road collapse)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const ROAD_COLLAPSE = '0401';

/**
 * 0402 自来水管破裂 (burst water main)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const BURST_WATER_MAIN = '0402';

/**
 * 0403 燃气管道破裂 (burst gas pipe)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const BURST_GAS_PIPE = '0403';

/**
 * 0404 下水道堵塞或破损 (blocked or broken sewer)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const BLOCKED_OR_BROKEN_SEWER = '0404';

/**
 * 0405 热力管道破裂 (burst heating pipe)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const BURST_HEATING_PIPE = '0405';

/**
 * 0406 道路积水 (road flooding)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const ROAD_FLOODING = '0406';

/**
 * 0407 道路积雪结冰 (snow/ice on road)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const SNOW_ICE_ON_ROAD = '0407';

/**
 * 0408 架空线缆损坏 (damaged overhead cable)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const DAMAGED_OVERHEAD_CABLE = '0408';

/**
 * 0409 群发性事件 (mass incident)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const MASS_INCIDENT = '0409';

/**
 * 0499 其他突发事件 (other (residual class))
 * cjt-214/event@2007, corroborated; this code: single; [?, …)
 * Source: wechat-app (residual class); beijing-chaoyang (0599 as 200599)
 */
export const OTHER_INCIDENT = '0499';

/**
 * 0501 无照经营游商 (unlicensed street vendor)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const UNLICENSED_STREET_VENDOR = '0501';

/**
 * 0502 流浪乞讨 (vagrancy and begging)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const VAGRANCY_AND_BEGGING = '0502';

/**
 * 0503 占道废品收购 (scrap buying on road)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const SCRAP_BUYING_ON_ROAD = '0503';

/**
 * 0504 店外经营 (trading outside shop)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const TRADING_OUTSIDE_SHOP = '0504';

/**
 * 0505 机动车乱停放 (illegally parked motor vehicle)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const ILLEGALLY_PARKED_MOTOR_VEHICLE = '0505';

/**
 * 0506 非机动车乱停放 (illegally parked non-motor vehicle)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const ILLEGALLY_PARKED_NON_MOTOR_VEHICLE = '0506';

/**
 * 0507 乱堆物堆料 (disorderly piled materials)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const DISORDERLY_PILED_MATERIALS = '0507';

/**
 * 0508 商业噪音 (commercial noise)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const COMMERCIAL_NOISE = '0508';

/**
 * 0509 黑车拉客 (unlicensed taxi touting)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const UNLICENSED_TAXI_TOUTING = '0509';

/**
 * 0510 露天烧烤 (open-air barbecue)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const OPEN_AIR_BARBECUE = '0510';

/**
 * 0511 沿街晾挂 (hanging laundry along street)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const HANGING_LAUNDRY_ALONG_STREET = '0511';

/**
 * 0512 非法出版物销售 (selling illegal publications)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const SELLING_ILLEGAL_PUBLICATIONS = '0512';

/**
 * 0513 空调室外机低挂 (low-hung air-conditioner outdoor unit)
 * cjt-214/event@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; wechat-app
 */
export const LOW_HUNG_AIR_CONDITIONER_OUTDOOR_UNIT = '0513';

/**
 * 0599 其他街面秩序问题 (other (residual class))
 * cjt-214/event@2007, corroborated; this code: single; [?, …)
 * Source: wechat-app (residual class); beijing-chaoyang (0599 as 200599)
 */
export const OTHER_STREET_ORDER = '0599';

/** A code of cjt-214/event@2007. */
export type Code =
  | '0101'
  | '0102'
  | '0103'
  | '0104'
  | '0105'
  | '0106'
  | '0107'
  | '0108'
  | '0109'
  | '0110'
  | '0111'
  | '0112'
  | '0113'
  | '0114'
  | '0115'
  | '0116'
  | '0117'
  | '0118'
  | '0199'
  | '0201'
  | '0202'
  | '0203'
  | '0204'
  | '0205'
  | '0301'
  | '0302'
  | '0303'
  | '0304'
  | '0305'
  | '0399'
  | '0401'
  | '0402'
  | '0403'
  | '0404'
  | '0405'
  | '0406'
  | '0407'
  | '0408'
  | '0409'
  | '0499'
  | '0501'
  | '0502'
  | '0503'
  | '0504'
  | '0505'
  | '0506'
  | '0507'
  | '0508'
  | '0509'
  | '0510'
  | '0511'
  | '0512'
  | '0513'
  | '0599';

const CODES: ReadonlySet<unknown> = /* @__PURE__ */ new Set([
  '0101',
  '0102',
  '0103',
  '0104',
  '0105',
  '0106',
  '0107',
  '0108',
  '0109',
  '0110',
  '0111',
  '0112',
  '0113',
  '0114',
  '0115',
  '0116',
  '0117',
  '0118',
  '0199',
  '0201',
  '0202',
  '0203',
  '0204',
  '0205',
  '0301',
  '0302',
  '0303',
  '0304',
  '0305',
  '0399',
  '0401',
  '0402',
  '0403',
  '0404',
  '0405',
  '0406',
  '0407',
  '0408',
  '0409',
  '0499',
  '0501',
  '0502',
  '0503',
  '0504',
  '0505',
  '0506',
  '0507',
  '0508',
  '0509',
  '0510',
  '0511',
  '0512',
  '0513',
  '0599',
]);

/** Whether a value is a code of cjt-214/event@2007, whatever the day. */
export function isCode(value: unknown): value is Code {
  return CODES.has(value);
}
