import {
  formatEvidence,
  inclusionProof,
  parseLeaf,
  type EvidenceParts,
  type JsonObject,
  type RecordEvidence,
} from '@shuniu/sdk/evidence';
import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { Problem } from '../problem/problem.ts';
import type { StoredLeaf } from './leaves.ts';
import { readLog } from './log.ts';
import { vkeyOf } from './sign-checkpoint.ts';
import { tilesIn } from './tiles.ts';
import { witnessOf } from './witness/witnesses.ts';

/**
 * The evidence file of a leaf: under the last checkpoint that a witness has co-signed, if that covers it, else under the last one.
 * @throws Problem `evidence_pending` while the leaf has no place: that takes about a second
 */
export async function evidenceFile(
  session: Session,
  hub: Pick<Hub, 'keys'>,
  { id, index, entry, receipt }: StoredLeaf,
  record?: RecordEvidence,
): Promise<string> {
  const { origin, size, checkpoint } = await readLog(session);
  const leaf = entry === null ? undefined : parseLeaf(Buffer.from(entry));
  if (index === null || leaf === undefined || origin === null || checkpoint === null || index >= size)
    throw new Problem('evidence_pending', { leaf: id }, { 'retry-after': '1' });
  // a checkpoint that somebody else has seen proves more than the very last one
  const witness = await witnessOf(session, index);
  const head = witness ?? { size, note: checkpoint };
  const path = await inclusionProof(index, head.size, tilesIn(session));
  const parts: EvidenceParts = {
    key: vkeyOf(hub, origin),
    witnesses: witness === undefined ? [] : [witness.vkey],
    proof: { index, path, checkpoint: head.note },
    leaf,
    receipt: JSON.parse(receipt) as JsonObject,
  };
  return formatEvidence(record === undefined ? parts : { ...parts, record });
}
