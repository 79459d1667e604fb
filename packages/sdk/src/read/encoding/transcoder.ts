import type { Faults } from './faults.ts';

/**
 * Turns bytes of one encoding into UTF-8 bytes, block by block and without a string in between.
 *
 * It keeps no bytes of its own (but for legacy encodings): a sequence that the end of a block has cut is left in `consumed`,
 * and the caller hands it in again in front of the next block.
 */
export interface Transcoder {
  /** WHATWG name: utf-8, gb18030, utf-16le … */
  readonly encoding: string;
  /** Index in `source` after the last byte used by the last call; at most MAX_TAIL bytes before its `to`. */
  readonly consumed: number;
  /**
   * Writes source[from … to) as UTF-8 into `target` at `at`, and returns the index after the last byte written.
   * `target` must have `roomFor(to - from)` bytes free. Undecodable bytes become U+FFFD and are noted in `faults`;
   * an ASCII byte behind a broken lead byte stands, so that the structure of the text survives.
   * @param offset byte offset of source[from] in the file.
   * @param last no more bytes will come: a cut sequence is undecodable.
   */
  transcode(
    source: Uint8Array,
    from: number,
    to: number,
    offset: number,
    last: boolean,
    target: Uint8Array,
    at: number,
    faults: Faults,
  ): number;
}

/** Longest cut sequence: three of the four bytes of UTF-8, GB18030 or a UTF-16 pair. */
export const MAX_TAIL = 3;

/** Bytes that `length` bytes of any encoding, and what a legacy transcoder has kept, can need as UTF-8: one byte can become U+FFFD, which is three. */
export function roomFor(length: number): number {
  return (length + 8200) * 3;
}
