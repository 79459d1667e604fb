import type { Hub } from '../hub.ts';
import type { Server } from '../server/fastify.ts';
import { registerApplications } from './application-routes.ts';
import { registerCalendar } from './calendar-routes.ts';
import { storeYears } from './calendar.ts';
import { escalateOverdue, expireGrants } from './deadlines.ts';
import { registerGrants } from './grant-routes.ts';
import { readCalendar } from './read-calendar.ts';
import { readRules } from './read-rules.ts';

const HOUR = 3_600_000;

/** Who may do what with data: applications, grants, the calendar that their clocks count by. */
export function registerAccess(app: Server, hub: Hub): void {
  const rules = readRules(hub.config.accessRules);
  registerCalendar(app, hub, rules);
  registerApplications(app, hub, rules);
  registerGrants(app, hub);
  hub.chores.add('deadlines', () =>
    hub.pool.use(async (session) => {
      await escalateOverdue(session);
      await expireGrants(session);
    }),
  );
  const { calendar } = hub.config;
  if (calendar === undefined) return;
  // a broken file stops the start; later on what was read before holds
  readCalendar(calendar);
  // a new year's file is found without a restart
  hub.chores.add('calendar', () => hub.pool.use((session) => storeYears(session, readCalendar(calendar))), HOUR)();
}
