import { type Faults, hex } from './faults.ts';
import { FIRST_SUPPLEMENTARY, gb18030Table, linear, QUADS, SUPPLEMENTARY } from './gb18030-table.ts';
import type { Transcoder } from './transcoder.ts';

/**
 * GB18030 (and with it GBK and GB2312) straight to UTF-8 bytes by table, strict.
 * Broken sequences as in the decoder of the runtime: of a lead byte with a wrong ASCII byte behind it only the lead is undecodable,
 * an unassigned sequence of four bytes goes as one. At the very end the digits of a cut sequence stand, where the runtime drops them.
 */
export class Gb18030Transcoder implements Transcoder {
  readonly encoding = 'gb18030';
  consumed = 0;
  readonly #pairs = gb18030Table().pairs;

  transcode(
    source: Uint8Array,
    from: number,
    to: number,
    offset: number,
    last: boolean,
    target: Uint8Array,
    start: number,
    faults: Faults,
  ): number {
    let at = this.#usual(source, from, to, target, start);
    for (let i = this.consumed; i < to; i = this.consumed) {
      const length = rareLength(source, i, to);
      if (length === CUT && !last) break;
      const packed =
        length === 1 ? EURO : length === 2 ? pair(this.#pairs, source, i) : length === 4 ? quad(source, i) : 0;
      if (packed === 0) {
        const bad = length === 4 ? 4 : badLength(source, i, to);
        faults.add(at, offset + i - from, hex(source, i, i + bad));
        at = put(REPLACEMENT, target, at);
        i += bad;
      } else {
        at = put(packed, target, at);
        i += length;
      }
      at = this.#usual(source, i, to, target, at);
    }
    return at;
  }

  /** ASCII and the pairs that are three bytes of UTF-8, as nearly all text is; stops before anything else. Small on purpose: this is the hot loop. */
  #usual(source: Uint8Array, from: number, to: number, target: Uint8Array, start: number): number {
    const pairs = this.#pairs;
    let at = start;
    let i = from;
    while (i < to) {
      const lead = source[i]!;
      if (lead < 0x80) {
        target[at++] = lead;
        i++;
        continue;
      }
      if (i + 1 === to) break;
      const packed = pairs[((lead & 0x7f) << 8) | source[i + 1]!]!;
      if (packed <= 0xffff || packed >= SUPPLEMENTARY) break;
      target[at] = packed >> 16;
      target[at + 1] = (packed >> 8) & 0xff;
      target[at + 2] = packed & 0xff;
      at += 3;
      i += 2;
    }
    this.consumed = i;
    return at;
  }
}

const REPLACEMENT = 0xefbfbd;
const EURO = 0xe282ac;
const CUT = -1;

/** Length by form: 1 for the single byte 0x80, 2 for a pair, 4 for a four-byte sequence, 0 for none, CUT where the bytes end too early to tell. */
function rareLength(source: Uint8Array, i: number, to: number): number {
  if (source[i] === 0x80) return 1;
  if (source[i] === 0xff) return 0;
  if (i + 1 >= to) return CUT;
  if (source[i + 1]! >= 0x40) return 2;
  if (!isDigit(source[i + 1]!)) return 0;
  if (i + 2 >= to) return CUT;
  if (source[i + 2]! < 0x81 || source[i + 2]! > 0xfe) return 0;
  if (i + 3 >= to) return CUT;
  return isDigit(source[i + 3]!) ? 4 : 0;
}

function pair(pairs: Int32Array, source: Uint8Array, i: number): number {
  return pairs[((source[i]! & 0x7f) << 8) | source[i + 1]!]!;
}

/** How many bytes one U+FFFD stands for: a pair of two high bytes goes together, an ASCII byte is never swallowed. */
function badLength(source: Uint8Array, i: number, to: number): number {
  return source[i] !== 0xff && i + 1 < to && source[i + 1]! >= 0x80 ? 2 : 1;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function quad(source: Uint8Array, i: number): number {
  const n = linear(source[i]!, source[i + 1]!, source[i + 2]!, source[i + 3]!);
  if (n < QUADS) return gb18030Table().quads[n]!;
  const point = n - FIRST_SUPPLEMENTARY + 0x10000;
  return point >= 0x10000 && point <= 0x10ffff ? SUPPLEMENTARY + point : 0;
}

/** Writes a packed entry of the table. */
function put(packed: number, target: Uint8Array, at: number): number {
  if (packed < 0x10000) {
    target[at++] = packed >> 8;
    target[at++] = packed & 0xff;
  } else if (packed < SUPPLEMENTARY) {
    target[at++] = packed >> 16;
    target[at++] = (packed >> 8) & 0xff;
    target[at++] = packed & 0xff;
  } else {
    const point = packed - SUPPLEMENTARY;
    target[at++] = 0xf0 | (point >> 18);
    target[at++] = 0x80 | ((point >> 12) & 0x3f);
    target[at++] = 0x80 | ((point >> 6) & 0x3f);
    target[at++] = 0x80 | (point & 0x3f);
  }
  return at;
}
