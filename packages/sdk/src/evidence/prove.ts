import { emptyRoot, HASH_SIZE, nodeHash, rootOf } from './hash.ts';
import { completeSubtrees, consistencyRanges, inclusionRanges, type Node, type Range } from './ranges.ts';
import { TILE_HEIGHT, TILE_WIDTH, tileWidth, type Tile } from './tile.ts';

/** Gives the bytes of tiles, in the order asked: one query, or requests side by side. What it gives is not trusted: verify the proof. */
export type ReadTiles = (tiles: readonly Tile[]) => Promise<readonly Uint8Array[]>;

/** Root of the tree of the first `size` leaves, from its tiles. */
export async function rootFromTiles(size: number, read: ReadTiles): Promise<Buffer> {
  if (size === 0) return emptyRoot();
  const [root] = await hashRanges([{ from: 0, to: size }], size, read);
  return root as Buffer;
}

/** Inclusion proof of a leaf in the tree of `size` leaves (RFC 6962 section 2.1.1). @throws RangeError beyond the tree */
export function inclusionProof(index: number, size: number, read: ReadTiles): Promise<Buffer[]> {
  return hashRanges(inclusionRanges(index, size), size, read);
}

/** Consistency proof between two sizes of the tree (RFC 6962 section 2.1.2). @throws RangeError where the old one is larger */
export function consistencyProof(old: number, size: number, read: ReadTiles): Promise<Buffer[]> {
  return hashRanges(consistencyRanges(old, size), size, read);
}

async function hashRanges(ranges: readonly Range[], size: number, read: ReadTiles): Promise<Buffer[]> {
  const subtrees = ranges.map(completeSubtrees);
  const tiles = new Map<string, Tile>();
  for (const node of subtrees.flat()) {
    const tile = tileOf(node, size);
    tiles.set(nameOf(tile), tile);
  }
  const bytes = tiles.size === 0 ? [] : await read([...tiles.values()]);
  const byName = new Map([...tiles.keys()].map((name, at) => [name, bytes[at]]));
  return subtrees.map((nodes) => {
    const hashes = nodes.map((node) => hashIn(byName.get(nameOf(tileOf(node, size))), node));
    return hashes.reduceRight((right, left) => nodeHash(left, right));
  });
}

const nameOf = ({ level, index }: Tile): string => `${level}/${index}`;

function tileOf(node: Node, size: number): Tile {
  const level = Math.floor(node.level / TILE_HEIGHT);
  const index = Math.floor((node.index * 2 ** (node.level % TILE_HEIGHT)) / TILE_WIDTH);
  return { level, index, width: tileWidth(level, index, size) };
}

/** The hash of a subtree from the hashes of its tile that it spans. */
function hashIn(tile: Uint8Array | undefined, node: Node): Buffer {
  const span = 2 ** (node.level % TILE_HEIGHT);
  const first = (node.index * span) % TILE_WIDTH;
  if (tile === undefined || tile.length < (first + span) * HASH_SIZE) throw new RangeError('a tile is too short');
  return rootOf(
    Array.from({ length: span }, (_, at) => tile.subarray((first + at) * HASH_SIZE, (first + at + 1) * HASH_SIZE)),
  );
}
