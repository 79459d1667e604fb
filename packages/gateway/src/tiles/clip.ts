import { BUFFER, EXTENT, type Place } from './tile-grid.ts';

const [LEAST, MOST] = [-BUFFER, EXTENT + BUFFER];

/** The four sides of what a tile draws: the axis, where it stands, and on which side of it things are kept. */
const SIDES = [
  [0, LEAST, 1],
  [0, MOST, -1],
  [1, LEAST, 1],
  [1, MOST, -1],
] as const;

export function isWithin([x, y]: Place): boolean {
  return x >= LEAST && x <= MOST && y >= LEAST && y <= MOST;
}

/**
 * A ring cut at the tile's buffer (Sutherland and Hodgman, 1974). Where a ring leaves and comes back it runs along the
 * border, which lies outside of what is shown.
 * @param ring without its last position, which is its first
 */
export function clipRing(ring: readonly Place[]): readonly Place[] {
  let kept = ring;
  for (const [axis, at, way] of SIDES) {
    const from = kept;
    const next: Place[] = [];
    from.forEach((place, i) => {
      const before = from[(i + from.length - 1) % from.length]!;
      const [isIn, wasIn] = [(place[axis] - at) * way >= 0, (before[axis] - at) * way >= 0];
      if (isIn !== wasIn) next.push(crossing(before, place, axis, at));
      if (isIn) next.push(place);
    });
    kept = next;
  }
  return kept;
}

/** A line cut at the tile's buffer: the pieces of it that lie inside. */
export function clipLine(line: readonly Place[]): readonly (readonly Place[])[] {
  let pieces: readonly (readonly Place[])[] = [line];
  for (const [axis, at, way] of SIDES) pieces = pieces.flatMap((piece) => cutLine(piece, axis, at, way));
  return pieces;
}

function cutLine(line: readonly Place[], axis: 0 | 1, at: number, way: 1 | -1): Place[][] {
  const pieces: Place[][] = [];
  let piece: Place[] = [];
  line.forEach((place, i) => {
    const before = line[i - 1];
    const isIn = (place[axis] - at) * way >= 0;
    if (before !== undefined && isIn !== (before[axis] - at) * way >= 0) piece.push(crossing(before, place, axis, at));
    if (isIn) piece.push(place);
    else if (piece.length > 0) {
      pieces.push(piece);
      piece = [];
    }
  });
  return piece.length > 0 ? [...pieces, piece] : pieces;
}

function crossing(from: Place, to: Place, axis: 0 | 1, at: number): Place {
  const other = axis === 0 ? 1 : 0;
  const share = (at - from[axis]) / (to[axis] - from[axis]);
  const value = from[other] + share * (to[other] - from[other]);
  return axis === 0 ? [at, value] : [value, at];
}
