import type { Code, ResolvedTable } from '../table/code-table.ts';
import { editionState } from './edition-state.ts';
import { builtIn, type Library } from './library.ts';
import { editionsOf } from './registry.ts';
import { translate, type Candidate, type Translation } from './translate.ts';
import { statusAt } from './validity.ts';

/** What has taken the place of a code that cannot be used on a day. */
export interface Now extends Translation {
  /** The edition in force on the day. */
  readonly ref: string;
}

/**
 * What a code is in the edition in force on a day; in its own edition, what replaces it. Several candidates stay several.
 * @returns null where no edition is known to be in force, or where the code's own edition is and says nothing of a replacement
 * @throws StandardsError those of `translate`
 */
export function nowOf(code: Code, table: ResolvedTable, asOf: string, library: Library = builtIn): Now | null {
  const { ref, overlays } = table;
  const current = editionsOf(ref, library).findLast((each) => editionState(each.ref, asOf, library) === 'current');
  if (current === undefined) return null;
  if (current.ref === ref) {
    const replacing = replacementOf(code, table, asOf);
    return replacing === undefined ? null : { ref, status: 'mapped', candidates: [replacing] };
  }
  const asked = { from: ref, to: current.ref, asOf, library };
  const overlay = overlays.at(-1)?.id;
  const seen = overlay === undefined ? undefined : translate(code.code, { ...asked, overlay });
  // What an overlay took out of use is not in its table; the nation's map knows it all the same.
  const answer = seen ?? translate(code.code, asked);
  return answer === undefined ? null : { ref: current.ref, ...answer };
}

/** The code that replaces this one in its own table, and if that is retired too, the one that replaces that; only one that is in use. */
function replacementOf(code: Code, { codes }: ResolvedTable, asOf: string): Candidate | undefined {
  const visited = new Set([code.code]);
  let next = codes.get(code.replacedBy ?? '');
  while (next !== undefined && statusAt(next, asOf) === 'retired' && !visited.has(next.code)) {
    visited.add(next.code);
    next = codes.get(next.replacedBy ?? '');
  }
  if (next === undefined || visited.has(next.code)) return undefined;
  return { code: next.code, name: next.name, relationship: 'related', evidence: next.evidence };
}
