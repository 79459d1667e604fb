/**
 * - `pull_manifest`: what the hub gives as the list of its standards is no such list
 * - `pull_forged`: a file is not the one that the hub's list names
 * - `pull_foreign`: the folder holds what no pull has put there
 * - `pull_changed`: a file in the folder was changed since it was brought down
 * - `pull_other_hub`: the folder holds the standards of another hub
 */
export type PullErrorCode = 'pull_manifest' | 'pull_forged' | 'pull_foreign' | 'pull_changed' | 'pull_other_hub';

/** The standards of a hub were not brought down; the folder is as it was. */
export class PullError extends Error {
  override readonly name = 'PullError';
  readonly code: PullErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: PullErrorCode, params: Readonly<Record<string, string | number>>) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
  }
}
