import { facesOf, type Face } from './faces.ts';
import type { Grid } from './grid.ts';
import { innerPoint } from './inner-point.ts';
import { NearVertices } from './near-vertices.ts';
import { noded } from './noding.ts';
import { areaScale, type Plane } from './plane.ts';
import { Segments } from './segments.ts';

/** A piece of land that all points of are covered by the same shapes. */
export interface Piece {
  /** Places in the list of shapes, ascending; empty: covered by none, but enclosed by some. */
  readonly cover: readonly number[];
  /** Square metres. */
  readonly area: number;
  /** Metres: twice the area over the length of the boundary, which for something long and thin is its mean width. */
  readonly width: number;
  /** Shapes next to it. */
  neighbours(): readonly number[];
  /** Longitude, latitude of a point inside. */
  at(): readonly [number, number] | undefined;
}

export interface Coverage {
  readonly pieces: readonly Piece[];
  /** Nothing had to be moved or cut: any smaller tolerance gives the same pieces. */
  readonly isExact: boolean;
}

/**
 * Cuts the land into pieces by the boundaries of shapes. Corners nearer to each other than the tolerance become one, boundaries run through corners
 * that are nearer to them than the tolerance: what is thinner is gone, and nothing else has moved by more.
 * Positions that are not two finite numbers are left out, open rings are closed.
 * Throws TooManyCrossings for boundaries that are noise.
 */
export function coverage(shapes: readonly Grid[], plane: Plane, toleranceM: number): Coverage {
  const vertices = new NearVertices(toleranceM);
  const rings = shapes.flatMap((shape, s) => shape.polygons.flat().map((ring) => ({ s, ...inPlane(ring, plane) })));
  for (const { x, y } of rings) for (let k = 0; k < x.length; k++) vertices.add(x[k]!, y[k]!);
  let isExact = true;
  const segments = new Segments(rings.reduce((sum, { x }) => sum + x.length, 0));
  for (const { s, x, y } of rings) {
    let before = x.length === 0 ? -1 : vertices.nearest(x.at(-1)!, y.at(-1)!);
    for (let k = 0; k < x.length; k++) {
      const vertex = vertices.nearest(x[k]!, y[k]!);
      isExact &&= vertices.x[vertex] === x[k] && vertices.y[vertex] === y[k];
      segments.toggle(before, vertex, s);
      before = vertex;
    }
  }
  const meeting = noded(segments, vertices, toleranceM);
  const pieces = facesOf(meeting, vertices).map((face) => pieceOf(face, vertices, plane));
  return { pieces, isExact: isExact && meeting === segments };
}

function inPlane(
  ring: readonly (readonly number[])[],
  plane: Plane,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const usable = ring.filter((p) => Number.isFinite(p[0]) && Number.isFinite(p[1]));
  return {
    x: Float64Array.from(usable, (p) => (p[0]! - plane.lon0) * plane.perLon),
    y: Float64Array.from(usable, (p) => (p[1]! - plane.lat0) * plane.perLat),
  };
}

function pieceOf(face: Face, vertices: NearVertices, plane: Plane): Piece {
  const y = vertices.y[face.loops[0]![0]!]!;
  return {
    cover: face.cover,
    area: face.area * areaScale(plane, y),
    width: (2 * face.area) / face.perimeter,
    neighbours: () => [...face.neighbours()].sort((a, b) => a - b),
    at() {
      const point = innerPoint(face.loops, vertices.x, vertices.y);
      return point && [plane.lon0 + point[0] / plane.perLon, plane.lat0 + point[1] / plane.perLat];
    },
  };
}
