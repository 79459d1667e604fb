import {
  edgeTiles,
  growTiles,
  leafEntry,
  leafHash,
  rootFromTiles,
  type GrownTile,
  type ReadTiles,
} from '@shuniu/sdk/evidence';
import { transaction, type Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { anyPending, pendingLeaves, placeLeaves } from './leaves.ts';
import { lockLog, saveLog } from './log.ts';
import { signedCheckpoint } from './sign-checkpoint.ts';
import { saveTiles, tilesIn } from './tiles.ts';

/** Leaves that get their place at a time. */
const PORTION = 500;

type Signer = Pick<Hub, 'config' | 'keys' | 'pool'>;

/** Gives every committed leaf its place, portion by portion. */
export async function sequenceAll(hub: Signer): Promise<void> {
  while (await hub.pool.use(async (session) => (await anyPending(session)) && (await sequence(session, hub)) > 0));
}

/**
 * Gives the oldest pending leaves the next places, stores the tiles that grew and signs the new checkpoint: all in one
 * transaction, so a crash leaves the log as it was before or as it is after, and what was signed is never gone again.
 * @returns how many; 0 too where another instance is at it
 */
export function sequence(session: Session, { config, keys }: Signer): Promise<number> {
  return transaction(session, async () => {
    // a checkpoint that others have seen must outlive any crash, whatever the database is set to
    await session.run('SET LOCAL synchronous_commit = on');
    const log = await lockLog(session);
    if (log === undefined) return 0;
    const origin = log.origin ?? config.hub.origin;
    const pending = await pendingLeaves(session, PORTION);
    if (pending.length === 0) return 0;
    const entries = pending.map(({ kind, at, ref, digest }) => leafEntry({ v: 1, hub: origin, kind, at, ref, digest }));
    const placed = pending.map(({ id }, at) => ({ id, index: log.size + at, entry: String(entries[at]) }));
    if ((await placeLeaves(session, placed)) !== placed.length) throw new Error('a leaf was given a place twice');
    const read = tilesIn(session);
    const grown = await grow(log.size, entries.map(leafHash), read);
    await saveTiles(session, grown);
    const size = log.size + placed.length;
    const root = await rootFromTiles(size, read);
    await saveLog(session, { origin, size, checkpoint: signedCheckpoint(origin, size, root, keys.signingKey) });
    return placed.length;
  });
}

async function grow(size: number, leaves: readonly Buffer[], read: ReadTiles): Promise<GrownTile[]> {
  const edge = edgeTiles(size);
  const bytes = edge.length === 0 ? [] : await read(edge);
  return growTiles(size, leaves, (level) => bytes[edge.findIndex((tile) => tile.level === level)]);
}
