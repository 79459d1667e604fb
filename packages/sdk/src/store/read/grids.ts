import type { Engine } from '../engine/engine.ts';
import { readRows } from './rows.ts';

export interface StoredGrid {
  readonly id: string;
  /** GeoJSON Polygon or MultiPolygon, degrees of EPSG:4490, longitude first. */
  readonly geometry: unknown;
  readonly communityCode?: string;
}

/** The table of the record type `unit-grid`. */
const TABLE = 'unit_grid';

/** Unit grids in force, in the order of their key; none where none were imported. */
export async function* readGrids(engine: Engine): AsyncGenerator<StoredGrid> {
  for await (const row of readRows(engine, TABLE)) {
    const { id, geometry, deleted, community_code: community } = row;
    if (deleted === true || typeof id !== 'string' || geometry === null || geometry === undefined) continue;
    yield { id, geometry, ...(typeof community === 'string' ? { communityCode: community } : {}) };
  }
}
