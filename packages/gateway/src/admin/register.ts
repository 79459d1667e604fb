import type { Hub } from '../hub.ts';
import type { Server } from '../server/fastify.ts';
import { registerAccount } from './account-routes.ts';
import { registerApps } from './app-routes.ts';
import { registerEnrolments } from './enrolment-routes.ts';
import { registerOrgs } from './org-routes.ts';
import { registerSessions } from './session-routes.ts';
import { forgetEnded } from './sessions.ts';
import { registerSetup } from './setup-routes.ts';
import { registerUsers } from './user-routes.ts';

/** Minutes between two looks at what has ended by itself, in milliseconds. */
const FORGET_EVERY = 10 * 60_000;

/** Those who run the hub, and whom they let in. */
export function registerAdmin(app: Server, hub: Hub): void {
  registerSetup(app, hub);
  registerSessions(app, hub);
  registerAccount(app, hub);
  registerUsers(app, hub);
  registerOrgs(app, hub);
  registerApps(app, hub);
  registerEnrolments(app, hub);
  hub.chores.add('admin-forget', () => hub.pool.use(forgetEnded), FORGET_EVERY);
}
