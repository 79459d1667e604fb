import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pauseMs, retryAfterMs } from '../../src/client/backoff.ts';
import { pathOf, withQuery } from '../../src/client/request.ts';

const policy = { attempts: 8, firstMs: 500, longestMs: 60_000 };
const fraction = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

describe('pauses between attempts', () => {
  it('lie between nothing and a bound that doubles up to the longest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fraction, (failed, random) => {
        const ms = pauseMs(policy, failed, undefined, random);
        expect(ms).toBeGreaterThanOrEqual(0);
        expect(ms).toBeLessThanOrEqual(Math.min(60_000, 500 * 2 ** (failed - 1)));
      }),
    );
    expect([1, 2, 3, 7, 8, 9].map((failed) => pauseMs(policy, failed, undefined, 1))).toEqual([
      500, 1000, 2000, 32_000, 60_000, 60_000,
    ]);
  });
  it('are never shorter than the hub asked for, unless that is longer than the longest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 120_000 }),
        fraction,
        (failed, asked, r) => {
          expect(pauseMs(policy, failed, asked, r)).toBeGreaterThanOrEqual(Math.min(asked, 60_000));
        },
      ),
    );
  });
  it.each([
    ['3', 3000],
    ['0', 0],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 37_000],
    ['Sun, 06 Nov 1994 08:48:00 GMT', 0],
    ['-1', undefined],
    ['soon', undefined],
    ['1.5', undefined],
    [null, undefined],
  ])('reads Retry-After %j as %j', (field, ms) => {
    expect(retryAfterMs(field, Date.UTC(1994, 10, 6, 8, 49, 0))).toBe(ms);
  });
});

describe('paths', () => {
  it('keep what comes from outside in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        if (/^\.{0,2}$/.test(name)) expect(() => pathOf('v1', name, 'records')).toThrow(RangeError);
        else {
          const { pathname } = new URL(`http://hub${pathOf('v1', name, 'records')}`);
          const [, first, second = '', third, ...more] = pathname.split('/');
          expect([first, decodeURIComponent(second), third, more]).toEqual(['v1', name, 'records', []]);
        }
      }),
    );
  });
  it('carry lists with commas and leave out what is not given', () => {
    const path = withQuery('/v1/x', { fields: ['a', 'b'], limit: 5, cursor: undefined, q: '井 盖&' });
    expect(path).toBe('/v1/x?fields=a%2Cb&limit=5&q=%E4%BA%95%20%E7%9B%96%26');
  });
});
