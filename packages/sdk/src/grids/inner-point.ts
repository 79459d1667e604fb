/**
 * A point well inside loops of vertices (even-odd): the middle of the widest stretch on the level halfway between the two vertex levels
 * that are farthest apart. Undefined where the loops enclose nothing.
 */
export function innerPoint(
  loops: readonly (readonly number[])[],
  x: Float64Array,
  y: Float64Array,
): readonly [number, number] | undefined {
  const levels = [...new Set(loops.flat().map((v) => y[v]!))].sort((a, b) => a - b);
  let level = NaN;
  let apart = 0;
  for (let k = 1; k < levels.length; k++) {
    if (levels[k]! - levels[k - 1]! > apart) {
      apart = levels[k]! - levels[k - 1]!;
      level = (levels[k]! + levels[k - 1]!) / 2;
    }
  }
  const crossings: number[] = [];
  for (const loop of loops) {
    for (const [k, v] of loop.entries()) {
      const w = loop[(k + 1) % loop.length]!;
      if (y[v]! < level === y[w]! < level) continue;
      crossings.push(x[v]! + ((level - y[v]!) / (y[w]! - y[v]!)) * (x[w]! - x[v]!));
    }
  }
  crossings.sort((a, b) => a - b);
  let found: readonly [number, number] | undefined;
  let widest = 0;
  for (let k = 1; k < crossings.length; k += 2) {
    if (crossings[k]! - crossings[k - 1]! > widest) {
      widest = crossings[k]! - crossings[k - 1]!;
      found = [(crossings[k]! + crossings[k - 1]!) / 2, level];
    }
  }
  return found;
}
