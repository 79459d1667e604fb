/**
 * Receipts that can be proven: leaves, an append-only log in the formats of C2SP (tlog-tiles, tlog-checkpoint, signed-note,
 * tlog-cosignature, tlog-proof), evidence files and their verification. Nothing here reads a file, a database or the network.
 */
export { formatAddCheckpoint, parseAddCheckpoint, type AddCheckpoint } from './add-checkpoint.ts';
export { canonicalJson, type Json, type JsonObject } from './canonical-json.ts';
export { checkpointText, parseCheckpoint, type Checkpoint } from './checkpoint.ts';
export { decodeEntries, encodeEntries, LARGEST_ENTRY } from './entries.ts';
export {
  EVIDENCE_FORMAT,
  formatEvidence,
  recordEvidence,
  type EvidenceFile,
  type EvidenceParts,
  type RecordEvidence,
  type RecordOpening,
} from './evidence-file.ts';
export { growTiles, type GrownTile } from './grow.ts';
export { emptyRoot, HASH_SIZE, leafHash, nodeHash, rootOf, sha256 } from './hash.ts';
export { LEAF_KINDS, leafEntry, leafProblem, parseLeaf, type Leaf, type LeafKind } from './leaf.ts';
export { formatNote, parseNote, parseSignatureLine, signatureLine, type Note, type NoteSignature } from './note.ts';
export { consistencyProof, inclusionProof, rootFromTiles, type ReadTiles } from './prove.ts';
export {
  keyDigest,
  receiptDigest,
  recordDigest,
  recordLines,
  recordSalt,
  recordTree,
  sealReceipt,
  type AnsweredRecord,
  type RecordLine,
  type RecordStatus,
  type RecordTree,
  type Sealed,
} from './receipt.ts';
export { cosignText, judgeSignature, signText, type Judged } from './sign.ts';
export { edgeTiles, parseTilePath, TILE_WIDTH, tilePath, tileWidth, type Tile } from './tile.ts';
export { formatTlogProof, parseTlogProof, type TlogProof } from './tlog-proof.ts';
export { verifyConsistency, type TreeHead } from './verify/consistency.ts';
export { verifyInclusion } from './verify/inclusion.ts';
export { type EvidenceProblem, type EvidenceProblemCode } from './verify/problem.ts';
export { LARGEST_EVIDENCE } from './verify/read-evidence.ts';
export { verifyCheckpoint, type Cosignature, type VerifiedCheckpoint } from './verify/verify-checkpoint.ts';
export { verifyEvidence, type Proven, type TrustedBeforehand, type Verdict } from './verify/verify-evidence.ts';
export { formatVkey, parseVkey, verifierKey, type KeyUse, type VerifierKey } from './vkey.ts';
