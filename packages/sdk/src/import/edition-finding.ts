import { editionState, parseTableRef } from '@shuniu/schema';
import type { Finding } from '../finding/finding.ts';
import { fileFinding } from './file-findings.ts';
import type { Standard } from './standard.ts';

/** Said once of a file that is judged by an edition which has a successor on the reference date. */
export function supersededEdition(input: string, { table, library }: Standard, asOf: string): Finding[] {
  const successor = table?.supersededBy;
  if (table === undefined || successor === undefined) return [];
  const state = editionState(table.ref, asOf, library);
  // where the day is not known, the year after the one that the successor is named after is late enough
  const isLate = state === 'unknown' && asOf.slice(0, 4) > (parseTableRef(successor).edition ?? '9999');
  if (state !== 'superseded' && !isLate) return [];
  return [
    fileFinding(input, 'edition_superseded', {
      value: table.ref,
      expected: successor,
      ...(table.validTo === undefined ? {} : { params: { since: table.validTo } }),
    }),
  ];
}
