import type { KeyFile } from './key-file.ts';
import { openCursor, sealCursor } from './sealed-cursor.ts';

export interface PageQuery {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface IdPage<Item> {
  readonly items: readonly Item[];
  /** Sealed; absent where there is no further page. */
  readonly next?: string;
}

/**
 * A page of a list in the order of ids. One item more than asked for is looked up: it tells whether there is another page.
 * @param bound everything that must be the same when the cursor comes back
 * @throws Problem cursor_invalid
 */
export async function idPage<Item extends { readonly id: string }>(
  keys: KeyFile,
  bound: unknown,
  { cursor, limit = 50 }: PageQuery,
  find: (after: string, limit: number) => Promise<readonly Item[]>,
): Promise<IdPage<Item>> {
  const after = cursor === undefined ? '' : openCursor<string>(keys, bound, cursor);
  const found = await find(after, limit + 1);
  const last = found[limit - 1];
  return found.length > limit && last !== undefined
    ? { items: found.slice(0, limit), next: sealCursor(keys, bound, last.id) }
    : { items: found };
}
