// Generated from standards/gbt-47678-5/2026/matter/codes.csv by `npm run generate`. Do not edit.
import type { CodeTable } from '../../table/code-table.ts';
import { wholeTable } from '../../table/light-table.ts';
import { evidence } from '../shelf/unverified/evidence/gbt-47678-5-matter-2026.ts';
import { table as light } from '../shelf/unverified/tables/gbt-47678-5-matter-2026.ts';

export const table: CodeTable = /* @__PURE__ */ wholeTable(light, evidence);
