import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';

/** Digests that are computed and checked: two of RFC 9530, and SM3 under a name of our own. To node's names. */
const NODE_NAMES = { 'sha-256': 'sha256', 'sha-512': 'sha512', 'x-shuniu-sm3': 'sm3' } as const;

export type DigestAlgorithm = keyof typeof NODE_NAMES;

export function isDigestAlgorithm(name: string): name is DigestAlgorithm {
  return Object.hasOwn(NODE_NAMES, name);
}

export function newHash(algorithm: DigestAlgorithm): Hash {
  return createHash(NODE_NAMES[algorithm]);
}
