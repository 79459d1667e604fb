import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Hub } from '../hub.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import { Problem, problemDetails } from '../problem/problem.ts';
import type { Reader } from '../query/read.ts';
import { awaitChanges } from './await-changes.ts';
import type { Changes } from './read-changes.ts';
import { stillGood } from './still-good.ts';

/** How long nothing may be said, milliseconds; then the grant is looked at again, and the peer hears that we are there. */
const HEARTBEAT_MS = 10_000;
/** How long a peer may take to read what he was sent. */
const PATIENCE_MS = 60_000;

export interface Stream {
  readonly reader: Reader & { readonly principal: AppPrincipal };
  readonly limit: number;
  readonly signal: AbortSignal;
  readonly requestId: string;
}

/**
 * Server-sent events (WHATWG HTML 9.2): `changes` with the cursor as its id, as long as the grant holds; then `end` with
 * problem details. The next page is read only when the peer has taken the last one.
 * @param first page, read already: what is wrong with the request has been said by now
 */
export async function streamChanges(hub: Hub, raw: ServerResponse, first: Changes, stream: Stream): Promise<void> {
  const { limit, signal, requestId } = stream;
  const reader = { ...stream.reader, admit: stillGood(stream.reader.principal), again: true as const };
  let page = first;
  try {
    await send(raw, `retry: 2000\n${eventOf(page)}`, signal);
    while (!signal.aborted) {
      const next = await awaitChanges(hub, reader, { cursor: page.cursor, limit, ms: HEARTBEAT_MS, signal });
      if (signal.aborted) break;
      await send(raw, next.count > 0 || next.seq !== page.seq ? eventOf(next) : ':\n\n', signal);
      page = next;
    }
  } catch (error) {
    if (!signal.aborted) {
      const problem = error instanceof Problem ? error : new Problem('busy');
      raw.write(`event: end\ndata: ${JSON.stringify(problemDetails(problem, requestId))}\n\n`);
    }
  } finally {
    raw.end();
  }
}

/** Without data it is no event, but its id counts. */
function eventOf({ cursor, count, more, text }: Changes): string {
  if (count === 0) return `id: ${cursor}\n\n`;
  return `id: ${cursor}\nevent: changes\ndata: {"count":${count},"more":${more},"changes":[${text}]}\n\n`;
}

async function send(raw: ServerResponse, text: string, signal: AbortSignal): Promise<void> {
  if (raw.write(text)) return;
  const late = new AbortController();
  const taken = once(raw, 'drain', { signal: AbortSignal.any([signal, late.signal]) });
  const patience = setTimeout(PATIENCE_MS, undefined, { signal: late.signal, ref: false }).then(
    () => raw.destroy(),
    () => undefined,
  );
  try {
    await taken;
  } finally {
    late.abort();
    await patience;
  }
}
