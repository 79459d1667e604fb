import { closeSync, openSync, writeSync } from 'node:fs';
import { createHash } from 'node:crypto';

/** Writes bytes held as strings of char codes 0 … 255, or UTF-8 text, through one buffer: memory stays flat whatever the size. */
export class LineFile {
  readonly #fd: number;
  readonly #encoding: 'latin1' | 'utf8';
  readonly #buffer = Buffer.allocUnsafe(1 << 20);
  readonly #hash = createHash('sha256');
  #used = 0;
  #bytes = 0;

  constructor(path: string, encoding: 'latin1' | 'utf8') {
    this.#fd = openSync(path, 'w');
    this.#encoding = encoding;
  }

  write(text: string): void {
    if (text.length * 3 > this.#buffer.length - this.#used) this.#flush();
    if (text.length * 3 > this.#buffer.length) this.#put(Buffer.from(text, this.#encoding));
    else this.#used += this.#buffer.write(text, this.#used, this.#encoding);
  }

  close(): { readonly bytes: number; readonly sha256: string } {
    this.#flush();
    closeSync(this.#fd);
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  #flush(): void {
    this.#put(this.#buffer.subarray(0, this.#used));
    this.#used = 0;
  }

  #put(bytes: Buffer): void {
    this.#hash.update(bytes);
    for (let done = 0; done < bytes.length;) done += writeSync(this.#fd, bytes, done);
    this.#bytes += bytes.length;
  }
}
