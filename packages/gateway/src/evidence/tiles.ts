import { HASH_SIZE, type GrownTile, type ReadTiles, type Tile } from '@shuniu/sdk/evidence';
import type { Session } from '@shuniu/sdk/store';

/** Reads tiles in one query. Of a tile that has grown since, its beginning: hashes in a tile never change. */
export function tilesIn(session: Session): ReadTiles {
  return async (tiles) => {
    const stored = await session.queryKept<{ level: number; index: number; hashes: Uint8Array }>(
      `SELECT t.level, t.index::float8 AS index, t.hashes FROM json_to_recordset($1::json) AS w (level smallint, index bigint)
         JOIN hub.evidence_tile AS t ON t.level = w.level AND t.index = w.index`,
      [JSON.stringify(tiles.map(({ level, index }) => ({ level, index })))],
    );
    const byName = new Map(stored.map((tile) => [`${tile.level}/${tile.index}`, tile.hashes]));
    return tiles.map(({ level, index, width }: Tile) =>
      (byName.get(`${level}/${index}`) ?? NONE).subarray(0, width * HASH_SIZE),
    );
  };
}

const NONE = new Uint8Array();

export async function saveTiles(session: Session, tiles: readonly GrownTile[]): Promise<void> {
  await session.run(
    `INSERT INTO hub.evidence_tile (level, index, hashes)
     SELECT level, index, decode(hashes, 'hex')
       FROM json_to_recordset($1::json) AS t (level smallint, index bigint, hashes text)
     ON CONFLICT (level, index) DO UPDATE SET hashes = EXCLUDED.hashes`,
    [JSON.stringify(tiles.map((tile) => ({ ...tile, hashes: tile.hashes.toString('hex') })))],
  );
}
