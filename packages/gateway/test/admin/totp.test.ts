import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base32, hotp, otpauth, stepAt, stepOf } from '../../src/admin/totp.ts';

// RFC 6238, appendix B: one secret for each hash, of its length
const SECRET = '12345678901234567890';
const SECRETS = {
  sha1: Buffer.from(SECRET),
  sha256: Buffer.from(SECRET.repeat(2).slice(0, 32)),
  sha512: Buffer.from(SECRET.repeat(4).slice(0, 64)),
} as const;

describe('RFC 6238, appendix B', () => {
  it.each([
    [59, 'sha1', '94287082'],
    [59, 'sha256', '46119246'],
    [59, 'sha512', '90693936'],
    [1111111109, 'sha1', '07081804'],
    [1111111109, 'sha256', '68084774'],
    [1111111109, 'sha512', '25091201'],
    [1111111111, 'sha1', '14050471'],
    [1111111111, 'sha256', '67062674'],
    [1111111111, 'sha512', '99943326'],
    [1234567890, 'sha1', '89005924'],
    [1234567890, 'sha256', '91819424'],
    [1234567890, 'sha512', '93441116'],
    [2000000000, 'sha1', '69279037'],
    [2000000000, 'sha256', '90698825'],
    [2000000000, 'sha512', '38618901'],
    [20000000000, 'sha1', '65353130'],
    [20000000000, 'sha256', '77737706'],
    [20000000000, 'sha512', '47863826'],
  ] as const)('at %i with %s', (seconds, hash, code) => {
    expect(hotp(SECRETS[hash], stepAt(seconds * 1000), 8, hash)).toBe(code);
  });
});

it('gives the codes of RFC 4226, appendix D', () => {
  expect(Array.from({ length: 10 }, (_, counter) => hotp(SECRETS.sha1, counter))).toEqual([
    ...['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'],
  ]);
});

// RFC 4648, section 10, without padding
it.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('base32 of %j', (text, encoded) => expect(base32(Buffer.from(text))).toBe(encoded));

it('takes the code of this step and of its neighbours, and none that was used', () => {
  const now = 1_700_000_000_000;
  const step = stepAt(now);
  for (const [away, taken] of [
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ] as const)
    expect(stepOf(SECRETS.sha1, hotp(SECRETS.sha1, step + away), now, 0)).toBe(taken ? step + away : undefined);
  expect(stepOf(SECRETS.sha1, hotp(SECRETS.sha1, step), now, step)).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (code) => stepOf(SECRETS.sha1, code, now, step + 1) === undefined),
  );
});

it('writes what authenticators open', () => {
  expect(otpauth('枢纽 A:B', '李 四', SECRETS.sha1)).toBe(
    'otpauth://totp/%E6%9E%A2%E7%BA%BD%20A%3AB:%E6%9D%8E%20%E5%9B%9B?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E6%9E%A2%E7%BA%BD%20A%3AB&algorithm=SHA1&digits=6&period=30',
  );
});
