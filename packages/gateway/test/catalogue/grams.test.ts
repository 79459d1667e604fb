import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramsOf, searchable, searchFor } from '../../src/catalogue/grams.ts';

describe('texts cut into pairs', () => {
  it.each([
    ['井盖', ['井', '井盖', '盖']],
    ['a b', ['a', 'b']],
    ['树\n木', ['树', '木']],
    ['𠮷野', ['𠮷', '𠮷野', '野']],
    ['', []],
  ])('%j', (text, grams) => expect(gramsOf(text).sort()).toEqual([...grams].sort()));

  it.each([
    ['ＰＭ２．５', 'pm2.5'],
    ['  井盖　台账 ', '井盖 台账'],
    ['USCC', 'uscc'],
  ])('%j is searched as %j', (text, as) => expect(searchable(text)).toBe(as));

  it('looks for pairs, for a single character where there is none, and takes nothing as a pattern', () => {
    expect(searchFor('井盖台 树')).toEqual({ grams: ['井盖', '盖台', '树'], patterns: ['%井盖台%', '%树%'] });
    expect(searchFor('5%_\\').patterns).toEqual(['%5\\%\\_\\\\%']);
  });

  it('finds every substring: what is in a text has no pair that the text has not', () => {
    const lines = fc.string({ unit: fc.constantFrom(...'井盖台账照明 aB1'), maxLength: 20 });
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat({ max: 6 }), (text, from, length) => {
        const whole = searchable(text);
        const part = [...whole]
          .slice(from % (whole.length + 1))
          .slice(0, length)
          .join('');
        const grams = new Set(gramsOf(whole));
        for (const gram of searchFor(part).grams) expect(grams).toContain(gram);
      }),
    );
  });
});
