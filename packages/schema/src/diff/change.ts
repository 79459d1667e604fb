import type { MapEvidence, Relationship } from '../table/code-map.ts';
import type { TableStatus } from '../table/code-table.ts';
import type { Words } from '../record/record-type.ts';
import type { DiffRule, Level } from './rules.ts';

/** By what two codes were taken for the same concept. */
export interface Found {
  /** `key`: equal keys. `map`: a row of a map. `code`: equal code and equal name, where keys say nothing. */
  readonly by: 'key' | 'map' | 'code';
  /** What the row of the map says, read from before to after. */
  readonly relationship?: Relationship;
  /** How far the row can be relied on: anything but `reviewed` was reviewed by nobody. */
  readonly evidence?: MapEvidence;
}

/** One code before and one after that stand for one concept. */
export interface Pair extends Found {
  readonly before: string;
  readonly after: string;
}

export interface Change {
  readonly rule: DiffRule;
  readonly level: Level;
  /** The code as it was before, or as it is where it is new; of a big class where the rule says so; null: the table as a whole. */
  readonly code: string | null;
  /** The code as it is, where the same concept has another one now. */
  readonly codeAfter?: string;
  /** Name of the code or big class as it is now, or as it was where it is gone; empty for the table as a whole. */
  readonly name: string;
  /** What stood there and what stands there now; null: nothing. Several codes where a class was split or merged. */
  readonly before: string | readonly string[] | null;
  readonly after: string | readonly string[] | null;
  /** Where `before` and `after` are codes of other classes: their names, in the same order. */
  readonly names?: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Why this level. */
  readonly reason: Words;
  /** Between two codes: by what they were paired. Absent where nothing was paired. */
  readonly found?: Found;
  /** Where a profile set another level than the catalogue: what the catalogue says, and the profile's reason. */
  readonly overridden?: { readonly level: Level; readonly reason: string };
}

/** One side of a comparison. */
export interface Side {
  readonly ref: string;
  readonly sha256: string;
  readonly overlays: readonly { readonly id: string; readonly sha256: string; readonly status: TableStatus }[];
  readonly codes: number;
}

export interface Diff {
  readonly before: Side;
  readonly after: Side;
  /** The map that paired codes of two editions; null: none was needed, or there is none. */
  readonly map: { readonly from: string; readonly to: string } | null;
  /** Facts of the table first, then by code. */
  readonly changes: readonly Change[];
  /** The highest level of all changes. */
  readonly bump: Level | 'none';
  readonly counts: Readonly<Record<Level, number>>;
  /** Where every code went: no code of either side is missing here. */
  readonly fates: Fates;
}

export interface Fates {
  readonly pairs: readonly Pair[];
  readonly splits: readonly Branch[];
  readonly merges: readonly Branch[];
  /** Codes before that have no counterpart, by the map's own word where `found` says so. */
  readonly removed: readonly { readonly code: string; readonly found?: Found }[];
  /** Codes before of which no row of the map speaks. */
  readonly unreviewed: readonly string[];
  readonly added: readonly string[];
}

/** A code with several counterparts, or with one that covers it only in part or on a condition. */
export interface Branch extends Found {
  readonly code: string;
  readonly others: readonly string[];
}
