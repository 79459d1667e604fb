import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { admitted, type Admit } from '../policy/admission.ts';
import type { AppPrincipal, Principal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import { assertWithinQuota, guarded, type Reading, type Verdict } from './guard.ts';
import { Params } from './params.ts';
import { proveRead, sensitiveOf } from './sensitive-read.ts';
import type { View } from './view.ts';
import { Views } from './views.ts';
import { nothingSpent, timed, type Spent } from '../server/timing.ts';

/** Who reads what. */
export interface Reader {
  readonly principal: Principal;
  readonly dataset: string;
  /** As the request names it. */
  readonly grant?: string | undefined;
  /** Merged into the statement where the auth room has left admission to it. */
  readonly admit?: Admit | undefined;
  /** Goes on with a request that was counted already: of its quota only the rows are used. */
  readonly again?: true;
  /** Where to put down what was spent on policy, database and log; absent: nowhere. */
  readonly spent?: Spent;
}

export interface Read<Row> {
  readonly view: View;
  readonly row: Row;
  /** Of the evidence that personal values were shown as they are; absent where none were. */
  readonly leaf?: string;
}

/** Views of each hub of this process. */
const remembered = new WeakMap<Hub, Views>();

export function viewsOf(hub: Hub): Views {
  const views = remembered.get(hub) ?? new Views();
  remembered.set(hub, views);
  return views;
}

/** A grant that changes this often between reading it and reading under it is not worth waiting for. */
const TRIES = 3;

/**
 * Reads data in one statement that also judges whether it may be read: this is the one way that data leave the hub.
 * @param build what to read, made anew when grant or dataset turn out to have changed
 * @throws Problem of the scope, of `build`, of admission; quota_exceeded, busy
 */
export async function readUnder<Row>(
  hub: Hub,
  session: Session,
  reader: Reader,
  build: (view: View, params: Params) => Reading,
): Promise<Read<Row>> {
  const admission: Pending = { admit: reader.admit, principal: reader.principal };
  try {
    return await judged<Row>(hub, session, reader, build, admission);
  } catch (error) {
    // who may not act is told that, and not what else is wrong
    if (error instanceof Problem && admission.admit !== undefined)
      await admitted(session, admission.principal, admission.admit);
    throw error;
  }
}

/** What has to be asked of the database yet, and of whom. */
interface Pending {
  admit: Admit | undefined;
  principal: Principal;
}

async function judged<Row>(
  hub: Hub,
  session: Session,
  reader: Reader,
  build: (view: View, params: Params) => Reading,
  admission: Pending,
): Promise<Read<Row>> {
  const views = viewsOf(hub);
  const watch = { spent: reader.spent ?? nothingSpent() };
  for (let tries = 0; tries < TRIES; tries++) {
    const { principal } = admission;
    const view = await timed(watch, 'policy', () => views.get(session, principal, reader.dataset, reader.grant));
    const params = new Params();
    const merged = admission.admit?.(params);
    const reading = built(() => build(view, params), tries > 0);
    if (reading === undefined) {
      views.forget(principal, reader.dataset, reader.grant);
      continue;
    }
    const sql = guarded(view, params, reading, merged, reader.again === true ? 0 : 1);
    const [row] = await timed(watch, 'database', () =>
      reading.varied === true
        ? session.query<Verdict & Row>(sql, params.values)
        : session.queryKept<Verdict & Row>(sql, params.values),
    );
    // the nonce is used up now, whether it was good or not
    admission.admit = undefined;
    if (row === undefined) throw new Error('a guarded statement has one row');
    if (!row.admitted) {
      const refused = (await merged?.refused(session)) ?? new Problem('unauthenticated');
      if (refused instanceof Error) throw refused;
      Object.assign(admission, refused);
      continue;
    }
    if (row.granted) {
      assertWithinQuota(view, row);
      const sensitive = sensitiveOf(reading.shows ?? view.fields);
      const leaf = await timed(watch, 'log', () =>
        proveRead(session, principal as AppPrincipal, view, sensitive, row.leaving),
      );
      return { view, row, ...(leaf === undefined ? {} : { leaf }) };
    }
    views.forget(principal, reader.dataset, reader.grant);
  }
  throw new Problem('busy', {}, { 'retry-after': '1' });
}

/** What a view of some seconds ago refuses may be granted by now: a refusal counts only from a view that was just made. */
function built(make: () => Reading, fresh: boolean): Reading | undefined {
  try {
    return make();
  } catch (error) {
    if (fresh || !(error instanceof Problem)) throw error;
    return undefined;
  }
}
