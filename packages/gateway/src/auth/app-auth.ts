import type { Hub } from '../hub.ts';
import { Credentials } from './credentials.ts';
import { LastUse } from './last-use.ts';

/** What the ways in which apps say who they are share, in one process. */
export interface AppAuth {
  readonly credentials: Credentials;
  readonly lastUse: LastUse;
}

/** Of each hub of this process. */
const opened = new WeakMap<Hub, AppAuth>();

export function appAuthOf(hub: Hub): AppAuth {
  const known = opened.get(hub);
  if (known !== undefined) return known;
  const made = { credentials: new Credentials(hub.pool, hub.keys), lastUse: new LastUse() };
  opened.set(hub, made);
  return made;
}
