import { transaction, type Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { anyPending, numberImports } from './sequencer.ts';

/** What goes on in the feed, as one instance sees it. */
export interface Feed {
  /** Numbers what has just been committed soon, instead of at the next tick. */
  wake(): void;
  /**
   * Resolves when a number above `seq` is known to have been given to an import into this table, here or elsewhere; at the
   * latest after `ms`, and at once when `signal` aborts. Holds no database session meanwhile.
   */
  news(table: string, seq: number, ms: number, signal: AbortSignal): Promise<void>;
}

const feeds = new WeakMap<Hub, Feed>();

/** The feed of a hub; its sequencer starts with the first call. */
export function feedOf(hub: Hub): Feed {
  const feed = feeds.get(hub) ?? startFeed(hub);
  feeds.set(hub, feed);
  return feed;
}

function startFeed({ pool, chores }: Hub): Feed {
  const heads = new Map<string, number>();
  const waiting = new Map<string, Set<(seq: number) => void>>();
  let head: number | undefined;

  async function run(): Promise<void> {
    const found = await pool.use(async (session) => {
      if (await anyPending(session)) await transaction(session, () => numberImports(session));
      return headsAbove(session, head);
    });
    for (const { dataset, seq } of found) {
      head = Math.max(head ?? 0, seq);
      heads.set(dataset, seq);
      for (const tell of [...(waiting.get(dataset) ?? [])]) tell(seq);
    }
  }

  return {
    wake: chores.add('feed-sequencer', run),
    news: (table, seq, ms, signal) =>
      new Promise((resolve) => {
        const tellers = waiting.get(table) ?? new Set();
        waiting.set(table, tellers);
        const done = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          tellers.delete(told);
          if (tellers.size === 0 && waiting.get(table) === tellers) waiting.delete(table);
          resolve();
        };
        const told = (found: number): void => {
          if (found > seq) done();
        };
        const timer = setTimeout(done, ms);
        tellers.add(told);
        signal.addEventListener('abort', done);
        if (signal.aborted) done();
        else told(heads.get(table) ?? 0);
      }),
  };
}

/** The last numbers, by table, of what was numbered since `head`; at first only of the very last one. */
function headsAbove(session: Session, head: number | undefined): Promise<{ dataset: string; seq: number }[]> {
  return session.query(
    `SELECT dataset, max(seq)::float8 AS seq FROM hub.feed_set
      WHERE seq > coalesce($1::bigint, (SELECT max(seq) - 1 FROM hub.feed_set)) GROUP BY dataset`,
    [head ?? null],
  );
}
