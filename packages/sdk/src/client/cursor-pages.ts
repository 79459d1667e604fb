import { withQuery, type QueryValue } from './request.ts';
import type { Transport } from './transport.ts';

/** Answers whose `next` is the cursor of the following one. */
export async function* cursorPages<P extends { readonly next?: string | null }>(
  transport: Transport,
  path: string,
  query: Readonly<Record<string, QueryValue>>,
  signal?: AbortSignal,
): AsyncGenerator<P> {
  for (let cursor = query['cursor']; ;) {
    const page = await transport.json<P>({
      method: 'GET',
      path: withQuery(path, { ...query, cursor }),
      ...(signal === undefined ? {} : { signal }),
    });
    yield page;
    if (page.next === undefined || page.next === null) return;
    cursor = page.next;
  }
}
