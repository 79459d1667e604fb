import { isoDate } from './iso-date.ts';
import { builtIn, type Library } from './library.ts';
import { table } from './registry.ts';

/**
 * How an edition stood on a day. `unknown` where nothing that can be read tells: the date of replacement is not known and the
 * successor's own dates do not decide it.
 * @throws StandardsError `date_malformed`, and those of `table`
 */
export function editionState(
  ref: string,
  asOf: string,
  library: Library = builtIn,
): 'not-yet' | 'current' | 'superseded' | 'unknown' {
  const day = isoDate(asOf);
  const { edition, validFrom, validTo, supersededBy } = table(ref, library);
  // An edition is not in force before the year it is named after, whatever else is unknown of it.
  if (day < (validFrom ?? `${edition}-01-01`)) return 'not-yet';
  if (validTo !== undefined) return day >= validTo ? 'superseded' : 'current';
  if (supersededBy === undefined) return 'current';
  const successor = editionState(supersededBy, day, library);
  if (successor === 'not-yet') return 'current';
  if (successor === 'superseded' || table(supersededBy, library).validFrom !== undefined) return 'superseded';
  // The successor's year has come, the day it took effect is not known.
  return 'unknown';
}
