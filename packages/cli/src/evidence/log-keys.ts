import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { formatVkey, verifierKey } from '@shuniu/sdk/evidence';
import type { Profile } from '../hubs/profile.ts';

/** The keys of a hub's log (vkey), from what was pinned when it was enrolled: its log is signed with the key that it publishes. */
export function logKeysOf({ origin, pinned = [] }: Profile): readonly string[] {
  if (origin === undefined) return [];
  return pinned.flatMap((jwk) => {
    try {
      return [formatVkey(verifierKey(origin, createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' })))];
    } catch {
      // a key for something else: no log is signed with it
      return [];
    }
  });
}
