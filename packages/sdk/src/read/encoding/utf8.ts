import { isUtf8 } from 'node:buffer';
import { type Faults, hex } from './faults.ts';
import type { Transcoder } from './transcoder.ts';

/** Checks UTF-8 strictly (no overlong forms, no surrogates) and copies it. Broken sequences become U+FFFD as in the WHATWG decoder. */
export class Utf8Transcoder implements Transcoder {
  readonly encoding = 'utf-8';
  consumed = 0;

  transcode(
    source: Uint8Array,
    from: number,
    to: number,
    offset: number,
    last: boolean,
    target: Uint8Array,
    at: number,
    faults: Faults,
  ): number {
    const end = last ? to : to - cutTail(source, from, to);
    this.consumed = end;
    const block = source.subarray(from, end);
    if (isUtf8(block)) {
      target.set(block, at);
      return at + block.length;
    }
    return repair(source, from, end, offset, target, at, faults);
  }
}

/** Length of the unfinished sequence at the end of source[from … to), 0 … 3. */
function cutTail(source: Uint8Array, from: number, to: number): number {
  for (let back = 1; back <= 3 && to - back >= from; back++) {
    const byte = source[to - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(source, to - back, to) < 0 ? back : 0;
  }
  return 0;
}

/**
 * Length of the sequence that begins at `i`: positive if it is whole and valid, 0 if source[i] can begin none,
 * negative if it goes wrong after that many bytes, or ends too early.
 */
export function sequenceLength(source: Uint8Array, i: number, to: number): number {
  const lead = source[i]!;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (i + 1 >= to || source[i + 1]! < low || source[i + 1]! > high) return -1;
  for (let k = 2; k < length; k++) if (i + k >= to || (source[i + k]! & 0xc0) !== 0x80) return -k;
  return length;
}

function repair(
  source: Uint8Array,
  from: number,
  to: number,
  offset: number,
  target: Uint8Array,
  start: number,
  faults: Faults,
): number {
  let at = start;
  let i = from;
  while (i < to) {
    const length = sequenceLength(source, i, to);
    if (length > 0) {
      for (let k = 0; k < length; k++) target[at++] = source[i++]!;
      continue;
    }
    const bad = length === 0 ? 1 : -length;
    faults.add(at, offset + i - from, hex(source, i, i + bad));
    target[at++] = 0xef;
    target[at++] = 0xbf;
    target[at++] = 0xbd;
    i += bad;
  }
  return at;
}
