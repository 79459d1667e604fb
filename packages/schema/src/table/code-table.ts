import type { Words } from '../record/record-type.ts';

/** How far a table can be trusted as the text of its edition. */
export type TableStatus = 'verified' | 'corroborated' | 'reconstructed' | 'single-source' | 'local' | 'synthetic';

/** How far a row can be trusted: two independent sources, one, a local decision, or made up for examples. */
export type Evidence = 'corroborated' | 'single' | 'local' | 'synthetic';

export interface Code {
  /** Never changes and is not the code: a rename is a rename and not a removal. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** Big class code, e.g. `01`. */
  readonly parent: string;
  readonly definition?: string;
  /** `point`, `line` or `polygon`; with `?` where it is an inference that no source gives. */
  readonly geometry?: string;
  readonly status: 'active' | 'deprecated' | 'retired';
  /** Half-open [validFrom, validTo), ISO dates; absent = the edition's own dates. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly replacedBy?: string;
  readonly evidence: Evidence;
  readonly source: string;
  readonly note?: string;
}

export interface BigClass {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** Ranges are inclusive and compared as text: all codes of a table have the same length. */
export interface Extension {
  readonly direction: 'up' | 'down';
  readonly ranges: readonly { readonly from: string; readonly to: string }[];
  readonly evidence: 'corroborated' | 'single' | 'local';
  readonly note: Words;
}

/** How far a table was held against the printed standard, row by row. */
export interface Verification {
  readonly confirmed: number;
  readonly corrected: number;
  readonly absent: number;
  /** Codes of the table, looked at or not. */
  readonly codes: number;
}

export interface CodeTable {
  /** `gbt-30428-2/part@2013` */
  readonly ref: string;
  readonly title: Words;
  /** Record type that uses it: `part`, `event`, `service-item`. */
  readonly recordType: string;
  readonly edition: string;
  /** Revision of our data, `1.0.0`: the edition is the publisher's. Absent where nobody publishes the folder. */
  readonly revision?: string;
  readonly status: TableStatus;
  readonly statusReason: Words;
  /** Absent where nobody has looked. `status` is `verified` exactly where every code was confirmed. */
  readonly verification?: Verification;
  /** Complete: an unknown code is certainly wrong. Not complete: it may be one of the table's known gaps. */
  readonly complete: boolean;
  readonly completeReason: Words;
  /** Half-open [validFrom, validTo), ISO dates. Absent = not known (see `validityNote`), never guessed. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** How far the dates can be trusted. */
  readonly validityEvidence: 'corroborated' | 'single' | 'local' | 'none';
  readonly validityNote: Words;
  /** Reference of the edition that replaces this one. May be known where `validTo` is not. */
  readonly supersededBy?: string;
  /** Regular expression that every code matches, e.g. `^[0-9]{4}$`. */
  readonly codePattern: string;
  readonly bigClasses: readonly BigClass[];
  /** Where overlays may add codes. */
  readonly extension: Extension;
  /** Codes that are known to be missing here: numbers that the edition may use, for what is not known. */
  readonly knownGaps: readonly string[];
  /** Sorted by code. */
  readonly codes: readonly Code[];
  /** SHA-256 (hex) of the bytes of codes.csv. */
  readonly sha256: string;
}

/** A code as one overlay chain sees it. */
export interface ResolvedCode extends Code {
  /** Where the code or its present name comes from: the table's reference, or an overlay's id. */
  readonly origin: string;
  /** The base code that this one is counted under upstream; null with a reason in `rollUpNone`. Base codes roll up to themselves. */
  readonly rollUp: string | null;
  readonly rollUpNone?: string;
}

/** A code table with an overlay chain laid over it. */
export interface ResolvedTable extends Omit<CodeTable, 'codes'> {
  /** Overlay ids from nation to city, e.g. [`cn-14`, `cn-140100`]. */
  readonly overlays: readonly { readonly id: string; readonly sha256: string; readonly status: TableStatus }[];
  /** Sorted by code. */
  readonly codes: ReadonlyMap<string, ResolvedCode>;
  /** Base codes that an overlay takes out of use, with its id and reason. They are not in `codes`. */
  readonly narrowed: ReadonlyMap<
    string,
    { readonly origin: string; readonly reason: string; readonly base: ResolvedCode }
  >;
}
