import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  isWorkingDay,
  nextDay,
  workingDaysBetween,
  type Calendar,
} from '../../src/access/working-days.ts';

const NONE: Calendar = { days: new Map(), years: new Set() };
const REAL = '../shared/real/holidays';

const day = fc
  .date({ min: new Date('2016-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const calendar = fc
  .array(fc.tuple(day, fc.boolean()), { maxLength: 200 })
  .map((days): Calendar => ({ days: new Map(days), years: new Set([2026]) }));
const count = fc.integer({ min: 0, max: 60 });

describe('working days', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23'], // a Friday
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-20', 5, '2026-11-27'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
  ])('without a calendar: from %s, %i of them end on %s, and it is said', (from, days, ends) => {
    const { day, assumedYears } = addWorkingDays(from, days, NONE);
    expect(day).toBe(ends);
    if (days > 0) expect(assumedYears).toContain(Number(ends.slice(0, 4)));
  });

  it.each([-1, 0.5, 1001, NaN])('refuses %d of them', (days) => {
    expect(() => addWorkingDays('2026-01-01', days, NONE)).toThrow(RangeError);
  });

  it('end on a working day, after exactly as many, and one more never ends earlier', () => {
    fc.assert(
      fc.property(day, count, calendar, (from, days, known) => {
        const { day: ends } = addWorkingDays(from, days, known);
        if (days > 0) expect(isWorkingDay(ends, known)).toBe(true);
        expect(workingDaysBetween(from, ends, known)).toBe(days);
        expect(addWorkingDays(from, days + 1, known).day > ends).toBe(true);
      }),
    );
  });

  it('add up: so many and then so many are as many together', () => {
    fc.assert(
      fc.property(day, count, count, calendar, (from, a, b, known) => {
        const first = addWorkingDays(from, a, known).day;
        expect(addWorkingDays(first, b, known).day).toBe(addWorkingDays(from, a + b, known).day);
      }),
    );
  });

  it('a day that becomes off never brings an end nearer, a weekend that is worked never puts it off', () => {
    fc.assert(
      fc.property(day, count, calendar, day, (from, days, known, changed) => {
        const before = addWorkingDays(from, days, known).day;
        const off = { ...known, days: new Map([...known.days, [changed, true] as const]) };
        const worked = { ...known, days: new Map([...known.days, [changed, false] as const]) };
        expect(addWorkingDays(from, days, off).day >= before).toBe(true);
        expect(addWorkingDays(from, days, worked).day <= before).toBe(true);
      }),
    );
  });

  it('between two days count the same both ways, and one day at a time', () => {
    fc.assert(
      fc.property(day, day, calendar, (a, b, known) => {
        expect(workingDaysBetween(a, b, known) + workingDaysBetween(b, a, known)).toBeCloseTo(0);
        const step = isWorkingDay(nextDay(b), known) ? 1 : 0;
        if (a <= b) expect(workingDaysBetween(a, nextDay(b), known)).toBe(workingDaysBetween(a, b, known) + step);
      }),
    );
  });

  it.skipIf(!existsSync(REAL))(
    'by the published arrangement of 2026: Spring Festival is off, its make-up days are worked',
    () => {
      const { days } = JSON.parse(readFileSync(`${REAL}/2026.json`, 'utf8')) as {
        days: { date: string; isOffDay: boolean }[];
      };
      const known: Calendar = {
        days: new Map(days.map(({ date, isOffDay }) => [date, isOffDay])),
        years: new Set([2026]),
      };
      expect(isWorkingDay('2026-01-04', known)).toBe(true); // a Sunday
      expect(isWorkingDay('2026-01-02', known)).toBe(false); // a Friday
      const { day: ends, assumedYears } = addWorkingDays('2026-02-13', 1, known);
      expect([ends, assumedYears]).toEqual(['2026-02-14', []]);
      expect(addWorkingDays('2026-02-14', 1, known).day > '2026-02-20').toBe(true);
    },
  );
});
