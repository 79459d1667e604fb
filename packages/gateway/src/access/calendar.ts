import { transaction, type Session } from '@shuniu/sdk/store';
import { dayInChina, isDay } from '../policy/day-in-china.ts';
import { addWorkingDays, type Calendar } from './working-days.ts';

/** A year's arrangement of holidays, in the form of https://github.com/NateScarlet/holiday-cn; other members are ignored. */
export interface CalendarYear {
  readonly year: number;
  /** Where it was published. */
  readonly papers?: readonly string[];
  readonly days: readonly { readonly name: string; readonly date: string; readonly isOffDay: boolean }[];
}

/** What is wrong with a year, and with which of its days; undefined: nothing. Days of the year before and after occur: New Year is arranged across them. */
export function calendarFault({ year, days }: CalendarYear): { day: number; reason: string } | undefined {
  const seen = new Set<string>();
  for (const [day, { date }] of days.entries()) {
    if (!isDay(date)) return { day, reason: `${date} is not a date` };
    if (Math.abs(Number(date.slice(0, 4)) - year) > 1) return { day, reason: `${date} does not belong to ${year}` };
    if (seen.has(date)) return { day, reason: `${date} appears twice` };
    seen.add(date);
  }
  return undefined;
}

/** Puts a year in the place of what was known of it. Runs inside a transaction. */
export async function storeYear(session: Session, { year, papers = [], days }: CalendarYear): Promise<void> {
  await session.run(
    `INSERT INTO hub.calendar_year (year, papers) VALUES ($1, $2)
     ON CONFLICT (year) DO UPDATE SET papers = excluded.papers, loaded_at = now()`,
    [year, JSON.stringify(papers)],
  );
  await session.run(`DELETE FROM hub.calendar_day WHERE year = $1`, [year]);
  await session.run(
    `INSERT INTO hub.calendar_day (day, year, off, name)
     SELECT date, $2, "isOffDay", name FROM jsonb_to_recordset($1) AS d(date date, "isOffDay" boolean, name text)`,
    [JSON.stringify(days), year],
  );
}

/** Puts years in the place of what was known of them, each by itself. */
export async function storeYears(session: Session, years: readonly CalendarYear[]): Promise<void> {
  for (const year of years) await transaction(session, () => storeYear(session, year));
}

/** How a deadline was found. */
export interface Clock {
  readonly from: string;
  readonly workingDays: number;
  /** The last day; it ends at midnight in China. */
  readonly due: string;
  /** `statutory`: by the published arrangement of holidays; `weekends`: for some year there was none. */
  readonly calendar: 'statutory' | 'weekends';
  readonly assumedYears: readonly number[];
}

/** A clock that starts now. */
export async function startClock(session: Session, workingDays: number): Promise<Clock> {
  const from = dayInChina();
  const { day, assumedYears } = addWorkingDays(from, workingDays, await calendarFrom(session, from));
  return { from, workingDays, due: day, calendar: assumedYears.length === 0 ? 'statutory' : 'weekends', assumedYears };
}

/** The first moment after the last day, in China. */
export function endOf(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000);
}

async function calendarFrom(session: Session, from: string): Promise<Calendar> {
  const days = await session.query<{ day: string; off: boolean }>(
    `SELECT DISTINCT ON (c.day) to_char(c.day, 'YYYY-MM-DD') AS day, c.off FROM hub.calendar_day c
      WHERE c.day >= $1 ORDER BY c.day, c.year DESC`,
    [from],
  );
  const years = await session.query<{ year: number }>('SELECT year FROM hub.calendar_year');
  return { days: new Map(days.map(({ day, off }) => [day, off])), years: new Set(years.map(({ year }) => year)) };
}
