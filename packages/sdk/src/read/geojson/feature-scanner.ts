import { refuse } from '../refuse.ts';
import type { ByteWindow } from './byte-window.ts';
import { JsonFault, isSpace, keyIs, skipSpace, skipString, skipValue } from './json-bytes.ts';

/** Some features in turn: feature i is `bytes[from[i] … to[i])`, a checked JSON value. Valid until the next block is asked for. */
export interface FeatureBlock {
  readonly bytes: Buffer;
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Offset in the file's text of `bytes[0]`. */
  readonly origin: number;
}

/** `collection`: one FeatureCollection. `sequence`: Features one after the other, by lines, RS characters (RFC 8142) or neither. */
export type Layout = 'collection' | 'sequence';

type State = 'start' | 'key' | 'first' | 'feature' | 'afterFeature' | 'afterMember' | 'end';

const BLOCK = 1024;
const KEEP_MEMBER = 64 * 1024;
const RECORD_SEPARATOR = 0x1e;

/**
 * Finds the features in a stream of UTF-8 JSON and checks all of its syntax, holding one feature at a time.
 * Throws FileRefused: file_truncated where the text ends too early, file_format_unknown with the offset of a syntax error,
 * file_too_complex where one feature is longer than the window may hold.
 */
export class FeatureScanner {
  /** JSON text of the collection's other members (crs, name …), as far as they are short. */
  readonly members = new Map<string, string>();
  private readonly from = new Int32Array(BLOCK);
  private readonly to = new Int32Array(BLOCK);
  private count = 0;
  private at = 0;
  private state: State;
  private seenFeatures = false;
  private readonly window: ByteWindow;
  private readonly layout: Layout;

  constructor(window: ByteWindow, layout: Layout) {
    this.window = window;
    this.layout = layout;
    this.state = layout === 'collection' ? 'start' : 'end';
  }

  async *blocks(): AsyncGenerator<FeatureBlock> {
    const { window } = this;
    await window.more(0);
    if (window.bytes.readUIntBE(0, 3) === 0xefbbbf && window.end >= 3) this.at = 3;
    for (;;) {
      const wantsMore = this.advance();
      if (this.count > 0) {
        yield { bytes: window.bytes, count: this.count, from: this.from, to: this.to, origin: window.origin };
        this.count = 0;
      }
      if (!wantsMore) continue;
      const got = await window.more(this.at);
      this.at = 0;
      if (got === 'full')
        throw refuse('file_too_complex', 'record_too_long', { offset: window.origin, limit: window.end });
      if (got === 'end') break;
    }
    if (this.state !== 'end' || this.at < window.end) {
      throw refuse('file_truncated', 'ends_early', { offset: window.origin + window.end });
    }
  }

  /** Goes on until the window runs out (true) or a block is full (false). */
  private advance(): boolean {
    const { window } = this;
    try {
      for (;;) {
        this.at = this.skipBetween();
        if (this.at >= window.end) return true;
        if (!this.step(window.bytes, window.end)) return true;
        if (this.count === BLOCK) return false;
      }
    } catch (error) {
      if (!(error instanceof JsonFault)) throw error;
      const offset = window.origin + error.at;
      if (error.tooDeep) throw refuse('file_too_complex', 'nested_too_deep', { offset });
      if (window.bytes[error.at] === 0) throw refuse('file_truncated', 'zeros', { offset });
      if (this.state === 'end' && this.layout === 'collection')
        throw refuse('file_format_unknown', 'trailing_content', { offset });
      throw refuse('file_format_unknown', 'json_syntax', { offset });
    }
  }

  private skipBetween(): number {
    const { bytes, end } = this.window;
    let i = this.at;
    while (i < end && (isSpace(bytes[i]!) || (bytes[i] === RECORD_SEPARATOR && this.layout === 'sequence'))) i++;
    return i;
  }

  /** Takes one step from a byte that is no space; false where the window holds too little for it. */
  private step(b: Buffer, end: number): boolean {
    const c = b[this.at]!;
    switch (this.state) {
      case 'start':
        return this.punctuation(c === 0x7b, 'key');
      case 'key':
        return c === 0x7d && this.members.size === 0 && !this.seenFeatures
          ? this.punctuation(true, 'end')
          : this.member(b, end);
      case 'first':
        if (c === 0x5d) return this.punctuation(true, 'afterMember');
        return this.feature(b, end, 'afterFeature');
      case 'feature':
        return this.feature(b, end, 'afterFeature');
      case 'afterFeature':
        if (c === 0x5d) return this.punctuation(true, 'afterMember');
        return this.punctuation(c === 0x2c, 'feature');
      case 'afterMember':
        if (c === 0x7d) return this.punctuation(true, 'end');
        return this.punctuation(c === 0x2c, 'key');
      case 'end':
        if (this.layout === 'collection' || c !== 0x7b) throw new JsonFault(this.at);
        return this.feature(b, end, 'end');
    }
  }

  private punctuation(fits: boolean, next: State): boolean {
    if (!fits) throw new JsonFault(this.at);
    this.at++;
    this.state = next;
    return true;
  }

  private feature(b: Buffer, end: number, next: State): boolean {
    const to = skipValue(b, this.at, end);
    if (to < 0) return false;
    this.from[this.count] = this.at;
    this.to[this.count++] = to;
    this.at = to;
    this.state = next;
    return true;
  }

  private member(b: Buffer, end: number): boolean {
    if (b[this.at] !== 0x22) throw new JsonFault(this.at);
    const keyEnd = skipString(b, this.at, end);
    if (keyEnd < 0) return false;
    const colon = skipSpace(b, keyEnd, end);
    const value = skipSpace(b, colon + 1, end);
    if (value >= end) return false;
    if (b[colon] !== 0x3a) throw new JsonFault(colon);
    if (keyIs(b, this.at + 1, keyEnd - 1, 'features') && b[value] === 0x5b) {
      if (this.seenFeatures)
        throw refuse('file_format_unknown', 'repeated_features', { offset: this.window.origin + this.at });
      this.seenFeatures = true;
      this.at = value + 1;
      this.state = 'first';
      return true;
    }
    const to = skipValue(b, value, end);
    if (to < 0) return false;
    const name: unknown = JSON.parse(b.toString('utf8', this.at, keyEnd));
    if (to - value <= KEEP_MEMBER && this.members.size < 100)
      this.members.set(String(name), b.toString('utf8', value, to));
    this.at = to;
    this.state = 'afterMember';
    return true;
  }
}
