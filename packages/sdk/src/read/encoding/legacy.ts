import { type Faults, hex } from './faults.ts';
import type { Transcoder } from './transcoder.ts';

/**
 * Any other encoding that the runtime knows (big5, windows-1252, shift_jis …), only ever used when the user names it.
 * It goes through strings, so it is an order of magnitude slower than the table of GB18030; a stretch with undecodable bytes is
 * decoded again byte by byte to say where they are.
 */
export class LegacyTranscoder implements Transcoder {
  readonly encoding: string;
  consumed = 0;
  readonly #encoder = new TextEncoder();
  #carry = new Uint8Array(0);

  constructor(encoding: string) {
    this.encoding = encoding;
  }

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
    this.consumed = to;
    const bytes = new Uint8Array(this.#carry.length + to - from);
    bytes.set(this.#carry);
    bytes.set(source.subarray(from, to), this.#carry.length);
    const first = offset - this.#carry.length;
    const end = last ? bytes.length : safeEnd(bytes);
    this.#carry = bytes.slice(end);
    const text = decodeWhole(bytes.subarray(0, end), this.encoding);
    if (text.includes('\uFFFD')) return this.#bytewise(bytes.subarray(0, end), first, target, at, faults);
    return at + this.#encoder.encodeInto(text, target.subarray(at)).written;
  }

  #bytewise(bytes: Uint8Array, offset: number, target: Uint8Array, start: number, faults: Faults): number {
    const decoder = new TextDecoder(this.encoding, { ignoreBOM: true });
    let at = start;
    let from = 0;
    for (let i = 0; i <= bytes.length; i++) {
      const text = decoder.decode(bytes.subarray(i, i + 1), { stream: i < bytes.length });
      if (text === '') continue;
      if (text.includes('\uFFFD')) faults.add(at, offset + from, hex(bytes, from, Math.min(i + 1, bytes.length)));
      at += this.#encoder.encodeInto(text, target.subarray(at)).written;
      from = i + 1;
    }
    return at;
  }
}

/** Through a stream, because Node 20 takes windows-1252 for latin1 when it is asked for everything at once. */
function decodeWhole(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** Bytes that may be kept for the next block; `roomFor` leaves room for them. */
const LONGEST_CARRY = 8192;

/** After the last byte that is never part of a longer sequence (line end, comma, blank …), or everything where none is near the end of much. */
function safeEnd(bytes: Uint8Array): number {
  for (let i = bytes.length; i > 0 && i > bytes.length - LONGEST_CARRY; i--) if (SAFE.has(bytes[i - 1]!)) return i;
  return bytes.length < LONGEST_CARRY ? 0 : bytes.length;
}

const SAFE: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20, 0x2c]);
