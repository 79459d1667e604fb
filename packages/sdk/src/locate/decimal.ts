import { endOfValue, startOfValue } from '../bytes/blanks.ts';

const ZERO = 48;
const MINUS = 45;
const PLUS = 43;
const DOT = 46;
/** 10^0 … 10^22 are exact as doubles. */
const powers = Float64Array.from({ length: 23 }, (_, k) => Number(`1e${k}`));
const exact = 2 ** 53;

/**
 * The decimal number in bytes[start … end), UTF-8, rounded as `Number()` rounds; blanks of every kind around it are allowed.
 * NaN when it is anything else: empty, hexadecimal, `Infinity`, thousands separators, full-width digits.
 *
 * A mantissa below 2^53 and a power of ten within ±22 need one exact multiplication or division, whose rounding is the right one
 * (W. D. Clinger, How to read floating point numbers accurately, 1990); the rest goes through `Number()`.
 */
export function parseDecimal(bytes: Uint8Array, start: number, end: number): number {
  start = startOfValue(bytes, start, end);
  end = endOfValue(bytes, start, end);
  let at = start;
  const sign = bytes[at];
  if (at < end && (sign === MINUS || sign === PLUS)) at++;
  const digitsFrom = at;
  let mantissa = 0;
  let digits = 0;
  let scale = 0;
  for (; at < end; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) break;
    mantissa = mantissa * 10 + digit;
  }
  digits = at - digitsFrom;
  if (at < end && bytes[at] === DOT) {
    const fractionFrom = ++at;
    for (; at < end; at++) {
      const digit = bytes[at]! - ZERO;
      if (digit < 0 || digit > 9) break;
      mantissa = mantissa * 10 + digit;
    }
    scale = at - fractionFrom;
    digits += scale;
  }
  if (digits === 0) return NaN;
  // once past 2^53 the sum is never below it again, so this also says that no digit was lost on the way
  if (at !== end || mantissa >= exact || scale > 22) return slowly(bytes, start, end);
  const value = scale === 0 ? mantissa : mantissa / powers[scale]!;
  return sign === MINUS ? -value : value;
}

const form = /^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;
/** No number worth having is longer; a cell of a megabyte is not matched against anything. */
const longest = 400;

function slowly(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > longest) return NaN;
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i]!);
  return form.test(text) ? Number(text) : NaN;
}
