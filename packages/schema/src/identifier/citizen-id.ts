import { isCalendarDate } from './calendar-date.ts';
import { PROVINCES } from './division.ts';
import { refused, type Parsed } from './parsed.ts';

export interface CitizenId {
  readonly division: string;
  /** ISO date */
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/**
 * Citizen identification number, 18 characters (GB 11643-1999): county 6 + birth date 8 + sequence 3 + a check modulo 11-2.
 * Any change of one digit is caught. Personal data: do not log, do not put into a message.
 */
export function parseCitizenId(text: string): Parsed<CitizenId> {
  if (/^[0-9]{17}x$/.test(text)) return refused('case', text.toUpperCase());
  if (!/^[0-9]*X?$/.test(text)) return refused('character');
  if (text.length !== 18) return refused('length');
  if (!PROVINCES.has(text.slice(0, 2))) return refused('division');
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)];
  if (!isCalendarDate(Number(year), Number(month), Number(day))) return refused('date');
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text.charAt(i)), 0);
  const check = CHECKS.charAt(sum % 11);
  if (check !== text[17]) return refused('check_digit', text.slice(0, 17) + check);
  return {
    ok: true,
    division: text.slice(0, 6),
    birthDate: `${year}-${month}-${day}`,
    sex: Number(text.charAt(16)) % 2 === 1 ? 'male' : 'female',
  };
}
