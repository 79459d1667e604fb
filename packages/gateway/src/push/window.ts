import type { Pool } from '../database/pool.ts';
import { Problem } from '../problem/problem.ts';

/** How much a producer may have under way. It is lowered while requests wait for the database. */
export interface Window {
  readonly batches: number;
  readonly bytes: number;
}

/** Batches of one producer are merged one after the other: a second one under way spares it the way there and back, a third one nothing. */
const MOST_BATCHES = 2;
const LEAST_BYTES = 1 << 18;
/** Requests waiting for each session beyond which a batch is not even begun. */
const TOO_MANY_WAITING = 4;

export function windowOf(pool: Pool, most: number): Window {
  const { waiting, size } = pool.load();
  if (waiting === 0) return { batches: MOST_BATCHES, bytes: most };
  const share = 1 + Math.ceil(waiting / size);
  return { batches: 1, bytes: Math.max(LEAST_BYTES, Math.floor(most / 2 ** share)) };
}

/** @throws Problem slow_down */
export function assertRoom(pool: Pool): void {
  const { waiting, size } = pool.load();
  if (waiting > TOO_MANY_WAITING * size) throw new Problem('slow_down', {}, { 'retry-after': '2' });
}
