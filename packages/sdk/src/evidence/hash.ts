import { hash } from 'node:crypto';

/** Bytes of a SHA-256 hash. */
export const HASH_SIZE = 32;

const LEAF = Buffer.of(0x00);

export function sha256(bytes: Uint8Array | string): Buffer {
  return hash('sha256', bytes, 'buffer');
}

/** Another length would let two byte strings count as one pair of hashes. */
export const isHash = (bytes: Uint8Array): boolean => bytes.length === HASH_SIZE;

/** Hash of a leaf: SHA-256(0x00 ‖ entry). RFC 6962 section 2.1. */
export function leafHash(entry: Uint8Array | string): Buffer {
  // in a text, U+0000 is the byte 0x00
  return sha256(typeof entry === 'string' ? `\0${entry}` : Buffer.concat([LEAF, entry]));
}

/** Hash of a node: SHA-256(0x01 ‖ left ‖ right). RFC 6962 section 2.1. @throws RangeError for what is no hash */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  if (!isHash(left) || !isHash(right)) throw new RangeError('a node is made of two hashes of 32 bytes');
  PAIR.set(left, 1);
  PAIR.set(right, 1 + HASH_SIZE);
  return sha256(PAIR);
}

/** Written anew for every node: a batch of 5,000 records has 10,000 of them. */
const PAIR = Buffer.alloc(1 + 2 * HASH_SIZE, 0x01);

/** Root of the tree without leaves: the hash of nothing. RFC 6962 section 2.1. */
export function emptyRoot(): Buffer {
  return sha256('');
}

/**
 * Root over some hashes as leaves: MTH of RFC 6962 section 2.1, without recursion: pairs are hashed level by level,
 * and an odd last one goes up as it is, which gives the same tree.
 */
export function rootOf(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return emptyRoot();
  let level: readonly Uint8Array[] = leaves;
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at], level[at + 1]] as [Uint8Array, Uint8Array | undefined];
      above.push(right === undefined ? left : nodeHash(left, right));
    }
    level = above;
  }
  return Buffer.from(level[0] as Uint8Array);
}
