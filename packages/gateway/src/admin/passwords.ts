import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Problem } from '../problem/problem.ts';

const derive = promisify<Buffer, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

/** RFC 7914; 32 MB and about a tenth of a second for each attempt. */
const N = 2 ** 15;
const R = 8;
const P = 1;

/** How many are computed at a time: each holds 32 MB, and anybody may ask. */
const MOST_AT_ONCE = 4;
let underWay = 0;

/** `scrypt$N$r$p$salt$hash`, both in base64url. */
export async function hashed(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await computed(password, salt, N, R, P);
  return ['scrypt', N, R, P, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** @throws Problem busy, when too many ask at once */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, n, r, p, salt = '', hash = ''] = stored.split('$');
  const wanted = Buffer.from(hash, 'base64url');
  const given = await computed(password, Buffer.from(salt, 'base64url'), Number(n), Number(r), Number(p));
  return timingSafeEqual(given, wanted);
}

/** Takes as long as the real thing and fits no password: for names that do not exist. */
export const NOBODY = [
  'scrypt',
  N,
  R,
  P,
  randomBytes(16).toString('base64url'),
  randomBytes(32).toString('base64url'),
].join('$');

async function computed(password: string, salt: Buffer, n: number, r: number, p: number): Promise<Buffer> {
  if (underWay >= MOST_AT_ONCE) throw new Problem('busy', {}, { 'retry-after': '1' });
  underWay++;
  try {
    // one password can be typed in several ways that look the same
    return await derive(Buffer.from(password.normalize('NFKC')), salt, 32, { N: n, r, p, maxmem: 256 * n * r });
  } finally {
    underWay--;
  }
}

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** Stems of the passwords that are tried first; those that are long enough are made of them. */
const COMMON = [
  ...['password', 'passw0rd', 'administrator', 'admin', 'qwertyuiop', 'qwerty', 'asdfghjkl', '1qaz2wsx', 'zxcvbnm'],
  ...['iloveyou', 'woaini', 'welcome', 'letmein', 'abc123', 'abcdefgh', 'changeme', 'default', 'shuniu', '12345678'],
  ...['123456', '87654321', '666666', '888888', '000000', '111111', '5201314', 'a123456', 'test', 'root', 'hub'],
];

/** Why a password is refused, as a code for its words; undefined: it is not. */
export function weakness(password: string, name: string): 'short' | 'common' | 'name' | 'repeats' | undefined {
  if ([...password].length < SHORTEST_PASSWORD) return 'short';
  const plain = password.normalize('NFKC').toLowerCase();
  if (name !== '' && plain.includes(name.toLowerCase())) return 'name';
  if (new Set(plain).size < 5) return 'repeats';
  // what is left when everything common is taken out has to be something
  const rest = COMMON.reduce((text, stem) => text.replaceAll(stem, ''), plain).replaceAll(/[\d\W_]+$/g, '');
  if (rest.length < 4 && COMMON.some((stem) => plain.includes(stem))) return 'common';
  return isSequence(plain) ? 'common' : undefined;
}

/** Each character follows the one before it: 123456789012, abcdefghijkl, and backwards. */
function isSequence(text: string): boolean {
  const steps = [...text].slice(1).map((letter, at) => (letter.codePointAt(0) ?? 0) - (text.codePointAt(at) ?? 0));
  return (
    steps.filter((step) => step === 1 || step === -9).length >= text.length - 2 || steps.every((step) => step === -1)
  );
}
