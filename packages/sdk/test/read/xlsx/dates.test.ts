import { describe, expect, it } from 'vitest';
import { dateText } from '../../../src/read/xlsx/dates.ts';
import { DATE, DURATION, NOT_A_DATE, TIME, dateKindOf } from '../../../src/read/xlsx/styles.ts';

describe('dates of a sheet', () => {
  it.each([
    [1, DATE, false, '1900-01-01'],
    [59, DATE, false, '1900-02-28'],
    [60, DATE, false, '1900-02-29'],
    [61, DATE, false, '1900-03-01'],
    [7421, DATE, false, '1920-04-25'],
    [45351.5, DATE, false, '2024-02-29T12:00:00'],
    [0, DATE, true, '1904-01-01'],
    [2_958_465, DATE, false, '9999-12-31'],
    [0.999988425925926, TIME, false, '23:59:59'],
    [1.5, DURATION, false, '36:00:00'],
    [-1, DATE, false, undefined],
    [1e9, DATE, false, undefined],
  ])('%d', (serial, kind, date1904, text) => {
    expect(dateText(serial, kind, date1904)).toBe(text);
  });

  it('counts days as Date does', () => {
    for (let day = 61; day < 2_958_466; day += 97) {
      expect(dateText(day, DATE, false)).toBe(new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10));
    }
  });

  it.each([
    ['yyyy-mm-dd', DATE],
    ['yyyy"年"m"月"d"日";@', DATE],
    ['[$-804]yyyy"年"m"月"', DATE],
    ['mmm', DATE],
    ['e"年"', DATE],
    ['h:mm AM/PM', TIME],
    ['上午/下午h"时"mm"分"', TIME],
    ['[h]:mm:ss', DURATION],
    ['General', NOT_A_DATE],
    ['G/通用格式', NOT_A_DATE],
    ['0.00E+00', NOT_A_DATE],
    ['#,##0.00_ ;[Red]-#,##0.00 ', NOT_A_DATE],
    ['0"days"', NOT_A_DATE],
    ['[$USD] #,##0', NOT_A_DATE],
    ['@', NOT_A_DATE],
    ['00000000', NOT_A_DATE],
  ])('format %s', (code, kind) => {
    expect(dateKindOf(code)).toBe(kind);
  });
});
