/** CGCS2000: semi-major axis in metres, first eccentricity squared. */
const A = 6378137;
const E2 = 0.0066943800229;
const E = Math.sqrt(E2);

type Position = readonly number[];
export type Rings = readonly (readonly Position[])[];

/** An edge over the x axis, from left to right, in metres; `sign` is whether what is beneath it counts or is taken off. */
interface Edge {
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  readonly sign: 1 | -1;
}

export interface Sheet {
  readonly edges: readonly Edge[];
  /** Square metres. */
  readonly area: number;
}

/**
 * Polygons on an equal-area cylinder of the ellipsoid, so that plane areas are true ones; edges are straight there, which over
 * the length of a city block differs from a geodesic by less than a millimetre.
 * @param polygons degrees, longitude first; rings of each, the outer one first
 */
export function sheetOf(polygons: readonly Rings[], origin: Position): Sheet {
  const [x0, y0] = project(origin);
  const edges = polygons.flatMap((rings) => rings.flatMap((ring, i) => ringEdges(ring, i === 0, x0, y0)));
  const area = edges.reduce((sum, each) => sum + each.sign * (each.right - each.left) * ((each.from + each.to) / 2), 0);
  return { edges, area };
}

/**
 * Area that two polygons share, in square metres, whatever their shapes and holes. What is beneath an edge is a trapezoid;
 * a polygon is the sum of those of its edges, with sign; so the share is the sum over pairs of edges of what is beneath both.
 * Both sheets must have the same origin, south of all of them.
 */
export function sharedArea(a: Sheet, b: Sheet): number {
  let sum = 0;
  for (const p of a.edges)
    for (const q of b.edges) {
      const left = Math.max(p.left, q.left);
      const right = Math.min(p.right, q.right);
      if (left < right) sum += p.sign * q.sign * beneathBoth(p, q, left, right);
    }
  return Math.max(0, sum);
}

function beneathBoth(p: Edge, q: Edge, left: number, right: number): number {
  const [pl, pr, ql, qr] = [heightAt(p, left), heightAt(p, right), heightAt(q, left), heightAt(q, right)];
  const [dl, dr] = [pl - ql, pr - qr];
  const width = right - left;
  if (dl * dr >= 0) return (width * (Math.min(pl, ql) + Math.min(pr, qr))) / 2;
  const t = dl / (dl - dr);
  const middle = pl + t * (pr - pl);
  return (width * (t * (Math.min(pl, ql) + middle) + (1 - t) * (middle + Math.min(pr, qr)))) / 2;
}

function heightAt({ left, right, from, to }: Edge, x: number): number {
  return from + ((to - from) * (x - left)) / (right - left);
}

function ringEdges(ring: readonly Position[], outer: boolean, x0: number, y0: number): Edge[] {
  const points = ring.map((position) => {
    const [x, y] = project(position);
    return [x - x0, y - y0] as const;
  });
  let twice = 0;
  for (let i = 1; i < points.length; i++) {
    const [[ax, ay], [bx, by]] = [points[i - 1]!, points[i]!];
    twice += (bx - ax) * (ay + by);
  }
  // a ring counts with the sign that it has as an outer ring or a hole, whichever way round it was drawn
  const turn = twice > 0 === outer ? 1 : -1;
  const edges: Edge[] = [];
  for (let i = 1; i < points.length; i++) {
    const [[ax, ay], [bx, by]] = [points[i - 1]!, points[i]!];
    if (ax < bx) edges.push({ left: ax, right: bx, from: ay, to: by, sign: turn });
    else if (ax > bx) edges.push({ left: bx, right: ax, from: by, to: ay, sign: turn === 1 ? -1 : 1 });
  }
  return edges;
}

function project(position: Position): readonly [number, number] {
  const sine = Math.sin((position[1]! * Math.PI) / 180);
  const q = (1 - E2) * (sine / (1 - E2 * sine * sine) + Math.log((1 + E * sine) / (1 - E * sine)) / (2 * E));
  return [(A * position[0]! * Math.PI) / 180, (A * q) / 2];
}
