import { boxTree } from './box-tree.ts';
import type { Grid, Position, Ring } from './grid.ts';
import { areaScale, type Plane } from './plane.ts';
import { cross } from './side.ts';

/** Why a grid's boundary is not one. */
export type RingFaultReason =
  'no_geometry' | 'not_a_number' | 'too_few_points' | 'not_closed' | 'no_area' | 'spike' | 'self_intersection';

export interface RingFault {
  readonly reason: RingFaultReason;
  /** Longitude, latitude to look at; absent where the boundary has no usable point. */
  readonly at?: readonly [number, number];
}

/**
 * The first fault of a grid's boundary, in this order: no polygon or an empty one; a position that is not two finite numbers; fewer than four positions
 * in a ring; first and last position differ; the outer rings less their holes leave no more than the square of the tolerance;
 * a ring that turns back on itself exactly; two stretches of the boundary that cross (exactly, however small the loop: GIS programs refuse it).
 * Which way round a ring runs is no fault.
 */
export function ringFault(grid: Grid, plane: Plane, toleranceM: number): RingFault | undefined {
  const rings = grid.polygons.flat();
  if (rings.length === 0 || grid.polygons.some((polygon) => polygon.length === 0)) return { reason: 'no_geometry' };
  for (const ring of rings) {
    const fault = formFault(ring);
    if (fault !== undefined) return fault;
  }
  const start = rings[0]![0]!;
  let area = 0;
  for (const polygon of grid.polygons)
    for (const [k, ring] of polygon.entries()) area += (k === 0 ? 1 : -1) * ringArea(ring, plane);
  if (!(area > toleranceM * toleranceM)) return { reason: 'no_area', at: pair(start) };
  for (const ring of rings) {
    const spike = spikeOf(ring);
    if (spike !== undefined) return { reason: 'spike', at: pair(spike) };
  }
  const crossing = crossingOf(rings);
  return crossing === undefined ? undefined : { reason: 'self_intersection', at: crossing };
}

function formFault(ring: Ring): RingFault | undefined {
  const odd = ring.findIndex((p) => !Number.isFinite(p[0]) || !Number.isFinite(p[1]));
  const before = ring[Math.max(0, odd - 1)];
  if (odd >= 0) return { reason: 'not_a_number', ...(odd > 0 && before !== undefined ? { at: pair(before) } : {}) };
  const first = ring[0];
  const last = ring.at(-1);
  if (first === undefined || last === undefined) return { reason: 'too_few_points' };
  if (ring.length < 4) return { reason: 'too_few_points', at: pair(first) };
  return isSame(first, last) ? undefined : { reason: 'not_closed', at: pair(last) };
}

/** Square metres, never negative. */
export function ringArea(ring: Ring, plane: Plane): number {
  const [lon, lat] = pair(ring[0]!);
  let sum = 0;
  for (let k = 1; k < ring.length; k++) {
    const [x0, y0] = pair(ring[k - 1]!);
    const [x1, y1] = pair(ring[k]!);
    sum += (x0 - lon) * (y1 - lat) - (x1 - lon) * (y0 - lat);
  }
  return (Math.abs(sum) / 2) * plane.perLon * plane.perLat * areaScale(plane, (lat - plane.lat0) * plane.perLat);
}

function spikeOf(ring: Ring): Position | undefined {
  const corners = ring.filter((p, k) => k === 0 || !isSame(p, ring[k - 1]!)).slice(0, -1);
  if (corners.length < 3) return corners[0];
  return corners.find((_, k) => isSame(corners.at(k - 1)!, corners[(k + 1) % corners.length]!));
}

function crossingOf(rings: readonly Ring[]): readonly [number, number] | undefined {
  const ends: number[] = [];
  for (const ring of rings) {
    for (let k = 1; k < ring.length; k++)
      if (!isSame(ring[k - 1]!, ring[k]!)) ends.push(...pair(ring[k - 1]!), ...pair(ring[k]!));
  }
  const count = ends.length / 4;
  let found: readonly [number, number] | undefined;
  const test = (s: number, t: number) => {
    const [ax, ay, bx, by] = ends.slice(4 * s, 4 * s + 4) as [number, number, number, number];
    const [cx, cy, dx, dy] = ends.slice(4 * t, 4 * t + 4) as [number, number, number, number];
    if (found !== undefined || !cross(ax, ay, bx, by, cx, cy, dx, dy)) return;
    const share = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / ((bx - ax) * (dy - cy) - (by - ay) * (dx - cx));
    found = [ax + share * (bx - ax), ay + share * (by - ay)];
  };
  const box = (s: number): [number, number, number, number] => {
    const [ax, ay, bx, by] = ends.slice(4 * s, 4 * s + 4) as [number, number, number, number];
    return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  };
  const boxes = new Float64Array(4 * count);
  for (let s = 0; s < count; s++) boxes.set(box(s), 4 * s);
  const tree = boxTree(boxes);
  for (let s = 0; s < count && found === undefined; s++) {
    tree.forEachIn(boxes[4 * s]!, boxes[4 * s + 1]!, boxes[4 * s + 2]!, boxes[4 * s + 3]!, (t) => {
      if (t > s) test(s, t);
    });
  }
  return found;
}

function pair(position: Position): [number, number] {
  return [position[0]!, position[1]!];
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
