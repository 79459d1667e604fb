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

/** A line or several of EPSG:4490. */
export type Line = Omit<Area, 'polygons'>;

export interface AreaFault {
  /** `json`: no JSON; `type`: another geometry than is due; `ring`: a ring with fewer than four positions or an open one; `line`: a line with fewer than two; `position`: no pair of numbers; `area`: outside China. */
  readonly fault: 'json' | 'type' | 'ring' | 'line' | 'position' | 'area';
}

export type Ring = [number, number, ...number[]][];

/** Reads a GeoJSON Polygon or MultiPolygon (RFC 7946 §3.1.6) and brings it to degrees. @param crs of its positions, easting first; undefined: degrees already */
export function areaOf(text: string, crs: Crs | undefined): Area | AreaFault {
  const geometry = parsed(text);
  if ('fault' in geometry) return geometry;
  const polygons = polygonsOf(geometry);
  if (polygons === undefined) return { fault: 'type' };
  const rings = polygons.flat(1);
  const fault = rings.length === 0 ? 'ring' : (positionsFault(rings, 4, 'ring') ?? openFault(rings));
  if (fault !== undefined) return { fault };
  const placed = inDegrees(text, geometry, rings, crs);
  return placed.fault === undefined ? { ...placed, polygons } : placed;
}

/** The same for a LineString or MultiLineString (RFC 7946 §3.1.4). */
export function lineOf(text: string, crs: Crs | undefined): Line | AreaFault {
  const geometry = parsed(text);
  if ('fault' in geometry) return geometry;
  const lines = linesOf(geometry);
  if (lines === undefined) return { fault: 'type' };
  const fault = lines.length === 0 ? 'line' : positionsFault(lines, 2, 'line');
  return fault === undefined ? inDegrees(text, geometry, lines, crs) : { fault };
}

interface Geometry {
  readonly type?: unknown;
  readonly coordinates?: unknown;
}

function parsed(text: string): Geometry | AreaFault {
  try {
    const geometry = JSON.parse(text) as Geometry | null;
    if (geometry === null || typeof geometry !== 'object' || 'fault' in geometry) return { fault: 'type' };
    return geometry;
  } catch {
    return { fault: 'json' };
  }
}

function inDegrees(
  text: string,
  { type, coordinates }: Geometry,
  rings: readonly Ring[],
  crs: Crs | undefined,
): Line | AreaFault {
  const isDegrees = crs === undefined || crs.id === 'EPSG:4490' || crs.id === 'EPSG:4326';
  if (!isDegrees) for (const ring of rings) transform(ring, crs);
  const bounds = boundsOf(rings);
  if (!isInChina(bounds[0], bounds[1]) || !isInChina(bounds[2], bounds[3])) return { fault: 'area' };
  return { text: isDegrees ? text : JSON.stringify({ type, coordinates }), bounds };
}

function polygonsOf({ type, coordinates }: Geometry): Ring[][] | undefined {
  if (!Array.isArray(coordinates)) return undefined;
  if (type === 'Polygon') return [coordinates as Ring[]];
  return type === 'MultiPolygon' ? (coordinates as Ring[][]) : undefined;
}

function linesOf({ type, coordinates }: Geometry): Ring[] | undefined {
  if (!Array.isArray(coordinates)) return undefined;
  if (type === 'LineString') return [coordinates as Ring];
  return type === 'MultiLineString' ? (coordinates as Ring[]) : undefined;
}

function positionsFault(
  rings: readonly Ring[],
  least: number,
  tooFew: 'ring' | 'line',
): AreaFault['fault'] | undefined {
  for (const ring of rings) {
    if (!Array.isArray(ring) || ring.length < least) return tooFew;
    if (
      !ring.every((position) => Array.isArray(position) && Number.isFinite(position[0]) && Number.isFinite(position[1]))
    )
      return 'position';
  }
  return undefined;
}

function openFault(rings: readonly Ring[]): 'ring' | undefined {
  return rings.some((ring) => ring[0]![0] !== ring.at(-1)![0] || ring[0]![1] !== ring.at(-1)![1]) ? 'ring' : undefined;
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
