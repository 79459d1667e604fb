import type { ChunkOutcome, ChunkWriter } from '../store/job.ts';
import type { EncodedRows } from '../store/encode/row-encoder.ts';

/** The first chunk is small, so that a short import has checkpoints too; each next one is twice as large, up to the largest. */
const FIRST_ROWS = 10_000;
const LARGEST_ROWS = 120_000;

/** Where chunks go: an import, or its rehearsal. */
export interface Chunks {
  begin(chunk: number): Promise<ChunkWriter>;
  /** What chunk n did when it was committed before a crash. */
  committed?(chunk: number): ChunkOutcome | undefined;
}

/**
 * Cuts a run into chunks by rows read, the same on every run over the same files, and loads each into the store together with its
 * checkpoint. Chunks that were committed before a crash are not written again: what they did is taken from the job, while the files
 * are read and checked once more. So a resumed run says exactly what an undisturbed one says.
 */
export class ChunkedLoad {
  readonly #job: Chunks;
  readonly #outcome: (outcome: ChunkOutcome) => void;
  #chunk = 0;
  #room = FIRST_ROWS;
  #writer: ChunkWriter | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** The chunk before, which the store completes while the next one is being read. */
  #committing: Promise<void> = Promise.resolve();

  constructor(job: Chunks, outcome: (outcome: ChunkOutcome) => void) {
    this.#job = job;
    this.#outcome = outcome;
  }

  /** Whether the present chunk was stored before. */
  get replaying(): boolean {
    return this.#job.committed?.(this.#chunk) !== undefined;
  }

  /**
   * Adds the accepted rows of a batch of `read` rows.
   * @param encode makes the rows; called only when they are to be written, after the last ones have left its buffer
   * @param refused identities of refused rows
   */
  async add(read: number, encode: () => EncodedRows, refused: readonly string[]): Promise<void> {
    if (!this.replaying) {
      this.#writer ??= await this.#job.begin(this.#chunk);
      await this.#writing;
      const { bytes, rows } = encode();
      if (rows > 0) this.#writing = settledLater(this.#writer.write(bytes, rows));
      if (refused.length > 0) await this.#writer.seen(refused);
    }
    this.#room -= read;
    if (this.#room <= 0) await this.#commit();
  }

  /** Commits what is left. */
  async end(): Promise<void> {
    if (this.#writer !== undefined || this.replaying) await this.#commit();
    await this.#committing;
  }

  /** Gives up what was not committed. */
  async abandon(): Promise<void> {
    await this.#writing.catch(() => {});
    await this.#committing.catch(() => {});
    await this.#writer?.abandon();
    this.#writer = undefined;
  }

  async #commit(): Promise<void> {
    await this.#writing;
    const known = this.#job.committed?.(this.#chunk);
    if (known !== undefined) this.#outcome(known);
    await this.#committing;
    if (this.#writer !== undefined) this.#committing = settledLater(this.#writer.commit().then(this.#outcome));
    this.#writer = undefined;
    this.#chunk++;
    this.#room = Math.min(FIRST_ROWS * 2 ** this.#chunk, LARGEST_ROWS);
  }
}

/** A promise that is awaited later: its failure is not unhandled meanwhile. */
function settledLater(promise: Promise<void>): Promise<void> {
  promise.catch(() => {});
  return promise;
}
