/** Administrations of China keep Beijing time everywhere; there is no summer time. */
const EAST_8 = 8 * 3_600_000;

/** The calendar day in China, `YYYY-MM-DD`. */
export function dayInChina(at: Date = new Date()): string {
  return new Date(at.getTime() + EAST_8).toISOString().slice(0, 10);
}

/** Whether `YYYY-MM-DD` is a day of the calendar. */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
