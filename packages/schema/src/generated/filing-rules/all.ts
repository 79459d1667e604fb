// Generated from standards/local by `npm run generate`. Do not edit.
import type { FilingRules } from '../../filing/filing-rules.ts';

export const allFilingRules: readonly FilingRules[] = [
{"ref":"cn-140100/filing-rules/part@2026","revision":"1.0.0","title":{"zh":"太原市部件立案、处置和结案标准（虚构示例）","en":"Filing, handling and closing of part cases in Taiyuan (made up, an example)"},"owner":"cn-140100","edition":"2026","base":"gbt-30428-2/part@2013","overlay":"cn-140100","status":"synthetic","statusReason":{"zh":"虚构，只为说明格式。太原市的 550 项部件立案条件没有公开；国家层面的立案处置表没有查到来源，本库不编造。","en":"Made up, to show the format. Taiyuan's 550 filing conditions for parts are not public; no national filing table could be sourced, and none is invented here."},"validityNote":{"zh":"虚构的表没有实施日期。","en":"A made-up table has no date of effect."},"sha256":"5fe8766df4528510692e79ab903983dfef8ce03d6ee525659097a25e4ac39642", rules: [
{"code":"0101","seq":1,"condition":"井盖缺失（示例）","limit":{"value":2,"unit":"urgent_hour"},"limitText":"2紧急工作时","closing":"恢复（示例）","competent":"示例主管部门","responsible":"示例处置单位","evidence":"synthetic","source":"example"},
{"code":"0101","seq":2,"condition":"井盖破损（示例）","limit":{"value":4,"unit":"work_hour"},"limitText":"4工作时","closing":"更换或修复（示例）","competent":"示例主管部门","responsible":"示例处置单位","evidence":"synthetic","source":"example"},
{"code":"0101","seq":3,"condition":"井周路面破损（示例）","limit":{"value":5,"unit":"work_day"},"limitText":"5个工作日","closing":"修复（示例）","competent":"示例主管部门","responsible":"示例处置单位","evidence":"synthetic","source":"example"},
{"code":"0402","seq":1,"condition":"行道树缺株（示例）","limit":{"value":15,"unit":"work_day","season":"种植季节"},"limitText":"种植季节15工作日，非种植季节30工作日","closing":"补植（示例）","competent":"示例主管部门","responsible":"示例处置单位","evidence":"synthetic","source":"example"},
{"code":"0402","seq":1,"condition":"行道树缺株（示例）","limit":{"value":30,"unit":"work_day","season":"非种植季节"},"limitText":"种植季节15工作日，非种植季节30工作日","closing":"补植（示例）","competent":"示例主管部门","responsible":"示例处置单位","evidence":"synthetic","source":"example"},
] },
];
