import { NO_DAY } from './columns.ts';

const ZERO = 48;

/**
 * Days since 1970-01-01 of a date as surveys write it: `20130601` (GB/T 47678.5-2026 table 2), `2013-06-01`, `2013/6/1`, `2013.6.1`,
 * each with an optional midnight ` 00:00:00` that database exports add. NO_DAY for anything else; nothing is read that is not a day
 * of the calendar between 1900 and 9999.
 */
export function parseDay(bytes: Uint8Array, start: number, end: number): number {
  if (end - start === 8)
    return dayOf(digits(bytes, start, 4), digits(bytes, start + 4, 2), digits(bytes, start + 6, 2), bytes, start, end);
  return separated(bytes, start, end);
}

function dayOf(year: number, month: number, day: number, bytes: Uint8Array, start: number, end: number): number {
  if (year < 0 || month < 0 || day < 0) return separated(bytes, start, end); // 2013/6/1 has eight characters too
  return dayNumber(year, month, day);
}

function separated(bytes: Uint8Array, start: number, end: number): number {
  const stop = withoutMidnight(bytes, start, end);
  if (stop - start < 8 || stop - start > 10) return NO_DAY;
  const separator = bytes[start + 4]!;
  if (separator !== 45 && separator !== 46 && separator !== 47) return NO_DAY;
  const second = bytes[start + 6] === separator ? start + 6 : start + 7;
  if (bytes[second] !== separator || stop - second < 2 || stop - second > 3) return NO_DAY;
  const year = digits(bytes, start, 4);
  const month = digits(bytes, start + 5, second - start - 5);
  const day = digits(bytes, second + 1, stop - second - 1);
  return year < 0 || month < 0 || day < 0 ? NO_DAY : dayNumber(year, month, day);
}

/** Where ` 00:00:00`, ` 0:00:00`, ` 00:00` or `T00:00:00` with an optional fraction of zeros begins, or `end`. */
function withoutMidnight(bytes: Uint8Array, start: number, end: number): number {
  for (let i = start + 8; i < end && i <= start + 10; i++) {
    if (bytes[i] !== 32 && bytes[i] !== 84) continue;
    return isMidnight(bytes, i + 1, end) ? i : end;
  }
  return end;
}

/** `0:00`, `00:00`, `00:00:00` with an optional fraction of zeros. */
function isMidnight(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  for (let part = 0; ; part++) {
    const from = at;
    while (at < end && bytes[at] === ZERO) at++;
    const zeros = at - from;
    if (zeros === 0 || (part < 3 && zeros > 2) || (part > 0 && part < 3 && zeros < 2)) return false;
    if (at === end) return part > 0;
    if (bytes[at] !== (part < 2 ? 58 : 46) || part === 3) return false;
    at++;
  }
}

function digits(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = bytes[i]! - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return count === 0 ? -1 : value;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970-01-01 in the proleptic Gregorian calendar, or NO_DAY. */
export function dayNumber(year: number, month: number, day: number): number {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return NO_DAY;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (day > MONTH_DAYS[month - 1]! + (month === 2 && leap ? 1 : 0)) return NO_DAY;
  // years counted from March, so that the leap day is the last
  const y = month <= 2 ? year - 1 : year;
  const m = month <= 2 ? month + 9 : month - 3;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    1 -
    719468
  );
}

/** First millisecond since 1970-01-01 UTC after a day in China (UTC+8). */
export function endOfDay(day: number): number {
  return (day + 1) * 86_400_000 - 8 * 3_600_000;
}

/** ISO date of a day number. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Milliseconds since 1970-01-01 UTC of a time as platforms export it, `2013-06-01 08:30:00` with an optional fraction, `T` for the
 * blank, and an offset; without an offset it is Chinese standard time (UTC+8). A bare date is its midnight. NaN for anything else.
 */
export function parseInstant(text: string): number {
  const match =
    /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?(?: ?(Z|[+-]\d{2}:?\d{2}))?)?$/.exec(
      text,
    );
  if (match === null) return NaN;
  const [, year, , m1, d1, m2, d2, hour = '0', minute = '0', second = '0', fraction = '', zone = '+08:00'] = match;
  const [month, day] = [m1 ?? m2, d1 ?? d2];
  const days = dayNumber(Number(year), Number(month), Number(day));
  if (days === NO_DAY || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return NaN;
  const offset =
    zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  return (
    days * 86_400_000 +
    ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000 +
    Number(fraction.padEnd(3, '0').slice(0, 3))
  );
}

/** Day number of an ISO date that is known to be one, such as `--as-of`. @throws RangeError where it is none */
export function dayOfIso(iso: string): number {
  const bytes = new TextEncoder().encode(iso);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? parseDay(bytes, 0, bytes.length) : NO_DAY;
  if (day === NO_DAY) throw new RangeError(`not a date (YYYY-MM-DD): ${iso}`);
  return day;
}
