import { createHash } from 'node:crypto';

/** RFC 6962 section 2.1 as it is written there, recursion and all: what the library's loops are held against. */
const sha = (...parts: Uint8Array[]): Buffer =>
  parts.reduce((h, part) => h.update(part), createHash('sha256')).digest();

function k(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

export function mth(d: readonly Uint8Array[]): Buffer {
  if (d.length === 0) return sha();
  if (d.length === 1) return sha(Buffer.of(0), d[0] as Uint8Array);
  return sha(Buffer.of(1), mth(d.slice(0, k(d.length))), mth(d.slice(k(d.length))));
}

export function path(m: number, d: readonly Uint8Array[]): Buffer[] {
  if (d.length <= 1) return [];
  const [left, right] = [d.slice(0, k(d.length)), d.slice(k(d.length))];
  return m < left.length ? [...path(m, left), mth(right)] : [...path(m - left.length, right), mth(left)];
}

export function proof(m: number, d: readonly Uint8Array[]): Buffer[] {
  return m === 0 ? [] : subproof(m, d, true);
}

function subproof(m: number, d: readonly Uint8Array[], known: boolean): Buffer[] {
  if (m === d.length) return known ? [] : [mth(d)];
  const [left, right] = [d.slice(0, k(d.length)), d.slice(k(d.length))];
  return m <= left.length
    ? [...subproof(m, left, known), mth(right)]
    : [...subproof(m - left.length, right, false), mth(left)];
}
