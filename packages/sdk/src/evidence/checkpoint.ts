import { base64, strictBase64, strictDecimal } from './base64.ts';
import { HASH_SIZE } from './hash.ts';

/** A tree at one size: the text that a log signs. C2SP tlog-checkpoint, "Note text". */
export interface Checkpoint {
  /** Which log. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly extensions: readonly string[];
}

export function checkpointText({ origin, size, root, extensions }: Checkpoint): string {
  return [origin, size, base64(root), ...extensions].map((line) => `${line}\n`).join('');
}

/** The checkpoint in the text of a note; `undefined` where it is none. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  if (!text.endsWith('\n')) return undefined;
  const [origin, sizeLine, rootLine, ...extensions] = text.slice(0, -1).split('\n');
  if (origin === undefined || sizeLine === undefined || rootLine === undefined) return undefined;
  const size = strictDecimal(sizeLine);
  const root = strictBase64(rootLine);
  if (origin === '' || size === undefined || root?.length !== HASH_SIZE || extensions.includes('')) return undefined;
  return { origin, size, root, extensions };
}
