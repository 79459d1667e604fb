import { isAscii } from 'node:buffer';
import { Faults } from './faults.ts';
import { Gb18030Transcoder } from './gb18030.ts';
import { encodingOf } from './label.ts';
import { roomFor } from './transcoder.ts';
import { sequenceLength } from './utf8.ts';

export interface EncodingChoice {
  /** As `encodingOf` names it. */
  readonly encoding: string;
  /** What decided: the user's option, a byte order mark, nothing but ASCII, or the bytes themselves. */
  readonly by: 'option' | 'bom' | 'ascii' | 'content';
}

/**
 * Chooses the encoding of a file from a sample of it that should hold non-ASCII bytes, if the file has any.
 *
 * 1. The option, a WHATWG label, wins, unless it is absent or `auto`.
 * 2. A byte order mark: UTF-8, UTF-16LE, UTF-16BE, or GB18030's.
 * 3. Strict UTF-8, but for one case: bytes that are GB2312 text as well (`状态` is D7 B4 CC AC, two valid sequences of UTF-8). Where every
 *    non-ASCII sequence is a two-byte one, every such pair is a Chinese character of GB2312 (lead B0–F7, trail from A1), and at least half of
 *    them stand in runs of two or more, it is gb18030: Chinese words come in runs, the accents of `café` stand alone.
 * 4. Strict GB18030; but a text with ten valid three- or four-byte sequences of UTF-8 for each broken one is damaged UTF-8.
 * 5. Where both fail, the one with fewer undecodable sequences; each of them becomes a finding of its row.
 *
 * @param sample whole lines are best; a sequence cut at its end does not count against an encoding.
 * @throws RangeError for an option that is no WHATWG label.
 */
export function chooseEncoding(sample: Uint8Array, option?: string): EncodingChoice {
  if (option !== undefined && option !== 'auto') return { encoding: encodingOf(option), by: 'option' };
  const mark = byteOrderMark(sample);
  if (mark) return { encoding: mark, by: 'bom' };
  if (isAscii(sample)) return { encoding: 'utf-8', by: 'ascii' };
  const utf8 = readAsUtf8(sample);
  if (utf8.broken === 0)
    return { encoding: utf8.long === 0 && looksLikeGb2312(sample) ? 'gb18030' : 'utf-8', by: 'content' };
  if (utf8.long >= utf8.broken * 10) return { encoding: 'utf-8', by: 'content' };
  return { encoding: brokenInGb18030(sample) <= utf8.broken ? 'gb18030' : 'utf-8', by: 'content' };
}

/** The encoding that a byte order mark names, if there is one. */
export function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030';
  return undefined;
}

/** Counts the broken sequences, and the valid ones of three or four bytes. */
function readAsUtf8(sample: Uint8Array): { broken: number; long: number } {
  let broken = 0;
  let long = 0;
  for (let i = 0; i < sample.length;) {
    const length = sequenceLength(sample, i, sample.length);
    if (length <= 0 && i - length < sample.length) broken++;
    if (length >= 3) long++;
    i += length > 0 ? length : Math.max(1, -length);
  }
  return { broken, long };
}

function brokenInGb18030(sample: Uint8Array): number {
  const faults = new Faults();
  new Gb18030Transcoder().transcode(
    sample,
    0,
    sample.length,
    0,
    false,
    new Uint8Array(roomFor(sample.length)),
    0,
    faults,
  );
  return faults.count;
}

/** For bytes that are two-byte UTF-8 throughout, see rule 3. */
function looksLikeGb2312(sample: Uint8Array): boolean {
  let inRuns = 0;
  let alone = 0;
  for (let i = 0; i < sample.length;) {
    let pairs = 0;
    for (; i + 1 < sample.length && sample[i]! >= 0x80; i += 2, pairs++) {
      if (sample[i]! < 0xb0 || sample[i]! > 0xf7 || sample[i + 1]! < 0xa1) return false;
    }
    if (pairs > 1) inRuns += pairs;
    if (pairs === 1) alone++;
    i++;
  }
  return inRuns > 0 && inRuns >= alone;
}
