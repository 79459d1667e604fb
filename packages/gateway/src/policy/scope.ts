import type { RowFilter } from './row-filter.ts';

export type Action = 'read' | 'push';

/**
 * How a value is shown to who may not see it whole. `edges`: that many characters of either end, the rest as `*`;
 * `year`: of a date only the year; `coarse`: a coordinate with that many decimals of a degree; `hidden`: nothing but that
 * there is something.
 */
export type Mask =
  | { readonly kind: 'edges'; readonly head: number; readonly tail: number }
  | { readonly kind: 'year' }
  | { readonly kind: 'coarse'; readonly decimals: 0 | 1 | 2 | 3 }
  | { readonly kind: 'hidden' };

/** A field of a grant. Personal fields are masked by their kind unless `plain` says that they were granted as they are. */
export interface GrantedField {
  readonly name: string;
  readonly mask?: Mask;
  readonly plain?: true;
}

/** What one grant lets one app do with one dataset. Everything that leaves the hub has gone through one of these. */
export interface Scope {
  /** Grant id; with `version`, the statement that reads data asserts that the grant still holds. */
  readonly grant: string;
  readonly version: number;
  readonly app: string;
  readonly dataset: string;
  readonly action: Action;
  /** Prefixes of division codes; `''` is everywhere, an empty list is nowhere. */
  readonly divisions: readonly string[];
  /** For `push`, an empty list means every field. */
  readonly fields: readonly GrantedField[];
  readonly rowFilter?: RowFilter;
  readonly quota: { readonly requestsPerDay?: number; readonly rowsPerDay?: number };
  readonly purpose: string;
}
