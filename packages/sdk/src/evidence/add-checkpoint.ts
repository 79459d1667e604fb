import { base64, strictBase64, strictDecimal } from './base64.ts';
import { HASH_SIZE } from './hash.ts';

/** What a log sends to a witness. C2SP tlog-witness, "add-checkpoint". */
export interface AddCheckpoint {
  /** Size of the checkpoint that the witness co-signed last; 0: none. */
  readonly old: number;
  /** Consistency proof from there; empty where `old` is 0 or nothing was added. */
  readonly proof: readonly Buffer[];
  /** The checkpoint, a signed note. */
  readonly checkpoint: string;
}

export function formatAddCheckpoint({ old, proof, checkpoint }: AddCheckpoint): string {
  return `${[`old ${old}`, ...proof.map(base64)].map((line) => `${line}\n`).join('')}\n${checkpoint}`;
}

/** `undefined` where it is no such request; the checkpoint in it is not looked at. */
export function parseAddCheckpoint(text: string): AddCheckpoint | undefined {
  const gap = text.indexOf('\n\n');
  if (gap < 0) return undefined;
  const [first = '', ...lines] = text.slice(0, gap).split('\n');
  const old = first.startsWith('old ') ? strictDecimal(first.slice(4)) : undefined;
  const proof = lines.map(strictBase64);
  // "The client MUST NOT send more than 63 consistency proof lines."
  if (old === undefined || proof.length > 63 || proof.some((hash) => hash?.length !== HASH_SIZE)) return undefined;
  return { old, proof: proof as Buffer[], checkpoint: text.slice(gap + 2) };
}
