// Generated from standards/local/cn-140100/2022/service-item/codes.csv by `npm run generate`. Do not edit.
import { lightTable, type LightTable } from '../../../../table/light-table.ts';

export const table: LightTable = /* @__PURE__ */ lightTable(
  {"ref":"cn-140100/service-item@2022","title":{"zh":"太原市城市管理服务事项（示例代码）","en":"Urban management service items of Taiyuan (illustrative codes)"},"recordType":"service-item","edition":"2022","revision":"1.0.0","status":"local","complete":false,"codePattern":"^[0-9]{4}$","bigClasses":[{"code":"00","name":"分组未公开","nameEn":"grouping not public"}]},
  [
["water-supply","0001","00","供水管理","water supply"],
["heating","0002","00","供热管理","heating"],
["gas-supply","0003","00","供气管理","gas supply"],
["power-supply","0004","00","供电管理","power supply"],
["passenger-transport","0005","00","客运管理","passenger transport"],
["property-management","0006","00","物业管理","property management"],
["building-safety","0007","00","建筑安全","building safety"],
["construction-quality","0008","00","工程质量","construction quality"],
["demolition","0009","00","拆迁管理","demolition and relocation"],
["housing-sales","0010","00","商品房销售管理","sale of commercial housing"],
  ],
);
