/** Why a file proves nothing. Codes are stable: scripts branch on them. `params` are named behind each. */
export type EvidenceProblemCode =
  /** limit (bytes) */
  | 'file_too_large'
  | 'file_not_json'
  /** offset (byte): the first one that is not as the hub wrote it */
  | 'file_not_canonical'
  /** pointer: a member that is missing, wrong, or not known */
  | 'file_member'
  | 'key_malformed'
  /** found, given: the file's key is not the one that is trusted */
  | 'key_other'
  | 'proof_malformed'
  | 'checkpoint_malformed'
  /** name */
  | 'checkpoint_forged'
  /** name: the hub's signature is not there */
  | 'checkpoint_unsigned'
  /** origin, name: the checkpoint is of another log than the key */
  | 'checkpoint_origin'
  /** name: a signature that nobody's key in the file explains */
  | 'signature_unknown'
  | 'witness_malformed'
  /** name */
  | 'witness_forged'
  /** name: a witness that is asked for has not signed */
  | 'witness_missing'
  /** member */
  | 'leaf_malformed'
  /** hub, origin */
  | 'leaf_hub'
  /** index, size */
  | 'leaf_not_in_log'
  | 'receipt_other'
  | 'record_without_receipt'
  /** index, count */
  | 'record_not_in_receipt'
  | 'record_key_other'
  | 'record_other'
  /** the file does not say which record it is about */
  | 'record_not_opened';

export interface EvidenceProblem {
  readonly code: EvidenceProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export const problem = (code: EvidenceProblemCode, params: EvidenceProblem['params'] = {}): EvidenceProblem => ({
  code,
  params,
});
