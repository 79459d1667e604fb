import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { heldGrants } from '../policy/held-grants.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import { viewsOf } from '../query/read.ts';
import type { View } from '../query/view.ts';

/** A dataset under one grant, as GIS tools see it. */
export interface Collection {
  /** `parts`, or `parts~grant` where the app has several grants for it. */
  readonly id: string;
  readonly view: View;
}

const BETWEEN = '~';

/** Datasets with places that the app may read now. */
export async function collectionsOf(hub: Hub, session: Session, principal: AppPrincipal): Promise<Collection[]> {
  const held = await heldGrants(session, principal, 'read');
  const found: Collection[] = [];
  for (const { dataset, grant } of held) {
    const several = held.filter((each) => each.dataset === dataset).length > 1;
    const view = await usable(hub, session, principal, dataset, grant);
    if (view === undefined || view.dataset.type.geometry === 'none') continue;
    found.push({ id: several ? `${dataset}${BETWEEN}${grant}` : dataset, view });
  }
  return found;
}

/** A grant that ends just now, or a dataset that is withdrawn, is not in the list. */
async function usable(
  hub: Hub,
  session: Session,
  principal: AppPrincipal,
  dataset: string,
  grant: string,
): Promise<View | undefined> {
  try {
    return await viewsOf(hub).current(session, principal, dataset, grant);
  } catch (error) {
    if (error instanceof Problem && error.status < 500) return undefined;
    throw error;
  }
}

/** Dataset and grant of a collection's id. */
export function namedBy(id: string): { readonly dataset: string; readonly grant: string | undefined } {
  const at = id.indexOf(BETWEEN);
  return at < 0 ? { dataset: id, grant: undefined } : { dataset: id.slice(0, at), grant: id.slice(at + 1) };
}
