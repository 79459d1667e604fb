import { parseCheckpoint, type Checkpoint } from '../checkpoint.ts';
import { parseNote } from '../note.ts';
import { judgeSignature } from '../sign.ts';
import type { VerifierKey } from '../vkey.ts';
import { problem, type EvidenceProblem } from './problem.ts';

/** A checkpoint whose signatures were verified. */
export interface VerifiedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly witnesses: readonly Cosignature[];
}

/** What a witness states: at this time (seconds since 1970) it had seen this tree and none that contradicts it. */
export interface Cosignature {
  readonly key: VerifierKey;
  readonly time: number;
}

/**
 * A checkpoint signed by the log and by all these witnesses. A signature by anybody else is a problem: C2SP signed-note lets verifiers
 * pass over it, but here no byte may be changed unseen.
 */
export function verifyCheckpoint(
  note: string,
  log: VerifierKey,
  witnesses: readonly VerifierKey[],
): VerifiedCheckpoint | EvidenceProblem {
  const parsed = parseNote(note);
  const checkpoint = parsed === undefined ? undefined : parseCheckpoint(parsed.text);
  if (parsed === undefined || checkpoint === undefined) return problem('checkpoint_malformed');
  if (checkpoint.origin !== log.name)
    return problem('checkpoint_origin', { origin: checkpoint.origin, name: log.name });
  const cosignatures: Cosignature[] = [];
  let signed = 0;
  for (const signature of parsed.signatures) {
    const [own] = [log, ...witnesses].flatMap((key) => {
      const judged = judgeSignature(parsed.text, signature, key);
      return judged.by === 'other' ? [] : [{ key, judged }];
    });
    if (own === undefined) return problem('signature_unknown', { name: signature.name });
    const { key, judged } = own;
    if (judged.by !== 'key') return problem(key === log ? 'checkpoint_forged' : 'witness_forged', { name: key.name });
    if (key === log) signed += 1;
    else cosignatures.push({ key, time: judged.time ?? 0 });
  }
  if (signed === 0) return problem('checkpoint_unsigned', { name: log.name });
  const missing = witnesses.find((key) => !cosignatures.some((each) => each.key === key));
  return missing === undefined
    ? { checkpoint, witnesses: cosignatures }
    : problem('witness_missing', { name: missing.name });
}
