import { boxTree, type BoxTree } from './box-tree.ts';
import type { NearVertices } from './near-vertices.ts';
import { Segments } from './segments.ts';
import { cross } from './side.ts';

/** Each pass cuts what the pass before has moved; real files need two or three. */
const passLimit = 12;
/** Cuts per segment beyond which a file is not geometry but noise. */
const cutLimit = 64;

/** Thrown when boundaries cross each other so often that taking them apart would not end in reasonable time and memory. */
export class TooManyCrossings extends Error {
  constructor() {
    super('too many crossings');
    this.name = 'TooManyCrossings';
  }
}

/**
 * Cuts segments where another's end lies within the tolerance of them, and where they cross, until they meet in common vertices only.
 * A segment that is cut runs through the vertex afterwards, so nothing moves by more than the tolerance.
 */
export function noded(start: Segments, vertices: NearVertices, tolerance: number): Segments {
  let segments = start;
  let before = Infinity;
  for (let pass = 0; pass < passLimit; pass++) {
    const cuts = cutsOf(segments, vertices, tolerance);
    // what a crossing nearer to an end than the tolerance leaves behind can come back for ever, but is too small to matter
    if (cuts.size === 0 || (pass > 2 && cuts.size >= before)) break;
    before = cuts.size;
    segments = cutUp(segments, cuts, vertices);
  }
  return segments;
}

/** New vertices within a segment, by segment. */
type Cuts = Map<number, Set<number>>;

function cutsOf(segments: Segments, vertices: NearVertices, tolerance: number): Cuts {
  const { from, to, count } = segments;
  const cuts: Cuts = new Map();
  let total = 0;
  const add = (segment: number, vertex: number) => {
    if (vertex === from[segment] || vertex === to[segment]) return;
    const known = cuts.get(segment);
    if (known === undefined) cuts.set(segment, new Set([vertex]));
    else known.add(vertex);
    if (++total > cutLimit * count + 100_000) throw new TooManyCrossings();
  };
  const tree = treeOf(segments, vertices);
  for (let s = 0; s < count; s++) {
    if (!segments.isBoundary(s)) continue;
    const { x, y } = vertices;
    const ax = x[from[s]!]!;
    const ay = y[from[s]!]!;
    const bx = x[to[s]!]!;
    const by = y[to[s]!]!;
    tree.forEachIn(
      Math.min(ax, bx) - tolerance,
      Math.min(ay, by) - tolerance,
      Math.max(ax, bx) + tolerance,
      Math.max(ay, by) + tolerance,
      (other) => {
        const c = from[other]!;
        const d = to[other]!;
        if (other === s || !segments.isBoundary(other)) return;
        const isNearC = c !== from[s] && c !== to[s] && isNear(x[c]!, y[c]!, ax, ay, bx, by, tolerance);
        const isNearD = d !== from[s] && d !== to[s] && isNear(x[d]!, y[d]!, ax, ay, bx, by, tolerance);
        if (isNearC) add(s, c);
        if (isNearD) add(s, d);
        // where an end is near, the cut there may undo the crossing: the next pass sees
        if (other < s || isNearC || isNearD || c === from[s] || c === to[s] || d === from[s] || d === to[s]) return;
        const [cx, cy, dx, dy] = [x[c]!, y[c]!, x[d]!, y[d]!];
        if (isNear(ax, ay, cx, cy, dx, dy, tolerance) || isNear(bx, by, cx, cy, dx, dy, tolerance)) return;
        if (!cross(ax, ay, bx, by, cx, cy, dx, dy)) return;
        const share = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / ((bx - ax) * (dy - cy) - (by - ay) * (dx - cx));
        const vertex = vertices.add(ax + share * (bx - ax), ay + share * (by - ay));
        add(s, vertex);
        add(other, vertex);
      },
    );
  }
  return cuts;
}

export function treeOf({ from, to, count }: Segments, { x, y }: NearVertices): BoxTree {
  const boxes = new Float64Array(4 * count);
  for (let s = 0; s < count; s++) {
    const a = from[s]!;
    const b = to[s]!;
    boxes[4 * s] = Math.min(x[a]!, x[b]!);
    boxes[4 * s + 1] = Math.min(y[a]!, y[b]!);
    boxes[4 * s + 2] = Math.max(x[a]!, x[b]!);
    boxes[4 * s + 3] = Math.max(y[a]!, y[b]!);
  }
  return boxTree(boxes);
}

/** Whether a point is within the tolerance of the inside of a segment; near its ends there is another vertex anyway. */
function isNear(px: number, py: number, ax: number, ay: number, bx: number, by: number, tolerance: number): boolean {
  const dx = bx - ax;
  const dy = by - ay;
  const along = (px - ax) * dx + (py - ay) * dy;
  const square = dx * dx + dy * dy;
  if (along <= 0 || along >= square) return false;
  const away = (px - ax) * dy - (py - ay) * dx;
  return away * away <= tolerance * tolerance * square;
}

function cutUp(segments: Segments, cuts: Cuts, { x, y }: NearVertices): Segments {
  const { from, to, count } = segments;
  let capacity = 0;
  for (let s = 0; s < count; s++) capacity += segments.shapes(s).length * (1 + (cuts.get(s)?.size ?? 0));
  const result = new Segments(capacity);
  for (let s = 0; s < count; s++) {
    const a = from[s]!;
    const dx = x[to[s]!]! - x[a]!;
    const dy = y[to[s]!]! - y[a]!;
    const along = (v: number) => (x[v]! - x[a]!) * dx + (y[v]! - y[a]!) * dy;
    const stops = [...(cuts.get(s) ?? [])].sort((v, w) => along(v) - along(w));
    stops.push(to[s]!);
    for (const shape of segments.shapes(s)) {
      let at = a;
      for (const stop of stops) {
        result.toggle(at, stop, shape);
        at = stop;
      }
    }
  }
  return result;
}
