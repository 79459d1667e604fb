import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DAY } from '../../src/check/columns.ts';
import { dayNumber, dayOfIso, endOfDay, isoDay, parseDay, parseInstant } from '../../src/check/parse-date.ts';

const day = (text: string): string => {
  const bytes = new TextEncoder().encode(`<${text}>`);
  const number = parseDay(bytes, 1, bytes.length - 1);
  return number === NO_DAY ? '' : isoDay(number);
};

describe('parseDay', () => {
  it.each([
    ['20130601', '2013-06-01'],
    ['2013-06-01', '2013-06-01'],
    ['2013-6-1', '2013-06-01'],
    ['2013/6/1', '2013-06-01'],
    ['2013/06/1', '2013-06-01'],
    ['2013.6.10', '2013-06-10'],
    ['2013-06-01 00:00:00', '2013-06-01'],
    ['2013-6-1 0:00:00', '2013-06-01'],
    ['2013-06-01T00:00:00.000', '2013-06-01'],
    ['2013-06-01 00:00', '2013-06-01'],
    ['2024-02-29', '2024-02-29'],
    ['19000101', '1900-01-01'],
    ['99991231', '9999-12-31'],
    ['', ''],
    ['2023-02-29', ''],
    ['19000229', ''],
    ['18991231', ''],
    ['20131301', ''],
    ['20130631', ''],
    ['20130600', ''],
    ['2013-06', ''],
    ['2013-06.01', ''],
    ['2013-06-01 08:30:00', ''],
    ['2013-06-01 :::::', ''],
    ['2013-06-01 .....', ''],
    ['2013-06-01 0000', ''],
    ['2013-06-01 00:00:', ''],
    ['2013-06-01 00:00:00.', ''],
    ['2013-06-01 00:0', ''],
    ['2013-06-01 ', ''],
    ['２０１３０６０１', ''],
    ['2013-006-01', ''],
    ['+2013601', ''],
    ['7421', ''],
    ['41426', ''],
  ])('%s', (text, iso) => {
    expect(day(text)).toBe(iso);
  });

  it('takes every day of the calendar in every form, and nothing else', () => {
    const number = fc.nat(99999).map((n) => String(n));
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [y, m, d] = iso.split('-').map(Number);
          for (const text of [iso, iso.replaceAll('-', ''), `${y}/${m}/${d}`, `${iso} 00:00:00`])
            expect(day(text)).toBe(iso);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(number, fc.constantFrom('-', '/', '.', ' ', ':', '0', '00', 'T')), { maxLength: 9 }),
        (parts) => {
          const text = parts.join('');
          const form =
            /^(?:(\d{4})(\d\d)(\d\d)|(\d{4})([-/.])(\d{1,2})\5(\d{1,2})(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?)?)$/.exec(
              text,
            );
          const [y, m, d] = [form?.[1] ?? form?.[4], form?.[2] ?? form?.[6], form?.[3] ?? form?.[7]].map(Number);
          const date = new Date(Date.UTC(y ?? NaN, (m ?? NaN) - 1, d));
          const exists = form !== null && y! >= 1900 && date.getUTCMonth() === m! - 1 && date.getUTCDate() === d;
          expect(day(text)).toBe(exists ? date.toISOString().slice(0, 10) : '');
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('parseInstant', () => {
  it.each([
    ['2013-06-01 08:30:00', '2013-06-01T00:30:00.000Z'],
    ['2013-06-01 08:30', '2013-06-01T00:30:00.000Z'],
    ['2013-06-01T08:30:00Z', '2013-06-01T08:30:00.000Z'],
    ['2013-06-01T08:30:00+08:00', '2013-06-01T00:30:00.000Z'],
    ['2013-06-01 08:30:00-0130', '2013-06-01T10:00:00.000Z'],
    ['2013-06-01 08:30:00.25', '2013-06-01T00:30:00.250Z'],
    ['2013.06.01 08:30:00', '2013-06-01T00:30:00.000Z'],
    ['2013/6/1 8:30:00', '2013-06-01T00:30:00.000Z'],
    ['20130601', '2013-05-31T16:00:00.000Z'],
    ['2013-06-01', '2013-05-31T16:00:00.000Z'],
    ['20130601 08:30:00', '2013-06-01T00:30:00.000Z'],
    ['2023111', ''],
    ['2013-06.01', ''],
    ['2013-06-01 24:00:00', ''],
    ['2013-06-01 08:60:00', ''],
    ['2013-02-29 08:00:00', ''],
    ['2013-06-01 8', ''],
    ['昨天', ''],
    ['', ''],
  ])('%s', (text, iso) => {
    const instant = parseInstant(text);
    expect(Number.isNaN(instant) ? '' : new Date(instant).toISOString()).toBe(iso);
  });
});

it('knows days', () => {
  expect(dayNumber(1970, 1, 1)).toBe(0);
  expect(isoDay(dayNumber(2000, 2, 29))).toBe('2000-02-29');
  expect(new Date(endOfDay(dayOfIso('2024-06-01'))).toISOString()).toBe('2024-06-01T16:00:00.000Z');
  for (const wrong of ['2024-6-1', '20240601', '2024-02-30', '']) expect(() => dayOfIso(wrong)).toThrow(RangeError);
});
