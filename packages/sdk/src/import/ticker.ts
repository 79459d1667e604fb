import type { Source } from '../read/batch.ts';
import type { Progress } from './options.ts';
import type { Recorder } from './recorder.ts';

/** Between two words to a person who waits, in milliseconds. */
const INTERVAL = 200;

/** Tells how far a run is, a few times a second. */
export class Ticker {
  readonly #tell: ((progress: Progress) => void) | undefined;
  readonly #recorder: Recorder;
  #last = -Infinity;
  #input = '';
  #share = 0;

  constructor(tell: ((progress: Progress) => void) | undefined, recorder: Recorder) {
    this.#tell = tell;
    this.#recorder = recorder;
  }

  tick(source: Source, stage: Progress['stage']): void {
    if (this.#tell === undefined) return;
    const now = performance.now();
    if (now - this.#last < INTERVAL) return;
    this.#last = now;
    this.#input = source.name;
    this.#share = source.progress();
    this.stage(stage);
  }

  stage(stage: Progress['stage']): void {
    const { read, refused } = this.#recorder.counts;
    this.#tell?.({ stage, input: this.#input, share: stage === 'indexing' ? 1 : this.#share, rows: read, refused });
  }
}
