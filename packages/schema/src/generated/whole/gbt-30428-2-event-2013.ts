// Generated from standards/gbt-30428-2/2013/event/codes.csv by `npm run generate`. Do not edit.
import type { CodeTable } from '../../table/code-table.ts';
import { wholeTable } from '../../table/light-table.ts';
import { evidence } from '../shelf/unverified/evidence/gbt-30428-2-event-2013.ts';
import { table as light } from '../shelf/unverified/tables/gbt-30428-2-event-2013.ts';

export const table: CodeTable = /* @__PURE__ */ wholeTable(light, evidence);
