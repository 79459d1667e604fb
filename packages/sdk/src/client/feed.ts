import { pathOf, withQuery } from './request.ts';
import type { DatasetRecord, Terms } from './terms.ts';
import type { Transport } from './transport.ts';

/** `put`: the record as it is now; `delete`: it is gone; `leave`: it is there, but not for this grant any more. */
export type Change<R = DatasetRecord> =
  | { readonly op: 'put'; readonly key: string; readonly record: R }
  | { readonly op: 'delete' | 'leave'; readonly key: string };

export interface ChangePage<R = DatasetRecord> extends Terms {
  readonly count: number;
  /** There is more already. */
  readonly more: boolean;
  /** Where to read on. Keep it when what the page holds is safe, not before. */
  readonly cursor: string;
  readonly changes: readonly Change<R>[];
}

export interface FeedOptions {
  readonly grant?: string;
  /**
   * Of the page before; `start`: everything there is, `now`: only what changes from now on. These two are answered with a
   * cursor and no changes: keep it, so that nothing is missed should the next page be lost. Absent: `start`.
   */
  readonly cursor?: string;
  /** Changes of one page. */
  readonly limit?: number;
  /** Goes on when everything has been told: waits for news until the signal ends it. */
  readonly follow?: boolean;
  /** How long the hub may wait for news, seconds, at most 60. Absent: 30. */
  readonly waitSeconds?: number;
  readonly signal?: AbortSignal;
}

/** One page of the feed. @param waitSeconds how long the hub may wait where there is no news */
export function changePage<R>(
  transport: Transport,
  dataset: string,
  { grant, cursor, limit, waitSeconds = 0, signal }: FeedOptions,
): Promise<ChangePage<R>> {
  const wait = waitSeconds > 0 ? waitSeconds : undefined;
  return transport.json<ChangePage<R>>({
    method: 'GET',
    path: withQuery(pathOf('v1', 'datasets', dataset, 'changes'), { grant, cursor, limit, wait }),
    extraMs: waitSeconds * 1000,
    ...(signal === undefined ? {} : { signal }),
  });
}

/**
 * Pages of the feed. A page is asked for when the one before has been used, with its cursor: whoever dies in between and
 * starts again with the cursor that he kept misses nothing.
 */
export async function* changePages<R>(
  transport: Transport,
  dataset: string,
  options: FeedOptions,
): AsyncGenerator<ChangePage<R>> {
  let { cursor } = options;
  const { follow = false, waitSeconds = 30, ...rest } = options;
  for (let upToDate = false; ;) {
    const page: ChangePage<R> = await changePage<R>(transport, dataset, {
      ...rest,
      ...(cursor === undefined ? {} : { cursor }),
      waitSeconds: follow && upToDate ? waitSeconds : 0,
    });
    yield page;
    upToDate = !page.more;
    if (upToDate && !follow) return;
    ({ cursor } = page);
  }
}
