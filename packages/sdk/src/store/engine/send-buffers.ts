/** Size of the buffers that are used again: the rows of a usual portion fit into one. */
const POOLED_BYTES = 1 << 19;
/**
 * Portions below this size are not pooled: a socket calls them written while it still holds them, since they do not fill its own
 * buffer (16 KB, 64 KB from Node 22 on).
 */
const SMALL_BYTES = 1 << 17;

/** Free buffers of one connection. Fresh memory for every portion costs more than filling it, and the collector works for it amid the checks. */
export class BufferPool {
  readonly #free: Buffer[] = [];

  copyOf(bytes: Uint8Array): Buffer {
    if (!isPooled(bytes)) return Buffer.from(bytes);
    const buffer = this.#free.pop() ?? Buffer.allocUnsafeSlow(POOLED_BYTES);
    buffer.set(bytes);
    return buffer.subarray(0, bytes.length);
  }

  takeBack(portion: Buffer): void {
    if (isPooled(portion)) this.#free.push(Buffer.from(portion.buffer));
  }
}

function isPooled({ length }: Uint8Array): boolean {
  return length >= SMALL_BYTES && length <= POOLED_BYTES;
}

/** Counts the bytes of one COPY that have not left yet, and makes the writer wait where they are too many. */
export class UnderWay {
  readonly #most: number;
  #bytes = 0;
  #over = false;
  #wake: (() => void) | undefined;

  constructor(most: number) {
    this.#most = most;
  }

  add(bytes: number): void {
    this.#bytes += bytes;
  }

  sent(bytes: number): void {
    this.#bytes -= bytes;
    if (this.#bytes <= this.#most / 2) this.#awake();
  }

  /** Nothing will leave any more, so nobody is to wait for it. */
  end(): void {
    this.#over = true;
    this.#awake();
  }

  get tooMuch(): boolean {
    return this.#bytes > this.#most && !this.#over;
  }

  /** Resolves when half of what may be under way has left: the database is not to run dry before more comes. */
  async room(): Promise<void> {
    if (this.tooMuch) await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  #awake(): void {
    this.#wake?.();
    this.#wake = undefined;
  }
}
