import type { Direction } from '../lookup/map-index.ts';
import { codesByKey, type Concepts } from './concepts.ts';
import type { Fates, Pair } from './change.ts';
import { mapped, type Mapped } from './map-edges.ts';

const NO_MAP: Mapped = {
  pairs: [],
  splits: [],
  merges: [],
  removed: [],
  spokenOf: { before: new Set(), after: new Set() },
};

/**
 * Which codes of two tables stand for one concept. What a map says comes first and is taken as it is said; then equal keys; then equal
 * codes of equal name. Nothing else pairs: not alike names, not neighbouring numbers.
 */
export function pairCodes(before: Concepts, after: Concepts, direction?: Direction): Fates {
  const told = direction === undefined ? NO_MAP : mapped(direction, before, after);
  const open = new Set([...before.keys()].filter((code) => !told.spokenOf.before.has(code)));
  const free = new Set([...after.keys()].filter((code) => !told.spokenOf.after.has(code)));
  const pairs: Pair[] = [...told.pairs];
  const settle = (pair: Pair): void => {
    pairs.push(pair);
    open.delete(pair.before);
    free.delete(pair.after);
  };
  const byKey = codesByKey(after);
  for (const [key, code] of codesByKey(before)) {
    const other = byKey.get(key);
    if (other !== undefined && open.has(code) && free.has(other)) settle({ before: code, after: other, by: 'key' });
  }
  for (const code of [...open]) {
    if (free.has(code) && before.get(code)?.name === after.get(code)?.name)
      settle({ before: code, after: code, by: 'code' });
  }
  return {
    pairs: pairs.sort((a, b) => (a.before < b.before ? -1 : 1)),
    splits: [...told.splits].sort(byCode),
    merges: [...told.merges].sort(byCode),
    removed: [...told.removed, ...(direction === undefined ? [...open].map((code) => ({ code })) : [])].sort(byCode),
    unreviewed: direction === undefined ? [] : [...open],
    added: [...free],
  };
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : 1;
}
