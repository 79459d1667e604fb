import { setImmediate } from 'node:timers/promises';
import type { CopyIn } from '../engine/engine.ts';
import type { BufferPool } from '../engine/send-buffers.ts';

/** Rows that may wait in memory for the chunk before to be done. */
const HELD_BYTES = 48 << 20;

/**
 * A COPY that takes rows before it is open: while the database still works on the chunk before, the next one is already
 * being made. Beyond a limit the writer waits.
 */
export class HeldCopy {
  readonly #opened: Promise<CopyIn>;
  readonly #pool: BufferPool;
  #copy: CopyIn | undefined;
  #held: Buffer[] = [];
  #bytes = 0;

  constructor(open: Promise<CopyIn>, pool: BufferPool) {
    this.#pool = pool;
    this.#opened = open.then((copy) => this.#handOver(copy));
    // told to whoever writes or ends
    this.#opened.catch(() => undefined);
  }

  async write(tuples: Uint8Array): Promise<void> {
    if (this.#copy !== undefined) return this.#copy.write(tuples);
    this.#held.push(this.#pool.copyOf(tuples));
    this.#bytes += tuples.length;
    if (this.#bytes > HELD_BYTES) await this.#opened;
    else await setImmediate();
  }

  async end(): Promise<number> {
    return (await this.#opened).end();
  }

  async abort(): Promise<void> {
    const copy = await this.#opened.catch(() => undefined);
    await copy?.abort();
  }

  async #handOver(copy: CopyIn): Promise<CopyIn> {
    // more may be held back while the first rows are on their way
    for (let next = this.#held.shift(); next !== undefined; next = this.#held.shift()) {
      this.#bytes -= next.length;
      await copy.write(next);
      this.#pool.takeBack(next);
    }
    this.#copy = copy;
    return copy;
  }
}
