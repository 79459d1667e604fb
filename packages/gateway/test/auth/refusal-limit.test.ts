import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_COUNTED, networkOf, RefusalLimit } from '../../src/auth/refusal-limit.ts';

/** Six a minute: one more every ten seconds. */
function sixAMinute() {
  const clock = { ms: 1_000 };
  return { clock, limit: new RefusalLimit(6, () => clock.ms) };
}

function fail(limit: RefusalLimit, times: number, address = '192.0.2.1', credential = 'none'): void {
  for (let n = 0; n < times; n++) limit.failed(address, credential);
}

it('looks at as many failures as it says, then says how long to wait, and looks again after that', () => {
  const { clock, limit } = sixAMinute();
  fail(limit, 5);
  expect(limit.wait('192.0.2.1', 'none')).toBeUndefined();
  fail(limit, 1);
  expect(limit.wait('192.0.2.1', 'other')).toBe(10);
  expect(limit.refused).toBe(1);
  clock.ms += 9_000;
  expect(limit.wait('192.0.2.1', 'none')).toBe(1);
  clock.ms += 1_000;
  expect(limit.wait('192.0.2.1', 'none')).toBeUndefined();
  fail(limit, 1);
  expect(limit.wait('192.0.2.1', 'none')).toBe(10);
  // others are not meant
  expect(limit.wait('192.0.2.2', 'none')).toBeUndefined();
});

it('lets nobody shut out a key that has been good, but by that key itself', () => {
  const { limit } = sixAMinute();
  limit.good('water');
  fail(limit, 100);
  expect(limit.wait('192.0.2.1', 'water')).toBeUndefined();
  expect(limit.wait('192.0.2.1', 'none')).toBeDefined();
  fail(limit, 6, '192.0.2.1', 'water');
  expect(limit.wait('192.0.2.1', 'water')).toBeDefined();
  expect(limit.wait('192.0.2.9', 'water')).toBeUndefined();
  // no name is nobody's
  limit.good('');
  expect(limit.wait('192.0.2.1', '')).toBeDefined();
});

it('never waits longer than for one attempt, and never forgets that time goes on', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30_000), { maxLength: 60 }), (steps) => {
      const { clock, limit } = sixAMinute();
      let looked = 0;
      for (const step of steps) {
        clock.ms += step;
        const wait = limit.wait('192.0.2.1', '');
        if (wait === undefined) {
          looked++;
          limit.failed('192.0.2.1', '');
        } else expect(wait).toBeLessThanOrEqual(10);
      }
      expect(looked).toBeLessThanOrEqual(6 + steps.reduce((a, b) => a + b, 0) / 10_000 + 1e-6);
    }),
  );
});

it('keeps only so many, and forgets first whoever failed longest ago', () => {
  const { limit } = sixAMinute();
  fail(limit, 6, '192.0.2.1');
  for (let n = 0; n < MOST_COUNTED - 1; n++) limit.failed(`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`, '');
  expect(limit.counted).toBe(MOST_COUNTED);
  expect(limit.wait('192.0.2.1', '')).toBeDefined();
  limit.failed('203.0.113.1', '');
  expect(limit.counted).toBe(MOST_COUNTED);
  expect(limit.wait('192.0.2.1', '')).toBeUndefined();
});

it('counts nothing where there is no limit', () => {
  const limit = new RefusalLimit(0);
  fail(limit, 1000);
  expect([limit.wait('192.0.2.1', ''), limit.counted]).toEqual([undefined, 0]);
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:0001:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['unknown', 'elsewhere'],
  ['', 'elsewhere'],
])('%s is counted as %s', (address, network) => expect(networkOf(address)).toBe(network));
