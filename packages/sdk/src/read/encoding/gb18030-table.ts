/**
 * GB18030 to UTF-8, built once from the decoder of the runtime, so that both always agree (WHATWG: GB 18030-2022 with its few kept code points).
 *
 * `pairs[(lead & 0x7f) << 8 | trail]` and `quads[linear]` (four-byte sequences of the BMP, linear from 81 30 81 30) hold the UTF-8 bytes packed
 * as one number, high byte first; 0: not assigned; above 0xffffff: not packed but a code point plus `SUPPLEMENTARY`.
 */
export interface Gb18030Table {
  readonly pairs: Int32Array;
  readonly quads: Int32Array;
}

export const SUPPLEMENTARY = 0x1000000;
/** Four-byte sequences 81 30 81 30 … 84 31 A4 39. */
export const QUADS = 39_420;
/** Linear number of 90 30 81 30, which is U+10000. */
export const FIRST_SUPPLEMENTARY = 189_000;

let table: Gb18030Table | undefined;

/** Number of a four-byte sequence in code order. */
export function linear(b1: number, b2: number, b3: number, b4: number): number {
  return ((b1 - 0x81) * 10 + (b2 - 0x30)) * 1260 + (b3 - 0x81) * 10 + (b4 - 0x30);
}

export function gb18030Table(): Gb18030Table {
  table ??= { pairs: buildPairs(), quads: buildQuads() };
  return table;
}

function buildPairs(): Int32Array {
  const pairs = new Int32Array(0x8000);
  const keys: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) keys.push((lead << 8) | trail);
  const points = decode(keys, (key, bytes, i) => {
    bytes[i] = key >> 8;
    bytes[i + 1] = key & 0xff;
    return 2;
  });
  keys.forEach((key, i) => (pairs[key & 0x7fff] = points[i]!));
  return pairs;
}

function buildQuads(): Int32Array {
  const points = decode(
    Array.from({ length: QUADS }, (_, n) => n),
    (n, bytes, i) => {
      bytes[i] = 0x81 + Math.floor(n / 12600);
      bytes[i + 1] = 0x30 + (Math.floor(n / 1260) % 10);
      bytes[i + 2] = 0x81 + (Math.floor(n / 10) % 126);
      bytes[i + 3] = 0x30 + (n % 10);
      return 4;
    },
  );
  // 84 31 A4 37 is U+FFFD itself, and the only sequence that may say so.
  points[linear(0x84, 0x31, 0xa4, 0x37)] = 0xefbfbd;
  return points;
}

/** Packed UTF-8 of each sequence, decoded in one go with a newline after each, which ends any broken one. */
function decode(keys: readonly number[], put: (key: number, bytes: Uint8Array, i: number) => number): Int32Array {
  const bytes = new Uint8Array(keys.length * 5);
  let length = 0;
  for (const key of keys) {
    length += put(key, bytes, length);
    bytes[length++] = 0x0a;
  }
  const texts = new TextDecoder('gb18030', { ignoreBOM: true }).decode(bytes.subarray(0, length)).split('\n');
  return Int32Array.from(keys, (_, i) => packed(texts[i]!));
}

function packed(text: string): number {
  const point = text.codePointAt(0)!;
  if (text.length !== (point > 0xffff ? 2 : 1) || point === 0xfffd) return 0;
  if (point > 0xffff) return SUPPLEMENTARY + point;
  if (point < 0x800) return ((0xc0 | (point >> 6)) << 8) | (0x80 | (point & 0x3f));
  return ((0xe0 | (point >> 12)) << 16) | ((0x80 | ((point >> 6) & 0x3f)) << 8) | (0x80 | (point & 0x3f));
}
