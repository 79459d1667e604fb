import { orient2d } from 'robust-predicates';

/** Shewchuk's first error bound: above it the sign of the rounded determinant is the true one. */
const safely = (3 + 16 * 2 ** -53) * 2 ** -53;

/**
 * On which side of the way from a to b the point c lies: positive left, negative right, 0 on the line. The sign is exact:
 * rounding never decides. x to the right, y up. The only file that imports robust-predicates.
 */
export function turn(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  const left = (bx - ax) * (cy - ay);
  const right = (by - ay) * (cx - ax);
  const determinant = left - right;
  if (Math.abs(determinant) > safely * (Math.abs(left) + Math.abs(right))) return determinant;
  // its y axis points down
  return -orient2d(ax, ay, bx, by, cx, cy);
}

/** Whether (x, y) lies strictly west of the edge that goes up from (lowX, lowY) to (highX, highY), lowY < highY. */
export function isWestOf(x: number, y: number, lowX: number, lowY: number, highX: number, highY: number): boolean {
  return turn(lowX, lowY, highX, highY, x, y) > 0;
}

/** Whether the segments ab and cd cross in a point that is an end of neither. */
export function cross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const c = turn(ax, ay, bx, by, cx, cy);
  const d = turn(ax, ay, bx, by, dx, dy);
  if (!((c > 0 && d < 0) || (c < 0 && d > 0))) return false;
  const a = turn(cx, cy, dx, dy, ax, ay);
  const b = turn(cx, cy, dx, dy, bx, by);
  return (a > 0 && b < 0) || (a < 0 && b > 0);
}
