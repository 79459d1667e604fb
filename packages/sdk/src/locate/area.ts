import type { Crs } from './crs.ts';
import { isInChina } from './zone.ts';

/** A polygon or multipolygon of EPSG:4490. */
export interface Area {
  /** GeoJSON text, longitude first; the text as it came where nothing had to be transformed. */
  readonly text: string;
  /** The same as arrays; one for a Polygon, several for a MultiPolygon. */
  readonly polygons: readonly Ring[][];
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly fault?: undefined;
}

export interface AreaFault {
  /** `json`: no JSON; `type`: no Polygon or MultiPolygon; `ring`: a ring with fewer than four positions or an open one; `position`: no pair of numbers; `area`: outside China. */
  readonly fault: 'json' | 'type' | 'ring' | 'position' | 'area';
}

export type Ring = [number, number, ...number[]][];

/** Reads a GeoJSON Polygon or MultiPolygon (RFC 7946 §3.1.6) and brings it to degrees. @param crs of its positions, easting first; undefined: degrees already */
export function areaOf(text: string, crs: Crs | undefined): Area | AreaFault {
  let geometry: { type?: unknown; coordinates?: unknown } | null;
  try {
    geometry = JSON.parse(text) as typeof geometry;
  } catch {
    return { fault: 'json' };
  }
  if (geometry === null || typeof geometry !== 'object') return { fault: 'type' };
  const polygons = polygonsOf(geometry);
  if (polygons === undefined) return { fault: 'type' };
  const rings = polygons.flat(1);
  const fault = faultOf(rings);
  if (fault !== undefined) return { fault };
  const isDegrees = crs === undefined || crs.id === 'EPSG:4490' || crs.id === 'EPSG:4326';
  if (!isDegrees) for (const ring of rings) transform(ring, crs);
  const bounds = boundsOf(rings);
  if (!isInChina(bounds[0], bounds[1]) || !isInChina(bounds[2], bounds[3])) return { fault: 'area' };
  const { type, coordinates } = geometry;
  return { text: isDegrees ? text : JSON.stringify({ type, coordinates }), polygons, bounds };
}

function polygonsOf(geometry: { type?: unknown; coordinates?: unknown }): Ring[][] | undefined {
  if (!Array.isArray(geometry.coordinates)) return undefined;
  if (geometry.type === 'Polygon') return [geometry.coordinates as Ring[]];
  return geometry.type === 'MultiPolygon' ? (geometry.coordinates as Ring[][]) : undefined;
}

function faultOf(rings: readonly Ring[]): AreaFault['fault'] | undefined {
  if (rings.length === 0) return 'ring';
  for (const ring of rings) {
    if (!Array.isArray(ring) || ring.length < 4) return 'ring';
    if (
      !ring.every((position) => Array.isArray(position) && Number.isFinite(position[0]) && Number.isFinite(position[1]))
    )
      return 'position';
    const first = ring[0]!;
    const last = ring.at(-1)!;
    if (first[0] !== last[0] || first[1] !== last[1]) return 'ring';
  }
  return undefined;
}

function transform(ring: Ring, crs: Crs): void {
  const x = Float64Array.from(ring, (position) => position[0]);
  const y = Float64Array.from(ring, (position) => position[1]);
  crs.toLonLat(x, y, ring.length);
  ring.forEach((position, i) => {
    position[0] = x[i]!;
    position[1] = y[i]!;
  });
}

function boundsOf(rings: readonly Ring[]): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [x, y] of ring) {
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
  }
  return bounds;
}
