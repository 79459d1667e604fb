import type { ByteSource } from './byte-source.ts';

/** A growing view of a stream of bytes: what lies between `at` and `end` of `bytes` is held, the rest has passed or is to come. */
export class ByteWindow {
  bytes = Buffer.allocUnsafeSlow(1024 * 1024);
  end = 0;
  /** Offset in the stream of `bytes[0]`. */
  origin = 0;
  private readonly source: ByteSource;
  private readonly limit: number;

  /** @param limit how many bytes may be held at once */
  constructor(source: ByteSource, limit: number) {
    this.source = source;
    this.limit = limit;
  }

  /** Forgets what lies before `keep` (which is then at 0) and reads on: 'end' where nothing comes, 'full' where the limit is reached. */
  async more(keep: number): Promise<'more' | 'end' | 'full'> {
    this.bytes.copyWithin(0, keep, this.end);
    this.origin += keep;
    this.end -= keep;
    if (this.end * 2 > this.bytes.length) {
      if (this.end >= this.limit) return 'full';
      const larger = Buffer.allocUnsafeSlow(this.bytes.length * 2);
      larger.set(this.bytes.subarray(0, this.end));
      this.bytes = larger;
    }
    const read = await this.source.read(this.bytes, this.end);
    this.end += read;
    return read > 0 ? 'more' : 'end';
  }
}
