import { createHash } from 'node:crypto';
import { recordType } from '@shuniu/schema';
import { areaOf } from '../locate/area.ts';
import { CrsError } from '../locate/crs-error.ts';
import type { Crs } from '../locate/crs.ts';
import type { Grid, Polygon } from '../grids/grid.ts';
import { gridIndex } from '../grids/grid-index.ts';
import type { GridIndex } from '../grids/grid-index.ts';
import { mapHeader } from '../map/map-header.ts';
import type { Source } from '../read/batch.ts';
import { textAt } from '../read/cell-text.ts';
import { openSource } from '../read/open.ts';
import type { Outline } from '../report/point-raster.ts';
import type { Session } from '../store/engine/engine.ts';
import { readGridsIn, type StoredGrid } from '../store/read/grids.ts';
import type { Store } from '../store/store.ts';
import { AreaSampler, settleAreas } from './area-crs.ts';
import type { CoordinateSample } from './settle-coordinates.ts';

/** Unit grids of a run, ready to locate points in. */
export interface LoadedGrids {
  readonly index: GridIndex;
  /** Of the file, or of the ids and boundaries stored. */
  readonly sha256: string;
  /** Rings in degrees, for the picture. */
  outlines(): Iterable<Outline>;
}

/** Why a file of grids cannot be used. `code`: grids_no_id, grids_no_area, grids_bad_area, grids_none, grids_need_store */
export class GridsError extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: string, params: Readonly<Record<string, string | number>>) {
    super(`${code}: ${JSON.stringify(params)}`);
    this.name = 'GridsError';
    this.code = code;
    this.params = params;
  }
}

/**
 * Unit grids from a file (GeoJSON, Shapefile …; degrees, or what its own reference system says), or with `db` those stored before.
 * @throws GridsError when it has no ids or no usable areas; FileRefused when it cannot be read; CrsError for its reference system
 */
export async function loadGrids(from: string | undefined, store: Store | undefined): Promise<LoadedGrids | undefined> {
  if (from === undefined) return undefined;
  return loaded(from === 'db' ? await storedGrids(store) : await gridsOfFile(from), from);
}

/** Unit grids that are stored, as `--grids db` of the command line has them. @throws GridsError grids_none */
export async function loadStoredGrids(session: Session): Promise<LoadedGrids> {
  return loaded(await gathered(readGridsIn(session)), 'db');
}

interface GatheredGrids {
  readonly grids: Grid[];
  readonly sha256: string;
}

function loaded({ grids, sha256 }: GatheredGrids, from: string): LoadedGrids {
  if (grids.length === 0) throw new GridsError('grids_none', { from });
  const rings = ringsOf(grids);
  return { index: gridIndex(grids), sha256, outlines: () => outlines(rings) };
}

async function storedGrids(store: Store | undefined): Promise<GatheredGrids> {
  if (store === undefined) throw new GridsError('grids_need_store', { from: 'db' });
  return gathered(store.grids());
}

async function gathered(stored: AsyncIterable<StoredGrid>): Promise<GatheredGrids> {
  const grids: Grid[] = [];
  const hash = createHash('sha256');
  for await (const { id, geometry } of stored) {
    hash.update(`${id}${JSON.stringify(geometry)}`);
    grids.push({ id, line: grids.length + 1, polygons: polygonsOf(geometry) });
  }
  return { grids, sha256: hash.digest('hex') };
}

async function gridsOfFile(path: string): Promise<GatheredGrids> {
  const source = await openSource(path);
  try {
    const mapping = mapHeader(source.header, recordType('unit-grid'), undefined, {
      layer: source.layer,
      ...(source.geometry === undefined ? {} : { geometry: source.geometry }),
    });
    const id = mapping.fields.get('id');
    const geometry = mapping.fields.get('geometry');
    if (id === undefined) throw new GridsError('grids_no_id', { path, header: source.header.join(', ') });
    if (geometry === undefined) throw new GridsError('grids_no_area', { path });
    const sampler = new AreaSampler(geometry);
    let crs: Crs | undefined;
    const grids: Grid[] = [];
    for await (const batch of source.batches()) {
      if (grids.length === 0) {
        sampler.add(batch);
        crs = systemOf(path, source, sampler.sample);
      }
      for (let row = 0; row < batch.rows; row++) {
        const area = areaOf(textAt(batch, row, geometry).trim(), crs);
        const line = batch.line[row]!;
        if (area.fault !== undefined) throw new GridsError('grids_bad_area', { path, line, fault: area.fault });
        grids.push({ id: textAt(batch, row, id).trim(), line, polygons: area.polygons });
      }
    }
    return { grids, sha256: source.sha256 };
  } finally {
    await source.close();
  }
}

/** What the file states, else the zone in front of its eastings, else degrees. */
function systemOf(path: string, source: Source, sample: CoordinateSample): Crs | undefined {
  const settled = settleAreas(path, sample, source.crs);
  if (settled === undefined || !('code' in settled)) return settled;
  if (settled.code === 'datum_needs_parameters')
    throw new CrsError(settled.code, { crs: settled.value ?? '', datum: '' });
  throw new GridsError('grids_bad_area', { path, line: 1, fault: settled.code });
}

/** @param geometry a GeoJSON Polygon or MultiPolygon */
function polygonsOf(geometry: unknown): Polygon[] {
  const { type, coordinates } = geometry as { type: string; coordinates: unknown };
  return type === 'MultiPolygon' ? (coordinates as Polygon[]) : [coordinates as Polygon];
}

/** Rings of all grids, for the picture. */
export function outlinesOf(grids: readonly Grid[]): Iterable<Outline> {
  return outlines(ringsOf(grids));
}

/** One after another in one array: a city's grids are half a million small arrays, which the run would otherwise carry along to its end. */
interface Rings {
  readonly positions: Float64Array;
  /** Ring i is positions[ends[i - 1] … ends[i]). */
  readonly ends: readonly number[];
}

function ringsOf(grids: readonly Grid[]): Rings {
  const rings = grids.flatMap(({ polygons }) => polygons.flat());
  const positions = new Float64Array(rings.reduce((sum, ring) => sum + ring.length * 2, 0));
  const ends: number[] = [];
  let at = 0;
  for (const ring of rings) {
    for (const position of ring) {
      positions[at++] = position[0]!;
      positions[at++] = position[1]!;
    }
    ends.push(at);
  }
  return { positions, ends };
}

function* outlines({ positions, ends }: Rings): Iterable<Outline> {
  let from = 0;
  for (const to of ends) {
    yield positions.subarray(from, to);
    from = to;
  }
}
