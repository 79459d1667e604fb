// Generated from standards/ by `npm run generate`. Do not edit.
import type { CodeTable } from '../../table/code-table.ts';
import { table as cjt214Event2007 } from '../whole/cjt-214-event-2007.ts';
import { table as cjt214Part2007 } from '../whole/cjt-214-part-2007.ts';
import { table as cn140100ServiceItem2022 } from '../whole/cn-140100-service-item-2022.ts';
import { table as gbt304282Event2013 } from '../whole/gbt-30428-2-event-2013.ts';
import { table as gbt304282Part2013 } from '../whole/gbt-30428-2-part-2013.ts';
import { table as gbt476785Matter2026 } from '../whole/gbt-47678-5-matter-2026.ts';
import { table as gbt476785Part2026 } from '../whole/gbt-47678-5-part-2026.ts';

export const allTables: readonly CodeTable[] = [cjt214Event2007, cjt214Part2007, cn140100ServiceItem2022, gbt304282Event2013, gbt304282Part2013, gbt476785Matter2026, gbt476785Part2026];
