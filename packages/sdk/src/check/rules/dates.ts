import { NO_DAY } from '../columns.ts';
import { dayNumber, endOfDay, isoDay } from '../parse-date.ts';
import type { Row } from '../row.ts';

/**
 * Dates that are none, dates later than the reference date, a change before the first survey.
 * Source: GB/T 47678.5-2026 table 2 (8 characters YYYYMMDD); 2013-era practice also writes YYYY-MM-DD.
 */
export function dates(row: Row): void {
  for (const { field } of row.file.fields.values()) {
    if (field.kind !== 'date' || row.spoilt(field.name)) continue;
    const text = row.text(field.name);
    if (text === '') continue;
    const day = row.columns.days.get(field.name)?.[row.index] ?? NO_DAY;
    if (day === NO_DAY) row.find('date_malformed', field, { expected: likelyDate(text) });
    else if (day > row.file.asOfDay) row.remark('date_in_future', field, { params: { asOf: row.file.asOf } });
  }
  dateOrder(row);
  datetimes(row);
}

function dateOrder(row: Row): void {
  const change = row.file.fields.get('changeDate');
  const first = row.columns.days.get('initialDate')?.[row.index] ?? NO_DAY;
  const changed = row.columns.days.get('changeDate')?.[row.index] ?? NO_DAY;
  if (
    change === undefined ||
    !row.file.fields.has('initialDate') ||
    first === NO_DAY ||
    changed === NO_DAY ||
    changed >= first
  )
    return;
  row.remark('date_order', change.field, { params: { first: isoDay(first) } });
}

function datetimes(row: Row): void {
  for (const { field } of row.file.fields.values()) {
    if (field.kind !== 'datetime' || row.spoilt(field.name) || row.text(field.name) === '') continue;
    const instant = row.columns.instants.get(field.name)?.[row.index] ?? NaN;
    if (Number.isNaN(instant)) row.find('date_malformed', field, { expected: likelyDate(row.text(field.name)) });
    else if (instant >= endOfDay(row.file.asOfDay))
      row.remark('date_in_future', field, { params: { asOf: row.file.asOf } });
  }
}

/** What a person may have meant: full-width digits, a Chinese date, a day with its time, a spreadsheet's serial number (1900 system). */
function likelyDate(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[年月]/g, '-')
    .replace(/日/g, '')
    .trim()
    .replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/, '')
    .replace(/\s/g, '');
  const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (parts !== null) {
    const day = dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    return day === NO_DAY ? undefined : isoDay(day);
  }
  // 25569 is 1970-01-01 in the 1900 date system; only days from 1982 to 2064 are taken for serial numbers
  if (/^[3-5]\d{4}(\.0+)?$/.test(plain)) return isoDay(Math.floor(Number(plain)) - 25569);
  return undefined;
}
