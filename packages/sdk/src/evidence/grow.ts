import { HASH_SIZE, rootOf } from './hash.ts';
import { TILE_WIDTH } from './tile.ts';

/** A tile as it is after leaves were added: all its hashes so far. What was there before is its beginning. */
export interface GrownTile {
  readonly level: number;
  readonly index: number;
  readonly hashes: Buffer;
}

/**
 * The tiles that change when leaves are added to a tree of `size` leaves. `edge` gives the hashes of the partial tile at a level's right
 * edge (see `edgeTiles`).
 * @throws RangeError where an edge does not fit the size
 */
export function growTiles(
  size: number,
  leaves: readonly Uint8Array[],
  edge: (level: number) => Uint8Array | undefined,
): GrownTile[] {
  const grown: GrownTile[] = [];
  let added: readonly Uint8Array[] = leaves;
  for (let level = 0, hashes = size; added.length > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
    let index = Math.floor(hashes / TILE_WIDTH);
    let tile = hashesOf(edge(level), hashes % TILE_WIDTH);
    const above: Uint8Array[] = [];
    for (const hash of added) {
      tile.push(hash);
      if (tile.length < TILE_WIDTH) continue;
      grown.push({ level, index, hashes: Buffer.concat(tile) });
      above.push(rootOf(tile));
      tile = [];
      index += 1;
    }
    if (tile.length > 0) grown.push({ level, index, hashes: Buffer.concat(tile) });
    added = above;
  }
  return grown;
}

function hashesOf(bytes: Uint8Array | undefined, width: number): Uint8Array[] {
  if (width === 0) return [];
  if (bytes?.length !== width * HASH_SIZE) throw new RangeError('the edge of the tree is not as long as its size says');
  return Array.from({ length: width }, (_, at) => bytes.subarray(at * HASH_SIZE, (at + 1) * HASH_SIZE));
}
