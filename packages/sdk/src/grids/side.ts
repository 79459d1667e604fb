import { orient2d } from 'robust-predicates';

/** Shewchuk's first error bound: above it the sign of the rounded determinant is the true one. */
const safely = (3 + 16 * 2 ** -53) * 2 ** -53;

/**
 * Whether (x, y) lies strictly west of the edge that goes up from (lowX, lowY) to (highX, highY), lowY < highY. Exact: rounding never decides,
 * so two grids that share an edge never disagree about a point. The only file that imports robust-predicates.
 */
export function isWestOf(x: number, y: number, lowX: number, lowY: number, highX: number, highY: number): boolean {
  const left = (highX - lowX) * (y - lowY);
  const right = (highY - lowY) * (x - lowX);
  const determinant = left - right;
  const doubt = safely * (Math.abs(left) + Math.abs(right));
  if (determinant > doubt) return true;
  if (determinant < -doubt) return false;
  // its y axis points down
  return orient2d(lowX, lowY, highX, highY, x, y) < 0;
}
