import { strictBase64 } from '../base64.ts';
import { canonicalJson, type JsonObject } from '../canonical-json.ts';
import type { RecordEvidence } from '../evidence-file.ts';
import { leafHash } from '../hash.ts';
import { keyDigest, recordDigest } from '../receipt.ts';
import { verifyInclusion } from './inclusion.ts';
import { problem, type EvidenceProblem } from './problem.ts';
import { recordTreeIn } from './read-evidence.ts';

/** Is the record's line in the receipt, and is it about this key, and about these bytes where they were given? */
export function verifyRecord(
  record: RecordEvidence,
  receipt: JsonObject | undefined,
  bytes: Uint8Array | undefined,
): EvidenceProblem | undefined {
  const { line, path, opening } = record;
  const tree = receipt === undefined ? undefined : recordTreeIn(receipt);
  if (tree === undefined) return problem('record_without_receipt');
  const hashes = path.map(strictBase64);
  const whole = hashes.every((hash) => hash !== undefined);
  const leaf = leafHash(canonicalJson(line));
  if (!whole || !verifyInclusion(leaf, line.index, tree.count, hashes, tree.root))
    return problem('record_not_in_receipt', { index: line.index, count: tree.count });
  if (opening === undefined) return bytes === undefined ? undefined : problem('record_not_opened');
  const salt = Buffer.from(opening.salt, 'hex');
  if (keyDigest(salt, opening.key) !== line.key) return problem('record_key_other');
  const same =
    bytes === undefined || [bytes, withoutLineEnd(bytes)].some((each) => recordDigest(salt, each) === line.record);
  return same ? undefined : problem('record_other');
}

/** A record in a file of its own usually ends with the newline that it had in the batch. */
function withoutLineEnd(bytes: Uint8Array): Uint8Array {
  const end = bytes.at(-1) !== 0x0a ? 0 : bytes.at(-2) === 0x0d ? 2 : 1;
  return bytes.subarray(0, bytes.length - end);
}
