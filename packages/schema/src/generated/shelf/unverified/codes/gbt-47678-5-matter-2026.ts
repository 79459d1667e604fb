// Generated from standards/gbt-47678-5/2026/matter/codes.csv by `npm run generate`. Do not edit.

/**
 * 01001 供水井盖异常 (water-supply manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const WATER_SUPPLY_MANHOLE_COVER_ABNORMAL = '01001';

/**
 * 01002 污水井盖异常 (sewage manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SEWAGE_MANHOLE_COVER_ABNORMAL = '01002';

/**
 * 01003 雨水井盖异常 (stormwater manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const STORMWATER_MANHOLE_COVER_ABNORMAL = '01003';

/**
 * 01004 雨水箅子异常 (storm drain grate abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const STORM_DRAIN_GRATE_ABNORMAL = '01004';

/**
 * 01005 电力井盖异常 (power manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const POWER_MANHOLE_COVER_ABNORMAL = '01005';

/**
 * 01006 路灯井盖异常 (street-light manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const STREET_LIGHT_MANHOLE_COVER_ABNORMAL = '01006';

/**
 * 01007 通信井盖异常 (telecom manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TELECOM_MANHOLE_COVER_ABNORMAL = '01007';

/**
 * 01008 电视井盖异常 (cable-TV manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const CABLE_TV_MANHOLE_COVER_ABNORMAL = '01008';

/**
 * 01009 网络井盖异常 (network manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const NETWORK_MANHOLE_COVER_ABNORMAL = '01009';

/**
 * 01010 热力井盖异常 (district-heating manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const DISTRICT_HEATING_MANHOLE_COVER_ABNORMAL = '01010';

/**
 * 01011 燃气井盖异常 (gas manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const GAS_MANHOLE_COVER_ABNORMAL = '01011';

/**
 * 01012 公安井盖异常 (police (traffic control) manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const POLICE_TRAFFIC_CONTROL_MANHOLE_COVER_ABNORMAL = '01012';

/**
 * 01013 消防设施异常 (fire-fighting facility (hydrant) abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const FIRE_FIGHTING_FACILITY_HYDRANT_ABNORMAL = '01013';

/**
 * 01014 园林井盖异常 (landscaping manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const LANDSCAPING_MANHOLE_COVER_ABNORMAL = '01014';

/**
 * 01015 信号灯电源井盖异常 (traffic-signal power manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRAFFIC_SIGNAL_POWER_MANHOLE_COVER_ABNORMAL = '01015';

/**
 * 01017 电缆井盖异常 (cable manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const CABLE_MANHOLE_COVER_ABNORMAL = '01017';

/**
 * 01018 化粪池井盖异常 (septic-tank manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SEPTIC_TANK_MANHOLE_COVER_ABNORMAL = '01018';

/**
 * 01019 中水井盖异常 (reclaimed-water manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const RECLAIMED_WATER_MANHOLE_COVER_ABNORMAL = '01019';

/**
 * 01020 公交井盖异常 (public-transport manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PUBLIC_TRANSPORT_MANHOLE_COVER_ABNORMAL = '01020';

/**
 * 01021 输油（气）井盖异常 (oil (gas) pipeline manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const OIL_GAS_PIPELINE_MANHOLE_COVER_ABNORMAL = '01021';

/**
 * 01022 特殊井盖异常 (special manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SPECIAL_MANHOLE_COVER_ABNORMAL = '01022';

/**
 * 01023 不明井盖异常 (unidentified manhole cover abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const UNIDENTIFIED_MANHOLE_COVER_ABNORMAL = '01023';

/**
 * 01024 水井异常 (water well abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const WATER_WELL_ABNORMAL = '01024';

/**
 * 01025 供水器异常 (public water dispenser abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PUBLIC_WATER_DISPENSER_ABNORMAL = '01025';

/**
 * 01026 沟槽盖板异常 (trench cover plate abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRENCH_COVER_PLATE_ABNORMAL = '01026';

/**
 * 01027 通信交接箱异常 (telecom cross-connect cabinet abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TELECOM_CROSS_CONNECT_CABINET_ABNORMAL = '01027';

/**
 * 01028 电力设施异常 (power facility abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const POWER_FACILITY_ABNORMAL = '01028';

/**
 * 01029 电力设施标识牌异常 (power facility sign abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const POWER_FACILITY_SIGN_ABNORMAL = '01029';

/**
 * 01030 电力立杆异常 (power pole abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const POWER_POLE_ABNORMAL = '01030';

/**
 * 01031 通信立杆异常 (telecom pole abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TELECOM_POLE_ABNORMAL = '01031';

/**
 * 01032 公交立杆异常 (public-transport pole abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PUBLIC_TRANSPORT_POLE_ABNORMAL = '01032';

/**
 * 01033 特殊立杆异常 (special pole abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SPECIAL_POLE_ABNORMAL = '01033';

/**
 * 01034 不明立杆异常 (unidentified pole abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const UNIDENTIFIED_POLE_ABNORMAL = '01034';

/**
 * 01035 旗杆异常 (flagpole abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const FLAGPOLE_ABNORMAL = '01035';

/**
 * 01036 输油（气）标志异常 (oil (gas) pipeline marker abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const OIL_GAS_PIPELINE_MARKER_ABNORMAL = '01036';

/**
 * 01037 路灯异常 (street light abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const STREET_LIGHT_ABNORMAL = '01037';

/**
 * 01038 地灯异常 (ground light abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const GROUND_LIGHT_ABNORMAL = '01038';

/**
 * 01039 景观灯异常 (landscape light abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const LANDSCAPE_LIGHT_ABNORMAL = '01039';

/**
 * 01040 报刊亭异常 (newsstand abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const NEWSSTAND_ABNORMAL = '01040';

/**
 * 01041 电话亭异常 (telephone booth abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TELEPHONE_BOOTH_ABNORMAL = '01041';

/**
 * 01042 邮筒异常 (mailbox abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const MAILBOX_ABNORMAL = '01042';

/**
 * 01043 信息亭异常 (information kiosk abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const INFORMATION_KIOSK_ABNORMAL = '01043';

/**
 * 01044 售货亭异常 (vending kiosk abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const VENDING_KIOSK_ABNORMAL = '01044';

/**
 * 01045 自动售货机异常 (vending machine abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const VENDING_MACHINE_ABNORMAL = '01045';

/**
 * 01046 户外健身设施异常 (outdoor fitness facility abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const OUTDOOR_FITNESS_FACILITY_ABNORMAL = '01046';

/**
 * 01047 高压线铁塔异常 (high-voltage pylon abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const HIGH_VOLTAGE_PYLON_ABNORMAL = '01047';

/**
 * 01048 变压器（箱）异常 (transformer (box) abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRANSFORMER_BOX_ABNORMAL = '01048';

/**
 * 01049 燃气调压站（箱）异常 (gas pressure-regulating station (box) abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const GAS_PRESSURE_REGULATING_STATION_BOX_ABNORMAL = '01049';

/**
 * 01050 监控电子眼设施异常 (surveillance camera facility abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SURVEILLANCE_CAMERA_FACILITY_ABNORMAL = '01050';

/**
 * 01051 治安岗亭异常 (security booth abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SECURITY_BOOTH_ABNORMAL = '01051';

/**
 * 01052 休息亭异常 (rest pavilion abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const REST_PAVILION_ABNORMAL = '01052';

/**
 * 01053 自助缴费机异常 (self-service payment machine abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SELF_SERVICE_PAYMENT_MACHINE_ABNORMAL = '01053';

/**
 * 01054 充电桩异常 (EV charging pile abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const EV_CHARGING_PILE_ABNORMAL = '01054';

/**
 * 01055 防蚊闸异常 (mosquito-proof gate abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const MOSQUITO_PROOF_GATE_ABNORMAL = '01055';

/**
 * 01056 跨河管道异常 (river-crossing pipeline abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const RIVER_CROSSING_PIPELINE_ABNORMAL = '01056';

/**
 * 01057 露天燃气管道异常 (open-air gas pipeline abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const OPEN_AIR_GAS_PIPELINE_ABNORMAL = '01057';

/**
 * 01058 晒衣架异常 (clothes-drying rack abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const CLOTHES_DRYING_RACK_ABNORMAL = '01058';

/**
 * 01059 旧衣物回收箱异常 (used-clothes collection bin abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const USED_CLOTHES_COLLECTION_BIN_ABNORMAL = '01059';

/**
 * 01060 路灯配电箱异常 (street-light distribution box abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const STREET_LIGHT_DISTRIBUTION_BOX_ABNORMAL = '01060';

/**
 * 01061 露天供热管道异常 (open-air heating pipeline abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const OPEN_AIR_HEATING_PIPELINE_ABNORMAL = '01061';

/**
 * 01062 通信基站异常 (telecom base station abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TELECOM_BASE_STATION_ABNORMAL = '01062';

/**
 * 01063 水塔异常 (water tower abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const WATER_TOWER_ABNORMAL = '01063';

/**
 * 01064 牌楼（门楼）异常 (memorial archway (gate tower) abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const MEMORIAL_ARCHWAY_GATE_TOWER_ABNORMAL = '01064';

/**
 * 01065 管理责任公示牌异常 (management-responsibility notice board abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const MANAGEMENT_RESPONSIBILITY_NOTICE_BOARD_ABNORMAL = '01065';

/**
 * 01066 紧急报警点异常SOS (SOS emergency call point abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SOS_EMERGENCY_CALL_POINT_ABNORMAL = '01066';

/**
 * 01067 防汛监测设施异常 (flood-monitoring facility abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const FLOOD_MONITORING_FACILITY_ABNORMAL = '01067';

/**
 * 01068 水鹤异常 (fire water crane abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const FIRE_WATER_CRANE_ABNORMAL = '01068';

/**
 * 01069 水域附属设施异常 (water-area ancillary facility abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const WATER_AREA_ANCILLARY_FACILITY_ABNORMAL = '01069';

/**
 * 01070 水域护栏异常 (water-area guardrail abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const WATER_AREA_GUARDRAIL_ABNORMAL = '01070';

/**
 * 01071 防汛墙异常 (flood-control wall abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const FLOOD_CONTROL_WALL_ABNORMAL = '01071';

/**
 * 01072 排水泵站异常 (drainage pumping station abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const DRAINAGE_PUMPING_STATION_ABNORMAL = '01072';

/**
 * 01073 雨污水排放口异常 (storm/sewage outfall abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const STORM_SEWAGE_OUTFALL_ABNORMAL = '01073';

/**
 * 01074 综合管廊附属设施异常 (utility-tunnel ancillary facility abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const UTILITY_TUNNEL_ANCILLARY_FACILITY_ABNORMAL = '01074';

/**
 * 01075 快递柜异常 (parcel locker abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PARCEL_LOCKER_ABNORMAL = '01075';

/**
 * 01076 公用电梯异常 (public elevator abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PUBLIC_ELEVATOR_ABNORMAL = '01076';

/**
 * 01077 综合杆异常 (multi-function pole abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const MULTI_FUNCTION_POLE_ABNORMAL = '01077';

/**
 * 02001 停车场异常 (parking lot abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PARKING_LOT_ABNORMAL = '02001';

/**
 * 02002 立体车库异常 (multi-storey mechanical garage abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const MULTI_STOREY_MECHANICAL_GARAGE_ABNORMAL = '02002';

/**
 * 02003 停车计费设备异常 (parking charging device abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PARKING_CHARGING_DEVICE_ABNORMAL = '02003';

/**
 * 02004 公交站设施异常 (bus-stop facility abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const BUS_STOP_FACILITY_ABNORMAL = '02004';

/**
 * 02005 出租车停靠站异常 (taxi stand abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TAXI_STAND_ABNORMAL = '02005';

/**
 * 02006 过街天桥异常 (pedestrian overpass abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PEDESTRIAN_OVERPASS_ABNORMAL = '02006';

/**
 * 02007 地下通道异常 (underpass abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const UNDERPASS_ABNORMAL = '02007';

/**
 * 02008 立交桥异常 (interchange bridge abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const INTERCHANGE_BRIDGE_ABNORMAL = '02008';

/**
 * 02009 跨河桥异常 (river bridge abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const RIVER_BRIDGE_ABNORMAL = '02009';

/**
 * 02010 交通标志牌及标线异常 (traffic sign and marking abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRAFFIC_SIGN_AND_MARKING_ABNORMAL = '02010';

/**
 * 02011 限高架标志异常 (height-limit gantry/sign abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const HEIGHT_LIMIT_GANTRY_SIGN_ABNORMAL = '02011';

/**
 * 02012 路名牌异常 (road-name sign abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const ROAD_NAME_SIGN_ABNORMAL = '02012';

/**
 * 02013 地名牌异常 (place-name sign abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PLACE_NAME_SIGN_ABNORMAL = '02013';

/**
 * 02014 交通信号灯异常 (traffic light abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRAFFIC_LIGHT_ABNORMAL = '02014';

/**
 * 02015 交通信号设施异常 (traffic signal facility abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRAFFIC_SIGNAL_FACILITY_ABNORMAL = '02015';

/**
 * 02016 交通岗亭异常 (traffic police booth abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRAFFIC_POLICE_BOOTH_ABNORMAL = '02016';

/**
 * 02017 交通护栏异常 (traffic guardrail abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRAFFIC_GUARDRAIL_ABNORMAL = '02017';

/**
 * 02018 防撞桶异常 (crash cushion barrel abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const CRASH_CUSHION_BARREL_ABNORMAL = '02018';

/**
 * 02019 安全岛异常 (refuge island abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const REFUGE_ISLAND_ABNORMAL = '02019';

/**
 * 02020 人行横道桩异常 (crosswalk bollard abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const CROSSWALK_BOLLARD_ABNORMAL = '02020';

/**
 * 02021 便道桩异常 (sidewalk bollard abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SIDEWALK_BOLLARD_ABNORMAL = '02021';

/**
 * 02022 柔性隔离体异常 (flexible delineator abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const FLEXIBLE_DELINEATOR_ABNORMAL = '02022';

/**
 * 02023 道路信息显示屏异常 (road information display abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const ROAD_INFORMATION_DISPLAY_ABNORMAL = '02023';

/**
 * 02024 道路隔音屏异常 (road noise barrier abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const ROAD_NOISE_BARRIER_ABNORMAL = '02024';

/**
 * 02025 非机动车停放点异常 (non-motor-vehicle parking point abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const NON_MOTOR_VEHICLE_PARKING_POINT_ABNORMAL = '02025';

/**
 * 02026 自行车租赁点异常 (bicycle rental point abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const BICYCLE_RENTAL_POINT_ABNORMAL = '02026';

/**
 * 02027 存车支架异常 (bicycle rack abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const BICYCLE_RACK_ABNORMAL = '02027';

/**
 * 02028 铁道口设施异常 (railway-crossing facility abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const RAILWAY_CROSSING_FACILITY_ABNORMAL = '02028';

/**
 * 02029 栈桥异常 (trestle/pier abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRESTLE_PIER_ABNORMAL = '02029';

/**
 * 02030 水域标示牌异常 (water-area sign abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const WATER_AREA_SIGN_ABNORMAL = '02030';

/**
 * 02031 港监设施异常 (port supervision facility abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PORT_SUPERVISION_FACILITY_ABNORMAL = '02031';

/**
 * 02032 轨道交通设施异常 (rail-transit facility abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const RAIL_TRANSIT_FACILITY_ABNORMAL = '02032';

/**
 * 02033 交通反视镜异常 (traffic convex mirror abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRAFFIC_CONVEX_MIRROR_ABNORMAL = '02033';

/**
 * 02034 无障碍设施异常 (barrier-free facility abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const BARRIER_FREE_FACILITY_ABNORMAL = '02034';

/**
 * 02035 应急避难指示牌异常 (emergency-shelter sign abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const EMERGENCY_SHELTER_SIGN_ABNORMAL = '02035';

/**
 * 02036 救助站指示牌异常 (relief-station sign abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const RELIEF_STATION_SIGN_ABNORMAL = '02036';

/**
 * 02037 文物建筑标志牌异常 (heritage-building plaque abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const HERITAGE_BUILDING_PLAQUE_ABNORMAL = '02037';

/**
 * 02038 门（楼号）牌异常 (door (building-number) plate abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const DOOR_BUILDING_NUMBER_PLATE_ABNORMAL = '02038';

/**
 * 02039 公安指示牌异常 (police guide sign abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const POLICE_GUIDE_SIGN_ABNORMAL = '02039';

/**
 * 02040 景区标识牌异常 (scenic-area sign abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SCENIC_AREA_SIGN_ABNORMAL = '02040';

/**
 * 02041 停车信息显示屏异常 (parking information display abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PARKING_INFORMATION_DISPLAY_ABNORMAL = '02041';

/**
 * 02042 铁路桥涵异常 (railway bridge/culvert abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const RAILWAY_BRIDGE_CULVERT_ABNORMAL = '02042';

/**
 * 02043 减速带异常 (speed bump abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SPEED_BUMP_ABNORMAL = '02043';

/**
 * 02044 公路隧道异常 (road tunnel abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const ROAD_TUNNEL_ABNORMAL = '02044';

/**
 * 03001 公共厕所异常 (public toilet abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PUBLIC_TOILET_ABNORMAL = '03001';

/**
 * 03002 公厕指示牌异常 (public-toilet sign abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PUBLIC_TOILET_SIGN_ABNORMAL = '03002';

/**
 * 03003 化粪池异常 (septic tank abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SEPTIC_TANK_ABNORMAL = '03003';

/**
 * 03004 垃圾间（楼）异常 (refuse room (building) abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const REFUSE_ROOM_BUILDING_ABNORMAL = '03004';

/**
 * 03005 垃圾箱异常 (litter bin abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const LITTER_BIN_ABNORMAL = '03005';

/**
 * 03006 户外广告异常 (outdoor advertisement abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const OUTDOOR_ADVERTISEMENT_ABNORMAL = '03006';

/**
 * 03007 牌匾标识异常 (shop sign / plaque abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SHOP_SIGN_PLAQUE_ABNORMAL = '03007';

/**
 * 03008 宣传栏异常 (bulletin board abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const BULLETIN_BOARD_ABNORMAL = '03008';

/**
 * 03009 气象监测站异常 (weather station abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const WEATHER_STATION_ABNORMAL = '03009';

/**
 * 03010 环保监测站异常 (environmental monitoring station abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const ENVIRONMENTAL_MONITORING_STATION_ABNORMAL = '03010';

/**
 * 03011 污水口监测站异常 (sewage-outlet monitoring station abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SEWAGE_OUTLET_MONITORING_STATION_ABNORMAL = '03011';

/**
 * 03012 污水监测器异常 (sewage monitor abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SEWAGE_MONITOR_ABNORMAL = '03012';

/**
 * 03013 噪声显示屏异常 (noise display abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const NOISE_DISPLAY_ABNORMAL = '03013';

/**
 * 03014 环卫工具间（箱）异常 (sanitation tool room (box) abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SANITATION_TOOL_ROOM_BOX_ABNORMAL = '03014';

/**
 * 03015 宠物拾便纸箱异常 (pet-waste paper box abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PET_WASTE_PAPER_BOX_ABNORMAL = '03015';

/**
 * 03016 烟头收集器或灭烟处异常 (cigarette-butt collector abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const CIGARETTE_BUTT_COLLECTOR_ABNORMAL = '03016';

/**
 * 04001 古树名木异常 (ancient and notable tree abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const ANCIENT_AND_NOTABLE_TREE_ABNORMAL = '04001';

/**
 * 04002 行道树异常 (street tree abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const STREET_TREE_ABNORMAL = '04002';

/**
 * 04003 独立树异常 (solitary tree abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SOLITARY_TREE_ABNORMAL = '04003';

/**
 * 04004 护树设施异常 (tree-protection facility abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TREE_PROTECTION_FACILITY_ABNORMAL = '04004';

/**
 * 04005 花架花钵异常 (flower rack and planter abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const FLOWER_RACK_AND_PLANTER_ABNORMAL = '04005';

/**
 * 04006 雕塑异常 (sculpture abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SCULPTURE_ABNORMAL = '04006';

/**
 * 04007 街头座椅异常 (street bench abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const STREET_BENCH_ABNORMAL = '04007';

/**
 * 04008 绿地护栏异常 (green-space guardrail abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const GREEN_SPACE_GUARDRAIL_ABNORMAL = '04008';

/**
 * 04009 绿地附属设施异常 (green-space ancillary facility abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const GREEN_SPACE_ANCILLARY_FACILITY_ABNORMAL = '04009';

/**
 * 04010 喷泉异常 (fountain abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const FOUNTAIN_ABNORMAL = '04010';

/**
 * 04011 树池树穴异常 (tree pit abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TREE_PIT_ABNORMAL = '04011';

/**
 * 04012 高架挂箱异常 (viaduct hanging planter abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const VIADUCT_HANGING_PLANTER_ABNORMAL = '04012';

/**
 * 04013 绿地异常 (green space abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const GREEN_SPACE_ABNORMAL = '04013';

/**
 * 04014 林地及林地管护设施异常 (woodland and woodland-protection facility abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const WOODLAND_AND_WOODLAND_PROTECTION_FACILITY_ABNORMAL = '04014';

/**
 * 05002 公房地下室异常 (public-housing basement abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PUBLIC_HOUSING_BASEMENT_ABNORMAL = '05002';

/**
 * 05003 车辆加油（气、电）站异常 (vehicle fuel (gas, electric) station abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const VEHICLE_FUEL_GAS_ELECTRIC_STATION_ABNORMAL = '05003';

/**
 * 05009 文物古迹异常 (cultural relic abnormal)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const CULTURAL_RELIC_ABNORMAL = '05009';

/**
 * 06001 私搭乱建 (unauthorised construction)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0101 私搭乱建)
 */
export const UNAUTHORISED_CONSTRUCTION = '06001';

/**
 * 06002 店面无证装修 (unlicensed shop renovation)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0102 店面无证装修)
 */
export const UNLICENSED_SHOP_RENOVATION = '06002';

/**
 * 06003 违章接坡 (illegal kerb ramp)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0103 违章接坡)
 */
export const ILLEGAL_KERB_RAMP = '06003';

/**
 * 06004 建筑物外立面污损 (soiled or damaged building facade)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0104 临街建筑物外立面不洁)
 */
export const SOILED_OR_DAMAGED_BUILDING_FACADE = '06004';

/**
 * 06005 临街阳台、屋顶脏乱差 (untidy street-facing balcony or roof)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0105 临街阳台、屋顶脏乱差)
 */
export const UNTIDY_STREET_FACING_BALCONY_OR_ROOF = '06005';

/**
 * 06006 擅自在临街的建筑物上挂彩旗 (unauthorised flags on street-facing building)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0106 擅自在临街建筑物上挂彩旗)
 */
export const UNAUTHORISED_FLAGS_ON_STREET_FACING_BUILDING = '06006';

/**
 * 06007 沿街晾挂 (hanging laundry along street)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0107 沿街晾挂)
 */
export const HANGING_LAUNDRY_ALONG_STREET = '06007';

/**
 * 06008 擅自架设管线、杆线设施 (unauthorised overhead lines and poles)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0108 擅自架设管线、杆线设施)
 */
export const UNAUTHORISED_OVERHEAD_LINES_AND_POLES = '06008';

/**
 * 06009 空调室外机低挂 (low-hung air-conditioner outdoor unit)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const LOW_HUNG_AIR_CONDITIONER_OUTDOOR_UNIT = '06009';

/**
 * 06010 暴露垃圾 (exposed refuse)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0110 暴露生活垃圾)
 */
export const EXPOSED_REFUSE = '06010';

/**
 * 06011 积存垃圾渣土 (accumulated refuse and spoil)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0111 积存垃圾渣土)
 */
export const ACCUMULATED_REFUSE_AND_SPOIL = '06011';

/**
 * 06012 道路不洁 (unclean road)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0112 道路不洁)
 */
export const UNCLEAN_ROAD = '06012';

/**
 * 06013 道路破损 (damaged road)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0113 道路破损)
 */
export const DAMAGED_ROAD = '06013';

/**
 * 06014 道路遗撒（洒） (spillage on road)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0114 道路遗撒)
 */
export const SPILLAGE_ON_ROAD = '06014';

/**
 * 06015 沙（河）滩不洁 (unclean beach (river bank))
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const UNCLEAN_BEACH_RIVER_BANK = '06015';

/**
 * 06016 交通标线不清晰 (unclear road markings)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const UNCLEAR_ROAD_MARKINGS = '06016';

/**
 * 06017 绿地脏乱 (untidy green space)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0117 绿地脏乱)
 */
export const UNTIDY_GREEN_SPACE = '06017';

/**
 * 06018 绿化弃料 (discarded greening waste)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0118 绿化弃料)
 */
export const DISCARDED_GREENING_WASTE = '06018';

/**
 * 06019 非装饰性吊挂 (non-decorative hangings)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0119 非装饰性吊挂)
 */
export const NON_DECORATIVE_HANGINGS = '06019';

/**
 * 06020 焚烧垃圾、树叶 (burning refuse or leaves)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0120 焚烧垃圾、树叶)
 */
export const BURNING_REFUSE_OR_LEAVES = '06020';

/**
 * 06021 病虫害 (plant pests and disease)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0121 病虫害)
 */
export const PLANT_PESTS_AND_DISEASE = '06021';

/**
 * 06022 非法伐树 (illegal tree felling)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0122 非法伐树)
 */
export const ILLEGAL_TREE_FELLING = '06022';

/**
 * 06023 堤岸破损 (damaged embankment)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const DAMAGED_EMBANKMENT = '06023';

/**
 * 06024 水域秩序乱象 (water-area disorder)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const WATER_AREA_DISORDER = '06024';

/**
 * 06025 水域不洁 (unclean water area)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0125 水域不洁)
 */
export const UNCLEAN_WATER_AREA = '06025';

/**
 * 06026 河道污染 (river pollution)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0126 河道污染)
 */
export const RIVER_POLLUTION = '06026';

/**
 * 06027 油烟污染 (cooking-fume pollution)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const COOKING_FUME_POLLUTION = '06027';

/**
 * 06028 噪声扰民 (noise nuisance)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0128 商业噪音)
 */
export const NOISE_NUISANCE = '06028';

/**
 * 06029 露天烧烤 (open-air barbecue)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0129 露天烧烤)
 */
export const OPEN_AIR_BARBECUE = '06029';

/**
 * 06030 乱倒乱排污水、废水 (illegal dumping of sewage/wastewater)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0130 乱倒乱排污水、废水)
 */
export const ILLEGAL_DUMPING_OF_SEWAGE_WASTEWATER = '06030';

/**
 * 06032 非正规垃圾填埋场 (informal landfill)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0132 非正规垃圾填埋场)
 */
export const INFORMAL_LANDFILL = '06032';

/**
 * 06033 乱丢弃医疗废物 (improperly discarded medical waste)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0133 乱丢弃医疗废物)
 */
export const IMPROPERLY_DISCARDED_MEDICAL_WASTE = '06033';

/**
 * 06034 废弃车辆 (abandoned vehicle)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const ABANDONED_VEHICLE = '06034';

/**
 * 06035 废弃家具设备 (abandoned furniture or equipment)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0135 废弃家具设备)
 */
export const ABANDONED_FURNITURE_OR_EQUIPMENT = '06035';

/**
 * 06036 乱堆杂物 (disorderly piled sundries)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0136 乱堆物堆料)
 */
export const DISORDERLY_PILED_SUNDRIES = '06036';

/**
 * 06037 动物尸体 (animal carcass)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0137 动物尸体)
 */
export const ANIMAL_CARCASS = '06037';

/**
 * 06038 擅自饲养家禽家畜 (unauthorised poultry/livestock keeping)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0138 擅自饲养家禽家畜)
 */
export const UNAUTHORISED_POULTRY_LIVESTOCK_KEEPING = '06038';

/**
 * 06039 违章开设道口 (illegal road opening)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const ILLEGAL_ROAD_OPENING = '06039';

/**
 * 06040 私设地锁、阻车桩 (private parking locks / bollards)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PRIVATE_PARKING_LOCKS_BOLLARDS = '06040';

/**
 * 06041 垃圾未分类 (unsorted refuse)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const UNSORTED_REFUSE = '06041';

/**
 * 06042 垃圾站（箱）满溢 (overflowing refuse station (bin))
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const OVERFLOWING_REFUSE_STATION_BIN = '06042';

/**
 * 06043 遮阳篷（棚、伞）破损 (damaged awning)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const DAMAGED_AWNING = '06043';

/**
 * 06044 节庆装饰物破损 (damaged festive decoration)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const DAMAGED_FESTIVE_DECORATION = '06044';

/**
 * 06045 非法占绿毁绿 (illegal occupation or destruction of green space)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const ILLEGAL_OCCUPATION_OR_DESTRUCTION_OF_GREEN_SPACE = '06045';

/**
 * 06046 占用河道 (river channel occupation)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const RIVER_CHANNEL_OCCUPATION = '06046';

/**
 * 06047 公园秩序 (park order)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PARK_ORDER = '06047';

/**
 * 06048 边坡（挡土墙）破损 (damaged slope (retaining wall))
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const DAMAGED_SLOPE_RETAINING_WALL = '06048';

/**
 * 06049 台阶破损 (damaged steps)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const DAMAGED_STEPS = '06049';

/**
 * 06050 路缘石缺损 (missing/damaged kerb)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const MISSING_DAMAGED_KERB = '06050';

/**
 * 06051 盲道缺损 (missing/damaged tactile paving)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const MISSING_DAMAGED_TACTILE_PAVING = '06051';

/**
 * 06052 无障碍坡道破损 (damaged accessible ramp)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const DAMAGED_ACCESSIBLE_RAMP = '06052';

/**
 * 07001 非法小广告 (illegal small adverts)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0201 非法小广告)
 */
export const ILLEGAL_SMALL_ADVERTS = '07001';

/**
 * 07002 街头散发广告 (street leafleting)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0202 街头散发广告)
 */
export const STREET_LEAFLETING = '07002';

/**
 * 07003 违规户外广告 (non-compliant outdoor advertisement)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0203 违规户外广告)
 */
export const NON_COMPLIANT_OUTDOOR_ADVERTISEMENT = '07003';

/**
 * 07004 广告语言文字不规范 (non-standard wording in advertisement)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0204 广告语言文字不规范)
 */
export const NON_STANDARD_WORDING_IN_ADVERTISEMENT = '07004';

/**
 * 07006 违规牌匾标识 (non-compliant shop sign)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0206 违规牌匾标识)
 */
export const NON_COMPLIANT_SHOP_SIGN = '07006';

/**
 * 07007 违规标语宣传品 (non-compliant banners/publicity)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0207 违规标语宣传品)
 */
export const NON_COMPLIANT_BANNERS_PUBLICITY = '07007';

/**
 * 07008 公益性宣传品缺损 (missing/damaged public-interest publicity)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const MISSING_DAMAGED_PUBLIC_INTEREST_PUBLICITY = '07008';

/**
 * 08001 施工扰民 (construction nuisance)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0301 施工扰民)
 */
export const CONSTRUCTION_NUISANCE = '08001';

/**
 * 08002 施工占道 (construction occupying road)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0302 施工占道)
 */
export const CONSTRUCTION_OCCUPYING_ROAD = '08002';

/**
 * 08003 无证掘路 (unlicensed road excavation)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0303 无证掘路)
 */
export const UNLICENSED_ROAD_EXCAVATION = '08003';

/**
 * 08004 工地扬尘 (construction-site dust)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0304 工地扬尘)
 */
export const CONSTRUCTION_SITE_DUST = '08004';

/**
 * 08005 施工废弃料 (construction waste)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0305 施工废弃料)
 */
export const CONSTRUCTION_WASTE = '08005';

/**
 * 08006 施工物料乱堆放 (disorderly construction materials)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0306 施工物料乱堆放)
 */
export const DISORDERLY_CONSTRUCTION_MATERIALS = '08006';

/**
 * 08007 施工工地围挡问题 (construction hoarding problem)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0307 施工工地围挡)
 */
export const CONSTRUCTION_HOARDING_PROBLEM = '08007';

/**
 * 08008 施工工地道路未硬化 (unpaved construction-site road)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0308 施工工地道路未硬化)
 */
export const UNPAVED_CONSTRUCTION_SITE_ROAD = '08008';

/**
 * 08009 施工工地出入口道路破损 (damaged road at site entrance)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0309 施工工地出入口道路破损)
 */
export const DAMAGED_ROAD_AT_SITE_ENTRANCE = '08009';

/**
 * 08010 施工完成后未场光地净 (site not cleaned after works)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0310 施工完成后未场光地净)
 */
export const SITE_NOT_CLEANED_AFTER_WORKS = '08010';

/**
 * 08011 渣土运输车辆未安装密闭装置 (spoil truck without sealing device)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0311 渣土运输车辆未安装密闭装置)
 */
export const SPOIL_TRUCK_WITHOUT_SEALING_DEVICE = '08011';

/**
 * 08012 施工工地车轮夹带 (mud carried out on wheels)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0312 施工工地车轮夹带)
 */
export const MUD_CARRIED_OUT_ON_WHEELS = '08012';

/**
 * 08013 违规高空悬吊作业 (non-compliant high-altitude suspended work)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const NON_COMPLIANT_HIGH_ALTITUDE_SUSPENDED_WORK = '08013';

/**
 * 08014 预埋件设施裸露 (exposed embedded parts)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const EXPOSED_EMBEDDED_PARTS = '08014';

/**
 * 08015 施工公示牌污损 (soiled/damaged construction notice board)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SOILED_DAMAGED_CONSTRUCTION_NOTICE_BOARD = '08015';

/**
 * 08016 无证建设 (unlicensed construction)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const UNLICENSED_CONSTRUCTION = '08016';

/**
 * 09001 无照经营游商 (unlicensed street vendor)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0401 无照经营游商)
 */
export const UNLICENSED_STREET_VENDOR = '09001';

/**
 * 09002 早（夜）市管理问题 (morning/night market management problem)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0402 早（夜）市管理问题)
 */
export const MORNING_NIGHT_MARKET_MANAGEMENT_PROBLEM = '09002';

/**
 * 09003 流浪乞讨 (vagrancy and begging)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const VAGRANCY_AND_BEGGING = '09003';

/**
 * 09004 废品收购乱象 (disorderly scrap buying)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0404 占道废品收购)
 */
export const DISORDERLY_SCRAP_BUYING = '09004';

/**
 * 09005 店外经营 (trading outside shop)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0405 店外经营)
 */
export const TRADING_OUTSIDE_SHOP = '09005';

/**
 * 09006 占道经营 (trading on the road)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0406 占道经营)
 */
export const TRADING_ON_THE_ROAD = '09006';

/**
 * 09008 非法出版物销售 (selling illegal publications)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SELLING_ILLEGAL_PUBLICATIONS = '09008';

/**
 * 09009 机动车乱停放 (illegally parked motor vehicle)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const ILLEGALLY_PARKED_MOTOR_VEHICLE = '09009';

/**
 * 09010 非机动车乱停放 (illegally parked non-motor vehicle)
 * gbt-47678-5/matter@2026, single-source; this code: corroborated; [2026-07-01, …)
 * Source: inspection-ai; yuncheng (code continuity: event 0410 非机动车乱停放)
 */
export const ILLEGALLY_PARKED_NON_MOTOR_VEHICLE = '09010';

/**
 * 09011 共享单车乱象 (shared-bike disorder)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SHARED_BIKE_DISORDER = '09011';

/**
 * 09012 占用消防通道 (fire lane occupation)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const FIRE_LANE_OCCUPATION = '09012';

/**
 * 09013 临街屠宰 (street-side slaughter)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const STREET_SIDE_SLAUGHTER = '09013';

/**
 * 09014 畜力车进城 (animal-drawn vehicle in city)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const ANIMAL_DRAWN_VEHICLE_IN_CITY = '09014';

/**
 * 09015 无证餐饮 (unlicensed catering)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const UNLICENSED_CATERING = '09015';

/**
 * 09016 违规设置停车场 (unauthorised parking lot)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const UNAUTHORISED_PARKING_LOT = '09016';

/**
 * 09017 违规占用桥下空间 (unauthorised use of space under bridge)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const UNAUTHORISED_USE_OF_SPACE_UNDER_BRIDGE = '09017';

/**
 * 09018 履带车（铁轮车）违规上路行驶 (tracked (iron-wheel) vehicle on road)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const TRACKED_IRON_WHEEL_VEHICLE_ON_ROAD = '09018';

/**
 * 09019 占用无障碍通道 (accessible route occupation)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const ACCESSIBLE_ROUTE_OCCUPATION = '09019';

/**
 * 09020 农贸市场秩序问题 (farmers' market order problem)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const FARMERS_MARKET_ORDER_PROBLEM = '09020';

/**
 * 09021 占道洗车 (car washing on road)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const CAR_WASHING_ON_ROAD = '09021';

/**
 * 09022 占道促销宣传 (promotion occupying road)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const PROMOTION_OCCUPYING_ROAD = '09022';

/**
 * 10001 道路积雪、结冰 (snow/ice on road)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const SNOW_ICE_ON_ROAD = '10001';

/**
 * 10002 架空线缆脱落 (fallen overhead cable)
 * gbt-47678-5/matter@2026, single-source; this code: single; [2026-07-01, …)
 * Source: inspection-ai
 */
export const FALLEN_OVERHEAD_CABLE = '10002';

/** A code of gbt-47678-5/matter@2026. */
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
  | '05009'
  | '06001'
  | '06002'
  | '06003'
  | '06004'
  | '06005'
  | '06006'
  | '06007'
  | '06008'
  | '06009'
  | '06010'
  | '06011'
  | '06012'
  | '06013'
  | '06014'
  | '06015'
  | '06016'
  | '06017'
  | '06018'
  | '06019'
  | '06020'
  | '06021'
  | '06022'
  | '06023'
  | '06024'
  | '06025'
  | '06026'
  | '06027'
  | '06028'
  | '06029'
  | '06030'
  | '06032'
  | '06033'
  | '06034'
  | '06035'
  | '06036'
  | '06037'
  | '06038'
  | '06039'
  | '06040'
  | '06041'
  | '06042'
  | '06043'
  | '06044'
  | '06045'
  | '06046'
  | '06047'
  | '06048'
  | '06049'
  | '06050'
  | '06051'
  | '06052'
  | '07001'
  | '07002'
  | '07003'
  | '07004'
  | '07006'
  | '07007'
  | '07008'
  | '08001'
  | '08002'
  | '08003'
  | '08004'
  | '08005'
  | '08006'
  | '08007'
  | '08008'
  | '08009'
  | '08010'
  | '08011'
  | '08012'
  | '08013'
  | '08014'
  | '08015'
  | '08016'
  | '09001'
  | '09002'
  | '09003'
  | '09004'
  | '09005'
  | '09006'
  | '09008'
  | '09009'
  | '09010'
  | '09011'
  | '09012'
  | '09013'
  | '09014'
  | '09015'
  | '09016'
  | '09017'
  | '09018'
  | '09019'
  | '09020'
  | '09021'
  | '09022'
  | '10001'
  | '10002';

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
  '06001',
  '06002',
  '06003',
  '06004',
  '06005',
  '06006',
  '06007',
  '06008',
  '06009',
  '06010',
  '06011',
  '06012',
  '06013',
  '06014',
  '06015',
  '06016',
  '06017',
  '06018',
  '06019',
  '06020',
  '06021',
  '06022',
  '06023',
  '06024',
  '06025',
  '06026',
  '06027',
  '06028',
  '06029',
  '06030',
  '06032',
  '06033',
  '06034',
  '06035',
  '06036',
  '06037',
  '06038',
  '06039',
  '06040',
  '06041',
  '06042',
  '06043',
  '06044',
  '06045',
  '06046',
  '06047',
  '06048',
  '06049',
  '06050',
  '06051',
  '06052',
  '07001',
  '07002',
  '07003',
  '07004',
  '07006',
  '07007',
  '07008',
  '08001',
  '08002',
  '08003',
  '08004',
  '08005',
  '08006',
  '08007',
  '08008',
  '08009',
  '08010',
  '08011',
  '08012',
  '08013',
  '08014',
  '08015',
  '08016',
  '09001',
  '09002',
  '09003',
  '09004',
  '09005',
  '09006',
  '09008',
  '09009',
  '09010',
  '09011',
  '09012',
  '09013',
  '09014',
  '09015',
  '09016',
  '09017',
  '09018',
  '09019',
  '09020',
  '09021',
  '09022',
  '10001',
  '10002',
]);

/** Whether a value is a code of gbt-47678-5/matter@2026, whatever the day; the table has gaps, so a code that is none here may still be right. */
export function isCode(value: unknown): value is Code {
  return CODES.has(value);
}
