import type { Blocks } from '../blocks.ts';
import { Faults } from '../encoding/faults.ts';
import { transcoderFor } from '../encoding/label.ts';
import { MAX_TAIL, roomFor, type Transcoder } from '../encoding/transcoder.ts';

/** Feeds an input as UTF-8, one block of the file at a time. */
export class TextFeed {
  /** Bytes that the target of `fill` must have free. */
  readonly room: number;
  readonly faults = new Faults();
  /** The input has ended. */
  last = false;

  readonly #blocks: Blocks;
  readonly #blockBytes: number;
  readonly #transcoder: Transcoder;
  /** A cut sequence of the block before stands in the first MAX_TAIL bytes, right before the block. */
  readonly #raw: Uint8Array;
  #tail = 0;
  #offset = 0;

  constructor(blocks: Blocks, encoding: string, blockBytes: number) {
    this.#blocks = blocks;
    this.#blockBytes = blockBytes;
    this.#transcoder = transcoderFor(encoding);
    this.#raw = new Uint8Array(MAX_TAIL + blockBytes);
    this.room = roomFor(MAX_TAIL + blockBytes);
  }

  /** Writes the text of the next block into target[at …) and returns its end; undecodable bytes are added to `faults`. */
  async fill(target: Uint8Array, at: number): Promise<number> {
    const raw = this.#raw;
    const got = await this.#blocks.read(raw, MAX_TAIL, this.#blockBytes);
    this.last = got < this.#blockBytes;
    const from = MAX_TAIL - this.#tail;
    const to = MAX_TAIL + got;
    const end = this.#transcoder.transcode(raw, from, to, this.#offset, this.last, target, at, this.faults);
    const { consumed } = this.#transcoder;
    this.#offset += consumed - from;
    this.#tail = to - consumed;
    raw.copyWithin(MAX_TAIL - this.#tail, consumed, to);
    return end;
  }
}
