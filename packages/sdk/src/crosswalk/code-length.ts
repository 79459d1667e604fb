import type { ResolvedTable } from '@shuniu/schema';

/** Characters of every code of a table, where they all have the same number; else 0. */
export function codeLengthOf({ codes }: ResolvedTable): number {
  const lengths = new Set([...codes.keys()].map((code) => code.length));
  return lengths.size === 1 ? [...lengths][0]! : 0;
}
