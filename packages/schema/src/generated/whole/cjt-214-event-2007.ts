// Generated from standards/cjt-214/2007/event/codes.csv by `npm run generate`. Do not edit.
import type { CodeTable } from '../../table/code-table.ts';
import { wholeTable } from '../../table/light-table.ts';
import { evidence } from '../shelf/unverified/evidence/cjt-214-event-2007.ts';
import { table as light } from '../shelf/unverified/tables/cjt-214-event-2007.ts';

export const table: CodeTable = /* @__PURE__ */ wholeTable(light, evidence);
