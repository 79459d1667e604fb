/** Small and repeatable (mulberry32): numbers from 0 up to `below`. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) / 4294967296) * below;
  };
}

/** Of this run of the tests; given again, the kills come at the same moments, as far as machines repeat themselves. */
export const SEED = Number(process.env['SHUNIU_TEST_SEED'] ?? Date.now() % 1e9);
