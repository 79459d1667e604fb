/**
 * A condition on a record, as grants carry it and as requests may ask for it. Fields are the record type's names
 * (camelCase). Texts compare as codes do, byte by byte; dates are `YYYY-MM-DD`.
 */
export type RowFilter =
  | { readonly all: readonly RowFilter[] }
  | { readonly any: readonly RowFilter[] }
  | { readonly not: RowFilter }
  | {
      readonly field: string;
      readonly op: 'eq' | 'lt' | 'le' | 'gt' | 'ge' | 'prefix';
      readonly value: string | number;
    }
  | { readonly field: string; readonly op: 'in'; readonly values: readonly (string | number)[] }
  | { readonly field: string; readonly op: 'empty' };

/** Most parts of one filter, and how deep they may nest: a filter from outside costs no more than this. */
export const MOST_PARTS = 64;
export const DEEPEST = 6;
