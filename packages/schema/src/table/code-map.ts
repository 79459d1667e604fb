import type { Words } from '../record/record-type.ts';

/** How the source class lies to the target class. */
export type Relationship = 'equivalent' | 'source-broader' | 'source-narrower' | 'related' | 'none';

/** Where a row of a map comes from. Only `reviewed` was decided by a named person. */
export type MapEvidence = 'by-name' | 'by-code-continuity' | 'by-reading' | 'reviewed';

/** A map between the codes of two tables. A code in no row has not been looked at; a row with an empty target says: no counterpart. */
export interface CodeMap {
  readonly from: string;
  readonly to: string;
  /** Revision of the map, `1.0.0`; absent where nobody publishes the folder. */
  readonly revision?: string;
  /** The overlay whose decisions these are; absent: they hold for everyone. */
  readonly overlay?: string;
  readonly title: Words;
  readonly status: 'reviewed' | 'by-name';
  readonly statusReason: Words;
  /** True where the rows may be read from target to source, broader and narrower exchanged. */
  readonly reversible: boolean;
  readonly rows: readonly MapRow[];
}

/** In the order of map.csv's columns. */
export type MapRow = readonly [
  source: string,
  target: string,
  relationship: Relationship,
  /** Condition under which the row holds; empty: always. */
  when: string,
  /** Half-open [validFrom, validTo), empty: no bound. */
  validFrom: string,
  validTo: string,
  reviewedBy: string,
  evidence: MapEvidence,
  comment: string,
];
