import type { TableStatus } from '@shuniu/schema';
import type { Severity } from '../finding/finding.ts';

/** The machine-readable report of `check` and `import` (`--json`). */
export interface Report {
  readonly tool: string;
  readonly version: string;
  /** Which tables and overlays judged the codes; sha256 of a table is over the bytes of its codes.csv. */
  readonly lock: {
    readonly tables: readonly { readonly ref: string; readonly sha256: string; readonly status?: TableStatus }[];
    /** `base`: the table that the layer lies on. */
    readonly overlays: readonly {
      readonly id: string;
      readonly base?: string;
      readonly sha256: string;
      readonly status?: TableStatus;
    }[];
  };
  readonly asOf: string;
  readonly inputs: readonly ReportInput[];
  readonly counts: Counts;
  readonly coverage: { readonly checked: readonly string[]; readonly notChecked: readonly string[] };
  /** Keyed by (code, severity), errors first. */
  readonly notices: readonly Notice[];
}

export interface ReportInput {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly crs: string | null;
  /** Which column of the file grows to the east and which to the north, e.g. `X=north, Y=east`; null where there are none. */
  readonly axes: string | null;
  readonly rows: number;
}

/** read = accepted + refused; inserted … skipped split what was accepted when it was stored. */
export interface Counts {
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly retired: number;
}

export interface Notice {
  readonly code: string;
  readonly severity: Severity;
  readonly total: number;
  /** The lowest lines. */
  readonly samples: readonly Sample[];
}

export interface Sample {
  readonly input: string;
  readonly line: number;
  readonly column: number | null;
  readonly field: string | null;
  readonly value: string | null;
  readonly expected?: string;
  readonly message: string;
}
