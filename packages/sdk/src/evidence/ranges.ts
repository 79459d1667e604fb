/** Leaves `from` to before `to`: a subtree of RFC 6962's recursion. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A subtree of exactly 2^level leaves: the index-th of its level. */
export interface Node {
  readonly level: number;
  readonly index: number;
}

/** Largest power of two smaller than n (n > 1): where RFC 6962 divides n leaves. */
function divide(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** Subtrees whose hashes prove the leaf, its sibling first: PATH(m, D[n]) of RFC 6962 section 2.1.1. */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const ranges: Range[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + divide(to - from);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.reverse();
}

/** Subtrees whose hashes prove that the first `old` leaves are the old tree: PROOF(m, D[n]) of RFC 6962 section 2.1.2. */
export function consistencyRanges(old: number, size: number): Range[] {
  if (!(old >= 0 && old <= size)) throw new RangeError(`a tree of ${size} does not go on from one of ${old}`);
  if (old === 0) return [];
  const ranges: Range[] = [];
  let from = 0;
  let to = size;
  while (old < to) {
    const middle = from + divide(to - from);
    if (old <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  // The subtree that ends where the old tree ends; the old tree as a whole is known already.
  if (from > 0) ranges.push({ from, to });
  return ranges.reverse();
}

/** The complete subtrees a range falls into, from left to right, each smaller than the one before. */
export function completeSubtrees({ from, to }: Range): Node[] {
  const nodes: Node[] = [];
  let at = from;
  while (at < to) {
    let level = 0;
    while (2 ** (level + 1) <= to - at) level += 1;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}
