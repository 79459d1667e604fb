import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { type Blocks, fileBlocks } from './blocks.ts';
import { byteOrderMark, chooseEncoding, type EncodingChoice } from './encoding/choose.ts';
import { EncodingSample } from './encoding/sample.ts';

/** What one pass over the bytes of a file tells, before anybody reads it as a table. */
export interface Preflight {
  /** SHA-256 of the file as it lies on disk, lower-case hexadecimal. */
  readonly sha256: string;
  /** Its size in bytes. */
  readonly bytes: number;
  readonly encoding: EncodingChoice;
  /** The first bytes, at most HEAD_BYTES. */
  readonly head: Buffer;
  /** Whether a `"` occurs anywhere. */
  readonly quotes: boolean;
  /** NUL bytes at even and at odd offsets of the head. */
  readonly nuls: { readonly even: number; readonly odd: number };
  /** Longest run of bytes without CR or LF; anything below BLOCK_BYTES is given as BLOCK_BYTES. Meaningless for UTF-16. */
  readonly longestLine: number;
}

export interface PreflightOptions {
  /** `auto` or a WHATWG label. */
  readonly encoding?: string;
}

/** Bytes that are read at once. */
export const BLOCK_BYTES = 1 << 20;
export const HEAD_BYTES = 1 << 20;

/**
 * Reads a file once, from end to end, in blocks of a fixed size.
 * @throws RangeError for an unknown encoding label; what the file system throws.
 */
export async function preflight(path: string, options: PreflightOptions = {}): Promise<Preflight> {
  const blocks = await fileBlocks(path);
  try {
    return await preflightBlocks(blocks, options);
  } finally {
    await blocks.close();
  }
}

/** The same over any input. */
export async function preflightBlocks(blocks: Blocks, options: PreflightOptions = {}): Promise<Preflight> {
  const block = Buffer.allocUnsafe(BLOCK_BYTES);
  let head: Buffer = Buffer.alloc(0);
  const hash = createHash('sha256');
  const sample = new EncodingSample();
  const lines = new LineLengths();
  let bytes = 0;
  let quotes = false;
  for (let got = BLOCK_BYTES; got === BLOCK_BYTES;) {
    got = await blocks.read(block, 0, BLOCK_BYTES);
    const part = block.subarray(0, got);
    hash.update(part);
    if (bytes < HEAD_BYTES) head = Buffer.concat([head, part.subarray(0, HEAD_BYTES - bytes)]);
    quotes ||= part.includes(0x22);
    lines.add(part);
    if (!isAscii(part)) sample.add(part);
    bytes += got;
  }
  const headTells = bytes <= HEAD_BYTES || sample.bytes.length === 0 || byteOrderMark(head) !== undefined;
  return {
    sha256: hash.digest('hex'),
    bytes,
    encoding: chooseEncoding(headTells ? head : sample.bytes, options.encoding),
    head,
    quotes,
    nuls: countNuls(head),
    longestLine: lines.longest,
  };
}

class LineLengths {
  longest = BLOCK_BYTES;
  #open = 0;

  add(block: Buffer): void {
    const end = block.includes(0x0a) ? 0x0a : 0x0d;
    const first = block.indexOf(end);
    this.longest = Math.max(this.longest, this.#open + (first < 0 ? block.length : first));
    this.#open = first < 0 ? this.#open + block.length : block.length - block.lastIndexOf(end) - 1;
  }
}

function countNuls(bytes: Uint8Array): { even: number; odd: number } {
  const nuls = { even: 0, odd: 0 };
  for (let i = bytes.indexOf(0); i >= 0; i = bytes.indexOf(0, i + 1)) nuls[i % 2 === 0 ? 'even' : 'odd']++;
  return nuls;
}
