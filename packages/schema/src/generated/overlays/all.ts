// Generated from standards/overlays by `npm run generate`. Do not edit.
import type { Overlay } from '../../table/overlay.ts';

export const allOverlays: readonly Overlay[] = [
 {
  "id": "cn-14",
  "division": "14",
  "title": {
   "zh": "山西省（格式示例，尚无内容）",
   "en": "Shanxi province (example of the format, no content yet)"
  },
  "status": "synthetic",
  "statusReason": {
   "zh": "省级清单未公开；此处只有格式，供城市叠加表作上级。",
   "en": "No provincial list is public; this only shows the format and is the parent of the cities."
  },
  "layers": [
   {
    "base": "gbt-30428-2/part@2013",
    "revision": "1.0.0",
    "sha256": "431935fda114fe24ca068acedad97a0ecfa67396e608082a9dba44e2ed40ebe8",
    "bigClasses": [],
    "add": [],
    "narrow": [],
    "relabel": []
   },
   {
    "base": "gbt-47678-5/part@2026",
    "revision": "1.0.0",
    "sha256": "431935fda114fe24ca068acedad97a0ecfa67396e608082a9dba44e2ed40ebe8",
    "bigClasses": [],
    "add": [],
    "narrow": [],
    "relabel": []
   }
  ]
 },
 {
  "id": "cn-140100",
  "parent": "cn-14",
  "division": "140100",
  "title": {
   "zh": "太原市（合成示例）",
   "en": "Taiyuan (synthetic example)"
  },
  "status": "synthetic",
  "statusReason": {
   "zh": "全部为虚构示例：太原真实新增的 37 个部件小类和 56 个事件小类未公开。数量凑成示例城市的 159 个部件小类。",
   "en": "All of it is made up. Taiyuan’s real additions (37 part and 56 event classes) are not public. The number is chosen so that the sample city has 159 part classes."
  },
  "layers": [
   {
    "base": "gbt-30428-2/part@2013",
    "revision": "1.0.0",
    "sha256": "3b982347d454a3595aeedb9f1f46aca635fe3723b459d4c446e4d2428cef0420",
    "bigClasses": [],
    "add": [
     {
      "row": [
       "example-ponding-gauge",
       "0188",
       "01",
       "积水监测桩（示例）",
       "road ponding gauge (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "",
      "rollUpNone": "基表没有水位监测设施类 / the base table has no class of water-level gauges"
     },
     {
      "row": [
       "example-base-station-cabinet",
       "0189",
       "01",
       "通信基站机柜（示例）",
       "cabinet of a radio base station (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0127",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-reclaimed-water-hydrant",
       "0190",
       "01",
       "再生水取水栓（示例）",
       "reclaimed-water hydrant (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0125",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-service-kiosk",
       "0191",
       "01",
       "便民服务亭（示例）",
       "service kiosk (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0152",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-information-screen",
       "0192",
       "01",
       "便民信息屏（示例）",
       "public information screen (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0143",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-sensor-pole",
       "0193",
       "01",
       "环境微站立杆（示例）",
       "pole of an environment sensor (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0133",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-heat-station-cover",
       "0194",
       "01",
       "换热站井盖（示例）",
       "heat-station manhole cover (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0110",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-utility-tunnel-hatch",
       "0195",
       "01",
       "综合管廊检修口盖板（示例）",
       "utility-tunnel hatch cover (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0126",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-battery-swap-cabinet",
       "0196",
       "01",
       "换电柜（示例）",
       "battery-swap cabinet (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0154",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-parcel-locker",
       "0197",
       "01",
       "快递柜（示例）",
       "parcel locker (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "",
      "rollUpNone": "基表没有收寄设施类 / the base table has no class of delivery facilities"
     },
     {
      "row": [
       "example-drinking-fountain",
       "0198",
       "01",
       "公共饮水台（示例）",
       "public drinking fountain (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0125",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-smart-pole",
       "0199",
       "01",
       "多功能智慧灯杆（示例）",
       "multi-purpose smart pole (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0137",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-ramp-signal",
       "0291",
       "02",
       "匝道信号灯（示例）",
       "ramp signal (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0214",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-lane-sign",
       "0292",
       "02",
       "可变车道指示牌（示例）",
       "variable lane sign (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0223",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-cycle-lane-barrier",
       "0293",
       "02",
       "自行车道隔离栏（示例）",
       "barrier of a cycle lane (example)",
       "",
       "line?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0217",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-rising-bollard",
       "0294",
       "02",
       "升降阻车桩（示例）",
       "rising bollard (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0221",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-tunnel-telephone",
       "0295",
       "02",
       "隧道应急电话（示例）",
       "emergency telephone of a tunnel (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "",
      "rollUpNone": "基表没有应急通信设施类 / the base table has no class of emergency telephones"
     },
     {
      "row": [
       "example-crossing-beacon",
       "0296",
       "02",
       "过街声响提示器（示例）",
       "audible crossing beacon (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0215",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-electronic-bus-sign",
       "0297",
       "02",
       "公交电子站牌（示例）",
       "electronic bus-stop sign (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0204",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-ev-parking-bay",
       "0298",
       "02",
       "新能源汽车专用泊位（示例）",
       "parking bay for electric cars (example)",
       "",
       "polygon?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0201",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-shared-bike-fence",
       "0299",
       "02",
       "共享单车电子围栏（示例）",
       "parking fence of shared bicycles (example)",
       "",
       "polygon?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0225",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-notice-light-box",
       "0394",
       "03",
       "公益广告灯箱（示例）",
       "light box of public notices (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0306",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-dust-monitor",
       "0395",
       "03",
       "扬尘监测仪（示例）",
       "dust monitor (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0310",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-cigarette-bin",
       "0396",
       "03",
       "烟蒂收集柱（示例）",
       "cigarette-end bin (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0305",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-mobile-toilet",
       "0397",
       "03",
       "移动公厕（示例）",
       "mobile toilet (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0301",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-decoration-waste-point",
       "0398",
       "03",
       "装修垃圾暂存点（示例）",
       "storage point of decoration waste (example)",
       "",
       "polygon?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0304",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-sorting-point",
       "0399",
       "03",
       "分类投放点（示例）",
       "waste-sorting point (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0305",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-trail-seat",
       "0495",
       "04",
       "步道座椅（示例）",
       "seat on a trail (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0407",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-green-wall",
       "0496",
       "04",
       "立体绿化墙（示例）",
       "green wall (example)",
       "",
       "polygon?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "",
      "rollUpNone": "基表没有立体绿化类 / the base table has no class of vertical greening"
     },
     {
      "row": [
       "example-tree-brace",
       "0497",
       "04",
       "树木支撑架（示例）",
       "tree brace (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0404",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-sprinkler",
       "0498",
       "04",
       "绿地灌溉喷头（示例）",
       "sprinkler of a green (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0409",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-pocket-park-sign",
       "0499",
       "04",
       "口袋公园标识牌（示例）",
       "sign of a pocket park (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0409",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-lifebuoy-box",
       "0597",
       "05",
       "救生圈箱（示例）",
       "lifebuoy box (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "0506",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-shelter-sign",
       "0598",
       "05",
       "避难场所标识（示例）",
       "sign of an emergency shelter (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "",
      "rollUpNone": "基表没有避难场所类 / the base table has no class of shelters"
     },
     {
      "row": [
       "example-sandbag-box",
       "0599",
       "05",
       "防汛沙袋箱（示例）",
       "flood sandbag box (example)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "",
      "rollUpNone": "基表没有防汛物资类 / the base table has no class of flood supplies"
     }
    ],
    "narrow": [],
    "relabel": []
   },
   {
    "base": "gbt-47678-5/part@2026",
    "revision": "1.0.0",
    "sha256": "af9d9f0ad69f5d8128bb4bbaf7232f975d7ffb454c8c72c77512e43a2aea6455",
    "bigClasses": [],
    "add": [
     {
      "row": [
       "example-smart-pole",
       "01999",
       "01",
       "多功能智慧灯杆（自定义）",
       "multi-purpose smart pole (local)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "01037",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-shared-bike-fence",
       "02999",
       "02",
       "共享单车电子围栏（自定义）",
       "parking fence of shared bicycles (local)",
       "",
       "polygon?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "02025",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-sorting-point",
       "03999",
       "03",
       "分类投放点（自定义）",
       "waste-sorting point (local)",
       "",
       "point?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "03005",
      "rollUpNone": ""
     },
     {
      "row": [
       "example-green-wall",
       "04999",
       "04",
       "立体绿化墙（自定义）",
       "green wall (local)",
       "",
       "polygon?",
       "active",
       "",
       "",
       "",
       "synthetic",
       "example",
       "made up for examples; no city uses this code"
      ],
      "rollUp": "",
      "rollUpNone": "基表没有立体绿化类 / the base table has no class of vertical greening"
     }
    ],
    "narrow": [
     {
      "code": "01055",
      "reason": "示例：本市没有防蚊闸 / example: the city has no mosquito gates"
     }
    ],
    "relabel": [
     {
      "code": "01037",
      "name": "路灯（含景观照明杆）",
      "nameEn": "street lamp (with landscape lighting poles)"
     }
    ]
   }
  ]
 }
];
