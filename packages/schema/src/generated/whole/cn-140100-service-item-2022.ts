// Generated from standards/local/cn-140100/2022/service-item/codes.csv by `npm run generate`. Do not edit.
import type { CodeTable } from '../../table/code-table.ts';
import { tableFromRows } from '../../table/table-rows.ts';

export const table: CodeTable = /* @__PURE__ */ tableFromRows(
  {"ref":"cn-140100/service-item@2022","title":{"zh":"太原市城市管理服务事项（示例代码）","en":"Urban management service items of Taiyuan (illustrative codes)"},"recordType":"service-item","edition":"2022","status":"local","statusReason":{"zh":"十个名称出自 2022 年公开的太原市平台案例；该文称共 7 大类 22 小类 100 项立案条件，分组和代码未公开。代码为本项目自编，仅作示例。“2022”是该案例的年份。","en":"The ten names come from a description of Taiyuan’s platform published in 2022; it speaks of 7 big classes, 22 classes and 100 filing conditions, but neither grouping nor codes are public. The codes are ours and illustrative; \"2022\" is the year of that description."},"complete":false,"completeReason":{"zh":"22 小类只有十个领域名称为人所知。","en":"Of 22 classes only the names of ten fields are known."},"validityEvidence":"none","validityNote":{"zh":"该规范的实施日期未公开。","en":"The date of effect of the local rules is not public."},"codePattern":"^[0-9]{4}$","bigClasses":[{"code":"00","name":"分组未公开","nameEn":"grouping not public"}],"extension":{"direction":"down","evidence":"local","ranges":[{"from":"0050","to":"0099"}],"note":{"zh":"本项目所定。","en":"Chosen by this project."}},"knownGaps":[],"sha256":"b7c3f75e2dc32af55ce457aef2c095cf96090294a51a5f3a161a424c634a5485"},
  [
["water-supply","0001","00","供水管理","water supply","","","active","","","","local","seed-002","name as published; code ours and illustrative"],
["heating","0002","00","供热管理","heating","","","active","","","","local","seed-002","name as published; code ours and illustrative"],
["gas-supply","0003","00","供气管理","gas supply","","","active","","","","local","seed-002","name as published; code ours and illustrative"],
["power-supply","0004","00","供电管理","power supply","","","active","","","","local","seed-002","name as published; code ours and illustrative"],
["passenger-transport","0005","00","客运管理","passenger transport","","","active","","","","local","seed-002","name as published; code ours and illustrative"],
["property-management","0006","00","物业管理","property management","","","active","","","","local","seed-002","name as published; code ours and illustrative"],
["building-safety","0007","00","建筑安全","building safety","","","active","","","","local","seed-002","name as published; code ours and illustrative"],
["construction-quality","0008","00","工程质量","construction quality","","","active","","","","local","seed-002","name as published; code ours and illustrative"],
["demolition","0009","00","拆迁管理","demolition and relocation","","","active","","","","local","seed-002","name as published; code ours and illustrative"],
["housing-sales","0010","00","商品房销售管理","sale of commercial housing","","","active","","","","local","seed-002","name as published; code ours and illustrative"],
  ],
);
