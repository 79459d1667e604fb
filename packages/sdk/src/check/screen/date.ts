import { NO_DAY } from '../columns.ts';
import type { FieldColumn } from '../file-context.ts';
import { endOfDay, parseDay, parseInstant } from '../parse-date.ts';
import type { Kernel } from './kernel.ts';

const decoder = new TextDecoder();

/** Dates into days; no date, a late date and an empty mandatory date are suspect. */
export function dateKernel({ field, column }: FieldColumn, asOfDay: number): Kernel {
  const required = field.requirement === 'M' ? 1 : 0;
  return ({ bytes, start, end, rows, columns: width }, { suspect, days }) => {
    const out = days.get(field.name)!;
    for (let row = 0, cell = column; row < rows; row++, cell += width) {
      const from = start[cell]!;
      const to = end[cell]!;
      if (from === to) {
        out[row] = NO_DAY;
        suspect[row]! |= required;
        continue;
      }
      const day = parseDay(bytes, from, to);
      out[row] = day;
      if (day === NO_DAY || day > asOfDay) suspect[row] = 1;
    }
  };
}

/** A change before the first date is suspect. */
export const dateOrderKernel: Kernel = ({ rows }, { suspect, days }) => {
  const first = days.get('initialDate');
  const change = days.get('changeDate');
  if (first === undefined || change === undefined) return;
  for (let row = 0; row < rows; row++) {
    if (change[row] !== NO_DAY && first[row] !== NO_DAY && change[row]! < first[row]!) suspect[row] = 1;
  }
};

/** Times into milliseconds; anything but a plain time in the past is suspect. */
export function datetimeKernel({ field, column }: FieldColumn, asOfDay: number): Kernel {
  const required = field.requirement === 'M' ? 1 : 0;
  const future = endOfDay(asOfDay);
  return ({ bytes, start, end, rows, columns: width }, { suspect, instants }) => {
    const out = instants.get(field.name)!;
    for (let row = 0, cell = column; row < rows; row++, cell += width) {
      const from = start[cell]!;
      const to = end[cell]!;
      out[row] = from === to ? NaN : parseInstant(decoder.decode(bytes.subarray(from, to)));
      if (from === to) suspect[row]! |= required;
      else if (!(out[row]! < future)) suspect[row] = 1;
    }
  };
}
