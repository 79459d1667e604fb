import type { Session } from '@shuniu/sdk/store';
import type { AppPrincipal } from './principal.ts';

/** Where the values of a statement are gathered; `add` returns what stands for one in its text. */
export interface Values {
  add(value: unknown): string;
}

/** What a statement has to hold so that it does nothing unless the principal may still act. */
export interface Admission {
  /** `name AS (…)` each; those that write do so whether or not they are read. */
  readonly ctes: readonly string[];
  /** SQL truth: credential, app and org hold as they were read, and the nonce was not used before. */
  readonly condition: string;
  /**
   * What to throw when it was not so, or, where nothing is wrong but that what was remembered was out of date, whom to try
   * again as; asks the database, in the session that the statement ran in.
   */
  readonly refused: (session: Session) => Promise<Error | Renewed>;
}

/** A principal as the database has him now; his nonce was not taken. */
export interface Renewed {
  readonly principal: AppPrincipal;
  readonly admit: Admit;
}

/** Left on the request by the auth room where a route admits by its own statement. Good for one statement: a nonce is good once. */
export type Admit = (values: Values) => Admission;
