import type { Report } from '@shuniu/sdk/report';
import { reports } from './words/reports.ts';
import type { Text } from './words/text.ts';

/** What nearly all rows of a file have in common is seldom the fault of the rows. */
const NEARLY_ALL = 0.5;

const SUSPECTS: Readonly<Record<string, Text>> = {
  coordinate_out_of_area: reports.hintCrs,
  coordinate_zone_mismatch: reports.hintCrs,
  outside_grids: reports.hintCrs,
  code_unknown: reports.hintStandard,
  code_other_edition: reports.hintStandard,
  part_id_malformed: reports.hintId,
  part_id_class_mismatch: reports.hintId,
  part_id_division_mismatch: reports.hintId,
  id_division_mismatch: reports.hintId,
  encoding_undecodable: reports.hintEncoding,
};

/** What the user was doing. */
export type Doing = 'check' | 'import' | 'grids' | 'convert';

/** The one thing to do next, if there is one. */
export function nextStep({ counts, notices }: Report, command: Doing, hasRejects: boolean): Text | undefined {
  const refusedWhole = notices.some(({ severity, samples }) => severity === 'error' && samples[0]?.line === 0);
  if (counts.accepted === 0 && refusedWhole) return reports.nextHeader;
  const suspect = notices.find(({ code, total }) => total > counts.read * NEARLY_ALL && SUSPECTS[code] !== undefined);
  if (suspect !== undefined) return SUSPECTS[suspect.code];
  if (command === 'grids' || command === 'convert') return undefined;
  if (counts.refused > 0 && !hasRejects) return reports.nextRejects;
  return command === 'check' && counts.accepted > 0 ? reports.nextImport : undefined;
}
