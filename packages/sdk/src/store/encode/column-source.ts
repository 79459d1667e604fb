/**
 * Where a column of the table gets its values from, row by row. Arrays are indexed by the row's number in its batch;
 * they may be replaced between two calls of the encoder, never during one.
 */
export type ColumnSource =
  /** A cell as it stands; empty: NULL. */
  | { readonly kind: 'cell'; readonly column: number }
  /** A cell that holds JSON; empty: NULL. */
  | { readonly kind: 'jsonb'; readonly column: number }
  /** Some bytes of a cell, e.g. the division at the head of an identifier; NULL where the cell is too short. */
  | { readonly kind: 'slice'; readonly column: number; readonly offset: number; readonly length: number }
  /** The same UTF-8 text in every row; null: NULL, and no bytes: a text of no length. */
  | { readonly kind: 'constant'; bytes: Uint8Array | null }
  /** Days since 1970-01-01; NO_DATE: NULL. */
  | { readonly kind: 'date'; days: Int32Array }
  /** Milliseconds since 1970-01-01 UTC; NaN: NULL. */
  | { readonly kind: 'timestamptz'; ms: Float64Array }
  /** NaN: NULL. */
  | { readonly kind: 'float8'; values: Float64Array }
  /** NO_INT: NULL. */
  | { readonly kind: 'int4'; values: Int32Array }
  /** Text number `index[row]` of a list: `bytes[offsets[i] … offsets[i + 1])`; -1: the cell `orCell` as it stands, else NULL. */
  | {
      readonly kind: 'dictionary';
      index: Int32Array;
      bytes: Uint8Array;
      offsets: Int32Array;
      readonly orCell?: number;
    };

/** The smallest 32-bit number stands for "no value": no date and no count of ours gets there. */
export const NO_DATE = -2147483648;
export const NO_INT = -2147483648;
