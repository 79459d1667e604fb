import { Problem } from '../problem/problem.ts';

/** Most connections of one app that wait for changes in one process, and of all apps together. */
const MOST_OF_APP = 32;
const MOST = 2_000;

/** Connections that wait for changes: so that they can be counted, and end when the hub does. */
export class Streams {
  readonly #open = new Map<AbortController, string>();
  #closed = false;

  /** @throws Problem too_many_streams, busy */
  enter(app: string): AbortController {
    const own = [...this.#open.values()].filter((each) => each === app).length;
    if (own >= MOST_OF_APP) throw new Problem('too_many_streams', { limit: MOST_OF_APP }, { 'retry-after': '5' });
    if (this.#closed || this.#open.size >= MOST) throw new Problem('busy', {}, { 'retry-after': '5' });
    const controller = new AbortController();
    this.#open.set(controller, app);
    return controller;
  }

  leave(controller: AbortController): void {
    this.#open.delete(controller);
  }

  get size(): number {
    return this.#open.size;
  }

  close(): void {
    this.#closed = true;
    for (const controller of this.#open.keys()) controller.abort();
  }
}
