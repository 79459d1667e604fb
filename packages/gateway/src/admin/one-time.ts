import { createHash, randomBytes } from 'node:crypto';

/** What a secret begins with says what it is for, and lets scanners of leaked secrets find it. */
export type TokenKind = 'shs' | 'shl' | 'she';

/** 256 random bits for whoever is to have it, and what is kept of it. */
export function newToken(kind: TokenKind): { readonly token: string; readonly hash: Buffer } {
  const token = `${kind}_${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashOf(token) };
}

/** A fast hash will do: there is nothing to guess in 256 random bits. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** What a request may send as a token of a kind. */
export function tokenSchema(kind: TokenKind): object {
  return { type: 'string', pattern: `^${kind}_[A-Za-z0-9_-]{43}$` };
}
