import type { BigClass, Evidence, ResolvedCode, ResolvedTable } from '../table/code-table.ts';
import type { Relationship } from '../table/code-map.ts';
import { isoDate } from './iso-date.ts';
import { builtIn, type Library } from './library.ts';
import { directionsFrom } from './map-index.ts';
import { table } from './registry.ts';
import { resolveTable } from './resolve.ts';
import { nowOf, type Now } from './now.ts';
import { tierOf, type Tier } from './tier.ts';
import { statusAt, validityOf, type Validity } from './validity.ts';

/** What `shuniu standards lookup --json` prints. */
export interface Lookup {
  /** Table reference with edition. */
  readonly ref: string;
  readonly code: string;
  readonly name: string;
  /** Big class code. */
  readonly parent: string;
  /** Within its edition, on the day asked for. */
  readonly status: 'active' | 'deprecated' | 'retired';
  /** Half-open [validFrom, validTo): the code's own dates, else the edition's; null where they are not known. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly evidence: Evidence;
  /** Where the code or its present name comes from: the table's reference, or an overlay's id. */
  readonly origin: string;
  /** The base code it is counted under upstream; itself for base codes; null where there is none. */
  readonly rollUp: string | null;
  readonly predecessors: readonly Relative[];
  readonly successors: readonly Relative[];
  readonly asOf: string;
  /** Whether it may be used on that day, there; null: not known. */
  readonly valid: boolean | null;
  /** Every reason against it; empty where it is valid. */
  readonly why: Validity['why'];
  /** Where it may not be used, or nobody knows: what it is in the edition in force on that day. null: nothing is said of that. */
  readonly now: Now | null;
  /** The overlays it was seen through, from nation to city. */
  readonly overlays: readonly string[];
  readonly nameEn: string;
  /** From the big class down; the last one is `parent`. */
  readonly parents: readonly BigClass[];
  /** Whose decision `origin` is. */
  readonly tier: Tier;
  readonly rollUpName: string | null;
  /** Why it is counted under nothing, where `rollUp` is null. */
  readonly rollUpNone: string | null;
  readonly source: string;
  readonly note: string | null;
}

/** A code of another edition that this one came from or went to, as the maps say. */
export interface Relative {
  readonly ref: string;
  readonly code: string;
  readonly name: string;
  /** How the code asked for lies to this one. */
  readonly relationship: Exclude<Relationship, 'none'>;
  readonly evidence: string;
}

export interface LookupOptions {
  /** Table reference; with edition wherever more than one exists. */
  readonly standard: string;
  readonly overlay?: string;
  /** YYYY-MM-DD */
  readonly asOf: string;
  /** Default: what this package ships. */
  readonly library?: Library;
}

/**
 * What a code is in one table, edition and overlay chain, on one day: whether it is valid there and then, and if not, what it is now.
 * A code that an overlay took out of use is answered, as not valid.
 * @returns undefined where it is unknown there; `explainUnknown` has more to say
 * @throws StandardsError `date_malformed`, and those of `resolveTable`
 */
export function lookup(code: string, options: LookupOptions): Lookup | undefined {
  const asOf = isoDate(options.asOf);
  const { overlay, library = builtIn } = options;
  const resolved = resolveTable(options.standard, overlay, library);
  const found = resolved.codes.get(code) ?? resolved.narrowed.get(code)?.base;
  if (found === undefined) return undefined;
  const validity = validityOf(found, resolved, asOf, library);
  return {
    ref: resolved.ref,
    code,
    name: found.name,
    parent: found.parent,
    status: statusAt(found, asOf),
    validFrom: found.validFrom ?? resolved.validFrom ?? null,
    validTo: found.validTo ?? resolved.validTo ?? null,
    evidence: found.evidence,
    origin: found.origin,
    rollUp: found.rollUp,
    ...relativesOf(found, resolved, library),
    asOf,
    ...validity,
    now: validity.valid === true ? null : nowOf(found, resolved, asOf, library),
    overlays: resolved.overlays.map(({ id }) => id),
    nameEn: found.nameEn,
    parents: resolved.bigClasses.filter((each) => each.code === found.parent),
    tier: tierOf(found.origin, library),
    rollUpName: found.rollUp === null ? null : nameIn(resolved, found.rollUp),
    rollUpNone: found.rollUpNone ?? null,
    source: found.source,
    note: found.note ?? null,
  };
}

function nameIn({ codes, narrowed }: ResolvedTable, code: string): string | null {
  return codes.get(code)?.name ?? narrowed.get(code)?.base.name ?? null;
}

function relativesOf(
  code: ResolvedCode,
  { ref, overlays, codes }: ResolvedTable,
  library: Library,
): Pick<Lookup, 'predecessors' | 'successors'> {
  const own = table(ref, library);
  const chain = overlays.map(({ id }) => id);
  const predecessors: Relative[] = [];
  const successors: Relative[] = [];
  if (code.replacedBy !== undefined) {
    const name =
      codes.get(code.replacedBy)?.name ?? own.codes.find((each) => each.code === code.replacedBy)?.name ?? '';
    successors.push({ ref, code: code.replacedBy, name, relationship: 'related', evidence: code.evidence });
  }
  // What an overlay added has the number, but not the history, of a base code.
  if (!own.codes.some((each) => each.code === code.code)) return { predecessors, successors };
  for (const { to, steps } of directionsFrom(ref, chain, library)) {
    const other = table(to, library);
    const relatives = other.edition < own.edition ? predecessors : successors;
    for (const { code: target, relationship, evidence } of steps.get(code.code) ?? []) {
      const name = other.codes.find((each) => each.code === target)?.name;
      if (relationship !== 'none' && name !== undefined)
        relatives.push({ ref: to, code: target, name, relationship, evidence });
    }
  }
  return { predecessors: predecessors.sort(byRef), successors: successors.sort(byRef) };
}

/** Stable: the rows of one map keep their order. */
function byRef(a: Relative, b: Relative): number {
  return a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0;
}
