// Generated from standards/ by `npm run generate`. Do not edit.
import type { CodeTable } from '../../table/code-table.ts';
import { wholeTable } from '../../table/light-table.ts';
import { table as cjt214Event2007 } from '../shelf/unverified/tables/cjt-214-event-2007.ts';
import { evidence as cjt214Event2007Evidence } from '../shelf/unverified/evidence/cjt-214-event-2007.ts';
import { table as cjt214Part2007 } from '../shelf/unverified/tables/cjt-214-part-2007.ts';
import { evidence as cjt214Part2007Evidence } from '../shelf/unverified/evidence/cjt-214-part-2007.ts';
import { table as cn140100ServiceItem2022 } from '../shelf/unverified/tables/cn-140100-service-item-2022.ts';
import { evidence as cn140100ServiceItem2022Evidence } from '../shelf/unverified/evidence/cn-140100-service-item-2022.ts';
import { table as gbt304282Event2013 } from '../shelf/unverified/tables/gbt-30428-2-event-2013.ts';
import { evidence as gbt304282Event2013Evidence } from '../shelf/unverified/evidence/gbt-30428-2-event-2013.ts';
import { table as gbt304282Part2013 } from '../shelf/unverified/tables/gbt-30428-2-part-2013.ts';
import { evidence as gbt304282Part2013Evidence } from '../shelf/unverified/evidence/gbt-30428-2-part-2013.ts';
import { table as gbt476785Matter2026 } from '../shelf/unverified/tables/gbt-47678-5-matter-2026.ts';
import { evidence as gbt476785Matter2026Evidence } from '../shelf/unverified/evidence/gbt-47678-5-matter-2026.ts';
import { table as gbt476785Part2026 } from '../shelf/unverified/tables/gbt-47678-5-part-2026.ts';
import { evidence as gbt476785Part2026Evidence } from '../shelf/unverified/evidence/gbt-47678-5-part-2026.ts';

export const allTables: readonly CodeTable[] = [
  wholeTable(cjt214Event2007, cjt214Event2007Evidence),
  wholeTable(cjt214Part2007, cjt214Part2007Evidence),
  wholeTable(cn140100ServiceItem2022, cn140100ServiceItem2022Evidence),
  wholeTable(gbt304282Event2013, gbt304282Event2013Evidence),
  wholeTable(gbt304282Part2013, gbt304282Part2013Evidence),
  wholeTable(gbt476785Matter2026, gbt476785Matter2026Evidence),
  wholeTable(gbt476785Part2026, gbt476785Part2026Evidence),
];
