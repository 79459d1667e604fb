import type { KeyObject } from 'node:crypto';
import { checkpointText, formatNote, formatVkey, signText, verifierKey } from '@shuniu/sdk/evidence';
import type { Hub } from '../hub.ts';

/** A checkpoint of a log, signed with the hub's key. C2SP tlog-checkpoint. */
export function signedCheckpoint(origin: string, size: number, root: Buffer, key: KeyObject): string {
  const text = checkpointText({ origin, size, root, extensions: [] });
  return formatNote({ text, signatures: [signText(text, origin, key)] });
}

/** The hub's key as others take it: `name+id+key`. @throws TypeError for an origin with spaces or a plus sign */
export function vkeyOf({ keys }: Pick<Hub, 'keys'>, origin: string): string {
  return formatVkey(verifierKey(origin, keys.publicKey));
}
