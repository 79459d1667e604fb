import { isoDate, within } from './iso-date.ts';
import { builtIn, type Library } from './library.ts';
import { overlayChain, table } from './registry.ts';
import { resolveTable } from './resolve.ts';
import type { FilingRule, FilingRules } from '../filing/filing-rules.ts';

export interface FilingOptions {
  /** Table reference of the code; with edition wherever more than one exists. */
  readonly ref: string;
  /** The city whose rules are asked for, e.g. `cn-140100`; its province's count too. Without it, those of every owner. */
  readonly overlay?: string;
  /** YYYY-MM-DD */
  readonly asOf: string;
  /** Default: what this package ships. */
  readonly library?: Library;
}

/** What one owner's table in one edition says of a code. */
export interface FilingAnswer extends Omit<FilingRules, 'rules'> {
  /** `unknown`: the table does not say since when it holds. */
  readonly state: 'current' | 'unknown';
  /** By number; empty where the table has nothing about this code. */
  readonly rules: readonly FilingRule[];
}

/**
 * The filing rules of a code on one day. Tables that are not yet or no longer in force then are left out; where several speak,
 * all of them are given: which one counts is not for a program to say.
 * @returns undefined where the table with the overlay has no such code
 * @throws StandardsError `date_malformed`, and those of `resolveTable`
 */
export function filingRulesFor(code: string, options: FilingOptions): readonly FilingAnswer[] | undefined {
  const asOf = isoDate(options.asOf);
  const { library = builtIn } = options;
  const base = table(options.ref, library).ref;
  const sets = library.filingRules.filter((set) => set.base === base);
  const owners = ownersFor(options.overlay, sets, library);
  const known = (overlay: string | undefined) => resolveTable(base, overlay, library).codes.has(code);
  const wanted = sets.filter(
    (set) => (owners === undefined || owners.has(set.owner)) && within(asOf, set.validFrom, set.validTo),
  );
  if (![overlayOn(base, options.overlay, library), ...wanted.map(({ overlay }) => overlay)].some(known))
    return undefined;
  return wanted.map(({ rules, ...facts }) => ({
    ...facts,
    state: facts.validFrom === undefined ? 'unknown' : 'current',
    rules: rules.filter((rule) => rule.code === code),
  }));
}

/** A city may have filing rules without having codes of its own: then its id is in no overlay. */
function ownersFor(
  overlay: string | undefined,
  sets: readonly FilingRules[],
  library: Library,
): ReadonlySet<string> | undefined {
  if (overlay === undefined) return undefined;
  const isOwner = sets.some(({ owner }) => owner === overlay) && !library.overlays.some(({ id }) => id === overlay);
  return new Set(isOwner ? [overlay] : overlayChain(overlay, library).map(({ id }) => id));
}

/** The overlay, where it or one beneath it has a layer over this table. */
function overlayOn(base: string, overlay: string | undefined, { overlays }: Library): string | undefined {
  const chain: string[] = [];
  for (let next = overlay; next !== undefined && !chain.includes(next);) {
    chain.push(next);
    const found = overlays.find(({ id }) => id === next);
    if (found?.layers.some((layer) => layer.base === base)) return overlay;
    next = found?.parent;
  }
  return undefined;
}
