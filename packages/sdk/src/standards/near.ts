const MOST = 3;

/**
 * Names or codes that may have been meant, nearest first, joined for people; undefined where nothing is near. Zeros lost in front,
 * one or two letters wrong, or the one contained in the other. Never applied by itself.
 */
export function near(wanted: string, known: Iterable<string>): string | undefined {
  const limit = wanted.length < 5 ? 1 : 2;
  const ranked = [...known]
    .map((each) => ({ each, far: distance(wanted, each, limit) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || (a.each < b.each ? -1 : 1));
  return ranked.length === 0
    ? undefined
    : ranked
        .slice(0, MOST)
        .map(({ each }) => each)
        .join(', ');
}

function distance(a: string, b: string, limit: number): number {
  if (a === '' || a === b) return Infinity;
  if (a.length < b.length && a.padStart(b.length, '0') === b) return 0;
  return Math.abs(a.length - b.length) > limit ? Infinity : edits(a, b);
}

/** Levenshtein distance; both are short names. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min((row[j] ?? 0) + (a[i] === b[j] ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
