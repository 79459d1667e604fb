import type { NearVertices } from './near-vertices.ts';
import { treeOf } from './noding.ts';
import type { Segments } from './segments.ts';
import { turn } from './side.ts';

/** A piece of the plane that no boundary runs through, bounded. */
export interface Face {
  /** Shapes that cover it, ascending. */
  readonly cover: readonly number[];
  /** In units of the plane. */
  readonly area: number;
  readonly perimeter: number;
  /** Vertices of its outer boundary (counter-clockwise) and of its islands (clockwise). */
  readonly loops: readonly (readonly number[])[];
  /** Shapes that cover the faces next to it. */
  neighbours(): ReadonlySet<number>;
}

/**
 * The faces that noded segments cut the plane into, without the one outside of everything. A shape covers the points that its boundary
 * goes around an odd number of times.
 *
 * Half-edge 2 s goes from `from` to `to` of segment s, 2 s + 1 back; each runs along the loop of the face on its left. A loop that goes around
 * clockwise is the outside of a connected group of boundaries: it belongs to the face that the group lies in, which is the one behind the
 * first boundary to the west of its westernmost vertex. The cover spreads from the outside, changing by the shapes of each segment crossed.
 */
export function facesOf(segments: Segments, vertices: NearVertices): Face[] {
  const { x, y } = vertices;
  const origin = (h: number) => ((h & 1) === 0 ? segments.from[h >> 1]! : segments.to[h >> 1]!);
  const next = nextHalfEdges(segments, vertices, origin);

  const loopOf = new Int32Array(2 * segments.count).fill(-1);
  const starts: number[] = [];
  const areas: number[] = [];
  const westernmost: number[] = [];
  for (let first = 0; first < 2 * segments.count; first++) {
    if (loopOf[first]! >= 0 || !segments.isBoundary(first >> 1)) continue;
    let area = 0;
    let west = origin(first);
    const base = west;
    let h = first;
    do {
      loopOf[h] = starts.length;
      const a = origin(h);
      const b = origin(h ^ 1);
      area += (x[a]! - x[base]!) * (y[b]! - y[base]!) - (x[b]! - x[base]!) * (y[a]! - y[base]!);
      if (x[a]! < x[west]!) west = a;
      h = next[h]!;
    } while (h !== first);
    starts.push(first);
    areas.push(area / 2);
    westernmost.push(west);
  }

  // face 0 is the outside; each counter-clockwise loop is the outer boundary of one more
  const faceOf = new Int32Array(starts.length).fill(-1);
  const loopsOf: number[][] = [[]];
  for (const [loop, area] of areas.entries()) {
    if (area > 0) {
      faceOf[loop] = loopsOf.length;
      loopsOf.push([loop]);
    }
  }
  const tree = treeOf(segments, vertices);
  const islands = areas
    .flatMap((area, loop) => (area > 0 ? [] : [loop]))
    .sort((a, b) => x[westernmost[a]!]! - x[westernmost[b]!]!);
  for (const loop of islands) {
    const behind = halfEdgeToTheWest(westernmost[loop]!);
    const face = behind < 0 ? 0 : faceOf[loopOf[behind]!]!;
    faceOf[loop] = Math.max(0, face);
    loopsOf[faceOf[loop]!]!.push(loop);
  }

  function halfEdgeToTheWest(v: number): number {
    let found = -1;
    let best = -Infinity;
    let bestSlope = -Infinity;
    tree.forEachIn(-Infinity, y[v]!, x[v]!, y[v]!, (s) => {
      if (!segments.isBoundary(s)) return;
      const isUp = y[segments.from[s]!]! < y[segments.to[s]!]!;
      const low = isUp ? segments.from[s]! : segments.to[s]!;
      const high = isUp ? segments.to[s]! : segments.from[s]!;
      if (!(y[low]! <= y[v]! && y[v]! < y[high]!)) return;
      const slope = (x[high]! - x[low]!) / (y[high]! - y[low]!);
      const at = x[low]! + (y[v]! - y[low]!) * slope;
      // two that start from one corner at this very level: the one that leans further east is nearer just above it
      if (low === v || at >= x[v]! || at < best || (at === best && slope <= bestSlope)) return;
      best = at;
      bestSlope = slope;
      // going down, the left side is the east
      found = isUp ? 2 * s + 1 : 2 * s;
    });
    return found;
  }

  const covers: (readonly number[] | undefined)[] = new Array<undefined>(loopsOf.length);
  covers[0] = [];
  const open = [0];
  for (let face = open.pop(); face !== undefined; face = open.pop()) {
    for (const loop of loopsOf[face]!) {
      for (const h of along(loop)) {
        const beyond = faceOf[loopOf[h ^ 1]!]!;
        if (covers[beyond] !== undefined) continue;
        covers[beyond] = changed(covers[face]!, segments.shapes(h >> 1));
        open.push(beyond);
      }
    }
  }

  function* along(loop: number): Generator<number> {
    const first = starts[loop]!;
    let h = first;
    do {
      yield h;
      h = next[h]!;
    } while (h !== first);
  }

  return loopsOf.slice(1).map((loops, i) => ({
    cover: covers[i + 1] ?? [],
    area: loops.reduce((sum, loop) => sum + areas[loop]!, 0),
    get perimeter() {
      let sum = 0;
      for (const loop of loops)
        for (const h of along(loop))
          sum += Math.hypot(x[origin(h)]! - x[origin(h ^ 1)]!, y[origin(h)]! - y[origin(h ^ 1)]!);
      return sum;
    },
    get loops() {
      return loops.map((loop) => [...along(loop)].map(origin));
    },
    neighbours() {
      const found = new Set<number>();
      for (const loop of loops)
        for (const h of along(loop)) for (const shape of covers[faceOf[loopOf[h ^ 1]!]!] ?? []) found.add(shape);
      return found;
    },
  }));
}

/** After a half-edge comes the next one clockwise around its end, as seen from where it came. */
function nextHalfEdges(segments: Segments, { x, y, count }: NearVertices, origin: (h: number) => number): Int32Array {
  const halfEdges = 2 * segments.count;
  const offsets = new Int32Array(count + 1);
  for (let h = 0; h < halfEdges; h++) if (segments.isBoundary(h >> 1)) offsets[origin(h) + 1]!++;
  for (let v = 0; v < count; v++) offsets[v + 1]! += offsets[v]!;
  const around = new Int32Array(offsets[count]!);
  const filled = offsets.slice();
  for (let h = 0; h < halfEdges; h++) if (segments.isBoundary(h >> 1)) around[filled[origin(h)]!++] = h;

  const next = new Int32Array(halfEdges);
  for (let v = 0; v < count; v++) {
    const star = around.subarray(offsets[v], offsets[v + 1]);
    const half = (h: number) => {
      const end = origin(h ^ 1);
      return y[end]! > y[v]! || (y[end]! === y[v]! && x[end]! > x[v]!) ? 0 : 1;
    };
    star.sort((g, h) => {
      const [a, b] = [origin(g ^ 1), origin(h ^ 1)];
      return half(g) - half(h) || -Math.sign(turn(x[v]!, y[v]!, x[a]!, y[a]!, x[b]!, y[b]!));
    });
    // star is counter-clockwise: whoever arrives along star[k] leaves along star[k - 1]
    for (let k = 0; k < star.length; k++) next[star[k]! ^ 1] = star[k === 0 ? star.length - 1 : k - 1]!;
  }
  return next;
}

function changed(cover: readonly number[], shapes: readonly number[]): number[] {
  const result = new Set(cover);
  for (const shape of shapes) if (!result.delete(shape)) result.add(shape);
  return [...result].sort((a, b) => a - b);
}
