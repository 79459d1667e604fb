import { base64 } from './base64.ts';
import { canonicalJson, type Json, type JsonObject } from './canonical-json.ts';
import { leafHash, rootOf } from './hash.ts';
import type { Leaf } from './leaf.ts';
import { inclusionRanges } from './ranges.ts';
import type { RecordLine } from './receipt.ts';
import { formatTlogProof, type TlogProof } from './tlog-proof.ts';

export const EVIDENCE_FORMAT = 'shuniu-evidence/1';

/** One record of a receipt, with the way from its line up to the receipt's root. */
export interface RecordEvidence extends JsonObject {
  readonly line: RecordLine;
  /** Base64, sibling first, as in RFC 6962 section 2.1.1. */
  readonly path: readonly string[];
  readonly opening?: RecordOpening;
}

/** What shows that a line is about this key and this record. Without it the file tells nobody which record it is. */
export interface RecordOpening extends JsonObject {
  readonly salt: string;
  readonly key: string;
}

/** One file that proves something offline. */
export interface EvidenceFile {
  readonly format: typeof EVIDENCE_FORMAT;
  /** The hub's key, as a vkey. */
  readonly key: string;
  /** Keys of those who co-signed the checkpoint, as vkeys. */
  readonly witnesses?: readonly string[];
  /** C2SP tlog-proof: index, inclusion proof, checkpoint. */
  readonly proof: string;
  readonly leaf: Leaf;
  readonly receipt?: JsonObject;
  readonly record?: RecordEvidence;
}

export interface EvidenceParts {
  readonly key: string;
  readonly witnesses: readonly string[];
  readonly proof: TlogProof;
  readonly leaf: Leaf;
  readonly receipt?: JsonObject;
  readonly record?: RecordEvidence;
}

/** The text of an evidence file: canonical JSON and a newline, so that one content has one sequence of bytes. */
export function formatEvidence({ key, witnesses, proof, leaf, receipt, record }: EvidenceParts): string {
  const file: EvidenceFile = {
    format: EVIDENCE_FORMAT,
    key,
    proof: formatTlogProof(proof),
    leaf,
    ...(witnesses.length === 0 ? {} : { witnesses }),
    ...(receipt === undefined ? {} : { receipt }),
    ...(record === undefined ? {} : { record }),
  };
  return `${canonicalJson(file as unknown as Json)}\n`;
}

/** A record's line with its path among all lines of the receipt. @throws RangeError where there is no such line */
export function recordEvidence(lines: readonly RecordLine[], index: number, opening?: RecordOpening): RecordEvidence {
  const hashes = lines.map((line) => leafHash(canonicalJson(line)));
  const path = inclusionRanges(index, lines.length).map(({ from, to }) => base64(rootOf(hashes.slice(from, to))));
  return { line: lines[index] as RecordLine, path, ...(opening === undefined ? {} : { opening }) };
}
