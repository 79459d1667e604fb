import type { FileHandle } from 'node:fs/promises';

const CHUNK = 256 * 1024;

/** Reads a file at any place through one buffer; going forwards costs one read of the file. */
export class FileReader {
  private buffer = Buffer.allocUnsafeSlow(CHUNK);
  private origin = 0;
  private filled = 0;
  private readonly file: FileHandle;

  constructor(
    file: FileHandle,
    readonly size: number,
  ) {
    this.file = file;
  }

  /** The bytes if they are at hand already, else undefined: spares the caller an await per record. */
  atHand(position: number, length: number): Buffer | undefined {
    const from = position - this.origin;
    return from >= 0 && from + length <= this.filled ? this.buffer.subarray(from, from + length) : undefined;
  }

  /** Bytes at this place, valid until the next call; fewer than asked for at the end of the file. */
  async bytes(position: number, length: number): Promise<Buffer> {
    const ready = this.atHand(position, length);
    if (ready !== undefined) return ready;
    if (length > this.buffer.length) this.buffer = Buffer.allocUnsafeSlow(length * 2);
    this.origin = position;
    this.filled = 0;
    while (this.filled < this.buffer.length) {
      const { bytesRead } = await this.file.read(
        this.buffer,
        this.filled,
        this.buffer.length - this.filled,
        position + this.filled,
      );
      if (bytesRead === 0) break;
      this.filled += bytesRead;
    }
    return this.buffer.subarray(0, Math.min(length, this.filled));
  }
}
