/** Work beside the requests: each chore runs by itself, never twice at a time in one process, and stops with the hub. */
export class Chores {
  readonly #tickMs: number;
  readonly #running = new Set<Promise<void>>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #onError: (name: string, error: unknown) => void = () => undefined;
  #stopped = false;

  constructor(tickMs: number) {
    this.#tickMs = tickMs;
  }

  /** Where failures of chores go; a chore that failed is tried again at its next turn. */
  onError(tell: (name: string, error: unknown) => void): void {
    this.#onError = tell;
  }

  /**
   * Runs `work` again and again, with `everyMs` (absent: the hub's tick) between two runs.
   * @returns runs it soon, for what has just been committed; calls while one is due become one
   */
  add(name: string, work: () => Promise<void>, everyMs = this.#tickMs): () => void {
    let busy = false;
    let again = false;
    const run = (): void => {
      if (this.#stopped) return;
      if (busy) {
        again = true;
        return;
      }
      busy = true;
      const done = work()
        .catch((error: unknown) => {
          if (!this.#stopped) this.#onError(name, error);
        })
        .finally(() => {
          busy = false;
          this.#running.delete(done);
          if (again) {
            again = false;
            setImmediate(run);
          }
        });
      this.#running.add(done);
    };
    this.#timers.add(setInterval(run, everyMs).unref());
    return () => setImmediate(run);
  }

  /** No new runs; resolves when those under way have ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all(this.#running);
  }
}
