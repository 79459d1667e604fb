// Generated from standards/gbt-30428-2/2013/part/codes.csv by `npm run generate`. Do not edit.

/**
 * 0101 上水井盖 (water-supply manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0101 上水井盖); inspection-ai (01001 供水井盖); cjt-214-2007 (0101)
 * Note: 2026 wording: 供水井盖
 */
export const WATER_SUPPLY_MANHOLE_COVER = '0101';

/**
 * 0102 污水井盖 (sewage manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0102 污水井盖); inspection-ai (01002 污水井盖); cjt-214-2007 (0102)
 */
export const SEWAGE_MANHOLE_COVER = '0102';

/**
 * 0103 雨水井盖 (stormwater manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0103 雨水井盖); inspection-ai (01003 雨水井盖); cjt-214-2007 (0103); chengdu
 */
export const STORMWATER_MANHOLE_COVER = '0103';

/**
 * 0104 雨水箅子 (storm drain grate)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0104 雨水箅子); inspection-ai (01004 雨水箅子); cjt-214-2007 (0104)
 */
export const STORM_DRAIN_GRATE = '0104';

/**
 * 0105 电力井盖 (power manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: inspection-ai (01005 电力井盖); cjt-214-2007 (0105)
 * Note: bracketed: same code+name in the 2007 predecessor and the 2026 successor
 */
export const POWER_MANHOLE_COVER = '0105';

/**
 * 0106 路灯井盖 (street-light manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0106 路灯井盖); inspection-ai (01006 路灯井盖); cjt-214-2007 (0106)
 */
export const STREET_LIGHT_MANHOLE_COVER = '0106';

/**
 * 0107 通信井盖 (telecom manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: inspection-ai (01007 通信井盖); cjt-214-2007 (0107); chengdu
 * Note: bracketed: same code+name in the 2007 predecessor and the 2026 successor
 */
export const TELECOM_MANHOLE_COVER = '0107';

/**
 * 0108 电视井盖 (cable-TV manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: inspection-ai (01008 电视井盖); cjt-214-2007 (0108)
 * Note: bracketed: same code+name in the 2007 predecessor and the 2026 successor
 */
export const CABLE_TV_MANHOLE_COVER = '0108';

/**
 * 0109 网络井盖 (network manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: inspection-ai (01009 网络井盖); cjt-214-2007 (0109)
 * Note: bracketed: same code+name in the 2007 predecessor and the 2026 successor
 */
export const NETWORK_MANHOLE_COVER = '0109';

/**
 * 0110 热力井盖 (district-heating manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0110 热力井盖); inspection-ai (01010 热力井盖); cjt-214-2007 (0110)
 */
export const DISTRICT_HEATING_MANHOLE_COVER = '0110';

/**
 * 0111 燃气井盖 (gas manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0111 燃气井盖); inspection-ai (01011 燃气井盖); cjt-214-2007 (0111)
 */
export const GAS_MANHOLE_COVER = '0111';

/**
 * 0112 公安井盖 (police (traffic control) manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: inspection-ai (01012 公安井盖); cjt-214-2007 (0112)
 * Note: bracketed: same code+name in the 2007 predecessor and the 2026 successor
 */
export const POLICE_TRAFFIC_CONTROL_MANHOLE_COVER = '0112';

/**
 * 0113 消防设施 (fire-fighting facility (hydrant))
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: inspection-ai (01013 消防设施); cjt-214-2007 (0113)
 * Note: bracketed: same code+name in the 2007 predecessor and the 2026 successor
 */
export const FIRE_FIGHTING_FACILITY_HYDRANT = '0113';

/**
 * 0114 园林井盖 (landscaping manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0114 园林井盖); inspection-ai (01014 园林井盖)
 */
export const LANDSCAPING_MANHOLE_COVER = '0114';

/**
 * 0115 信号灯电源井盖 (traffic-signal power manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01015 信号灯电源井盖)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const TRAFFIC_SIGNAL_POWER_MANHOLE_COVER = '0115';

/**
 * 0117 电缆井盖 (cable manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01017 电缆井盖)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const CABLE_MANHOLE_COVER = '0117';

/**
 * 0118 化粪池井盖 (septic-tank manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0118 化粪池井盖); inspection-ai (01018 化粪池井盖)
 */
export const SEPTIC_TANK_MANHOLE_COVER = '0118';

/**
 * 0119 中水井盖 (reclaimed-water manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01019 中水井盖); cjt-214-2007 (0127)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const RECLAIMED_WATER_MANHOLE_COVER = '0119';

/**
 * 0120 公交井盖 (public-transport manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01020 公交井盖); cjt-214-2007 (0128)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const PUBLIC_TRANSPORT_MANHOLE_COVER = '0120';

/**
 * 0121 输油（气）井盖 (oil (gas) pipeline manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01021 输油（气）井盖); cjt-214-2007 (0129)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const OIL_GAS_PIPELINE_MANHOLE_COVER = '0121';

/**
 * 0122 特殊井盖 (special manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01022 特殊井盖); cjt-214-2007 (0130)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const SPECIAL_MANHOLE_COVER = '0122';

/**
 * 0123 不明井盖 (unidentified manhole cover)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0123 不明井盖); inspection-ai (01023 不明井盖); chengdu
 */
export const UNIDENTIFIED_MANHOLE_COVER = '0123';

/**
 * 0124 水井 (water well)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01024 水井)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const WATER_WELL = '0124';

/**
 * 0125 供水器 (public water dispenser)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0125 供水器); inspection-ai (01025 供水器); cjt-214-2007 (0132)
 */
export const PUBLIC_WATER_DISPENSER = '0125';

/**
 * 0126 沟槽盖板 (trench cover plate)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0126 沟槽盖板); inspection-ai (01026 沟槽盖板)
 */
export const TRENCH_COVER_PLATE = '0126';

/**
 * 0127 通信交接箱 (telecom cross-connect cabinet)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0127 通讯交接箱); inspection-ai (01027 通信交接箱); cjt-214-2007 (0115); chengdu
 * Note: Yuncheng wording: 通讯交接箱
 */
export const TELECOM_CROSS_CONNECT_CABINET = '0127';

/**
 * 0128 电力设施 (power facility)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0128 电力设施); inspection-ai (01028 电力设施); cjt-214-2007 (0116)
 */
export const POWER_FACILITY = '0128';

/**
 * 0129 电力设施标识牌 (power facility sign)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0129 电力设施标识牌); inspection-ai (01029 电力设施标识牌)
 */
export const POWER_FACILITY_SIGN = '0129';

/**
 * 0130 电力立杆 (power pole)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0130 电力立杆); inspection-ai (01030 电力立杆)
 */
export const POWER_POLE = '0130';

/**
 * 0131 通信立杆 (telecom pole)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0131 通信立杆); inspection-ai (01031 通信立杆)
 */
export const TELECOM_POLE = '0131';

/**
 * 0132 公交立杆 (public-transport pole)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01032 公交立杆)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const PUBLIC_TRANSPORT_POLE = '0132';

/**
 * 0133 特殊立杆 (special pole)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01033 特殊立杆)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const SPECIAL_POLE = '0133';

/**
 * 0134 不明立杆 (unidentified pole)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01034 不明立杆)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const UNIDENTIFIED_POLE = '0134';

/**
 * 0135 旗杆 (flagpole)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01035 旗杆)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const FLAGPOLE = '0135';

/**
 * 0136 输油（气）标志 (oil (gas) pipeline marker)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01036 输油（气）标志)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const OIL_GAS_PIPELINE_MARKER = '0136';

/**
 * 0137 路灯 (street light)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0137 路灯); inspection-ai (01037 路灯); cjt-214-2007 (0118); chengdu
 */
export const STREET_LIGHT = '0137';

/**
 * 0138 地灯 (ground light)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0138 地灯); inspection-ai (01038 地灯); cjt-214-2007 (0119)
 */
export const GROUND_LIGHT = '0138';

/**
 * 0139 景观灯 (landscape light)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0139 景观灯); inspection-ai (01039 景观灯); cjt-214-2007 (0120)
 */
export const LANDSCAPE_LIGHT = '0139';

/**
 * 0140 报刊亭 (newsstand)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0140 报刊亭); inspection-ai (01040 报刊亭); cjt-214-2007 (0121)
 */
export const NEWSSTAND = '0140';

/**
 * 0141 电话亭 (telephone booth)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01041 电话亭); cjt-214-2007 (0122)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const TELEPHONE_BOOTH = '0141';

/**
 * 0142 邮筒 (mailbox)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01042 邮筒); cjt-214-2007 (0123)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const MAILBOX = '0142';

/**
 * 0143 信息亭 (information kiosk)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01043 信息亭); cjt-214-2007 (0124)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const INFORMATION_KIOSK = '0143';

/**
 * 0144 售货亭 (vending kiosk)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01044 售货亭); cjt-214-2007 (0137)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const VENDING_KIOSK = '0144';

/**
 * 0145 自动售货机 (vending machine)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0145 自动售货机); inspection-ai (01045 自动售货机); cjt-214-2007 (0125)
 */
export const VENDING_MACHINE = '0145';

/**
 * 0146 户外健身设施 (outdoor fitness facility)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0146 户外健身设施); inspection-ai (01046 户外健身设施)
 */
export const OUTDOOR_FITNESS_FACILITY = '0146';

/**
 * 0147 高压线铁塔 (high-voltage pylon)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01047 高压线铁塔); cjt-214-2007 (0133)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const HIGH_VOLTAGE_PYLON = '0147';

/**
 * 0148 变压器（箱） (transformer (box))
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01048 变压器（箱）); cjt-214-2007 (0134)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const TRANSFORMER_BOX = '0148';

/**
 * 0149 燃气调压站（箱） (gas pressure-regulating station (box))
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0149 燃气调压站（箱）); inspection-ai (01049 燃气调压站（箱）); cjt-214-2007 (0135)
 */
export const GAS_PRESSURE_REGULATING_STATION_BOX = '0149';

/**
 * 0150 监控电子眼 (surveillance camera)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0150 监控电子眼); inspection-ai (01050 监控电子眼设施); cjt-214-2007 (0136); chengdu
 * Note: 2026 wording: 监控电子眼设施
 */
export const SURVEILLANCE_CAMERA = '0150';

/**
 * 0151 治安岗亭 (security booth)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0151 岗亭（治安亭）); inspection-ai (01051 治安岗亭); cjt-214-2007 (0138)
 * Note: Yuncheng wording: 岗亭（治安亭）
 */
export const SECURITY_BOOTH = '0151';

/**
 * 0152 休息亭 (rest pavilion)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0152 休息亭); inspection-ai (01052 休息亭)
 */
export const REST_PAVILION = '0152';

/**
 * 0153 自助缴费机 (self-service payment machine)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01053 自助缴费机)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const SELF_SERVICE_PAYMENT_MACHINE = '0153';

/**
 * 0154 充电桩 (EV charging pile)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0154 充电站（桩）); inspection-ai (01054 充电桩)
 * Note: Yuncheng wording: 充电站（桩）
 */
export const EV_CHARGING_PILE = '0154';

/**
 * 0155 防蚊闸 (mosquito-proof gate)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01055 防蚊闸)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const MOSQUITO_PROOF_GATE = '0155';

/**
 * 0156 跨河管道 (river-crossing pipeline)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01056 跨河管道)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const RIVER_CROSSING_PIPELINE = '0156';

/**
 * 0157 露天燃气管道 (open-air gas pipeline)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0157 露天燃气管道); inspection-ai (01057 露天燃气管道)
 */
export const OPEN_AIR_GAS_PIPELINE = '0157';

/**
 * 0158 晒衣架 (clothes-drying rack)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01058 晒衣架)
 * Note: membership in the 2013 edition UNPROVEN (code lies above the highest base code seen in Yuncheng)
 */
export const CLOTHES_DRYING_RACK = '0158';

/**
 * 0159 旧衣物回收箱 (used-clothes collection bin)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01059 旧衣物回收箱)
 * Note: membership in the 2013 edition UNPROVEN (code lies above the highest base code seen in Yuncheng)
 */
export const USED_CLOTHES_COLLECTION_BIN = '0159';

/**
 * 0160 路灯配电箱 (street-light distribution box)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (01060 路灯配电箱)
 * Note: membership in the 2013 edition UNPROVEN (code lies above the highest base code seen in Yuncheng)
 */
export const STREET_LIGHT_DISTRIBUTION_BOX = '0160';

/**
 * 0201 停车场 (parking lot)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0201 停车场); inspection-ai (02001 停车场); cjt-214-2007 (0201)
 */
export const PARKING_LOT = '0201';

/**
 * 0202 立体车库 (multi-storey mechanical garage)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02002 立体车库)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const MULTI_STOREY_MECHANICAL_GARAGE = '0202';

/**
 * 0203 停车咪表 (parking meter)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02003 停车计费设备); cjt-214-2007 (0202)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified; 2026 wording: 停车计费设备
 */
export const PARKING_METER = '0203';

/**
 * 0204 公交站亭 (bus shelter)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0204 公交站亭（牌）); inspection-ai (02004 公交站设施); cjt-214-2007 (0203)
 * Note: 2026 wording: 公交站设施; Yuncheng wording: 公交站亭（牌）
 */
export const BUS_SHELTER = '0204';

/**
 * 0205 出租车站牌 (taxi-stop sign)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02005 出租车停靠站); cjt-214-2007 (0204)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified; 2026 wording: 出租车停靠站
 */
export const TAXI_STOP_SIGN = '0205';

/**
 * 0206 过街天桥 (pedestrian overpass)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0206 过街天桥); inspection-ai (02006 过街天桥); cjt-214-2007 (0205)
 */
export const PEDESTRIAN_OVERPASS = '0206';

/**
 * 0207 地下通道 (underpass)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0207 地下通道); inspection-ai (02007 地下通道); cjt-214-2007 (0206)
 */
export const UNDERPASS = '0207';

/**
 * 0208 立交桥 (interchange bridge)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0208 立交桥); inspection-ai (02008 立交桥)
 */
export const INTERCHANGE_BRIDGE = '0208';

/**
 * 0209 跨河桥 (river bridge)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0209 跨河桥); inspection-ai (02009 跨河桥); cjt-214-2007 (0208)
 */
export const RIVER_BRIDGE = '0209';

/**
 * 0210 交通标志牌 (traffic sign)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02010 交通标志牌及标线); cjt-214-2007 (0209); chengdu
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified; 2026 wording: 交通标志牌及标线
 */
export const TRAFFIC_SIGN = '0210';

/**
 * 0211 限高架 (height-limit gantry)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0211 限高架（杆）); inspection-ai (02011 限高架标志)
 * Note: 2026 wording: 限高架标志; Yuncheng wording: 限高架（杆）
 */
export const HEIGHT_LIMIT_GANTRY = '0211';

/**
 * 0212 路名牌 (road-name sign)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0212 路名牌); inspection-ai (02012 路名牌); cjt-214-2007 (0213)
 */
export const ROAD_NAME_SIGN = '0212';

/**
 * 0213 地名牌 (place-name sign)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02013 地名牌)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const PLACE_NAME_SIGN = '0213';

/**
 * 0214 交通信号灯 (traffic light)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02014 交通信号灯); cjt-214-2007 (0210)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const TRAFFIC_LIGHT = '0214';

/**
 * 0215 交通信号设施 (traffic signal facility)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02015 交通信号设施); cjt-214-2007 (0214)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const TRAFFIC_SIGNAL_FACILITY = '0215';

/**
 * 0216 交通岗亭 (traffic police booth)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02016 交通岗亭); cjt-214-2007 (0217)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const TRAFFIC_POLICE_BOOTH = '0216';

/**
 * 0217 交通护栏 (traffic guardrail)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0217 交通护栏); inspection-ai (02017 交通护栏); cjt-214-2007 (0211); chengdu
 */
export const TRAFFIC_GUARDRAIL = '0217';

/**
 * 0218 防撞桶 (crash cushion barrel)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02018 防撞桶); chengdu
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const CRASH_CUSHION_BARREL = '0218';

/**
 * 0219 安全岛 (refuge island)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0219 渠化岛); inspection-ai (02019 安全岛)
 * Note: Yuncheng wording: 渠化岛; names differ, so code+name is single
 */
export const REFUGE_ISLAND = '0219';

/**
 * 0220 人行横道桩 (crosswalk bollard)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0220 人行横道桩); inspection-ai (02020 人行横道桩)
 */
export const CROSSWALK_BOLLARD = '0220';

/**
 * 0221 便道桩 (sidewalk bollard)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0221 便道桩); inspection-ai (02021 便道桩); chengdu
 */
export const SIDEWALK_BOLLARD = '0221';

/**
 * 0222 柔性隔离体 (flexible delineator)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02022 柔性隔离体)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const FLEXIBLE_DELINEATOR = '0222';

/**
 * 0223 道路信息显示屏 (road information display)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02023 道路信息显示屏); cjt-214-2007 (0215)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const ROAD_INFORMATION_DISPLAY = '0223';

/**
 * 0224 道路隔音屏 (road noise barrier)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0224 道路隔音屏); inspection-ai (02024 道路隔音屏); cjt-214-2007 (0216)
 */
export const ROAD_NOISE_BARRIER = '0224';

/**
 * 0225 非机动车停放点 (non-motor-vehicle parking point)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0225 非机动车停放点); inspection-ai (02025 非机动车停放点)
 */
export const NON_MOTOR_VEHICLE_PARKING_POINT = '0225';

/**
 * 0226 自行车租赁点 (bicycle rental point)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02026 自行车租赁点)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const BICYCLE_RENTAL_POINT = '0226';

/**
 * 0227 存车支架 (bicycle rack)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02027 存车支架); cjt-214-2007 (0212)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const BICYCLE_RACK = '0227';

/**
 * 0228 铁道口设施 (railway-crossing facility)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02028 铁道口设施)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const RAILWAY_CROSSING_FACILITY = '0228';

/**
 * 0229 栈桥 (trestle/pier)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02029 栈桥)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const TRESTLE_PIER = '0229';

/**
 * 0230 水域标示牌 (water-area sign)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0230 水域标示牌); inspection-ai (02030 水域标示牌)
 */
export const WATER_AREA_SIGN = '0230';

/**
 * 0231 港监设施 (port supervision facility)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02031 港监设施); cjt-214-2007 (0605)
 * Note: probable: item existed in 2007 (or sits between such items) and 2026 keeps this code
 */
export const PORT_SUPERVISION_FACILITY = '0231';

/**
 * 0232 轨道交通设施 (rail-transit facility)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02032 轨道交通设施)
 * Note: membership in the 2013 edition UNPROVEN (code lies above the highest base code seen in Yuncheng)
 */
export const RAIL_TRANSIT_FACILITY = '0232';

/**
 * 0233 交通反视镜 (traffic convex mirror)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (02033 交通反视镜)
 * Note: membership in the 2013 edition UNPROVEN (code lies above the highest base code seen in Yuncheng)
 */
export const TRAFFIC_CONVEX_MIRROR = '0233';

/**
 * 0301 公共厕所 (public toilet)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0301 公共厕所); inspection-ai (03001 公共厕所); cjt-214-2007 (0301); chengdu
 */
export const PUBLIC_TOILET = '0301';

/**
 * 0302 公厕指示牌 (public-toilet sign)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0302 公厕指示牌); inspection-ai (03002 公厕指示牌); cjt-214-2007 (0303); chengdu
 */
export const PUBLIC_TOILET_SIGN = '0302';

/**
 * 0303 化粪池 (septic tank)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0303 化粪池); inspection-ai (03003 化粪池); cjt-214-2007 (0302); chengdu
 */
export const SEPTIC_TANK = '0303';

/**
 * 0304 垃圾间（楼） (refuse room (building))
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0304 垃圾中转站); inspection-ai (03004 垃圾间（楼）); cjt-214-2007 (0304); chengdu
 * Note: Yuncheng wording: 垃圾中转站
 */
export const REFUSE_ROOM_BUILDING = '0304';

/**
 * 0305 垃圾箱 (litter bin)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0305 垃圾箱（果皮箱、桶）); inspection-ai (03005 垃圾箱); cjt-214-2007 (0305); chengdu
 * Note: Yuncheng wording: 垃圾箱（果皮箱、桶）
 */
export const LITTER_BIN = '0305';

/**
 * 0306 户外广告 (outdoor advertisement)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0306 户外广告); inspection-ai (03006 户外广告)
 */
export const OUTDOOR_ADVERTISEMENT = '0306';

/**
 * 0307 牌匾标识 (shop sign / plaque)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0307 牌匾标识); inspection-ai (03007 牌匾标识)
 */
export const SHOP_SIGN_PLAQUE = '0307';

/**
 * 0308 宣传栏 (bulletin board)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0308 宣传栏); inspection-ai (03008 宣传栏); cjt-214-2007 (0501); chengdu
 */
export const BULLETIN_BOARD = '0308';

/**
 * 0309 气象监测站 (weather station)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (03009 气象监测站); cjt-214-2007 (0309)
 * Note: bracketed: same code+name in the 2007 predecessor and the 2026 successor; probable: item existed in 2007 (or sits between such items) and 2026 keeps this code; only bracketed and above the highest base code seen
 */
export const WEATHER_STATION = '0309';

/**
 * 0310 环保监测站 (environmental monitoring station)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (03010 环保监测站); cjt-214-2007 (0308)
 * Note: probable: item existed in 2007 (or sits between such items) and 2026 keeps this code
 */
export const ENVIRONMENTAL_MONITORING_STATION = '0310';

/**
 * 0311 污水口监测站 (sewage-outlet monitoring station)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (03011 污水口监测站); cjt-214-2007 (0310)
 * Note: probable: item existed in 2007 (or sits between such items) and 2026 keeps this code
 */
export const SEWAGE_OUTLET_MONITORING_STATION = '0311';

/**
 * 0312 污水监测器 (sewage monitor)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (03012 污水监测器)
 * Note: probable: item existed in 2007 (or sits between such items) and 2026 keeps this code
 */
export const SEWAGE_MONITOR = '0312';

/**
 * 0313 噪声显示屏 (noise display)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (03013 噪声显示屏); cjt-214-2007 (0311)
 * Note: probable: item existed in 2007 (or sits between such items) and 2026 keeps this code
 */
export const NOISE_DISPLAY = '0313';

/**
 * 0314 环卫工具间（箱） (sanitation tool room (box))
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (03014 环卫工具间（箱）)
 * Note: membership in the 2013 edition UNPROVEN (code lies above the highest base code seen in Yuncheng)
 */
export const SANITATION_TOOL_ROOM_BOX = '0314';

/**
 * 0315 宠物拾便纸箱 (pet-waste paper box)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (03015 宠物拾便纸箱)
 * Note: membership in the 2013 edition UNPROVEN (code lies above the highest base code seen in Yuncheng)
 */
export const PET_WASTE_PAPER_BOX = '0315';

/**
 * 0401 古树名木 (ancient and notable tree)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0401 古树名木); inspection-ai (04001 古树名木); cjt-214-2007 (0401)
 */
export const ANCIENT_AND_NOTABLE_TREE = '0401';

/**
 * 0402 行道树 (street tree)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0402 行道树); inspection-ai (04002 行道树); cjt-214-2007 (0402)
 */
export const STREET_TREE = '0402';

/**
 * 0403 独立树 (solitary tree)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (04003 独立树)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const SOLITARY_TREE = '0403';

/**
 * 0404 护树设施 (tree-protection facility)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0404 护树设施); inspection-ai (04004 护树设施); cjt-214-2007 (0403); chengdu
 */
export const TREE_PROTECTION_FACILITY = '0404';

/**
 * 0405 花架花钵 (flower rack and planter)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0405 花钵花架); inspection-ai (04005 花架花钵); cjt-214-2007 (0404); chengdu
 * Note: Yuncheng wording: 花钵花架
 */
export const FLOWER_RACK_AND_PLANTER = '0405';

/**
 * 0406 雕塑 (sculpture)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0406 雕塑); inspection-ai (04006 雕塑); cjt-214-2007 (0406)
 */
export const SCULPTURE = '0406';

/**
 * 0407 街头座椅 (street bench)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0407 街头座椅); inspection-ai (04007 街头座椅); cjt-214-2007 (0407); chengdu
 */
export const STREET_BENCH = '0407';

/**
 * 0408 绿地护栏 (green-space guardrail)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0408 绿地护栏); inspection-ai (04008 绿地护栏); cjt-214-2007 (0408)
 */
export const GREEN_SPACE_GUARDRAIL = '0408';

/**
 * 0409 绿地附属设施 (green-space ancillary facility)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0409 绿地附属设施); inspection-ai (04009 绿地附属设施)
 */
export const GREEN_SPACE_ANCILLARY_FACILITY = '0409';

/**
 * 0410 喷泉 (fountain)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0410 喷泉); inspection-ai (04010 喷泉); cjt-214-2007 (0410)
 */
export const FOUNTAIN = '0410';

/**
 * 0502 公房地下室 (public-housing basement)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (05002 公房地下室); cjt-214-2007 (0503)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const PUBLIC_HOUSING_BASEMENT = '0502';

/**
 * 0503 车辆加油（气、电）站 (vehicle fuel (gas, electric) station)
 * gbt-30428-2/part@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0503 车辆加油（气、电）站); inspection-ai (05003 车辆加油（气、电）站)
 */
export const VEHICLE_FUEL_GAS_ELECTRIC_STATION = '0503';

/**
 * 0504 液化气站 (LPG station)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0504 液化气站)
 * Note: code retired in GB/T 47678.5-2026 (gap there); not kept as a part
 */
export const LPG_STATION = '0504';

/**
 * 0506 水域附属设施 (water-area ancillary facility)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0506 水域附属设施); cjt-214-2007 (name of 0603)
 * Note: code retired in GB/T 47678.5-2026 (gap there); moved to 01069
 */
export const WATER_AREA_ANCILLARY_FACILITY = '0506';

/**
 * 0507 水域护栏 (water-area guardrail)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0507 水域护栏); cjt-214-2007 (name of 0604)
 * Note: code retired in GB/T 47678.5-2026 (gap there); moved to 01070
 */
export const WATER_AREA_GUARDRAIL = '0507';

/**
 * 0508 防汛墙 (flood-control wall)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0508 防汛墙); cjt-214-2007 (name of 0606)
 * Note: code retired in GB/T 47678.5-2026 (gap there); moved to 01071
 */
export const FLOOD_CONTROL_WALL = '0508';

/**
 * 0509 文物古迹 (cultural relic)
 * gbt-30428-2/part@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (05009 文物古迹)
 * Note: membership in the 2013 edition UNPROVEN (code lies above the highest base code seen in Yuncheng)
 */
export const CULTURAL_RELIC = '0509';

/** A code of gbt-30428-2/part@2013. */
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
  | '0139'
  | '0140'
  | '0141'
  | '0142'
  | '0143'
  | '0144'
  | '0145'
  | '0146'
  | '0147'
  | '0148'
  | '0149'
  | '0150'
  | '0151'
  | '0152'
  | '0153'
  | '0154'
  | '0155'
  | '0156'
  | '0157'
  | '0158'
  | '0159'
  | '0160'
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
  | '0218'
  | '0219'
  | '0220'
  | '0221'
  | '0222'
  | '0223'
  | '0224'
  | '0225'
  | '0226'
  | '0227'
  | '0228'
  | '0229'
  | '0230'
  | '0231'
  | '0232'
  | '0233'
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
  | '0312'
  | '0313'
  | '0314'
  | '0315'
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
  | '0502'
  | '0503'
  | '0504'
  | '0506'
  | '0507'
  | '0508'
  | '0509';

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
  '0139',
  '0140',
  '0141',
  '0142',
  '0143',
  '0144',
  '0145',
  '0146',
  '0147',
  '0148',
  '0149',
  '0150',
  '0151',
  '0152',
  '0153',
  '0154',
  '0155',
  '0156',
  '0157',
  '0158',
  '0159',
  '0160',
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
  '0218',
  '0219',
  '0220',
  '0221',
  '0222',
  '0223',
  '0224',
  '0225',
  '0226',
  '0227',
  '0228',
  '0229',
  '0230',
  '0231',
  '0232',
  '0233',
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
  '0312',
  '0313',
  '0314',
  '0315',
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
  '0502',
  '0503',
  '0504',
  '0506',
  '0507',
  '0508',
  '0509',
]);

/** Whether a value is a code of gbt-30428-2/part@2013, whatever the day; the table has gaps, so a code that is none here may still be right. */
export function isCode(value: unknown): value is Code {
  return CODES.has(value);
}
