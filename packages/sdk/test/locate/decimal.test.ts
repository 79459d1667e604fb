import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../src/locate/decimal.ts';

const parse = (text: string) => {
  const bytes = new TextEncoder().encode(`7${text}7`);
  return parseDecimal(bytes, 1, bytes.length - 1);
};

describe('parseDecimal', () => {
  it('is Number() for every double, however it is printed', () => {
    const any = fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);
    const fixed = fc
      .tuple(fc.double({ min: -5e7, max: 5e7, noNaN: true }), fc.integer({ min: 0, max: 20 }))
      .map(([x, k]) => x.toFixed(k));
    fc.assert(
      fc.property(fc.oneof(any, fixed), (text) => {
        expect(parse(text)).toBe(Number(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('is Number() or NaN for strings made of the same characters', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789.-+eE '), maxLength: 24 });
    fc.assert(
      fc.property(text, (s) => {
        const trimmed = s.trim();
        expect(parse(s)).toBe(trimmed === '' ? NaN : Number(trimmed));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['0', 0],
    ['-0', -0],
    ['.5', 0.5],
    ['5.', 5],
    ['+12.50', 12.5],
    [' 112.5\t', 112.5],
    ['\u00a0\u3000112.5\r\n', 112.5],
    ['\ufeff-3\u00a0', -3],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', 9007199254740992],
    ['0.30000000000000004', 0.30000000000000004],
    ['112.5512345678901234567890123456', 112.55123456789012],
    ['1e400', Infinity],
    ['4.19E+06', 4_190_000],
    ['-1.797e308', -1.797e308],
  ])('%s', (text, value) => expect(parse(text)).toBe(value));

  it.each([
    '',
    ' ',
    '-',
    '.',
    '-.',
    '1,000',
    '1 2',
    '1\u00a02',
    '\u3000',
    '0x10',
    'Infinity',
    'NaN',
    '１２',
    '112°33′',
    '1e',
    '1.2.3',
    '--1',
    '1_0',
    `1e${'1'.repeat(500)}`,
  ])('NaN: %s', (text) => expect(parse(text)).toBeNaN());
});
