import { randomBytes } from 'node:crypto';
import {
  canonicalJson,
  recordLines,
  recordTree,
  sealReceipt,
  type AnsweredRecord,
  type JsonObject,
  type LeafKind,
} from '@shuniu/sdk/evidence';
import type { Session } from '@shuniu/sdk/store';
import { packRecords } from './record-lines.ts';

/** Something that is to be proven later. */
export interface Evidence {
  readonly kind: LeafKind;
  /** An opaque name of what it is about: id of the batch, grant, credential. Up to 200 of `A-Z a-z 0-9 _ . : / @ -`. */
  readonly ref: string;
  /** Orgs that may see the receipt and get its proof. Administrators of security and audit always may. */
  readonly orgs: readonly string[];
  /** What happened. May hold what concerns persons: only its salted digest goes into the log. */
  readonly receipt: JsonObject;
  /** For a push: every record with its answer, in the order of the batch; each can then be proven alone. */
  readonly records?: readonly AnsweredRecord[];
}

export interface RecordedEvidence {
  /** Name of the leaf: `/v1/evidence/proof/{leaf}`. */
  readonly leaf: string;
  /** The receipt as its digest covers it: with `salt`, and `records: { count, root }` where records were given. */
  readonly receipt: JsonObject;
  /** SHA-256 of the receipt's canonical JSON, hexadecimal. */
  readonly digest: string;
}

/**
 * Leaves evidence in the caller's transaction: it is in the log if and when that commits. One statement (two with records),
 * no lock that others wait for; the sequencer does the rest within a second.
 * @throws TypeError for a `ref` that is not opaque, or a receipt that is not JSON
 */
export async function recordEvidence(session: Session, evidence: Evidence): Promise<RecordedEvidence> {
  if (!/^[\w.:/@-]{1,200}$/.test(evidence.ref)) throw new TypeError(`not a name for evidence: ${evidence.ref}`);
  const { records } = evidence;
  const secret = randomBytes(32);
  const lines = records === undefined ? undefined : recordLines(secret, records);
  const content = lines === undefined ? evidence.receipt : { ...evidence.receipt, records: recordTree(lines) };
  const { receipt, digest } = sealReceipt(content);
  const [row] = await session.queryKept<{ id: string }>(
    `INSERT INTO hub.evidence_leaf (kind, ref, orgs, digest, receipt) VALUES ($1, $2, $3, $4, $5) RETURNING id::text`,
    [evidence.kind, evidence.ref, evidence.orgs, digest, canonicalJson(receipt)],
  );
  const leaf = (row as { id: string }).id;
  if (lines !== undefined && records !== undefined) {
    await session.queryKept(`INSERT INTO hub.evidence_record (leaf, secret, lines) VALUES ($1, $2, $3)`, [
      leaf,
      secret,
      packRecords(lines, records),
    ]);
  }
  return { leaf, receipt, digest };
}
