import { isCalendarDate } from '@shuniu/schema';
import type { Wrong } from './wrong.ts';

const DATE = /^(\d{4})(-?)(\d{2})\2(\d{2})$/;
const NEARLY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const DATETIME =
  /^(\d{4}-\d{2}-\d{2})[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/;

/** A date of a record is `YYYYMMDD` or `YYYY-MM-DD` (GB/T 47678.5-2026 table 2; practice). */
export function wrongDate(text: string): Wrong | undefined {
  const [, year = '', , month = '', day = ''] = DATE.exec(text) ?? [];
  if (isDay(year, month, day)) return undefined;
  const [, nearYear = '', nearMonth = '', nearDay = ''] = NEARLY.exec(text) ?? [];
  if (!isDay(nearYear, nearMonth, nearDay)) return { code: 'date_malformed' };
  return {
    code: 'date_malformed',
    expected: [nearYear, nearMonth.padStart(2, '0'), nearDay.padStart(2, '0')].join('-'),
  };
}

/** A moment is `YYYY-MM-DD hh:mm`, with seconds and an offset if need be, or a date alone. */
export function wrongDatetime(text: string): Wrong | undefined {
  return wrongDate(DATETIME.exec(text)?.[1] ?? text);
}

function isDay(year: string, month: string, day: string): boolean {
  return Number(year) >= 1900 && isCalendarDate(Number(year), Number(month), Number(day));
}
