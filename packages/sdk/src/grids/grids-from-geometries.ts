import type { Grid, Polygon } from './grid.ts';
import type { GridFinding } from './grid-finding.ts';

/** A row of a grid file whose geometry came as GeoJSON text, in degrees, longitude first. */
export interface GridRow {
  readonly line: number;
  readonly id: string;
  readonly geometryJson: string;
  readonly communityCode?: string;
}

/**
 * Grids of rows; what holds no polygon becomes a finding `grid_ring_invalid` instead: `no_geometry` for empty or null, `not_json`,
 * `not_a_polygon` for other geometries and for coordinates that are not nested as they should be. Numbers are not looked at: checkGrids does.
 */
export function gridsFromGeometries(rows: Iterable<GridRow>): {
  readonly grids: Grid[];
  readonly findings: GridFinding[];
} {
  const grids: Grid[] = [];
  const findings: GridFinding[] = [];
  for (const { line, id, geometryJson, communityCode } of rows) {
    const polygons = polygonsOf(geometryJson);
    if (typeof polygons === 'string') {
      findings.push({ code: 'grid_ring_invalid', severity: 'error', line, value: id, params: { reason: polygons } });
    } else {
      grids.push({ id, line, polygons, ...(communityCode === undefined ? {} : { communityCode }) });
    }
  }
  return { grids, findings };
}

function polygonsOf(text: string): readonly Polygon[] | 'no_geometry' | 'not_json' | 'not_a_polygon' {
  let geometry: unknown;
  if (text.trim() === '') return 'no_geometry';
  try {
    geometry = JSON.parse(text);
  } catch {
    return 'not_json';
  }
  if (geometry === null) return 'no_geometry';
  if (typeof geometry !== 'object' || !('type' in geometry) || !('coordinates' in geometry)) return 'not_a_polygon';
  const { type, coordinates } = geometry;
  if (!Array.isArray(coordinates)) return 'not_a_polygon';
  const polygons: unknown[] = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [undefined];
  if (!polygons.every(isPolygon)) return 'not_a_polygon';
  return polygons.every((polygon) => polygon.length === 0) ? 'no_geometry' : polygons;
}

function isPolygon(value: unknown): value is Polygon {
  return Array.isArray(value) && value.every((ring) => Array.isArray(ring) && ring.every(Array.isArray));
}
