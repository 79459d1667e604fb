/** Days that are not what their weekday says, and the years of which that is known. */
export interface Calendar {
  /** `YYYY-MM-DD` → whether it is off: holidays, and weekends that are worked. */
  readonly days: ReadonlyMap<string, boolean>;
  readonly years: ReadonlySet<number>;
}

const DAY_MS = 86_400_000;

/** Saturdays and Sundays are off unless the calendar says otherwise, other days are worked unless it does. */
export function isWorkingDay(day: string, { days }: Calendar): boolean {
  const off = days.get(day);
  if (off !== undefined) return !off;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

export interface Deadline {
  /** The last day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Years that were passed through without being known: in those only weekends were taken for off. */
  readonly assumedYears: readonly number[];
}

/**
 * The last day of a period of working days. The day on which it begins does not count; so one working day from a Friday
 * ends on Monday. Zero days end on the day itself.
 * @param workingDays 0 to 1,000
 */
export function addWorkingDays(from: string, workingDays: number, calendar: Calendar): Deadline {
  if (!Number.isInteger(workingDays) || workingDays < 0 || workingDays > 1_000)
    throw new RangeError(`not a number of working days: ${workingDays}`);
  const assumed = new Set<number>();
  let day = from;
  for (let left = workingDays; left > 0;) {
    day = nextDay(day);
    const year = Number(day.slice(0, 4));
    if (!calendar.years.has(year)) assumed.add(year);
    if (isWorkingDay(day, calendar)) left--;
  }
  return { day, assumedYears: [...assumed] };
}

/** Working days after `from` up to and with `to`; negative where `to` is before. */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = from; day < to;) {
    day = nextDay(day);
    if (isWorkingDay(day, calendar)) count++;
  }
  return count;
}

export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
