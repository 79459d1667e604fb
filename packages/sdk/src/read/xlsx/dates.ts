import { DATE, DURATION } from './styles.ts';

const DAY = 86_400;
const LAST_DAY = 2_958_465;

/**
 * ISO text of a date serial: `2024-02-29`, `2024-02-29T08:30:00` where the time is not midnight, `08:30:00` for a time of day,
 * more than 24 hours for a duration. Undefined where the number is no date that the sheet could show.
 * The 1900 system counts a 29 February 1900 that never was; serial 60 is given as it is shown, `1900-02-29`.
 */
export function dateText(serial: number, kind: number, date1904: boolean): string | undefined {
  if (!(serial >= 0) || serial > LAST_DAY + 1) return undefined;
  const seconds = Math.round(serial * DAY);
  const time = clock(kind === DURATION ? seconds : seconds % DAY);
  const day = Math.floor(seconds / DAY);
  if (kind === DURATION || (kind !== DATE && day === 0)) return time;
  const date = dayText(day, date1904);
  return seconds % DAY === 0 ? date : `${date}T${time}`;
}

function dayText(day: number, date1904: boolean): string {
  if (!date1904 && day === 60) return '1900-02-29';
  if (!date1904 && day === 0) return '1900-01-00';
  return civil(date1904 ? day - 24_107 : day - 25_569 + (day < 60 ? 1 : 0));
}

/** Days since 1970-01-01 as a date, counted in 400-year cycles that begin on 1 March; a Date object for each cell would cost three times as much. */
function civil(sinceEpoch: number): string {
  const days = sinceEpoch + 719_468;
  const cycle = Math.floor(days / 146_097);
  const ofCycle = days - cycle * 146_097;
  const year = Math.floor(
    (ofCycle - Math.floor(ofCycle / 1460) + Math.floor(ofCycle / 36_524) - Math.floor(ofCycle / 146_096)) / 365,
  );
  const ofYear = ofCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  return `${year + cycle * 400 + (month <= 2 ? 1 : 0)}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
