import { readFileSync } from 'node:fs';
import { readYaml } from '@shuniu/sdk';
import type { Hub } from '../hub.ts';
import type { Server } from '../server/fastify.ts';
import { accessRules, DEFAULT_RULES, type AccessRules } from './access-rules.ts';
import { registerApplications } from './application-routes.ts';
import { registerCalendar } from './calendar-routes.ts';
import { loadCalendar } from './calendar.ts';
import { escalateOverdue, expireGrants } from './deadlines.ts';
import { registerGrants } from './grant-routes.ts';

const HOUR = 3_600_000;

/** Who may do what with data: applications, grants, the calendar that their clocks count by. */
export function registerAccess(app: Server, hub: Hub): void {
  const rules = rulesOf(hub.config.accessRules);
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
  // a new year's file is found without a restart
  if (calendar !== undefined)
    hub.chores.add(
      'calendar',
      () => hub.pool.use((session) => loadCalendar(session, calendar).then(() => undefined)),
      HOUR,
    )();
}

/** @throws Error that names the file, where it cannot be used: the hub does not start by other rules than it was told */
function rulesOf(file: string | undefined): AccessRules {
  if (file === undefined) return DEFAULT_RULES;
  try {
    return accessRules(readYaml(readFileSync(file, 'utf8')).value);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : ''}`, { cause: error });
  }
}
