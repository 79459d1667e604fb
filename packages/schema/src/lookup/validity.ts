import type { Code, ResolvedTable } from '../table/code-table.ts';
import { editionState } from './edition-state.ts';
import { builtIn, type Library } from './library.ts';

/** Whether a code may be used on a day, and if not, why. */
export interface Validity {
  /** null: not known, because the dates of the edition are not. */
  readonly valid: boolean | null;
  /** Every reason against it; empty where it is valid. */
  readonly why: readonly Why[];
}

export interface Why {
  readonly because:
    'edition_not_yet' | 'edition_superseded' | 'edition_unknown' | 'code_not_yet' | 'code_retired' | 'out_of_use';
  /** From when (not yet) or since when (superseded, retired); null: not known, or does not apply. */
  readonly date: string | null;
  /** The succeeding table, the replacing code, or the overlay that took it out of use. */
  readonly by: string | null;
  /** The overlay's own words. */
  readonly reason: string | null;
}

/** @throws StandardsError those of `editionState` */
export function validityOf(
  code: Code,
  { ref, validFrom, validTo, supersededBy, narrowed }: ResolvedTable,
  asOf: string,
  library: Library = builtIn,
): Validity {
  const state = editionState(ref, asOf, library);
  const outOfUse = narrowed.get(code.code);
  const by = supersededBy ?? null;
  const why = [
    ...(state === 'not-yet' ? [because('edition_not_yet', validFrom)] : []),
    ...(state === 'superseded' ? [because('edition_superseded', validTo, by)] : []),
    ...(state === 'unknown' ? [because('edition_unknown', undefined, by)] : []),
    ...(code.validFrom !== undefined && asOf < code.validFrom ? [because('code_not_yet', code.validFrom)] : []),
    ...(statusAt(code, asOf) === 'retired' ? [because('code_retired', code.validTo, code.replacedBy ?? null)] : []),
    ...(outOfUse === undefined ? [] : [because('out_of_use', undefined, outOfUse.origin, outOfUse.reason)]),
  ];
  const certain = why.some((each) => each.because !== 'edition_unknown');
  return { valid: why.length === 0 ? true : certain ? false : null, why };
}

/** A code that was retired on a known day was active before it. That its edition was replaced does not retire a code within it. */
export function statusAt({ status, validTo }: Code, asOf: string): Code['status'] {
  if (validTo !== undefined && asOf >= validTo) return 'retired';
  return status === 'retired' && validTo !== undefined ? 'active' : status;
}

function because(
  cause: Why['because'],
  date: string | undefined,
  by: string | null = null,
  reason: string | null = null,
): Why {
  return { because: cause, date: date ?? null, by, reason };
}
