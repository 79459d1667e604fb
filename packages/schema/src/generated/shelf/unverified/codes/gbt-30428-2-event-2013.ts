// Generated from standards/gbt-30428-2/2013/event/codes.csv by `npm run generate`. Do not edit.

/**
 * 0101 私搭乱建 (unauthorised construction)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0101 私搭乱建); inspection-ai (06001 私搭乱建); cjt-214-2007 (name of 0101)
 */
export const UNAUTHORISED_CONSTRUCTION = '0101';

/**
 * 0102 店面无证装修 (unlicensed shop renovation)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0102 店面无证装修); inspection-ai (06002 店面无证装修); chengdu
 */
export const UNLICENSED_SHOP_RENOVATION = '0102';

/**
 * 0103 违章接坡 (illegal kerb ramp)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0103 违章接坡); inspection-ai (06003 违章接坡); chengdu; dataset-84
 */
export const ILLEGAL_KERB_RAMP = '0103';

/**
 * 0104 建筑物外立面不洁 (dirty building facade)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0104 临街建筑物外立面不洁); inspection-ai (06004 建筑物外立面污损); cjt-214-2007 (name of 0113); chengdu; dataset-84
 * Note: 2026 wording: 建筑物外立面污损; Yuncheng wording: 临街建筑物外立面不洁
 */
export const DIRTY_BUILDING_FACADE = '0104';

/**
 * 0105 临街阳台、屋顶脏乱差 (untidy street-facing balcony or roof)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0105 临街阳台、屋顶脏乱差); inspection-ai (06005 临街阳台、屋顶脏乱差)
 * Note: other wording seen: 临街阳台脏乱差 (Chengdu / data-set lists)
 */
export const UNTIDY_STREET_FACING_BALCONY_OR_ROOF = '0105';

/**
 * 0106 擅自在临街的建筑物上挂彩旗 (unauthorised flags on street-facing building)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0106 擅自在临街建筑物上挂彩旗); inspection-ai (06006 擅自在临街的建筑物上挂彩旗); chengdu
 * Note: Yuncheng wording: 擅自在临街建筑物上挂彩旗
 */
export const UNAUTHORISED_FLAGS_ON_STREET_FACING_BUILDING = '0106';

/**
 * 0107 沿街晾挂 (hanging laundry along street)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0107 沿街晾挂); inspection-ai (06007 沿街晾挂); cjt-214-2007 (name of 0511); chengdu
 */
export const HANGING_LAUNDRY_ALONG_STREET = '0107';

/**
 * 0108 擅自架设管线、杆线设施 (unauthorised overhead lines and poles)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0108 擅自架设管线、杆线设施); inspection-ai (06008 擅自架设管线、杆线设施)
 */
export const UNAUTHORISED_OVERHEAD_LINES_AND_POLES = '0108';

/**
 * 0109 空调室外机低挂 (low-hung air-conditioner outdoor unit)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (06009 空调室外机低挂); cjt-214-2007 (name of 0513)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const LOW_HUNG_AIR_CONDITIONER_OUTDOOR_UNIT = '0109';

/**
 * 0110 暴露垃圾 (exposed refuse)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0110 暴露生活垃圾); inspection-ai (06010 暴露垃圾); cjt-214-2007 (name of 0102); chengdu
 * Note: Yuncheng wording: 暴露生活垃圾
 */
export const EXPOSED_REFUSE = '0110';

/**
 * 0111 积存垃圾渣土 (accumulated refuse and spoil)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0111 积存垃圾渣土); inspection-ai (06011 积存垃圾渣土); cjt-214-2007 (name of 0103); chengdu
 */
export const ACCUMULATED_REFUSE_AND_SPOIL = '0111';

/**
 * 0112 道路不洁 (unclean road)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0112 道路不洁); inspection-ai (06012 道路不洁); cjt-214-2007 (name of 0104); chengdu; dataset-84
 */
export const UNCLEAN_ROAD = '0112';

/**
 * 0113 道路破损 (damaged road)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0113 道路破损); inspection-ai (06013 道路破损); cjt-214-2007 (name of 0110); chengdu; dataset-84
 */
export const DAMAGED_ROAD = '0113';

/**
 * 0114 道路遗撒 (spillage on road)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0114 道路遗撒); inspection-ai (06014 道路遗撒（洒）); cjt-214-2007 (name of 0112); chengdu; dataset-84
 * Note: 2026 wording: 道路遗撒（洒）
 */
export const SPILLAGE_ON_ROAD = '0114';

/**
 * 0115 沙（河）滩不洁 (unclean beach (river bank))
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (06015 沙（河）滩不洁); chengdu
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const UNCLEAN_BEACH_RIVER_BANK = '0115';

/**
 * 0116 交通标线不清晰 (unclear road markings)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (06016 交通标线不清晰); dataset-84
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const UNCLEAR_ROAD_MARKINGS = '0116';

/**
 * 0117 绿地脏乱 (untidy green space)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0117 绿地脏乱); inspection-ai (06017 绿地脏乱); cjt-214-2007 (name of 0106); chengdu; dataset-84
 */
export const UNTIDY_GREEN_SPACE = '0117';

/**
 * 0118 绿化弃料 (discarded greening waste)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0118 绿化弃料); inspection-ai (06018 绿化弃料); chengdu
 */
export const DISCARDED_GREENING_WASTE = '0118';

/**
 * 0119 非装饰性吊挂 (non-decorative hangings)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0119 非装饰性吊挂); inspection-ai (06019 非装饰性吊挂)
 * Note: other wording seen: 非装饰性树挂 (CJ/T 214-2007 0109)
 */
export const NON_DECORATIVE_HANGINGS = '0119';

/**
 * 0120 焚烧垃圾、树叶 (burning refuse or leaves)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0120 焚烧垃圾、树叶); inspection-ai (06020 焚烧垃圾、树叶); cjt-214-2007 (name of 0115); chengdu; dataset-84
 */
export const BURNING_REFUSE_OR_LEAVES = '0120';

/**
 * 0121 病虫害 (plant pests and disease)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0121 病虫害); inspection-ai (06021 病虫害)
 */
export const PLANT_PESTS_AND_DISEASE = '0121';

/**
 * 0122 非法伐树 (illegal tree felling)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0122 非法伐树); inspection-ai (06022 非法伐树); dataset-84
 */
export const ILLEGAL_TREE_FELLING = '0122';

/**
 * 0123 河堤破损 (damaged river embankment)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (06023 堤岸破损); cjt-214-2007 (name of 0111); dataset-84
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified; 2026 wording: 堤岸破损
 */
export const DAMAGED_RIVER_EMBANKMENT = '0123';

/**
 * 0124 水域秩序问题 (water-area order problem)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (06024 水域秩序乱象); cjt-214-2007 (name of 0114); dataset-84
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified; 2026 wording: 水域秩序乱象
 */
export const WATER_AREA_ORDER_PROBLEM = '0124';

/**
 * 0125 水域不洁 (unclean water area)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0125 水域不洁); inspection-ai (06025 水域不洁); cjt-214-2007 (name of 0105); chengdu
 */
export const UNCLEAN_WATER_AREA = '0125';

/**
 * 0126 河道污染 (river pollution)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0126 河道污染); inspection-ai (06026 河道污染); chengdu; dataset-84
 */
export const RIVER_POLLUTION = '0126';

/**
 * 0127 油烟污染 (cooking-fume pollution)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (06027 油烟污染); cjt-214-2007 (name of 0116); chengdu
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const COOKING_FUME_POLLUTION = '0127';

/**
 * 0128 商业噪音 (commercial noise)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0128 商业噪音); inspection-ai (06028 噪声扰民); cjt-214-2007 (name of 0508)
 * Note: 2026 wording: 噪声扰民
 */
export const COMMERCIAL_NOISE = '0128';

/**
 * 0129 露天烧烤 (open-air barbecue)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0129 露天烧烤); inspection-ai (06029 露天烧烤); cjt-214-2007 (name of 0510); dataset-84
 */
export const OPEN_AIR_BARBECUE = '0129';

/**
 * 0130 乱倒乱排污水、废水 (illegal dumping of sewage/wastewater)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0130 乱倒乱排污水、废水); inspection-ai (06030 乱倒乱排污水、废水); chengdu; dataset-84
 */
export const ILLEGAL_DUMPING_OF_SEWAGE_WASTEWATER = '0130';

/**
 * 0131 餐厨垃圾遗撒和污染 (kitchen-waste spillage and pollution)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0131 餐厨垃圾遗撒和污染); chengdu
 * Note: code from one source; gap 06031 in 2026
 */
export const KITCHEN_WASTE_SPILLAGE_AND_POLLUTION = '0131';

/**
 * 0132 非正规垃圾填埋场 (informal landfill)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0132 非正规垃圾填埋场); inspection-ai (06032 非正规垃圾填埋场); chengdu
 */
export const INFORMAL_LANDFILL = '0132';

/**
 * 0133 乱丢弃医疗废物 (improperly discarded medical waste)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0133 乱丢弃医疗废物); inspection-ai (06033 乱丢弃医疗废物); chengdu
 */
export const IMPROPERLY_DISCARDED_MEDICAL_WASTE = '0133';

/**
 * 0134 废弃车辆 (abandoned vehicle)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (06034 废弃车辆); cjt-214-2007 (name of 0107); dataset-84
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const ABANDONED_VEHICLE = '0134';

/**
 * 0135 废弃家具设备 (abandoned furniture or equipment)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0135 废弃家具设备); inspection-ai (06035 废弃家具设备); cjt-214-2007 (name of 0108); chengdu; dataset-84
 */
export const ABANDONED_FURNITURE_OR_EQUIPMENT = '0135';

/**
 * 0136 乱堆物堆料 (disorderly piled materials)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0136 乱堆物堆料); inspection-ai (06036 乱堆杂物); cjt-214-2007 (name of 0507); chengdu
 * Note: 2026 wording: 乱堆杂物
 */
export const DISORDERLY_PILED_MATERIALS = '0136';

/**
 * 0137 动物尸体 (animal carcass)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0137 动物尸体); inspection-ai (06037 动物尸体); chengdu; dataset-84
 */
export const ANIMAL_CARCASS = '0137';

/**
 * 0138 擅自饲养家禽家畜 (unauthorised poultry/livestock keeping)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0138 擅自饲养家禽家畜); inspection-ai (06038 擅自饲养家禽家畜); cjt-214-2007 (name of 0118); chengdu; dataset-84
 */
export const UNAUTHORISED_POULTRY_LIVESTOCK_KEEPING = '0138';

/**
 * 0201 非法小广告 (illegal small adverts)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0201 非法小广告); inspection-ai (07001 非法小广告); cjt-214-2007 (name of 0201); chengdu; dataset-84
 */
export const ILLEGAL_SMALL_ADVERTS = '0201';

/**
 * 0202 街头散发广告 (street leafleting)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0202 街头散发广告); inspection-ai (07002 街头散发广告); cjt-214-2007 (name of 0204); chengdu; dataset-84
 */
export const STREET_LEAFLETING = '0202';

/**
 * 0203 违规户外广告 (non-compliant outdoor advertisement)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0203 违规户外广告); inspection-ai (07003 违规户外广告); chengdu
 */
export const NON_COMPLIANT_OUTDOOR_ADVERTISEMENT = '0203';

/**
 * 0204 广告语言文字不规范 (non-standard wording in advertisement)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0204 广告语言文字不规范); inspection-ai (07004 广告语言文字不规范); chengdu
 */
export const NON_STANDARD_WORDING_IN_ADVERTISEMENT = '0204';

/**
 * 0205 户外广告设置位置不合理 (badly placed outdoor advertisement)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0205 户外广告设置位置不合理); chengdu; dataset-84
 * Note: code from one source; gap 07005 in 2026
 */
export const BADLY_PLACED_OUTDOOR_ADVERTISEMENT = '0205';

/**
 * 0206 违规牌匾标识 (non-compliant shop sign)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0206 违规牌匾标识); inspection-ai (07006 违规牌匾标识); chengdu; dataset-84
 */
export const NON_COMPLIANT_SHOP_SIGN = '0206';

/**
 * 0207 违规标语宣传品 (non-compliant banners/publicity)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0207 违规标语宣传品); inspection-ai (07007 违规标语宣传品); chengdu; dataset-84
 */
export const NON_COMPLIANT_BANNERS_PUBLICITY = '0207';

/**
 * 0301 施工扰民 (construction nuisance)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0301 施工扰民); inspection-ai (08001 施工扰民); cjt-214-2007 (name of 0301)
 */
export const CONSTRUCTION_NUISANCE = '0301';

/**
 * 0302 施工占道 (construction occupying road)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0302 施工占道); inspection-ai (08002 施工占道); cjt-214-2007 (name of 0304); dataset-84
 */
export const CONSTRUCTION_OCCUPYING_ROAD = '0302';

/**
 * 0303 无证掘路 (unlicensed road excavation)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0303 无证掘路); inspection-ai (08003 无证掘路); cjt-214-2007 (name of 0305); dataset-84
 */
export const UNLICENSED_ROAD_EXCAVATION = '0303';

/**
 * 0304 工地扬尘 (construction-site dust)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0304 工地扬尘); inspection-ai (08004 工地扬尘); cjt-214-2007 (name of 0302); chengdu; dataset-84
 */
export const CONSTRUCTION_SITE_DUST = '0304';

/**
 * 0305 施工废弃料 (construction waste)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0305 施工废弃料); inspection-ai (08005 施工废弃料); cjt-214-2007 (name of 0303); chengdu; dataset-84
 */
export const CONSTRUCTION_WASTE = '0305';

/**
 * 0306 施工物料乱堆放 (disorderly construction materials)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0306 施工物料乱堆放); inspection-ai (08006 施工物料乱堆放)
 */
export const DISORDERLY_CONSTRUCTION_MATERIALS = '0306';

/**
 * 0307 施工工地围挡问题 (construction hoarding problem)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0307 施工工地围挡); inspection-ai (08007 施工工地围挡问题); chengdu
 * Note: Yuncheng wording: 施工工地围挡
 */
export const CONSTRUCTION_HOARDING_PROBLEM = '0307';

/**
 * 0308 施工工地道路未硬化 (unpaved construction-site road)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0308 施工工地道路未硬化); inspection-ai (08008 施工工地道路未硬化); dataset-84
 */
export const UNPAVED_CONSTRUCTION_SITE_ROAD = '0308';

/**
 * 0309 施工工地出入口道路破损 (damaged road at site entrance)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0309 施工工地出入口道路破损); inspection-ai (08009 施工工地出入口道路破损); dataset-84
 */
export const DAMAGED_ROAD_AT_SITE_ENTRANCE = '0309';

/**
 * 0310 施工完成后未场光地净 (site not cleaned after works)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0310 施工完成后未场光地净); inspection-ai (08010 施工完成后未场光地净); chengdu
 */
export const SITE_NOT_CLEANED_AFTER_WORKS = '0310';

/**
 * 0311 渣土运输车辆未安装密闭装置 (spoil truck without sealing device)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0311 渣土运输车辆未安装密闭装置); inspection-ai (08011 渣土运输车辆未安装密闭装置); dataset-84
 */
export const SPOIL_TRUCK_WITHOUT_SEALING_DEVICE = '0311';

/**
 * 0312 施工工地车轮夹带 (mud carried out on wheels)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0312 施工工地车轮夹带); inspection-ai (08012 施工工地车轮夹带); chengdu; dataset-84
 */
export const MUD_CARRIED_OUT_ON_WHEELS = '0312';

/**
 * 0401 无照经营游商 (unlicensed street vendor)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0401 无照经营游商); inspection-ai (09001 无照经营游商); cjt-214-2007 (name of 0501); chengdu
 */
export const UNLICENSED_STREET_VENDOR = '0401';

/**
 * 0402 早（夜）市管理问题 (morning/night market management problem)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0402 早（夜）市管理问题); inspection-ai (09002 早（夜）市管理问题)
 */
export const MORNING_NIGHT_MARKET_MANAGEMENT_PROBLEM = '0402';

/**
 * 0403 流浪乞讨 (vagrancy and begging)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (09003 流浪乞讨); cjt-214-2007 (name of 0502); dataset-84
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const VAGRANCY_AND_BEGGING = '0403';

/**
 * 0404 占道废品收购 (scrap buying on road)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0404 占道废品收购); inspection-ai (09004 废品收购乱象); cjt-214-2007 (name of 0503); chengdu; dataset-84
 * Note: 2026 wording: 废品收购乱象
 */
export const SCRAP_BUYING_ON_ROAD = '0404';

/**
 * 0405 店外经营 (trading outside shop)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0405 店外经营); inspection-ai (09005 店外经营); cjt-214-2007 (name of 0504); chengdu
 */
export const TRADING_OUTSIDE_SHOP = '0405';

/**
 * 0406 占道经营 (trading on the road)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0406 占道经营); inspection-ai (09006 占道经营); chengdu; dataset-84
 */
export const TRADING_ON_THE_ROAD = '0406';

/**
 * 0408 非法出版物销售 (selling illegal publications)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (09008 非法出版物销售); cjt-214-2007 (name of 0512)
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const SELLING_ILLEGAL_PUBLICATIONS = '0408';

/**
 * 0409 机动车乱停放 (illegally parked motor vehicle)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: inspection-ai (09009 机动车乱停放); cjt-214-2007 (name of 0505); chengdu; dataset-84
 * Note: inferred by code continuity from the 2026 successor; 2013 wording unverified
 */
export const ILLEGALLY_PARKED_MOTOR_VEHICLE = '0409';

/**
 * 0410 非机动车乱停放 (illegally parked non-motor vehicle)
 * gbt-30428-2/event@2013, reconstructed; this code: corroborated; [?, 2026-07-01)
 * Source: yuncheng (0410 非机动车乱停放); inspection-ai (09010 非机动车乱停放); cjt-214-2007 (name of 0506); chengdu
 */
export const ILLEGALLY_PARKED_NON_MOTOR_VEHICLE = '0410';

/**
 * 0501 供水管道破裂 (burst water-supply pipe)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0501 供水管道破裂); chengdu
 * Note: code from one source; not kept in 2026 Part 5 (pipe/road emergencies appear to have moved to Part 6 监测部件和事件 - inference)
 */
export const BURST_WATER_SUPPLY_PIPE = '0501';

/**
 * 0502 燃气管道破裂 (burst gas pipe)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0502 燃气管道破裂); chengdu
 * Note: code from one source; not kept in 2026 Part 5 (pipe/road emergencies appear to have moved to Part 6 监测部件和事件 - inference)
 */
export const BURST_GAS_PIPE = '0502';

/**
 * 0503 排水管道堵塞、破裂 (blocked or burst drainage pipe)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0503 排水管道堵塞、破裂); chengdu
 * Note: code from one source; not kept in 2026 Part 5 (pipe/road emergencies appear to have moved to Part 6 监测部件和事件 - inference)
 */
export const BLOCKED_OR_BURST_DRAINAGE_PIPE = '0503';

/**
 * 0504 热力管道破裂 (burst heating pipe)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0504 热力管道破裂); chengdu
 * Note: code from one source; not kept in 2026 Part 5 (pipe/road emergencies appear to have moved to Part 6 监测部件和事件 - inference)
 */
export const BURST_HEATING_PIPE = '0504';

/**
 * 0505 路面塌陷 (road collapse)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0505 路面塌陷); dataset-84
 * Note: code from one source; not kept in 2026 Part 5 (pipe/road emergencies appear to have moved to Part 6 监测部件和事件 - inference)
 */
export const ROAD_COLLAPSE = '0505';

/**
 * 0506 道路积水 (road flooding)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0506 道路积水); chengdu; dataset-84
 * Note: code from one source; not kept in 2026 Part 5 (pipe/road emergencies appear to have moved to Part 6 监测部件和事件 - inference)
 */
export const ROAD_FLOODING = '0506';

/**
 * 0507 道路积雪结冰 (snow/ice on road)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0507 道路积雪、积冰); chengdu
 * Note: code from one source; 2026: 10001; Yuncheng wording: 道路积雪、积冰
 */
export const SNOW_ICE_ON_ROAD = '0507';

/**
 * 0508 架空线缆脱落 (fallen overhead cable)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0508 架空线缆脱落); chengdu; dataset-84
 * Note: code from one source; 2026: 10002
 */
export const FALLEN_OVERHEAD_CABLE = '0508';

/**
 * 0602 临街屠宰 (street-side slaughter)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0602 临街屠宰)
 * Note: code from one source; 2026: 09013
 */
export const STREET_SIDE_SLAUGHTER = '0602';

/**
 * 0604 门前四包（五包） (shop-front responsibility area problem)
 * gbt-30428-2/event@2013, reconstructed; this code: single; [?, 2026-07-01)
 * Source: yuncheng (0604 门前四包（五包）)
 * Note: code from one source; local wording, 2013 wording unverified
 */
export const SHOP_FRONT_RESPONSIBILITY_AREA_PROBLEM = '0604';

/** A code of gbt-30428-2/event@2013. */
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
  | '0401'
  | '0402'
  | '0403'
  | '0404'
  | '0405'
  | '0406'
  | '0408'
  | '0409'
  | '0410'
  | '0501'
  | '0502'
  | '0503'
  | '0504'
  | '0505'
  | '0506'
  | '0507'
  | '0508'
  | '0602'
  | '0604';

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
  '0401',
  '0402',
  '0403',
  '0404',
  '0405',
  '0406',
  '0408',
  '0409',
  '0410',
  '0501',
  '0502',
  '0503',
  '0504',
  '0505',
  '0506',
  '0507',
  '0508',
  '0602',
  '0604',
]);

/** Whether a value is a code of gbt-30428-2/event@2013, whatever the day; the table has gaps, so a code that is none here may still be right. */
export function isCode(value: unknown): value is Code {
  return CODES.has(value);
}
