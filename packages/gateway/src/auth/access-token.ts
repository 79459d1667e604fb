import type { KeyFile } from '../keys/key-file.ts';
import type { Credential } from './credential.ts';

/** Seconds that an access token lives. */
export const TOKEN_LIFE = 600;

const PREFIX = 'shuniu_at_';
const PURPOSE = 'access token';

/** What a token says, to this hub only: to everybody else it is noise. */
export interface TokenContent {
  readonly credential: string;
  /** Milliseconds since 1970. */
  readonly issued: number;
  readonly expires: number;
}

/** A token is sealed, not stored: every instance reads it, and nobody can list tokens out of the database. */
export function issueToken(keys: KeyFile, { id }: Credential, now = Date.now()): string {
  const content: TokenContent = { credential: id, issued: now, expires: now + TOKEN_LIFE * 1000 };
  return PREFIX + keys.seal(PURPOSE, Buffer.from(JSON.stringify(content))).toString('base64url');
}

/** Whether this is meant to be an access token of a hub. */
export function looksLikeToken(token: string): boolean {
  return token.startsWith(PREFIX);
}

/** `undefined` where it was not sealed here or has expired. */
export function readToken(keys: KeyFile, token: string, now = Date.now()): TokenContent | undefined {
  if (!looksLikeToken(token) || token.length > 1000) return undefined;
  const text = keys.unseal(PURPOSE, Buffer.from(token.slice(PREFIX.length), 'base64url'));
  if (text === undefined) return undefined;
  const content = JSON.parse(text.toString()) as TokenContent;
  return content.expires > now ? content : undefined;
}
