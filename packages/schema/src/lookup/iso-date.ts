import { StandardsError } from '../table/standards-error.ts';

/**
 * The text, if it is a day of the calendar written YYYY-MM-DD. Such dates compare as text.
 * @throws StandardsError `date_malformed`
 */
export function isoDate(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new StandardsError('date_malformed', { date: text });
  }
  return text;
}

/** Half-open [from, to); an absent or empty bound is no bound. */
export function within(day: string, from: string | undefined, to: string | undefined): boolean {
  return !(from && day < from) && !(to && day >= to);
}
