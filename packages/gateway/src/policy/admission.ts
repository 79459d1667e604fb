import type { Session } from '@shuniu/sdk/store';
import { Problem } from '../problem/problem.ts';
import type { AppPrincipal, Principal } from './principal.ts';

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

/** A credential that changes this often between reading it and asking for it is not worth waiting for. */
const TRIES = 3;

/**
 * Admission by a statement of its own. @returns the principal, renewed if what was remembered of it was out of date
 * @throws what the auth room says of who may not act; Problem busy
 */
export async function admitted<P extends Principal>(
  session: Session,
  principal: P,
  admit: Admit,
): Promise<P | AppPrincipal> {
  let asked: { readonly principal: P | AppPrincipal; readonly admit: Admit } = { principal, admit };
  for (let tries = 0; tries < TRIES; tries++) {
    const values: unknown[] = [];
    const { ctes, condition, refused } = asked.admit({ add: (value) => `$${values.push(value)}` });
    const [row] = await session.queryKept<{ admitted: boolean }>(
      `${ctes.length === 0 ? '' : `WITH ${ctes.join(', ')} `}SELECT ${condition} AS admitted`,
      values,
    );
    if (row?.admitted === true) return asked.principal;
    const why = await refused(session);
    if (why instanceof Error) throw why;
    asked = why;
  }
  throw new Problem('busy', {}, { 'retry-after': '1' });
}
