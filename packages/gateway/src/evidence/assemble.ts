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

/**
 * The evidence file of a leaf under the last checkpoint.
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
  const path = await inclusionProof(index, size, tilesIn(session));
  const parts: EvidenceParts = {
    key: vkeyOf(hub, origin),
    witnesses: [],
    proof: { index, path, checkpoint },
    leaf,
    receipt: JSON.parse(receipt) as JsonObject,
  };
  return formatEvidence(record === undefined ? parts : { ...parts, record });
}
