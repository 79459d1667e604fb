import type { Hub } from '../hub.ts';
import { Problem } from '../problem/problem.ts';
import type { Server } from '../server/fastify.ts';
import { routeSchema, type RouteAnswer } from '../server/route-schema.ts';
import type { AccessRules } from './access-rules.ts';
import { calendarFault, storeYear, type CalendarYear } from './calendar.ts';
import { CALENDAR_YEAR } from './request-schemas.ts';

const ANSWER: RouteAnswer = { what: { zh: '结果', en: 'the result' }, schema: { type: 'object' } };
const READERS = ['app', 'system', 'security', 'audit'] as const;

/** Holidays and make-up working days, and the rules that count by them. */
export function registerCalendar(app: Server, hub: Hub, rules: AccessRules): void {
  app.post(
    '/v1/calendar',
    {
      config: { access: ['system'] },
      schema: routeSchema({
        tag: 'access',
        summary: { zh: '载入一年的法定节假日安排', en: "Loads a year's arrangement of holidays" },
        answers: { 200: ANSWER },
        body: CALENDAR_YEAR,
      }),
    },
    async (request) => {
      const year = request.body as CalendarYear;
      const fault = calendarFault(year);
      if (fault !== undefined)
        throw new Problem('request_malformed', { at: `body/days/${fault.day}`, reason: fault.reason });
      await hub.pool.transaction((session) => storeYear(session, year));
      return { year: year.year, days: year.days.length };
    },
  );
  app.get(
    '/v1/calendar',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'access',
        summary: { zh: '已载入的年份与办理时限', en: 'Years that are loaded, and the periods that count by them' },
        answers: { 200: ANSWER },
      }),
    },
    async () => ({
      rules,
      years: await hub.pool.use((session) =>
        session.query(
          `SELECT y.year, y.papers, (SELECT count(*)::int FROM hub.calendar_day d WHERE d.year = y.year) AS days
             FROM hub.calendar_year y ORDER BY y.year`,
        ),
      ),
    }),
  );
}
