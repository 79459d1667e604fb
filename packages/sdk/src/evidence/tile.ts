import { strictDecimal } from './base64.ts';

/** Hashes side by side in one tile, and levels of the tree that one tile spans: 2^8. */
export const TILE_WIDTH = 256;
export const TILE_HEIGHT = 8;

/** A tile of hashes, or with `entries` the bundle of entries under the tile of level 0 with the same index. C2SP tlog-tiles. */
export interface Tile {
  readonly level: number | 'entries';
  readonly index: number;
  /** 1–256; less than 256: a partial tile. */
  readonly width: number;
}

/** How many hashes the tile has in a tree of so many leaves; 0: it is not there. */
export function tileWidth(level: number | 'entries', index: number, size: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** (level === 'entries' ? 0 : level));
  return Math.max(0, Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH));
}

/** Partial tiles at the right edge of a tree of so many leaves, from level 0 up: what has to be known to add leaves. */
export function edgeTiles(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
    const width = hashes % TILE_WIDTH;
    if (width > 0) tiles.push({ level, index: Math.floor(hashes / TILE_WIDTH), width });
  }
  return tiles;
}

/** `tile/0/x001/x234/067`, `tile/entries/000.p/5`: the path under the log's prefix. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
  const groups = digits.match(/\d{3}/g) ?? [];
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** The tile of a path that is written in the one way there is; else `undefined`. */
export function parseTilePath(path: string): Tile | undefined {
  const found = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (found === null) return undefined;
  const [, level = '', groups = '', partial] = found;
  const index = Number(groups.replace(/[x/]/g, ''));
  const width = partial === undefined ? TILE_WIDTH : strictDecimal(partial);
  const height = level === 'entries' ? 'entries' : strictDecimal(level);
  if (width === undefined || height === undefined || !Number.isSafeInteger(index)) return undefined;
  if (height !== 'entries' && height > 63) return undefined;
  if (partial !== undefined && (width < 1 || width >= TILE_WIDTH)) return undefined;
  const tile: Tile = { level: height, index, width };
  return tilePath(tile) === path ? tile : undefined;
}
