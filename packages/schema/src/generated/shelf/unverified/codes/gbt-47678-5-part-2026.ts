// Generated from standards/gbt-47678-5/2026/part/codes.csv by `npm run generate`. Do not edit.

/**
 * 01001 供水井盖 (water-supply manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0101 上水井盖)
 */
export const WATER_SUPPLY_MANHOLE_COVER = '01001';

/**
 * 01002 污水井盖 (sewage manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0102 污水井盖)
 */
export const SEWAGE_MANHOLE_COVER = '01002';

/**
 * 01003 雨水井盖 (stormwater manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0103 雨水井盖)
 */
export const STORMWATER_MANHOLE_COVER = '01003';

/**
 * 01004 雨水箅子 (storm drain grate)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0104 雨水箅子)
 */
export const STORM_DRAIN_GRATE = '01004';

/**
 * 01005 电力井盖 (power manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; cjt-214-2007 (same code and name: 0105)
 */
export const POWER_MANHOLE_COVER = '01005';

/**
 * 01006 路灯井盖 (street-light manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0106 路灯井盖)
 */
export const STREET_LIGHT_MANHOLE_COVER = '01006';

/**
 * 01007 通信井盖 (telecom manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TELECOM_MANHOLE_COVER = '01007';

/**
 * 01008 电视井盖 (cable-TV manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; cjt-214-2007 (same code and name: 0108)
 */
export const CABLE_TV_MANHOLE_COVER = '01008';

/**
 * 01009 网络井盖 (network manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; cjt-214-2007 (same code and name: 0109)
 */
export const NETWORK_MANHOLE_COVER = '01009';

/**
 * 01010 热力井盖 (district-heating manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0110 热力井盖)
 */
export const DISTRICT_HEATING_MANHOLE_COVER = '01010';

/**
 * 01011 燃气井盖 (gas manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0111 燃气井盖)
 */
export const GAS_MANHOLE_COVER = '01011';

/**
 * 01012 公安井盖 (police (traffic control) manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; cjt-214-2007 (same code and name: 0112)
 */
export const POLICE_TRAFFIC_CONTROL_MANHOLE_COVER = '01012';

/**
 * 01013 消防设施 (fire-fighting facility (hydrant))
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; cjt-214-2007 (same code and name: 0113)
 */
export const FIRE_FIGHTING_FACILITY_HYDRANT = '01013';

/**
 * 01014 园林井盖 (landscaping manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0114 园林井盖)
 */
export const LANDSCAPING_MANHOLE_COVER = '01014';

/**
 * 01015 信号灯电源井盖 (traffic-signal power manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRAFFIC_SIGNAL_POWER_MANHOLE_COVER = '01015';

/**
 * 01017 电缆井盖 (cable manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const CABLE_MANHOLE_COVER = '01017';

/**
 * 01018 化粪池井盖 (septic-tank manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0118 化粪池井盖)
 */
export const SEPTIC_TANK_MANHOLE_COVER = '01018';

/**
 * 01019 中水井盖 (reclaimed-water manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const RECLAIMED_WATER_MANHOLE_COVER = '01019';

/**
 * 01020 公交井盖 (public-transport manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PUBLIC_TRANSPORT_MANHOLE_COVER = '01020';

/**
 * 01021 输油（气）井盖 (oil (gas) pipeline manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const OIL_GAS_PIPELINE_MANHOLE_COVER = '01021';

/**
 * 01022 特殊井盖 (special manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SPECIAL_MANHOLE_COVER = '01022';

/**
 * 01023 不明井盖 (unidentified manhole cover)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0123 不明井盖)
 */
export const UNIDENTIFIED_MANHOLE_COVER = '01023';

/**
 * 01024 水井 (water well)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const WATER_WELL = '01024';

/**
 * 01025 供水器 (public water dispenser)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0125 供水器)
 */
export const PUBLIC_WATER_DISPENSER = '01025';

/**
 * 01026 沟槽盖板 (trench cover plate)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0126 沟槽盖板)
 */
export const TRENCH_COVER_PLATE = '01026';

/**
 * 01027 通信交接箱 (telecom cross-connect cabinet)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0127 通讯交接箱)
 */
export const TELECOM_CROSS_CONNECT_CABINET = '01027';

/**
 * 01028 电力设施 (power facility)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0128 电力设施)
 */
export const POWER_FACILITY = '01028';

/**
 * 01029 电力设施标识牌 (power facility sign)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0129 电力设施标识牌)
 */
export const POWER_FACILITY_SIGN = '01029';

/**
 * 01030 电力立杆 (power pole)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0130 电力立杆)
 */
export const POWER_POLE = '01030';

/**
 * 01031 通信立杆 (telecom pole)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0131 通信立杆)
 */
export const TELECOM_POLE = '01031';

/**
 * 01032 公交立杆 (public-transport pole)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PUBLIC_TRANSPORT_POLE = '01032';

/**
 * 01033 特殊立杆 (special pole)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SPECIAL_POLE = '01033';

/**
 * 01034 不明立杆 (unidentified pole)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const UNIDENTIFIED_POLE = '01034';

/**
 * 01035 旗杆 (flagpole)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const FLAGPOLE = '01035';

/**
 * 01036 输油（气）标志 (oil (gas) pipeline marker)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const OIL_GAS_PIPELINE_MARKER = '01036';

/**
 * 01037 路灯 (street light)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0137 路灯)
 */
export const STREET_LIGHT = '01037';

/**
 * 01038 地灯 (ground light)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0138 地灯)
 */
export const GROUND_LIGHT = '01038';

/**
 * 01039 景观灯 (landscape light)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0139 景观灯)
 */
export const LANDSCAPE_LIGHT = '01039';

/**
 * 01040 报刊亭 (newsstand)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0140 报刊亭)
 */
export const NEWSSTAND = '01040';

/**
 * 01041 电话亭 (telephone booth)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TELEPHONE_BOOTH = '01041';

/**
 * 01042 邮筒 (mailbox)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const MAILBOX = '01042';

/**
 * 01043 信息亭 (information kiosk)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const INFORMATION_KIOSK = '01043';

/**
 * 01044 售货亭 (vending kiosk)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const VENDING_KIOSK = '01044';

/**
 * 01045 自动售货机 (vending machine)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0145 自动售货机)
 */
export const VENDING_MACHINE = '01045';

/**
 * 01046 户外健身设施 (outdoor fitness facility)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0146 户外健身设施)
 */
export const OUTDOOR_FITNESS_FACILITY = '01046';

/**
 * 01047 高压线铁塔 (high-voltage pylon)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const HIGH_VOLTAGE_PYLON = '01047';

/**
 * 01048 变压器（箱） (transformer (box))
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRANSFORMER_BOX = '01048';

/**
 * 01049 燃气调压站（箱） (gas pressure-regulating station (box))
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0149 燃气调压站（箱）)
 */
export const GAS_PRESSURE_REGULATING_STATION_BOX = '01049';

/**
 * 01050 监控电子眼设施 (surveillance camera facility)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0150 监控电子眼)
 */
export const SURVEILLANCE_CAMERA_FACILITY = '01050';

/**
 * 01051 治安岗亭 (security booth)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0151 岗亭（治安亭）)
 */
export const SECURITY_BOOTH = '01051';

/**
 * 01052 休息亭 (rest pavilion)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0152 休息亭)
 */
export const REST_PAVILION = '01052';

/**
 * 01053 自助缴费机 (self-service payment machine)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SELF_SERVICE_PAYMENT_MACHINE = '01053';

/**
 * 01054 充电桩 (EV charging pile)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0154 充电站（桩）)
 */
export const EV_CHARGING_PILE = '01054';

/**
 * 01055 防蚊闸 (mosquito-proof gate)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const MOSQUITO_PROOF_GATE = '01055';

/**
 * 01056 跨河管道 (river-crossing pipeline)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const RIVER_CROSSING_PIPELINE = '01056';

/**
 * 01057 露天燃气管道 (open-air gas pipeline)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0157 露天燃气管道)
 */
export const OPEN_AIR_GAS_PIPELINE = '01057';

/**
 * 01058 晒衣架 (clothes-drying rack)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const CLOTHES_DRYING_RACK = '01058';

/**
 * 01059 旧衣物回收箱 (used-clothes collection bin)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const USED_CLOTHES_COLLECTION_BIN = '01059';

/**
 * 01060 路灯配电箱 (street-light distribution box)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const STREET_LIGHT_DISTRIBUTION_BOX = '01060';

/**
 * 01061 露天供热管道 (open-air heating pipeline)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const OPEN_AIR_HEATING_PIPELINE = '01061';

/**
 * 01062 通信基站 (telecom base station)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TELECOM_BASE_STATION = '01062';

/**
 * 01063 水塔 (water tower)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const WATER_TOWER = '01063';

/**
 * 01064 牌楼（门楼） (memorial archway (gate tower))
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const MEMORIAL_ARCHWAY_GATE_TOWER = '01064';

/**
 * 01065 管理责任公示牌 (management-responsibility notice board)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const MANAGEMENT_RESPONSIBILITY_NOTICE_BOARD = '01065';

/**
 * 01066 紧急报警点SOS (SOS emergency call point)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SOS_EMERGENCY_CALL_POINT = '01066';

/**
 * 01067 防汛监测设施 (flood-monitoring facility)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const FLOOD_MONITORING_FACILITY = '01067';

/**
 * 01068 水鹤 (fire water crane)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const FIRE_WATER_CRANE = '01068';

/**
 * 01069 水域附属设施 (water-area ancillary facility)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const WATER_AREA_ANCILLARY_FACILITY = '01069';

/**
 * 01070 水域护栏 (water-area guardrail)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const WATER_AREA_GUARDRAIL = '01070';

/**
 * 01071 防汛墙 (flood-control wall)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const FLOOD_CONTROL_WALL = '01071';

/**
 * 01072 排水泵站 (drainage pumping station)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const DRAINAGE_PUMPING_STATION = '01072';

/**
 * 01073 雨污水排放口 (storm/sewage outfall)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const STORM_SEWAGE_OUTFALL = '01073';

/**
 * 01074 综合管廊附属设施 (utility-tunnel ancillary facility)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const UTILITY_TUNNEL_ANCILLARY_FACILITY = '01074';

/**
 * 01075 快递柜 (parcel locker)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PARCEL_LOCKER = '01075';

/**
 * 01076 公用电梯 (public elevator)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PUBLIC_ELEVATOR = '01076';

/**
 * 01077 综合杆 (multi-function pole)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const MULTI_FUNCTION_POLE = '01077';

/**
 * 02001 停车场 (parking lot)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0201 停车场)
 */
export const PARKING_LOT = '02001';

/**
 * 02002 立体车库 (multi-storey mechanical garage)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const MULTI_STOREY_MECHANICAL_GARAGE = '02002';

/**
 * 02003 停车计费设备 (parking charging device)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PARKING_CHARGING_DEVICE = '02003';

/**
 * 02004 公交站设施 (bus-stop facility)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0204 公交站亭（牌）)
 */
export const BUS_STOP_FACILITY = '02004';

/**
 * 02005 出租车停靠站 (taxi stand)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TAXI_STAND = '02005';

/**
 * 02006 过街天桥 (pedestrian overpass)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0206 过街天桥)
 */
export const PEDESTRIAN_OVERPASS = '02006';

/**
 * 02007 地下通道 (underpass)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0207 地下通道)
 */
export const UNDERPASS = '02007';

/**
 * 02008 立交桥 (interchange bridge)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0208 立交桥)
 */
export const INTERCHANGE_BRIDGE = '02008';

/**
 * 02009 跨河桥 (river bridge)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0209 跨河桥)
 */
export const RIVER_BRIDGE = '02009';

/**
 * 02010 交通标志牌及标线 (traffic sign and marking)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRAFFIC_SIGN_AND_MARKING = '02010';

/**
 * 02011 限高架标志 (height-limit gantry/sign)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0211 限高架（杆）)
 */
export const HEIGHT_LIMIT_GANTRY_SIGN = '02011';

/**
 * 02012 路名牌 (road-name sign)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0212 路名牌)
 */
export const ROAD_NAME_SIGN = '02012';

/**
 * 02013 地名牌 (place-name sign)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PLACE_NAME_SIGN = '02013';

/**
 * 02014 交通信号灯 (traffic light)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRAFFIC_LIGHT = '02014';

/**
 * 02015 交通信号设施 (traffic signal facility)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRAFFIC_SIGNAL_FACILITY = '02015';

/**
 * 02016 交通岗亭 (traffic police booth)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRAFFIC_POLICE_BOOTH = '02016';

/**
 * 02017 交通护栏 (traffic guardrail)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0217 交通护栏)
 */
export const TRAFFIC_GUARDRAIL = '02017';

/**
 * 02018 防撞桶 (crash cushion barrel)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const CRASH_CUSHION_BARREL = '02018';

/**
 * 02019 安全岛 (refuge island)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0219 渠化岛)
 */
export const REFUGE_ISLAND = '02019';

/**
 * 02020 人行横道桩 (crosswalk bollard)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0220 人行横道桩)
 */
export const CROSSWALK_BOLLARD = '02020';

/**
 * 02021 便道桩 (sidewalk bollard)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0221 便道桩)
 */
export const SIDEWALK_BOLLARD = '02021';

/**
 * 02022 柔性隔离体 (flexible delineator)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const FLEXIBLE_DELINEATOR = '02022';

/**
 * 02023 道路信息显示屏 (road information display)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const ROAD_INFORMATION_DISPLAY = '02023';

/**
 * 02024 道路隔音屏 (road noise barrier)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0224 道路隔音屏)
 */
export const ROAD_NOISE_BARRIER = '02024';

/**
 * 02025 非机动车停放点 (non-motor-vehicle parking point)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0225 非机动车停放点)
 */
export const NON_MOTOR_VEHICLE_PARKING_POINT = '02025';

/**
 * 02026 自行车租赁点 (bicycle rental point)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const BICYCLE_RENTAL_POINT = '02026';

/**
 * 02027 存车支架 (bicycle rack)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const BICYCLE_RACK = '02027';

/**
 * 02028 铁道口设施 (railway-crossing facility)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const RAILWAY_CROSSING_FACILITY = '02028';

/**
 * 02029 栈桥 (trestle/pier)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRESTLE_PIER = '02029';

/**
 * 02030 水域标示牌 (water-area sign)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0230 水域标示牌)
 */
export const WATER_AREA_SIGN = '02030';

/**
 * 02031 港监设施 (port supervision facility)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PORT_SUPERVISION_FACILITY = '02031';

/**
 * 02032 轨道交通设施 (rail-transit facility)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const RAIL_TRANSIT_FACILITY = '02032';

/**
 * 02033 交通反视镜 (traffic convex mirror)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRAFFIC_CONVEX_MIRROR = '02033';

/**
 * 02034 无障碍设施 (barrier-free facility)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const BARRIER_FREE_FACILITY = '02034';

/**
 * 02035 应急避难指示牌 (emergency-shelter sign)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const EMERGENCY_SHELTER_SIGN = '02035';

/**
 * 02036 救助站指示牌 (relief-station sign)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const RELIEF_STATION_SIGN = '02036';

/**
 * 02037 文物建筑标志牌 (heritage-building plaque)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const HERITAGE_BUILDING_PLAQUE = '02037';

/**
 * 02038 门（楼号）牌 (door (building-number) plate)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const DOOR_BUILDING_NUMBER_PLATE = '02038';

/**
 * 02039 公安指示牌 (police guide sign)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const POLICE_GUIDE_SIGN = '02039';

/**
 * 02040 景区标识牌 (scenic-area sign)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SCENIC_AREA_SIGN = '02040';

/**
 * 02041 停车信息显示屏 (parking information display)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PARKING_INFORMATION_DISPLAY = '02041';

/**
 * 02042 铁路桥涵 (railway bridge/culvert)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const RAILWAY_BRIDGE_CULVERT = '02042';

/**
 * 02043 减速带 (speed bump)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SPEED_BUMP = '02043';

/**
 * 02044 公路隧道 (road tunnel)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const ROAD_TUNNEL = '02044';

/**
 * 03001 公共厕所 (public toilet)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0301 公共厕所)
 */
export const PUBLIC_TOILET = '03001';

/**
 * 03002 公厕指示牌 (public-toilet sign)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0302 公厕指示牌)
 */
export const PUBLIC_TOILET_SIGN = '03002';

/**
 * 03003 化粪池 (septic tank)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0303 化粪池)
 */
export const SEPTIC_TANK = '03003';

/**
 * 03004 垃圾间（楼） (refuse room (building))
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0304 垃圾中转站)
 */
export const REFUSE_ROOM_BUILDING = '03004';

/**
 * 03005 垃圾箱 (litter bin)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0305 垃圾箱（果皮箱、桶）)
 */
export const LITTER_BIN = '03005';

/**
 * 03006 户外广告 (outdoor advertisement)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0306 户外广告)
 */
export const OUTDOOR_ADVERTISEMENT = '03006';

/**
 * 03007 牌匾标识 (shop sign / plaque)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0307 牌匾标识)
 */
export const SHOP_SIGN_PLAQUE = '03007';

/**
 * 03008 宣传栏 (bulletin board)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0308 宣传栏)
 */
export const BULLETIN_BOARD = '03008';

/**
 * 03009 气象监测站 (weather station)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; cjt-214-2007 (same code and name: 0309)
 */
export const WEATHER_STATION = '03009';

/**
 * 03010 环保监测站 (environmental monitoring station)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const ENVIRONMENTAL_MONITORING_STATION = '03010';

/**
 * 03011 污水口监测站 (sewage-outlet monitoring station)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SEWAGE_OUTLET_MONITORING_STATION = '03011';

/**
 * 03012 污水监测器 (sewage monitor)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SEWAGE_MONITOR = '03012';

/**
 * 03013 噪声显示屏 (noise display)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const NOISE_DISPLAY = '03013';

/**
 * 03014 环卫工具间（箱） (sanitation tool room (box))
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SANITATION_TOOL_ROOM_BOX = '03014';

/**
 * 03015 宠物拾便纸箱 (pet-waste paper box)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PET_WASTE_PAPER_BOX = '03015';

/**
 * 03016 烟头收集器或灭烟处 (cigarette-butt collector)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const CIGARETTE_BUTT_COLLECTOR = '03016';

/**
 * 04001 古树名木 (ancient and notable tree)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0401 古树名木)
 */
export const ANCIENT_AND_NOTABLE_TREE = '04001';

/**
 * 04002 行道树 (street tree)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0402 行道树)
 */
export const STREET_TREE = '04002';

/**
 * 04003 独立树 (solitary tree)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SOLITARY_TREE = '04003';

/**
 * 04004 护树设施 (tree-protection facility)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0404 护树设施)
 */
export const TREE_PROTECTION_FACILITY = '04004';

/**
 * 04005 花架花钵 (flower rack and planter)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0405 花钵花架)
 */
export const FLOWER_RACK_AND_PLANTER = '04005';

/**
 * 04006 雕塑 (sculpture)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0406 雕塑)
 */
export const SCULPTURE = '04006';

/**
 * 04007 街头座椅 (street bench)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0407 街头座椅)
 */
export const STREET_BENCH = '04007';

/**
 * 04008 绿地护栏 (green-space guardrail)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0408 绿地护栏)
 */
export const GREEN_SPACE_GUARDRAIL = '04008';

/**
 * 04009 绿地附属设施 (green-space ancillary facility)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0409 绿地附属设施)
 */
export const GREEN_SPACE_ANCILLARY_FACILITY = '04009';

/**
 * 04010 喷泉 (fountain)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0410 喷泉)
 */
export const FOUNTAIN = '04010';

/**
 * 04011 树池树穴 (tree pit)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TREE_PIT = '04011';

/**
 * 04012 高架挂箱 (viaduct hanging planter)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const VIADUCT_HANGING_PLANTER = '04012';

/**
 * 04013 绿地 (green space)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const GREEN_SPACE = '04013';

/**
 * 04014 林地及林地管护设施 (woodland and woodland-protection facility)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const WOODLAND_AND_WOODLAND_PROTECTION_FACILITY = '04014';

/**
 * 05002 公房地下室 (public-housing basement)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PUBLIC_HOUSING_BASEMENT = '05002';

/**
 * 05003 车辆加油（气、电）站 (vehicle fuel (gas, electric) station)
 * gbt-47678-5/part@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: 0503 车辆加油（气、电）站)
 */
export const VEHICLE_FUEL_GAS_ELECTRIC_STATION = '05003';

/**
 * 05009 文物古迹 (cultural relic)
 * gbt-47678-5/part@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const CULTURAL_RELIC = '05009';

/** A code of gbt-47678-5/part@2026. */
export type Code =
  | '01001'
  | '01002'
  | '01003'
  | '01004'
  | '01005'
  | '01006'
  | '01007'
  | '01008'
  | '01009'
  | '01010'
  | '01011'
  | '01012'
  | '01013'
  | '01014'
  | '01015'
  | '01017'
  | '01018'
  | '01019'
  | '01020'
  | '01021'
  | '01022'
  | '01023'
  | '01024'
  | '01025'
  | '01026'
  | '01027'
  | '01028'
  | '01029'
  | '01030'
  | '01031'
  | '01032'
  | '01033'
  | '01034'
  | '01035'
  | '01036'
  | '01037'
  | '01038'
  | '01039'
  | '01040'
  | '01041'
  | '01042'
  | '01043'
  | '01044'
  | '01045'
  | '01046'
  | '01047'
  | '01048'
  | '01049'
  | '01050'
  | '01051'
  | '01052'
  | '01053'
  | '01054'
  | '01055'
  | '01056'
  | '01057'
  | '01058'
  | '01059'
  | '01060'
  | '01061'
  | '01062'
  | '01063'
  | '01064'
  | '01065'
  | '01066'
  | '01067'
  | '01068'
  | '01069'
  | '01070'
  | '01071'
  | '01072'
  | '01073'
  | '01074'
  | '01075'
  | '01076'
  | '01077'
  | '02001'
  | '02002'
  | '02003'
  | '02004'
  | '02005'
  | '02006'
  | '02007'
  | '02008'
  | '02009'
  | '02010'
  | '02011'
  | '02012'
  | '02013'
  | '02014'
  | '02015'
  | '02016'
  | '02017'
  | '02018'
  | '02019'
  | '02020'
  | '02021'
  | '02022'
  | '02023'
  | '02024'
  | '02025'
  | '02026'
  | '02027'
  | '02028'
  | '02029'
  | '02030'
  | '02031'
  | '02032'
  | '02033'
  | '02034'
  | '02035'
  | '02036'
  | '02037'
  | '02038'
  | '02039'
  | '02040'
  | '02041'
  | '02042'
  | '02043'
  | '02044'
  | '03001'
  | '03002'
  | '03003'
  | '03004'
  | '03005'
  | '03006'
  | '03007'
  | '03008'
  | '03009'
  | '03010'
  | '03011'
  | '03012'
  | '03013'
  | '03014'
  | '03015'
  | '03016'
  | '04001'
  | '04002'
  | '04003'
  | '04004'
  | '04005'
  | '04006'
  | '04007'
  | '04008'
  | '04009'
  | '04010'
  | '04011'
  | '04012'
  | '04013'
  | '04014'
  | '05002'
  | '05003'
  | '05009';

const CODES: ReadonlySet<unknown> = /* @__PURE__ */ new Set([
  '01001',
  '01002',
  '01003',
  '01004',
  '01005',
  '01006',
  '01007',
  '01008',
  '01009',
  '01010',
  '01011',
  '01012',
  '01013',
  '01014',
  '01015',
  '01017',
  '01018',
  '01019',
  '01020',
  '01021',
  '01022',
  '01023',
  '01024',
  '01025',
  '01026',
  '01027',
  '01028',
  '01029',
  '01030',
  '01031',
  '01032',
  '01033',
  '01034',
  '01035',
  '01036',
  '01037',
  '01038',
  '01039',
  '01040',
  '01041',
  '01042',
  '01043',
  '01044',
  '01045',
  '01046',
  '01047',
  '01048',
  '01049',
  '01050',
  '01051',
  '01052',
  '01053',
  '01054',
  '01055',
  '01056',
  '01057',
  '01058',
  '01059',
  '01060',
  '01061',
  '01062',
  '01063',
  '01064',
  '01065',
  '01066',
  '01067',
  '01068',
  '01069',
  '01070',
  '01071',
  '01072',
  '01073',
  '01074',
  '01075',
  '01076',
  '01077',
  '02001',
  '02002',
  '02003',
  '02004',
  '02005',
  '02006',
  '02007',
  '02008',
  '02009',
  '02010',
  '02011',
  '02012',
  '02013',
  '02014',
  '02015',
  '02016',
  '02017',
  '02018',
  '02019',
  '02020',
  '02021',
  '02022',
  '02023',
  '02024',
  '02025',
  '02026',
  '02027',
  '02028',
  '02029',
  '02030',
  '02031',
  '02032',
  '02033',
  '02034',
  '02035',
  '02036',
  '02037',
  '02038',
  '02039',
  '02040',
  '02041',
  '02042',
  '02043',
  '02044',
  '03001',
  '03002',
  '03003',
  '03004',
  '03005',
  '03006',
  '03007',
  '03008',
  '03009',
  '03010',
  '03011',
  '03012',
  '03013',
  '03014',
  '03015',
  '03016',
  '04001',
  '04002',
  '04003',
  '04004',
  '04005',
  '04006',
  '04007',
  '04008',
  '04009',
  '04010',
  '04011',
  '04012',
  '04013',
  '04014',
  '05002',
  '05003',
  '05009',
]);

/** Whether a value is a code of gbt-47678-5/part@2026, whatever the day; the table has gaps, so a code that is none here may still be right. */
export function isCode(value: unknown): value is Code {
  return CODES.has(value);
}
