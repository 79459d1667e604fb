// Generated from standards/cjt-214/2007/part/codes.csv by `npm run generate`. Do not edit.

/**
 * 0101 上水井盖 (water-supply manhole cover)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; beijing-chaoyang
 */
export const WATER_SUPPLY_MANHOLE_COVER = '0101';

/**
 * 0102 污水井盖 (sewage manhole cover)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; beijing-chaoyang
 */
export const SEWAGE_MANHOLE_COVER = '0102';

/**
 * 0103 雨水井盖 (stormwater manhole cover)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; beijing-chaoyang
 */
export const STORMWATER_MANHOLE_COVER = '0103';

/**
 * 0104 雨水箅子 (storm drain grate)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; beijing-chaoyang
 */
export const STORM_DRAIN_GRATE = '0104';

/**
 * 0105 电力井盖 (power manhole cover)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; beijing-chaoyang
 */
export const POWER_MANHOLE_COVER = '0105';

/**
 * 0106 路灯井盖 (street-light manhole cover)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; beijing-chaoyang
 */
export const STREET_LIGHT_MANHOLE_COVER = '0106';

/**
 * 0107 通讯井盖 (telecom manhole cover)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const TELECOM_MANHOLE_COVER = '0107';

/**
 * 0108 电视井盖 (cable-TV manhole cover)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const CABLE_TV_MANHOLE_COVER = '0108';

/**
 * 0109 网络井盖 (network manhole cover)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; beijing-chaoyang
 */
export const NETWORK_MANHOLE_COVER = '0109';

/**
 * 0110 热力井盖 (district-heating manhole cover)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; tianque; beijing-chaoyang
 */
export const DISTRICT_HEATING_MANHOLE_COVER = '0110';

/**
 * 0111 燃气井盖 (gas manhole cover)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; beijing-chaoyang
 */
export const GAS_MANHOLE_COVER = '0111';

/**
 * 0112 公安井盖 (police (traffic control) manhole cover)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; beijing-chaoyang
 */
export const POLICE_TRAFFIC_CONTROL_MANHOLE_COVER = '0112';

/**
 * 0113 消防设施 (fire-fighting facility (hydrant))
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; beijing-chaoyang
 */
export const FIRE_FIGHTING_FACILITY_HYDRANT = '0113';

/**
 * 0114 无主井盖 (ownerless manhole cover)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const OWNERLESS_MANHOLE_COVER = '0114';

/**
 * 0115 通讯交接箱 (telecom cross-connect cabinet)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian
 */
export const TELECOM_CROSS_CONNECT_CABINET = '0115';

/**
 * 0116 电力设施 (power facility)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const POWER_FACILITY = '0116';

/**
 * 0117 立杆 (pole)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; iconfont
 */
export const POLE = '0117';

/**
 * 0118 路灯 (street light)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang; iconfont
 */
export const STREET_LIGHT = '0118';

/**
 * 0119 地灯 (ground light)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const GROUND_LIGHT = '0119';

/**
 * 0120 景观灯 (landscape light)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian
 */
export const LANDSCAPE_LIGHT = '0120';

/**
 * 0121 报刊亭 (newsstand)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const NEWSSTAND = '0121';

/**
 * 0122 电话亭 (telephone booth)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const TELEPHONE_BOOTH = '0122';

/**
 * 0123 邮筒 (mailbox)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const MAILBOX = '0123';

/**
 * 0124 信息亭 (information kiosk)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const INFORMATION_KIOSK = '0124';

/**
 * 0125 自动售货机 (vending machine)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian
 */
export const VENDING_MACHINE = '0125';

/**
 * 0126 健身设施 (fitness facility)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang; lilo
 */
export const FITNESS_FACILITY = '0126';

/**
 * 0127 中水井盖 (reclaimed-water manhole cover)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const RECLAIMED_WATER_MANHOLE_COVER = '0127';

/**
 * 0128 公交井盖 (public-transport manhole cover)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const PUBLIC_TRANSPORT_MANHOLE_COVER = '0128';

/**
 * 0129 输油（气）井盖 (oil (gas) pipeline manhole cover)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const OIL_GAS_PIPELINE_MANHOLE_COVER = '0129';

/**
 * 0130 特殊井盖 (special manhole cover)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const SPECIAL_MANHOLE_COVER = '0130';

/**
 * 0131 民用水井 (civil water well)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian
 */
export const CIVIL_WATER_WELL = '0131';

/**
 * 0132 供水器 (public water dispenser)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian
 */
export const PUBLIC_WATER_DISPENSER = '0132';

/**
 * 0133 高压线铁塔 (high-voltage pylon)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian
 */
export const HIGH_VOLTAGE_PYLON = '0133';

/**
 * 0134 变压器（箱） (transformer (box))
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian
 */
export const TRANSFORMER_BOX = '0134';

/**
 * 0135 燃气调压站（箱） (gas pressure-regulating station (box))
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const GAS_PRESSURE_REGULATING_STATION_BOX = '0135';

/**
 * 0136 监控电子眼 (surveillance camera)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian
 */
export const SURVEILLANCE_CAMERA = '0136';

/**
 * 0137 售货亭 (vending kiosk)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian
 */
export const VENDING_KIOSK = '0137';

/**
 * 0138 治安岗亭 (security booth)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian
 */
export const SECURITY_BOOTH = '0138';

/**
 * 0201 停车场 (parking lot)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const PARKING_LOT = '0201';

/**
 * 0202 停车咪表 (parking meter)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; beijing-chaoyang
 */
export const PARKING_METER = '0202';

/**
 * 0203 公交站亭 (bus shelter)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang; lilo
 */
export const BUS_SHELTER = '0203';

/**
 * 0204 出租车站牌 (taxi-stop sign)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; beijing-chaoyang
 */
export const TAXI_STOP_SIGN = '0204';

/**
 * 0205 过街天桥 (pedestrian overpass)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const PEDESTRIAN_OVERPASS = '0205';

/**
 * 0206 地下通道 (underpass)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const UNDERPASS = '0206';

/**
 * 0207 高架立交桥 (elevated interchange)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const ELEVATED_INTERCHANGE = '0207';

/**
 * 0208 跨河桥 (river bridge)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const RIVER_BRIDGE = '0208';

/**
 * 0209 交通标志牌 (traffic sign)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang; iconfont
 */
export const TRAFFIC_SIGN = '0209';

/**
 * 0210 交通信号灯 (traffic light)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian
 */
export const TRAFFIC_LIGHT = '0210';

/**
 * 0211 交通护栏 (traffic guardrail)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const TRAFFIC_GUARDRAIL = '0211';

/**
 * 0212 存车支架 (bicycle rack)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; beijing-chaoyang
 */
export const BICYCLE_RACK = '0212';

/**
 * 0213 路名牌 (road-name sign)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang; iconfont
 */
export const ROAD_NAME_SIGN = '0213';

/**
 * 0214 交通信号设施 (traffic signal facility)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const TRAFFIC_SIGNAL_FACILITY = '0214';

/**
 * 0215 道路信息显示屏 (road information display)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const ROAD_INFORMATION_DISPLAY = '0215';

/**
 * 0216 道路隔音屏 (road noise barrier)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const ROAD_NOISE_BARRIER = '0216';

/**
 * 0217 交通岗亭 (traffic police booth)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian
 */
export const TRAFFIC_POLICE_BOOTH = '0217';

/**
 * 0301 公共厕所 (public toilet)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const PUBLIC_TOILET = '0301';

/**
 * 0302 化粪池 (septic tank)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const SEPTIC_TANK = '0302';

/**
 * 0303 公厕指示牌 (public-toilet sign)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; beijing-chaoyang; iconfont
 */
export const PUBLIC_TOILET_SIGN = '0303';

/**
 * 0304 垃圾间（楼） (refuse room (building))
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const REFUSE_ROOM_BUILDING = '0304';

/**
 * 0305 垃圾箱 (litter bin)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const LITTER_BIN = '0305';

/**
 * 0306 灯箱霓虹灯 (light box / neon sign)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const LIGHT_BOX_NEON_SIGN = '0306';

/**
 * 0307 广告牌匾 (advertising board / shop plaque)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const ADVERTISING_BOARD_SHOP_PLAQUE = '0307';

/**
 * 0308 环保监测站 (environmental monitoring station)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian
 */
export const ENVIRONMENTAL_MONITORING_STATION = '0308';

/**
 * 0309 气象监测站 (weather station)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian
 */
export const WEATHER_STATION = '0309';

/**
 * 0310 污水口监测站 (sewage-outlet monitoring station)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const SEWAGE_OUTLET_MONITORING_STATION = '0310';

/**
 * 0311 噪声显示屏 (noise display)
 * cjt-214/part@2007, corroborated; this code: single; [?, …)
 * Source: yangzhou
 */
export const NOISE_DISPLAY = '0311';

/**
 * 0401 古树名木 (ancient and notable tree)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const ANCIENT_AND_NOTABLE_TREE = '0401';

/**
 * 0402 行道树 (street tree)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const STREET_TREE = '0402';

/**
 * 0403 护树设施 (tree-protection facility)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; lilo
 */
export const TREE_PROTECTION_FACILITY = '0403';

/**
 * 0404 花架花钵 (flower rack and planter)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const FLOWER_RACK_AND_PLANTER = '0404';

/**
 * 0405 绿地 (green space)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const GREEN_SPACE = '0405';

/**
 * 0406 雕塑 (sculpture)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang; lilo
 */
export const SCULPTURE = '0406';

/**
 * 0407 街头坐椅 (street bench)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang; iconfont
 */
export const STREET_BENCH = '0407';

/**
 * 0408 绿地护栏 (green-space guardrail)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const GREEN_SPACE_GUARDRAIL = '0408';

/**
 * 0409 绿地维护设施 (green-space maintenance facility)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; beijing-chaoyang
 */
export const GREEN_SPACE_MAINTENANCE_FACILITY = '0409';

/**
 * 0410 喷泉 (fountain)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const FOUNTAIN = '0410';

/**
 * 0501 宣传栏 (bulletin board)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; beijing-chaoyang
 */
export const BULLETIN_BOARD = '0501';

/**
 * 0502 人防工事 (civil-defence works)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; beijing-chaoyang
 */
export const CIVIL_DEFENCE_WORKS = '0502';

/**
 * 0503 公房地下室 (public-housing basement)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; tianque; beijing-chaoyang
 */
export const PUBLIC_HOUSING_BASEMENT = '0503';

/**
 * 0601 重大危险源 (major hazard source)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; iconfont
 */
export const MAJOR_HAZARD_SOURCE = '0601';

/**
 * 0602 工地 (construction site)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque; lilo
 */
export const CONSTRUCTION_SITE = '0602';

/**
 * 0603 水域附属设施 (water-area ancillary facility)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const WATER_AREA_ANCILLARY_FACILITY = '0603';

/**
 * 0604 水域护栏 (water-area guardrail)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const WATER_AREA_GUARDRAIL = '0604';

/**
 * 0605 港监设施 (port supervision facility)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; tianque
 */
export const PORT_SUPERVISION_FACILITY = '0605';

/**
 * 0606 防汛墙 (flood-control wall)
 * cjt-214/part@2007, corroborated; this code: corroborated; [?, …)
 * Source: yangzhou; futian; tianque
 */
export const FLOOD_CONTROL_WALL = '0606';

/** A code of cjt-214/part@2007. */
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
  | '0119'
  | '0120'
  | '0121'
  | '0122'
  | '0123'
  | '0124'
  | '0125'
  | '0126'
  | '0127'
  | '0128'
  | '0129'
  | '0130'
  | '0131'
  | '0132'
  | '0133'
  | '0134'
  | '0135'
  | '0136'
  | '0137'
  | '0138'
  | '0201'
  | '0202'
  | '0203'
  | '0204'
  | '0205'
  | '0206'
  | '0207'
  | '0208'
  | '0209'
  | '0210'
  | '0211'
  | '0212'
  | '0213'
  | '0214'
  | '0215'
  | '0216'
  | '0217'
  | '0301'
  | '0302'
  | '0303'
  | '0304'
  | '0305'
  | '0306'
  | '0307'
  | '0308'
  | '0309'
  | '0310'
  | '0311'
  | '0401'
  | '0402'
  | '0403'
  | '0404'
  | '0405'
  | '0406'
  | '0407'
  | '0408'
  | '0409'
  | '0410'
  | '0501'
  | '0502'
  | '0503'
  | '0601'
  | '0602'
  | '0603'
  | '0604'
  | '0605'
  | '0606';

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
  '0119',
  '0120',
  '0121',
  '0122',
  '0123',
  '0124',
  '0125',
  '0126',
  '0127',
  '0128',
  '0129',
  '0130',
  '0131',
  '0132',
  '0133',
  '0134',
  '0135',
  '0136',
  '0137',
  '0138',
  '0201',
  '0202',
  '0203',
  '0204',
  '0205',
  '0206',
  '0207',
  '0208',
  '0209',
  '0210',
  '0211',
  '0212',
  '0213',
  '0214',
  '0215',
  '0216',
  '0217',
  '0301',
  '0302',
  '0303',
  '0304',
  '0305',
  '0306',
  '0307',
  '0308',
  '0309',
  '0310',
  '0311',
  '0401',
  '0402',
  '0403',
  '0404',
  '0405',
  '0406',
  '0407',
  '0408',
  '0409',
  '0410',
  '0501',
  '0502',
  '0503',
  '0601',
  '0602',
  '0603',
  '0604',
  '0605',
  '0606',
]);

/** Whether a value is a code of cjt-214/part@2007, whatever the day. */
export function isCode(value: unknown): value is Code {
  return CODES.has(value);
}
