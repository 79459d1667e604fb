/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** Most vertices of a drawn area: what one costs every candidate is bounded by this. */
export const MOST_VERTICES = 1000;

/** An area that somebody drew, taken apart for SQL. */
export interface DrawnArea {
  readonly bounds: Box;
  /** Edges that are not level, from their lower end: x1, y1, x2, y2. */
  readonly edges: readonly [number[], number[], number[], number[]];
  /** Outer rings in PostgreSQL's text form of a polygon. */
  readonly outlines: readonly string[];
  /** Rings of each polygon, the outer one first. */
  readonly polygons: readonly (readonly Ring[])[];
}
export type Position = readonly [number, number];
export type Ring = readonly Position[];

/** Why something is no area that can be asked about; English, for the parameter `reason` of a problem. */
export class NoArea extends Error {}

/**
 * Reads a GeoJSON Polygon or MultiPolygon (RFC 7946 §3.1.6) in degrees, longitude first.
 * @throws NoArea
 */
export function drawnArea(geometry: unknown): DrawnArea {
  const polygons = polygonsOf(geometry).map((rings) => {
    if (!Array.isArray(rings) || rings.length === 0) throw new NoArea('a polygon has at least one ring');
    return rings.map(ringOf);
  });
  if (polygons.length === 0) throw new NoArea('there is no polygon in it');
  const rings = polygons.flat();
  if (rings.reduce((sum, ring) => sum + ring.length, 0) > MOST_VERTICES)
    throw new NoArea(`more than ${MOST_VERTICES} positions; simplify the outline`);
  const [xs, ys] = [rings.flatMap((ring) => ring.map(([x]) => x)), rings.flatMap((ring) => ring.map(([, y]) => y))];
  return {
    polygons,
    bounds: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    edges: edgesOf(rings),
    outlines: polygons.map(([outer = []]) => `(${outer.map(([x, y]) => `(${x},${y})`).join(',')})`),
  };
}

function polygonsOf(geometry: unknown): unknown[] {
  const { type, coordinates } = (typeof geometry === 'object' && geometry !== null ? geometry : {}) as {
    type?: unknown;
    coordinates?: unknown;
  };
  if (!Array.isArray(coordinates)) throw new NoArea('not a GeoJSON Polygon or MultiPolygon');
  if (type === 'Polygon') return [coordinates];
  if (type === 'MultiPolygon') return coordinates;
  throw new NoArea('not a GeoJSON Polygon or MultiPolygon');
}

function ringOf(ring: unknown): Ring {
  if (!Array.isArray(ring) || ring.length < 4) throw new NoArea('a ring has at least four positions');
  if (ring.length > MOST_VERTICES) throw new NoArea(`more than ${MOST_VERTICES} positions; simplify the outline`);
  const positions = ring.map((position: unknown): Position => {
    const [x, y] = (Array.isArray(position) ? position : []) as unknown[];
    if (typeof x !== 'number' || typeof y !== 'number' || !(Math.abs(x) <= 180) || !(Math.abs(y) <= 90))
      throw new NoArea('a position is longitude and latitude in degrees');
    return [x, y];
  });
  const [first, last] = [positions[0], positions.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) throw new NoArea('a ring ends where it begins');
  return positions;
}

function edgesOf(rings: readonly Ring[]): DrawnArea['edges'] {
  const edges: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      if (a[1] === b[1]) continue;
      const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
      [low[0], low[1], high[0], high[1]].forEach((value, n) => edges[n]!.push(value));
    }
  return edges;
}
