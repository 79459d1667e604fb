/** Points `from` … `to` (exclusive) of the flat x, y list `xy`: one ring of a polygon. */
export interface Ring {
  readonly from: number;
  readonly to: number;
  /** Twice the signed area, clockwise positive. */
  readonly area: number;
}

export interface AssembledPolygon {
  readonly outer: Ring;
  readonly holes: Ring[];
}

/** How many pairs of outer ring and hole are compared at most: ten thousand islands with two thousand lakes. */
const PAIRS = 20_000_000;

/**
 * Which rings of a Shapefile polygon are holes of which: outer rings go clockwise, holes counter-clockwise (ESRI 1998, p. 8).
 * A hole belongs to the smallest outer ring around it; a counter-clockwise ring that lies in none is an outer ring itself,
 * as writers that ignore the direction make them. Undefined where there are more rings than any honest shape has.
 */
export function assemble(xy: Float64Array, rings: readonly Ring[]): AssembledPolygon[] | undefined {
  const polygons = rings.filter((ring) => ring.area >= 0).map((outer): AssembledPolygon => ({ outer, holes: [] }));
  const holes = rings.filter((ring) => ring.area < 0);
  if (polygons.length === 0) return holes.map((outer) => ({ outer, holes: [] }));
  if (polygons.length * holes.length > PAIRS) return undefined;
  const only = polygons[0];
  if (polygons.length === 1 && only !== undefined && holes.length < 2) {
    const hole = holes[0];
    if (hole === undefined) return polygons;
    if (surrounds(xy, only.outer, hole)) return [{ outer: only.outer, holes: [hole] }];
    return [only, { outer: hole, holes: [] }];
  }
  const bySize = polygons
    .map((polygon) => ({ polygon, box: boxOf(xy, polygon.outer) }))
    .sort((a, b) => a.polygon.outer.area - b.polygon.outer.area);
  for (const hole of holes) {
    const box = boxOf(xy, hole);
    const owner = bySize.find((one) => contains(one.box, box) && surrounds(xy, one.polygon.outer, hole));
    if (owner === undefined) polygons.push({ outer: hole, holes: [] });
    else owner.polygon.holes.push(hole);
  }
  return polygons;
}

/** Twice the signed area of points `from` … `to`, clockwise positive, measured from its first point so that metre coordinates lose nothing. */
export function clockwiseArea(xy: Float64Array, from: number, to: number): number {
  const x0 = xy[2 * from]!;
  const y0 = xy[2 * from + 1]!;
  let sum = 0;
  for (let i = from; i + 1 < to; i++) {
    sum += (xy[2 * i + 2]! - x0) * (xy[2 * i + 1]! - y0) - (xy[2 * i]! - x0) * (xy[2 * i + 3]! - y0);
  }
  return sum;
}

/** Whether a vertex of the inner ring that is not also one of the outer's edge points lies inside the outer ring. */
function surrounds(xy: Float64Array, outer: Ring, inner: Ring): boolean {
  for (let i = inner.from; i < inner.to; i++) {
    const side = sideOf(xy, outer, xy[2 * i]!, xy[2 * i + 1]!);
    if (side !== 0) return side > 0;
  }
  return true;
}

/** 1 inside, -1 outside, 0 on the edge. */
function sideOf(xy: Float64Array, ring: Ring, px: number, py: number): number {
  let inside = false;
  for (let i = ring.from; i + 1 < ring.to; i++) {
    const ax = xy[2 * i]!;
    const ay = xy[2 * i + 1]!;
    const bx = xy[2 * i + 2]!;
    const by = xy[2 * i + 3]!;
    const cross = (bx - ax) * (py - ay) - (px - ax) * (by - ay);
    if (
      cross === 0 &&
      Math.min(ax, bx) <= px &&
      px <= Math.max(ax, bx) &&
      Math.min(ay, by) <= py &&
      py <= Math.max(ay, by)
    )
      return 0;
    if (ay > py !== by > py && cross > 0 === by > ay) inside = !inside;
  }
  return inside ? 1 : -1;
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(xy: Float64Array, ring: Ring): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = ring.from; i < ring.to; i++) {
    west = Math.min(west, xy[2 * i]!);
    east = Math.max(east, xy[2 * i]!);
    south = Math.min(south, xy[2 * i + 1]!);
    north = Math.max(north, xy[2 * i + 1]!);
  }
  return [west, south, east, north];
}

function contains(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}
