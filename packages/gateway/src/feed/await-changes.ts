import { setTimeout } from 'node:timers/promises';
import type { Hub } from '../hub.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import type { Reader } from '../query/read.ts';
import { feedOf } from './feed.ts';
import { isBeginning, readChanges, type Changes } from './read-changes.ts';
import { stillGood } from './still-good.ts';

/** How long an answer may be put off to skip what is empty, milliseconds. */
const SKIPPING_MS = 2_000;

export interface Waiting {
  readonly cursor: string;
  readonly limit: number;
  /** How long to wait where there is nothing yet, milliseconds; no database session is held meanwhile. */
  readonly ms: number;
  readonly signal: AbortSignal;
}

/** The next changes; none when none have come in time, or the signal was given. */
export async function awaitChanges(
  hub: Hub,
  reader: Reader & { principal: AppPrincipal },
  waiting: Waiting,
): Promise<Changes> {
  const began = Date.now();
  const again: Reader = { ...reader, admit: stillGood(reader.principal), again: true };
  let page = await readChanges(hub, reader, waiting.cursor, waiting.limit);
  if (isBeginning(waiting.cursor)) return page;
  while (page.count === 0 && !waiting.signal.aborted) {
    const passed = Date.now() - began;
    if (page.more ? passed > SKIPPING_MS : passed >= waiting.ms) break;
    if (!page.more) await feedOf(hub).news(page.view.dataset.table.name, page.seq, waiting.ms - passed, waiting.signal);
    if (waiting.signal.aborted) break;
    const before = page;
    page = await readChanges(hub, again, page.cursor, waiting.limit);
    // news of sets that this database does not have (any more) must not make it turn idle circles
    if (page.seq === before.seq && !page.more) await setTimeout(Math.min(hub.config.tickMs, waiting.ms));
  }
  return page;
}
