import { isHash, nodeHash } from '../hash.ts';

/** A tree as a checkpoint states it. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Does the new tree begin with the leaves of the old one? The algorithm of RFC 9162 section 2.1.4.2. */
export function verifyConsistency(old: TreeHead, now: TreeHead, path: readonly Uint8Array[]): boolean {
  if (!(old.size >= 0 && old.size <= now.size)) return false;
  if (![old.root, now.root, ...path].every(isHash)) return false;
  if (old.size === 0) return path.length === 0;
  if (old.size === now.size) return path.length === 0 && Buffer.compare(old.root, now.root) === 0;
  const [first, ...rest] = Number.isInteger(Math.log2(old.size)) ? [old.root, ...path] : path;
  if (first === undefined) return false;
  let [fn, sn] = [old.size - 1, now.size - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  let [oldRoot, newRoot] = [first, first];
  for (const hash of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      oldRoot = nodeHash(hash, oldRoot);
      newRoot = nodeHash(hash, newRoot);
      while (fn % 2 === 0 && fn > 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      newRoot = nodeHash(newRoot, hash);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && Buffer.compare(oldRoot, old.root) === 0 && Buffer.compare(newRoot, now.root) === 0;
}

const half = (n: number): number => Math.floor(n / 2);
