// Generated from standards/local/cn-140100/2022/service-item/codes.csv by `npm run generate`. Do not edit.
import { tableEvidence, type TableEvidence } from '../../../../table/light-table.ts';

export const evidence: TableEvidence = /* @__PURE__ */ tableEvidence(
  {"ref":"cn-140100/service-item@2022","statusReason":{"zh":"十个名称出自 2022 年公开的太原市平台案例；该文称共 7 大类 22 小类 100 项立案条件，分组和代码未公开。代码为本项目自编，仅作示例。“2022”是该案例的年份。","en":"The ten names come from a description of Taiyuan’s platform published in 2022; it speaks of 7 big classes, 22 classes and 100 filing conditions, but neither grouping nor codes are public. The codes are ours and illustrative; \"2022\" is the year of that description."},"completeReason":{"zh":"22 小类只有十个领域名称为人所知。","en":"Of 22 classes only the names of ten fields are known."},"validityEvidence":"none","validityNote":{"zh":"该规范的实施日期未公开。","en":"The date of effect of the local rules is not public."},"extension":{"direction":"down","evidence":"local","ranges":[{"from":"0050","to":"0099"}],"note":{"zh":"本项目所定。","en":"Chosen by this project."}},"knownGaps":[],"sha256":"b7c3f75e2dc32af55ce457aef2c095cf96090294a51a5f3a161a424c634a5485"},
  [
["local","seed-002","","","name as published; code ours and illustrative"],
["local","seed-002","","","name as published; code ours and illustrative"],
["local","seed-002","","","name as published; code ours and illustrative"],
["local","seed-002","","","name as published; code ours and illustrative"],
["local","seed-002","","","name as published; code ours and illustrative"],
["local","seed-002","","","name as published; code ours and illustrative"],
["local","seed-002","","","name as published; code ours and illustrative"],
["local","seed-002","","","name as published; code ours and illustrative"],
["local","seed-002","","","name as published; code ours and illustrative"],
["local","seed-002","","","name as published; code ours and illustrative"],
  ],
);
