import { base64 } from '../base64.ts';
import type { JsonObject } from '../canonical-json.ts';
import type { RecordEvidence } from '../evidence-file.ts';
import { leafHash } from '../hash.ts';
import { leafEntry, leafProblem, type Leaf } from '../leaf.ts';
import { receiptDigest, type RecordLine } from '../receipt.ts';
import { parseTlogProof } from '../tlog-proof.ts';
import { parseVkey, type VerifierKey } from '../vkey.ts';
import { verifyInclusion } from './inclusion.ts';
import { problem, type EvidenceProblem } from './problem.ts';
import { readEvidence } from './read-evidence.ts';
import { verifyCheckpoint, type Cosignature } from './verify-checkpoint.ts';
import { verifyRecord } from './verify-record.ts';

/** What is known from elsewhere than the file. */
export interface TrustedBeforehand {
  /** The hub's vkey. Without it the file only agrees with itself. */
  readonly key?: string;
  /** Vkeys of witnesses that must have co-signed. */
  readonly witnesses?: readonly string[];
  /** The record that the file is to be about, as it was sent. */
  readonly record?: Uint8Array;
}

export interface Proven {
  readonly leaf: Leaf;
  readonly index: number;
  /** Leaves in the tree of the checkpoint. */
  readonly size: number;
  /** Root of that tree, base64. */
  readonly root: string;
  readonly hub: string;
  readonly key: string;
  /** `false`: the hub's key is the file's own. */
  readonly keyGiven: boolean;
  readonly witnesses: readonly Cosignature[];
  readonly receipt?: JsonObject;
  readonly record?: { readonly line: RecordLine; readonly count: number; readonly key?: string; readonly same?: true };
}

export type Verdict =
  { readonly ok: true; readonly proven: Proven } | { readonly ok: false; readonly problem: EvidenceProblem };

/** What an evidence file proves; asks nothing but its bytes and what is trusted beforehand. Stops at the first problem. */
export function verifyEvidence(bytes: Uint8Array, trusted: TrustedBeforehand = {}): Verdict {
  const found = judge(bytes, trusted);
  return 'code' in found ? { ok: false, problem: found } : { ok: true, proven: found };
}

function judge(bytes: Uint8Array, trusted: TrustedBeforehand): Proven | EvidenceProblem {
  const file = readEvidence(bytes);
  if ('code' in file) return file;
  if (trusted.key !== undefined && trusted.key !== file.key)
    return problem('key_other', { found: file.key, given: trusted.key });
  const log = parseVkey(file.key);
  if (log?.use !== 'note') return problem('key_malformed');
  const own = file.witnesses ?? [];
  const lacking = trusted.witnesses?.find((vkey) => !own.includes(vkey));
  if (lacking !== undefined) return problem('witness_missing', { name: lacking });
  const witnesses = own.map(parseVkey);
  if (witnesses.some((key) => key?.use !== 'cosignature') || new Set(own).size !== own.length)
    return problem('witness_malformed');

  const proof = parseTlogProof(file.proof);
  // What is called extra there is covered by nothing, so it has no place here.
  if (proof === undefined || proof.extra !== undefined) return problem('proof_malformed');
  const head = verifyCheckpoint(proof.checkpoint, log, witnesses as VerifierKey[]);
  if ('code' in head) return head;
  const { origin, size, root } = head.checkpoint;

  const member = leafProblem(file.leaf);
  if (member !== undefined) return problem('leaf_malformed', { member });
  if (file.leaf.hub !== origin) return problem('leaf_hub', { hub: file.leaf.hub, origin });
  if (!verifyInclusion(leafHash(leafEntry(file.leaf)), proof.index, size, proof.path, root))
    return problem('leaf_not_in_log', { index: proof.index, size });

  const { receipt, record } = file;
  if (receipt !== undefined && receiptDigest(receipt) !== file.leaf.digest) return problem('receipt_other');
  const wrong =
    record !== undefined
      ? verifyRecord(record, receipt, trusted.record)
      : trusted.record === undefined
        ? undefined
        : problem('record_not_opened');
  if (wrong !== undefined) return wrong;
  return {
    leaf: file.leaf,
    index: proof.index,
    size,
    root: base64(root),
    hub: origin,
    key: file.key,
    keyGiven: trusted.key !== undefined,
    witnesses: head.witnesses,
    ...(receipt === undefined ? {} : { receipt }),
    ...(record === undefined ? {} : { record: told(record, receipt, trusted) }),
  };
}

function told(
  { line, opening }: RecordEvidence,
  receipt: JsonObject | undefined,
  trusted: TrustedBeforehand,
): NonNullable<Proven['record']> {
  const { count } = receipt?.['records'] as { count: number };
  return {
    line,
    count,
    ...(opening === undefined ? {} : { key: opening.key }),
    ...(trusted.record === undefined ? {} : { same: true }),
  };
}
