// Generated from standards/local/cn-140100/2022/service-item/codes.csv by `npm run generate`. Do not edit.
import type { CodeTable } from '../../table/code-table.ts';
import { wholeTable } from '../../table/light-table.ts';
import { evidence } from '../shelf/unverified/evidence/cn-140100-service-item-2022.ts';
import { table as light } from '../shelf/unverified/tables/cn-140100-service-item-2022.ts';

export const table: CodeTable = /* @__PURE__ */ wholeTable(light, evidence);
