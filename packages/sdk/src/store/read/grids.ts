import type { Engine, Session } from '../engine/engine.ts';
import { readRows, readRowsIn, type StoredRow } from './rows.ts';

export interface StoredGrid {
  readonly id: string;
  /** GeoJSON Polygon or MultiPolygon, degrees of EPSG:4490, longitude first. */
  readonly geometry: unknown;
  readonly communityCode?: string;
}

/** The table of the record type `unit-grid`. */
const TABLE = 'unit_grid';

/** Unit grids in force, in the order of their key; none where none were imported. */
export function readGrids(engine: Engine): AsyncGenerator<StoredGrid> {
  return gridsIn(readRows(engine, TABLE));
}

/** The same in a session of the caller's. */
export function readGridsIn(session: Session): AsyncGenerator<StoredGrid> {
  return gridsIn(readRowsIn(session, TABLE));
}

/** Changes whenever the unit grids that are stored may have: a finished import or push of them is counted as soon as it is committed. */
export async function gridState(session: Session): Promise<string> {
  const [row] = await session.query<{ state: string }>(
    `SELECT count(*) || ' ' || coalesce(max(finished_at)::text, '') AS state FROM shuniu.import
      WHERE dataset = $1 AND finished_at IS NOT NULL`,
    [TABLE],
  );
  return row?.state ?? '';
}

async function* gridsIn(rows: AsyncIterable<StoredRow>): AsyncGenerator<StoredGrid> {
  for await (const row of rows) {
    const { id, geometry, deleted, community_code: community } = row;
    if (deleted === true || typeof id !== 'string' || geometry === null || geometry === undefined) continue;
    yield { id, geometry, ...(typeof community === 'string' ? { communityCode: community } : {}) };
  }
}
