import { unitOf } from './random.ts';

/** Splits `total` rows over `n` grids: dense and empty ones, as in a city; the sum is exact. */
export function shares(n: number, total: number, seed: number): number[] {
  const weights = Array.from({ length: n }, (_, g) => 0.15 + unitOf(seed, g, 5, 5) ** 2 * 2.5);
  const sum = weights.reduce((s, w) => s + w, 0);
  let reached = 0;
  let given = 0;
  return weights.map((weight, g) => {
    reached += weight;
    const upTo = g === n - 1 ? total : Math.round((total * reached) / sum);
    const share = upTo - given;
    given = upTo;
    return share;
  });
}
