import type { KeyFile } from './key-file.ts';
import { Problem } from '../problem/problem.ts';

/** Cursors from outside are no longer than this, so that opening one costs next to nothing. */
export const LONGEST_CURSOR = 2_000;

/**
 * A place in a list as its reader gets it: what it holds can neither be read nor altered, and it opens only for what it
 * was made for.
 * @param bound everything that must be the same when the cursor comes back: the list, who reads it, the filters
 */
export function sealCursor(keys: KeyFile, bound: unknown, position: unknown): string {
  return keys.seal(purpose(bound), Buffer.from(JSON.stringify(position))).toString('base64url');
}

/** @throws Problem cursor_invalid */
export function openCursor<Position>(keys: KeyFile, bound: unknown, cursor: string): Position {
  const text = keys.unseal(purpose(bound), Buffer.from(cursor, 'base64url'));
  if (text === undefined) throw new Problem('cursor_invalid');
  return JSON.parse(text.toString()) as Position;
}

function purpose(bound: unknown): string {
  return `cursor ${JSON.stringify(bound)}`;
}
