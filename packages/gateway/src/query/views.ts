import { tableName, type Session } from '@shuniu/sdk/store';
import { confined } from '../policy/confined.ts';
import { datasetOf } from '../policy/dataset.ts';
import type { AppPrincipal, Principal } from '../policy/principal.ts';
import { scopeFor } from '../policy/scope-for.ts';
import { Problem } from '../problem/problem.ts';
import { viewOf, type View } from './view.ts';

/** How long a view may be used without looking whether the app has got other grants since, milliseconds. */
const FRESH_MS = 5_000;
const MOST = 10_000;

/**
 * Views that were made before. That one is remembered lets nothing out: the statement that reads asserts that grant and
 * dataset still are what the view was made from.
 */
export class Views {
  readonly #made = new Map<string, { readonly view: View; readonly at: number }>();

  /** @throws Problem dataset_unknown, and those of `scopeFor` */
  async get(session: Session, principal: Principal, dataset: string, grant: string | undefined): Promise<View> {
    const app = appOf(principal, dataset);
    const key = keyOf(app, dataset, grant);
    const known = this.#made.get(key);
    if (known !== undefined && Date.now() - known.at < FRESH_MS) return known.view;
    const view = await readView(session, app, dataset, grant);
    if (this.#made.size >= MOST) this.#made.clear();
    this.#made.set(key, { view, at: Date.now() });
    return view;
  }

  /**
   * The view as it is at this moment: for what says something of a grant, or begins something under it, without a statement
   * that asserts that what was remembered still holds.
   */
  current(session: Session, principal: Principal, dataset: string, grant: string | undefined): Promise<View> {
    this.forget(principal, dataset, grant);
    return this.get(session, principal, dataset, grant);
  }

  forget(principal: Principal, dataset: string, grant: string | undefined): void {
    if (principal.kind === 'app') this.#made.delete(keyOf(principal, dataset, grant));
  }
}

function keyOf({ app, via }: AppPrincipal, dataset: string, grant: string | undefined): string {
  return JSON.stringify([app, via === 'legacy', dataset, grant]);
}

/** Only apps have grants; administrators see no data. */
function appOf(principal: Principal, dataset: string): AppPrincipal {
  if (principal.kind === 'app') return principal;
  throw new Problem('grant_missing', { dataset, action: 'read' });
}

async function readView(session: Session, app: AppPrincipal, id: string, grant: string | undefined): Promise<View> {
  const dataset = await datasetOf(session, id);
  if (dataset.state === 'withdrawn') throw new Problem('dataset_unknown', { dataset: id });
  const scope = await scopeFor(session, app, id, 'read', grant);
  return viewOf(dataset, confined(app, dataset, scope), await columnsPresent(session, dataset.table.name));
}

/** Columns that the table has; none where nobody has imported yet. */
export async function columnsPresent(session: Session, table: string): Promise<ReadonlySet<string>> {
  const rows = await session.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`,
    [tableName(table)],
  );
  return new Set(rows.map(({ name }) => name));
}
