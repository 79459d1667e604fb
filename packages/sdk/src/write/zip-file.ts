import { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import { type ReplacingFile, replacingFile } from './replacing-file.ts';

/** An entry that is being written. */
export interface ZipEntry {
  /** @returns when there is room for more. @throws what the file system threw meanwhile */
  write(bytes: Uint8Array): Promise<void>;
  end(): void;
}

/** A ZIP file whose entries are packed as they are written, one after the other. The one place that knows yazl. */
export class ZipOutput {
  readonly #zip = new ZipFile();
  readonly #file: ReplacingFile;
  readonly #done: Promise<void>;
  #failure: unknown;

  private constructor(file: ReplacingFile) {
    this.#file = file;
    this.#done = this.#drain();
    this.#done.catch((error: unknown) => (this.#failure = error));
  }

  static async open(path: string): Promise<ZipOutput> {
    return new ZipOutput(await replacingFile(path));
  }

  entry(name: string): ZipEntry {
    const stream = new PassThrough({ highWaterMark: 1 << 18 });
    this.#zip.addReadStream(stream, name, { compress: true, mtime: EPOCH });
    return {
      write: async (bytes) => {
        if (this.#failure !== undefined) throw this.#failure;
        if (stream.write(bytes)) return;
        await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), this.#done]);
      },
      end: () => stream.end(),
    };
  }

  add(name: string, text: string): void {
    this.#zip.addBuffer(Buffer.from(text, 'utf8'), name, { compress: true, mtime: EPOCH });
  }

  async finish(): Promise<void> {
    this.#zip.end();
    await this.#done;
    await this.#file.finish();
  }

  abort(): Promise<void> {
    return this.#file.abort();
  }

  async #drain(): Promise<void> {
    for await (const chunk of this.#zip.outputStream as AsyncIterable<Buffer>) await this.#file.write(chunk);
  }
}

/** The same rows give the same bytes whenever they are written. */
const EPOCH = new Date(Date.UTC(1980, 0, 1, 12));
