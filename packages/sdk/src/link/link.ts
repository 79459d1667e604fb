import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFile, StoreError } from '../store/index.ts';
import type { Answered } from './ends.ts';
import { forgetFrozen, freeze, thaw, type FrozenBatch } from './frozen-batch.ts';
import { keepAnswers } from './kept-answers.ts';
import { LinkError } from './link-error.ts';
import { addOutcomes, freshState, readState, writeState, type LinkEnds, type LinkState } from './link-state.ts';

/**
 * The way from a dataset of one hub to a dataset of another, remembered in a folder: at any moment the process may be killed,
 * and the next one goes on from what is on the disk. One process at a time.
 */
export class Link {
  readonly #folder: string;
  readonly #unlock: () => void;
  #state: LinkState;

  private constructor(folder: string, state: LinkState, unlock: () => void) {
    this.#folder = folder;
    this.#state = state;
    this.#unlock = unlock;
  }

  /**
   * Opens the folder, or makes it.
   * @param producer what the far hub knows it by, where it is made
   * @throws LinkError link_locked, link_other_ends, link_state_damaged
   */
  static async open(folder: string, ends: LinkEnds, producer: () => string): Promise<Link> {
    await mkdir(folder, { recursive: true });
    const unlock = locked(folder);
    try {
      let state = await readState(folder);
      if (state === undefined) {
        state = freshState(ends, producer());
        await writeState(folder, state);
      }
      for (const end of ['near', 'nearDataset', 'far', 'farDataset'] as const)
        if (state[end] !== ends[end])
          throw new LinkError('link_other_ends', { folder, end, expected: state[end], found: ends[end] });
      return new Link(folder, state, unlock);
    } catch (error) {
      unlock();
      throw error;
    }
  }

  get state(): LinkState {
    return this.#state;
  }

  get folder(): string {
    return this.#folder;
  }

  /** The batch that was written down and not yet answered; what was answered is tidied away. */
  async pending(): Promise<FrozenBatch | undefined> {
    const batch = await thaw(this.#folder);
    if (batch === undefined) return undefined;
    const { epoch, next } = this.#state;
    if (batch.epoch === epoch && batch.seq === next) return batch;
    await forgetFrozen(this.#folder);
    return undefined;
  }

  /** Writes down what will be sent, before it is. */
  async freeze(records: readonly string[], cursor: string): Promise<FrozenBatch> {
    const { epoch, next } = this.#state;
    const body = Buffer.from(`${records.join('\n')}\n`, 'utf8');
    const batch = { epoch, seq: next, cursor, records: records.length, body };
    await freeze(this.#folder, batch);
    return batch;
  }

  /** Keeps the receipt and what was said of each record; only then goes on. */
  async advance(batch: FrozenBatch, answered: Answered, at: Date): Promise<void> {
    await keepAnswers(this.#folder, batch, answered, at.toISOString());
    await this.#write({
      ...this.#state,
      next: batch.seq + 1,
      cursor: batch.cursor,
      outcomes: addOutcomes(this.#state.outcomes, answered.outcomes),
      lastReceipt: {
        at: at.toISOString(),
        seq: batch.seq,
        ...(answered.batch === undefined ? {} : { batch: answered.batch }),
      },
    });
    await forgetFrozen(this.#folder);
  }

  /** Nothing to send lies between the old place in the feed and this one. */
  async skipTo(cursor: string): Promise<void> {
    if (cursor !== this.#state.cursor) await this.#write({ ...this.#state, cursor });
  }

  /** A person has been told what was answered up to now. */
  async tell(): Promise<void> {
    const { epoch, next } = this.#state;
    await this.#write({ ...this.#state, told: { epoch, next } });
  }

  /** From the beginning of the feed, under a higher epoch: other copies of this folder are refused from the first batch on. */
  async restart(atLeast = 0): Promise<void> {
    const epoch = Math.max(this.#state.epoch + 1, atLeast);
    await this.#write({ ...this.#state, epoch, next: 0, cursor: null });
    await forgetFrozen(this.#folder);
  }

  close(): void {
    this.#unlock();
  }

  async #write(state: LinkState): Promise<void> {
    await writeState(this.#folder, state);
    this.#state = state;
  }
}

function locked(folder: string): () => void {
  try {
    return lockFile(join(folder, 'lock'));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new LinkError('link_locked', { ...error.params, folder }, error);
  }
}
