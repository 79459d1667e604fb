import type { Principal } from '../../src/policy/principal.ts';
import type { TestHub } from '../hub.ts';

export interface ChangesBody {
  readonly count: number;
  readonly more: boolean;
  readonly cursor: string;
  readonly changes: readonly Change[];
}
export interface Change {
  readonly op: 'put' | 'delete' | 'leave';
  readonly key: string;
  readonly record?: Readonly<Record<string, unknown>>;
}

/** Somebody who keeps a copy of a dataset up to date by its feed. */
export class Follower {
  cursor = 'start';
  readonly copy = new Map<string, string>();
  readonly seen: Change[] = [];
  readonly #test: TestHub;
  readonly #who: Principal;
  readonly #path: string;

  constructor(test: TestHub, who: Principal, path = '/v1/datasets/parts/changes') {
    this.#test = test;
    this.#who = who;
    this.#path = path;
  }

  async page(limit: number, wait = 0): Promise<ChangesBody> {
    const url = `${this.#path}${this.#path.includes('?') ? '&' : '?'}cursor=${this.cursor}&limit=${limit}&wait=${wait}`;
    const answer = await this.#test.as(this.#who, { url });
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
    return answer.json<ChangesBody>();
  }

  /** @returns whether there is more already */
  async read(limit: number, wait = 0): Promise<boolean> {
    const page = await this.page(limit, wait);
    this.apply(page.changes);
    this.cursor = page.cursor;
    return page.more;
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      this.seen.push(change);
      if (change.op === 'put') this.copy.set(change.key, JSON.stringify(change.record));
      else this.copy.delete(change.key);
    }
  }

  async readAll(limit: number): Promise<void> {
    while (await this.read(limit));
  }

  /** As if he had lost everything. */
  restart(): void {
    this.cursor = 'start';
    this.copy.clear();
  }

  /** Status of each part, by its id. */
  statuses(): Map<string, unknown> {
    const parts = [...this.copy.values()].map((text) => JSON.parse(text) as { id: string; status: unknown });
    return new Map(parts.map(({ id, status }) => [id, status] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
