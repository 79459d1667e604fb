import { TextDecoder } from 'node:util';
import type { FileHandle } from 'node:fs/promises';
import { FileRefused } from '../../finding/finding.ts';

/** Bytes in turn: `read` fills the target from `at` on and says how many came, 0 at the end. */
export interface ByteSource {
  read(target: Buffer, at: number): Promise<number>;
}

export class FileBytes implements ByteSource {
  position = 0;
  private readonly file: FileHandle;

  constructor(file: FileHandle) {
    this.file = file;
  }

  async read(target: Buffer, at: number): Promise<number> {
    const { bytesRead } = await this.file.read(target, at, target.length - at, this.position);
    this.position += bytesRead;
    return bytesRead;
  }
}

/**
 * The same text as UTF-8 bytes. A JSON scanner must not see the bytes of GBK: their second halves include `\`, `{` and `[`.
 * `read` throws FileRefused (encoding_undecodable with the byte offset) where the bytes are not in the encoding.
 */
export class DecodedBytes implements ByteSource {
  private readonly source: ByteSource;
  private readonly encoding: string;
  private readonly decoder: TextDecoder;
  private raw = Buffer.allocUnsafeSlow(256 * 1024);
  private before = Buffer.allocUnsafeSlow(256 * 1024);
  private beforeLength = 0;
  private passed = 0;
  private rest: Buffer = Buffer.alloc(0);
  private ended = false;

  constructor(source: ByteSource, encoding: string) {
    this.source = source;
    this.encoding = encoding;
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  async read(target: Buffer, at: number): Promise<number> {
    while (this.rest.length === 0 && !this.ended) {
      const read = await this.source.read(this.raw, 0);
      this.ended = read === 0;
      this.rest = Buffer.from(this.decode(read), 'utf8');
      this.passed += read;
      [this.raw, this.before, this.beforeLength] = [this.before, this.raw, read];
    }
    const count = this.rest.copy(target, at);
    this.rest = this.rest.subarray(count);
    return count;
  }

  private decode(read: number): string {
    const part = this.raw.subarray(0, read);
    try {
      return this.decoder.decode(part, { stream: !this.ended });
    } catch {
      const start = alignedStart(this.before.subarray(0, this.beforeLength));
      const doubtful = Buffer.concat([this.before.subarray(start, this.beforeLength), part]);
      const bad = firstUndecodable(doubtful, this.encoding);
      const offset = this.passed - (this.beforeLength - start) + bad;
      const bytes = doubtful.toString('hex', bad, bad + 4);
      throw new FileRefused({
        code: 'encoding_undecodable',
        severity: 'error',
        params: { encoding: this.encoding, offset, bytes },
      });
    }
  }
}

/** Behind the last byte that cannot be a part of a longer character in GB18030 (all those are 0x30 or more). */
function alignedStart(bytes: Buffer): number {
  let i = bytes.length;
  while (i > 0 && bytes[i - 1]! >= 0x30) i--;
  return i;
}

function firstUndecodable(bytes: Buffer, encoding: string): number {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    try {
      if (decoder.decode(bytes.subarray(i, i + 1), { stream: true }) !== '') start = i + 1;
    } catch {
      return start;
    }
  }
  return start;
}
