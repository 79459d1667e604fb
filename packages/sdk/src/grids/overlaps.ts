import type { Piece } from './coverage.ts';

export interface Overlap {
  /** Places in the list of shapes, a < b. */
  readonly a: number;
  readonly b: number;
  /** Square metres that both cover. */
  readonly area: number;
  /** The largest piece of it. */
  readonly piece: Piece;
}

export interface Duplicate {
  readonly first: number;
  readonly again: number;
}

/** Shapes on top of each other make pairs of pairs; from so many on, only the pairs with the first of them are listed. */
const allPairsUpTo = 8;

/** Shapes that cover exactly the pieces that an earlier one covers; each is named with the first of its kind. */
export function duplicatesAmong(pieces: readonly Piece[]): Duplicate[] {
  const covered = new Map<number, number[]>();
  for (const [p, { cover }] of pieces.entries()) {
    for (const shape of cover) {
      const known = covered.get(shape);
      if (known === undefined) covered.set(shape, [p]);
      else known.push(p);
    }
  }
  const shared = new Set(pieces.flatMap(({ cover }) => (cover.length > 1 ? cover : [])));
  const firsts = new Map<string, number>();
  const duplicates: Duplicate[] = [];
  for (const shape of [...shared].sort((a, b) => a - b)) {
    const key = (covered.get(shape) ?? []).join();
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, shape);
    else duplicates.push({ first, again: shape });
  }
  return duplicates;
}

/** Pairs of shapes that share pieces; a duplicate counts as if it were not there. */
export function overlapsAmong(pieces: readonly Piece[], duplicates: readonly Duplicate[]): Overlap[] {
  const again = new Set(duplicates.map((duplicate) => duplicate.again));
  const overlaps = new Map<string, Overlap>();
  for (const piece of pieces) {
    if (piece.cover.length < 2) continue;
    const cover = piece.cover.filter((shape) => !again.has(shape));
    const lefts = cover.length > allPairsUpTo ? cover.slice(0, 1) : cover;
    for (const [i, a] of lefts.entries()) {
      for (const b of cover.slice(i + 1)) {
        const key = `${a},${b}`;
        const known = overlaps.get(key);
        const largest = known === undefined || known.piece.area < piece.area ? piece : known.piece;
        overlaps.set(key, { a, b, area: (known?.area ?? 0) + piece.area, piece: largest });
      }
    }
  }
  return [...overlaps.values()];
}
