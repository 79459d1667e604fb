import type { Placed } from './bisect.ts';
import { reversed, type Lattice, type Vertex } from './lattice.ts';

interface Side {
  readonly from: string;
  readonly to: string;
  /** Direction of travel: 0 east, 1 north, 2 west, 3 south; the cell lies to the left. */
  readonly heading: number;
  readonly points: () => Vertex[];
}

/** Outer boundary of a set of cells as closed rings: counter-clockwise around what is inside, clockwise around holes. */
export function outline(lattice: Lattice, cells: readonly Placed[]): Vertex[][] {
  const inside = new Set(cells.map((c) => key(c.i, c.j)));
  const leaving = new Map<string, Side[]>();
  for (const { i, j } of cells) {
    for (const side of sidesOf(lattice, i, j)) {
      const [di, dj] = beyond(side.heading);
      if (inside.has(key(i + di, j + dj))) continue;
      leaving.set(side.from, [...(leaving.get(side.from) ?? []), side]);
    }
  }
  const rings: Vertex[][] = [];
  for (const [, sides] of leaving) {
    for (let first = sides.pop(); first !== undefined; first = sides.pop()) {
      const ring = first.points();
      let side = first;
      while (side.to !== first.from) {
        side = takeLeftmost(leaving.get(side.to) ?? [], side.heading);
        ring.push(...side.points());
      }
      ring.push(ring[0] as Vertex);
      rings.push(ring);
    }
  }
  return rings;
}

/** Where two cells touch at a corner only, the sharpest left turn keeps their rings apart. */
function takeLeftmost(sides: Side[], heading: number): Side {
  const rank = (side: Side) => (heading - side.heading + 5) % 4;
  sides.sort((a, b) => rank(b) - rank(a));
  const side = sides.pop();
  if (side === undefined) throw new Error('an outline that does not close');
  return side;
}

function sidesOf(lattice: Lattice, i: number, j: number): Side[] {
  const sw = key(i, j);
  const se = key(i + 1, j);
  const ne = key(i + 1, j + 1);
  const nw = key(i, j + 1);
  return [
    { from: sw, to: se, heading: 0, points: () => lattice.edge(i, j, 0) },
    { from: se, to: ne, heading: 1, points: () => lattice.edge(i + 1, j, 1) },
    { from: ne, to: nw, heading: 2, points: () => reversed(lattice.edge(i, j + 1, 0), lattice.corner(i + 1, j + 1)) },
    { from: nw, to: sw, heading: 3, points: () => reversed(lattice.edge(i, j, 1), lattice.corner(i, j + 1)) },
  ];
}

function beyond(heading: number): readonly [number, number] {
  return heading === 0 ? [0, -1] : heading === 1 ? [1, 0] : heading === 2 ? [0, 1] : [-1, 0];
}

function key(i: number, j: number): string {
  return `${i},${j}`;
}
