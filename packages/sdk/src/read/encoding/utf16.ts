import { type Faults, hex } from './faults.ts';
import type { Transcoder } from './transcoder.ts';

/** UTF-16 with either byte order to UTF-8. Lone surrogates and an odd last byte are undecodable. */
export class Utf16Transcoder implements Transcoder {
  readonly encoding: 'utf-16le' | 'utf-16be';
  consumed = 0;
  readonly #low: 0 | 1;

  constructor(encoding: 'utf-16le' | 'utf-16be') {
    this.encoding = encoding;
    this.#low = encoding === 'utf-16le' ? 0 : 1;
  }

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
    const low = this.#low;
    const high = 1 - low;
    let at = start;
    let i = from;
    while (i + 1 < to) {
      const unit = (source[i + high]! << 8) | source[i + low]!;
      let point = unit;
      let length = 2;
      if (unit >= 0xd800 && unit <= 0xdfff) {
        if (unit < 0xdc00 && i + 3 >= to && !last) break;
        const next = i + 3 < to ? (source[i + 2 + high]! << 8) | source[i + 2 + low]! : 0;
        if (unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) {
          point = 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00);
          length = 4;
        } else {
          faults.add(at, offset + i - from, hex(source, i, i + 2));
          point = 0xfffd;
        }
      }
      at = putCodePoint(point, target, at);
      i += length;
    }
    if (last && i < to) {
      faults.add(at, offset + i - from, hex(source, i, to));
      at = putCodePoint(0xfffd, target, at);
      i = to;
    }
    this.consumed = i;
    return at;
  }
}

function putCodePoint(point: number, target: Uint8Array, at: number): number {
  if (point < 0x80) {
    target[at++] = point;
  } else if (point < 0x800) {
    target[at++] = 0xc0 | (point >> 6);
    target[at++] = 0x80 | (point & 0x3f);
  } else if (point < 0x10000) {
    target[at++] = 0xe0 | (point >> 12);
    target[at++] = 0x80 | ((point >> 6) & 0x3f);
    target[at++] = 0x80 | (point & 0x3f);
  } else {
    target[at++] = 0xf0 | (point >> 18);
    target[at++] = 0x80 | ((point >> 12) & 0x3f);
    target[at++] = 0x80 | ((point >> 6) & 0x3f);
    target[at++] = 0x80 | (point & 0x3f);
  }
  return at;
}
