export interface Placed {
  readonly i: number;
  readonly j: number;
}

/** Cuts places into `parts` compact groups of nearly the same size, always across the longer side. */
export function bisect<T extends Placed>(places: readonly T[], parts: number): T[][] {
  if (parts <= 1 || places.length <= 1) return [[...places]];
  const half = Math.floor(parts / 2);
  const [low, high] = cut(places, longerSide(places), half / parts);
  return [...bisect(low, half), ...bisect(high, parts - half)];
}

/** Splits along one axis so that `share` of the places stand in the first part. */
export function cut<T extends Placed>(places: readonly T[], axis: 'i' | 'j', share: number): [T[], T[]] {
  const other = axis === 'i' ? 'j' : 'i';
  const sorted = [...places].sort((a, b) => a[axis] - b[axis] || a[other] - b[other]);
  const at = Math.min(sorted.length - 1, Math.max(1, Math.round(sorted.length * share)));
  return [sorted.slice(0, at), sorted.slice(at)];
}

function longerSide(places: readonly Placed[]): 'i' | 'j' {
  const span = (axis: 'i' | 'j') => {
    let low = Infinity;
    let high = -Infinity;
    for (const p of places) {
      low = Math.min(low, p[axis]);
      high = Math.max(high, p[axis]);
    }
    return high - low;
  };
  return span('i') > span('j') ? 'i' : 'j';
}
